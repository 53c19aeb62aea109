import type { ComponentChildren, JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import type { Words } from '../../lib/words/words.ts';
import { classNames } from '../kit/class-names.ts';
import { ChannelIcon } from '../kit/Icon.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import { activityText } from './activity-text.ts';
import type { DueState } from './due-state.ts';
import { HoursStrip } from './HoursStrip.tsx';
import styles from './NextStep.module.css';
import { WhyNow } from './WhyNow.tsx';

export interface NextStepProps {
  readonly shown: LeadPrompt;
  readonly touch: Touch;
  readonly due: DueState;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
  /** The button that does the thing, and those beside it. */
  readonly actions: ComponentChildren;
  /** A form that is open under them. */
  readonly form: ComponentChildren;
  /** Another time for a touch that was planned just now. */
  readonly replan: ComponentChildren;
}

/** The card of the one next step: what, by when, why, and the button that does it. */
export function NextStep(props: NextStepProps): JSX.Element {
  const { shown, touch, due, words } = props;
  const { t } = words;
  return (
    <section class={styles.card} aria-label={t('sidebar.next_step')}>
      <div class={styles.top}>
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
        {props.replan}
        <Facts shown={shown} touch={touch} words={words} />
      </div>
      <div class={styles.actions}>{props.actions}</div>
      {props.form}
      {shown.permission && <HoursStrip channel={touch.channel} permission={shown.permission} words={words} />}
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
      <dd>{tries}</dd>
      {shown.enrollment && (
        <>
          <dt>{t('sidebar.stops_when')}</dt>
          <dd>{t('sidebar.stops_text')}</dd>
        </>
      )}
    </dl>
  );
}
