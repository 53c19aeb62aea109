import type { JSX } from 'preact';
import type { ConnectionCard } from '../../../lib/messages/connections.ts';
import { timeText, whenText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { classNames } from '../../kit/class-names.ts';
import { Icon, type IconName } from '../../kit/Icon.tsx';
import styles from './Connections.module.css';
import { type HealthKind, healthOf } from './connection-health.ts';

const icons: Readonly<Record<HealthKind, IconName>> = {
  ok: 'done',
  'sign-in': 'alert',
  resting: 'held',
  'not-allowed': 'ban',
  'no-tab': 'warning',
  failing: 'warning',
  off: 'pause',
  form: 'edit',
  none: 'none',
};

const tones: Readonly<Record<HealthKind, string | undefined>> = {
  ok: styles.good,
  'sign-in': styles.stop,
  resting: styles.hold,
  'not-allowed': styles.stop,
  'no-tab': styles.warn,
  failing: styles.warn,
  off: styles.soft,
  form: styles.soft,
  none: styles.soft,
};

/** How a connection does: a sign and its words. */
export function HealthLight({ card, words }: { card: ConnectionCard; words: Words }): JSX.Element {
  const kind = healthOf(card, words.now);
  return (
    <span class={classNames(styles.light, tones[kind])}>
      <Icon name={icons[kind]} />
      <span>{healthText(card, words)}</span>
    </span>
  );
}

function healthText(card: ConnectionCard, words: Words): string {
  const { t, now } = words;
  const kind = healthOf(card, now);
  const until = card.connection?.pausedUntilAt ?? 0;
  if (kind !== 'resting') return t(`connect.health_${kind}`);
  return t('connect.health_resting', {
    when: until - now < 3_600_000 ? timeText(until, words) : whenText(until, words),
  });
}
