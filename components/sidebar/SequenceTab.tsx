import type { JSX } from 'preact';
import type { LeadPrompt, NewerVersion, TimelineLine } from '../../lib/messages/prompt.ts';
import { calendarText, whenText } from '../../lib/time/format.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Reason } from '../../lib/touches/reason.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import { shiftsOf } from '../../lib/words/shifts.ts';
import type { Words } from '../../lib/words/words.ts';
import { activityText } from '../kit/activity-text.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { ChannelIcon } from '../kit/Icon.tsx';
import styles from './SequenceTab.module.css';
import { stopsText } from './step/stops.ts';

export interface SequenceTabProps {
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
  readonly busy: boolean;
  /** Moves the run to the newer version. */
  readonly onMove: (event: MouseEvent) => void;
}

/** The run through its sequence: what was done, what is next, and the forecast with each shift explained. */
export function SequenceTab(props: SequenceTabProps): JSX.Element {
  const { shown, lines, words } = props;
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
      {shown.newer && <Newer {...props} newer={shown.newer} />}
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
      <Endings shown={shown} words={words} />
    </>
  );
}

/** A newer version of the sequence, and what moving to it would change. */
function Newer({ newer, words, busy, onMove }: SequenceTabProps & { newer: NewerVersion }): JSX.Element {
  const { t } = words;
  const [why] = newer.why;
  return (
    <div class={styles.newer}>
      <div class={styles.what}>
        <p>{newerText(newer, words)}</p>
        {why && <p class={styles.detail}>{sentenceOf(why, words)}</p>}
      </div>
      <Button small busy={busy} onClick={onMove}>
        {t('sidebar.newer_move')}
      </Button>
    </div>
  );
}

function newerText({ version, oldAt, newAt }: NewerVersion, words: Words): string {
  const { t } = words;
  if (newAt === null) return t('sidebar.newer_ends', { version });
  if (oldAt === newAt) return t('sidebar.newer_same', { version });
  const to = calendarText(newAt, words);
  return oldAt === null
    ? t('sidebar.newer_opens', { version, to })
    : t('sidebar.newer_moves', { version, from: calendarText(oldAt, words), to });
}

/** All that ends or pauses the run. */
function Endings({ shown, words }: Pick<SequenceTabProps, 'shown' | 'words'>): JSX.Element | null {
  const { t } = words;
  const [ends, pauses] = [stopsText(shown.stops, 'stop', words), stopsText(shown.stops, 'pause', words)];
  if (!ends && !pauses) return null;
  return (
    <dl class={styles.endings}>
      {ends && <dt>{t('sidebar.stops_when')}</dt>}
      {ends && <dd>{ends}</dd>}
      {pauses && <dt>{t('sidebar.pauses_when')}</dt>}
      {pauses && <dd>{pauses}</dd>}
    </dl>
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
