import type { JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Reason, RuleId } from '../../lib/touches/reason.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { classNames } from '../kit/class-names.ts';
import { ChannelIcon } from '../kit/Icon.tsx';
import { activityText } from './activity-text.ts';
import styles from './SequenceTab.module.css';

export interface SequenceTabProps {
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
}

/** The rules that move a step to another time or way than the plan's. */
const shiftRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'moved-into-hours',
  'kept-after-gap',
  'moved-to-now',
  'rep-chose-time',
  'snoozed',
  'channel-fallback',
  'channel-missing',
  'step-not-needed',
]);

/** The reasons that explain why a date or channel is not simply the plan's. */
export function shiftsOf(why: readonly Reason[]): readonly Reason[] {
  return why.filter(({ rule }) => shiftRules.has(rule));
}

/** The run through its sequence: what was done, what is next, and the forecast with each shift explained. */
export function SequenceTab({ shown, lines, words }: SequenceTabProps): JSX.Element {
  const { t } = words;
  const { sequence, touch, planned } = shown;
  if (!sequence) return <p class={styles.hint}>{t('sidebar.sequence_none')}</p>;
  const { stepNumber: n, stepCount: count, name } = sequence;
  return (
    <>
      <h3>
        <bdi>{t('sidebar.step_of', { n, count, name })}</bdi>
      </h3>
      {sequence.goal && <p class={styles.hint}>{sequence.goal}</p>}
      <ol class={styles.steps}>
        {doneOf(shown, lines).map(({ activity }) => (
          <StepLine
            key={activity.id}
            when={whenText(activity.at, words)}
            channel={activity.channel}
            title={activity.stepTitle}
            detail={activityText(activity, words)}
            mark={t('sidebar.state_done')}
          />
        ))}
        {touch && <Ahead {...touch} mark={t('sidebar.state_now')} words={words} isNow />}
        {planned.map((one) => (
          <Ahead key={`${one.stepId}${one.dueAt}`} {...one} mark="" words={words} />
        ))}
      </ol>
      <p class={styles.hint}>{t(planned.length > 0 ? 'sidebar.projected_hint' : 'sidebar.sequence_end')}</p>
    </>
  );
}

type Touched = TimelineLine & { readonly activity: TimelineLine['activity'] & { readonly kind: 'touch' } };

/** The touches of this run, oldest first. */
function doneOf({ enrollment }: LeadPrompt, lines: readonly TimelineLine[]): readonly Touched[] {
  const startedAt = enrollment?.startedAt ?? Number.POSITIVE_INFINITY;
  const isDone = (line: TimelineLine): line is Touched =>
    line.activity.kind === 'touch' && line.activity.stepTitle !== '' && !line.isUndone && line.activity.at >= startedAt;
  return lines.filter(isDone).toReversed();
}

interface AheadProps {
  readonly dueAt: number;
  readonly channel: Channel;
  readonly title: string;
  readonly why: readonly Reason[];
  readonly mark: string;
  readonly words: Words;
  readonly isNow?: boolean;
}

function Ahead({ dueAt, channel, title, why, mark, words, isNow = false }: AheadProps): JSX.Element {
  const detail = shiftsOf(why)
    .map((one) => sentenceOf(one, words))
    .join('. ');
  return (
    <StepLine when={whenText(dueAt, words)} channel={channel} title={title} detail={detail} mark={mark} isNow={isNow} />
  );
}

interface StepLineProps {
  readonly when: string;
  readonly channel: Channel;
  readonly title: string;
  readonly detail: string;
  readonly mark: string;
  readonly isNow?: boolean;
}

function StepLine({ when, channel, title, detail, mark, isNow = false }: StepLineProps): JSX.Element {
  return (
    <li class={classNames(styles.step, isNow && styles.now)} {...(isNow ? { 'aria-current': 'step' as const } : {})}>
      <span class={styles.time}>{when}</span>
      <ChannelIcon channel={channel} size={14} />
      <div class={styles.what}>
        <bdi>{title}</bdi>
        {detail && <p class={styles.detail}>{detail}</p>}
      </div>
      <span class={styles.mark}>{mark}</span>
    </li>
  );
}
