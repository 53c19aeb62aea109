import type { JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../../lib/messages/prompt.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Reason } from '../../../lib/touches/reason.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { activityText } from '../../kit/activity-text.ts';
import { Icon } from '../../kit/Icon.tsx';
import styles from './WhyNow.module.css';

export interface WhyNowProps {
  readonly why: readonly Reason[];
  readonly permission: LeadPrompt['permission'];
  readonly isHeld: boolean;
  /** When it was decided. */
  readonly decidedAt: number;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
}

/** Why this, and why then: one line that opens to every reason, its evidence, and when it was decided. */
export function WhyNow({ why, permission, isHeld, decidedAt, lines, words }: WhyNowProps): JSX.Element | null {
  const allowed = permission?.why ?? [];
  const reasons = distinct(isHeld ? [...allowed, ...why] : [...why, ...allowed]);
  const [first] = reasons;
  if (!first) return null;
  return (
    <details class={styles.why}>
      <summary class={styles.line}>
        <Icon name="forward" size={14} />
        <bdi>{sentenceOf(first, words)}</bdi>
      </summary>
      <ul class={styles.receipt} aria-label={words.t('sidebar.why')}>
        {reasons.map((one) => (
          <li key={keyOf(one)} class={styles.reason}>
            {one !== first && <bdi>{sentenceOf(one, words)}</bdi>}
            <Evidence ids={one.evidence} lines={lines} words={words} />
          </li>
        ))}
        <li class={styles.when}>{words.t('sidebar.decided', { when: whenText(decidedAt, words) })}</li>
      </ul>
    </details>
  );
}

function distinct(why: readonly Reason[]): readonly Reason[] {
  return [...new Map(why.map((one) => [keyOf(one), one])).values()];
}

function keyOf({ rule, values }: Reason): string {
  return `${rule} ${JSON.stringify(values)}`;
}

function Evidence(props: { ids: readonly string[]; lines: readonly TimelineLine[]; words: Words }): JSX.Element | null {
  const { ids, lines, words } = props;
  if (ids.length === 0) return null;
  const found = ids.map((id) => lines.find(({ activity }) => activity.id === id)?.activity ?? null);
  return (
    <p class={styles.evidence}>
      {words.t('sidebar.evidence')}{' '}
      {found
        .map((activity) =>
          activity
            ? words.t('sidebar.last_text', { what: activityText(activity, words), when: whenText(activity.at, words) })
            : words.t('sidebar.evidence_gone'),
        )
        .join('; ')}
    </p>
  );
}
