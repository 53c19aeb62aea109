import type { ComponentChildren, JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../../lib/messages/prompt.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { activityText } from '../../kit/activity-text.ts';
import { ChipTip } from '../../kit/ChipTip.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Fold } from '../../kit/Fold.tsx';
import { ChannelIcon, Icon } from '../../kit/Icon.tsx';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import type { DueState } from './due-state.ts';
import { HoursStrip } from './HoursStrip.tsx';
import styles from './NextStep.module.css';
import { stopsLine, stopsText } from './stops.ts';
import { WhyNow } from './WhyNow.tsx';

export interface NextStepProps {
  readonly shown: LeadPrompt;
  readonly touch: Touch;
  readonly due: DueState;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
  /** The answer owed, before all else. */
  readonly response: ComponentChildren;
  /** The other ways, and why not those. */
  readonly ways: ComponentChildren;
  /** The words of the step. */
  readonly text: ComponentChildren;
  /** The button that does the thing, and those beside it. */
  readonly actions: ComponentChildren;
  /** A form that is open under them. */
  readonly form: ComponentChildren;
  /** Another time for a touch that was planned just now. */
  readonly replan: ComponentChildren;
  /** Is it made by another channel instead? Then the hours of its own say nothing. */
  readonly isInstead: boolean;
}

/** The card of the one next step: what, by when, why, and the button that does it. */
export function NextStep(props: NextStepProps): JSX.Element {
  const { shown, touch, due, words } = props;
  const { t } = words;
  return (
    <section class={styles.card} aria-label={t('sidebar.next_step')}>
      <div class={styles.top}>
        {props.response}
        <div class={styles.line}>
          <ChannelIcon channel={touch.channel} size={18} />
          <SpokenOnly>{t(`channel.${touch.channel}`)}:</SpokenOnly>
          <h2 class={styles.title}>
            <bdi>{touch.title}</bdi>
          </h2>
          <span class={classNames(styles.due, styles[due.tone])}>{due.text}</span>
        </div>
        <WhyNow
          why={touch.why}
          permission={shown.permission}
          isHeld={due.kind === 'held' || due.kind === 'never'}
          decidedAt={touch.updatedAt}
          lines={props.lines}
          words={words}
        />
        {props.ways}
        {props.replan}
        <Facts shown={shown} touch={touch} words={words} />
        {props.text}
      </div>
      <div class={styles.actions}>{props.actions}</div>
      {props.form}
      {shown.permission && !props.isInstead && (
        <HoursStrip channel={touch.channel} permission={shown.permission} words={words} />
      )}
    </section>
  );
}

function Facts({ shown, touch, words }: { shown: LeadPrompt; touch: Touch; words: Words }): JSX.Element {
  const { t } = words;
  const { last, attempts } = shown;
  const touches = attempts === 0 ? t('sidebar.attempts_none') : t('sidebar.attempts_text', attempts);
  const tries = touch.attempt > 1 ? t('sidebar.attempts_try', { touches, n: touch.attempt }) : touches;
  const when = last ? { what: activityText(last, words), when: whenText(last.at, words) } : null;
  return (
    <dl class={styles.facts}>
      <dt>{t('sidebar.last')}</dt>
      <dd>
        <bdi>{when ? t('sidebar.last_text', when) : t('sidebar.last_none')}</bdi>
      </dd>
      <dt>{t('sidebar.attempts')}</dt>
      <dd class={styles.tries}>
        {tries}
        <PressureChip shown={shown} words={words} />
      </dd>
      {touch.handedTo && (
        <>
          <dt>{t('sidebar.handed_to')}</dt>
          <dd>
            <bdi>{touch.handedTo}</bdi>
          </dd>
        </>
      )}
      <Stops shown={shown} words={words} />
    </dl>
  );
}

/** Said only when they have been contacted much. */
function PressureChip({ shown, words }: { shown: LeadPrompt; words: Words }): JSX.Element | null {
  const { level, why } = shown.pressure;
  if (level === 'low') return null;
  const title = words.t(`sidebar.pressure_${level}`);
  return (
    <ChipTip tone={level === 'high' ? 'warn' : 'none'} title={title} panel={sentenceOf(why, words)}>
      <Icon name="pressure" size={12} />
      {title}
    </ChipTip>
  );
}

function Stops({ shown, words }: { shown: LeadPrompt; words: Words }): JSX.Element | null {
  const { stops } = shown;
  const line = stopsLine(stops, words);
  if (!line) return null;
  const all = stopsText(stops, 'stop', words);
  return (
    <>
      <dt>{words.t('sidebar.stops_when')}</dt>
      <dd>
        {line === all ? (
          line
        ) : (
          <Fold line={line} sign="after">
            {all}
          </Fold>
        )}
      </dd>
    </>
  );
}
