import type { JSX } from 'preact';
import type { Permission } from '../../../lib/rules/permission.ts';
import { dayText, durationText, minuteText, placeOf } from '../../../lib/time/format.ts';
import { minuteOfDay } from '../../../lib/time/zone.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { placesText } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { classNames } from '../../kit/class-names.ts';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import { Tip } from '../../kit/Tip.tsx';
import styles from './HoursStrip.module.css';

export interface HoursStripProps {
  readonly channel: Channel;
  readonly permission: Permission;
  readonly words: Words;
}

const dayMinutes = 24 * 60;
const marks = [0, 6, 12, 18, 24] as const;

/**
 * A day on the lead's clock, or on the rep's while nobody knows theirs: when the channel may be used, where now is, and
 * when it may be used next.
 */
export function HoursStrip({ channel, permission, words }: HoursStripProps): JSX.Element | null {
  const { hours, spans, zone, allowed, zoneFrom } = permission;
  if (!hours) return null;
  const { t } = words;
  const [from, to] = [minuteText(hours.fromMinute, words), minuteText(hours.toMinute, words)];
  const now = minuteOfDay(words.now, zone);
  const verdict = verdictOf(permission, words);
  const isTheirs = zoneFrom !== 'rep';
  const said = { place: placeOf(zone), from, to, now: minuteText(now, words), verdict };
  return (
    <div class={styles.strip}>
      <div class={styles.top}>
        <span>
          {t(isTheirs ? 'sidebar.hours' : 'sidebar.hours_yours', { channels: channelsWord(channel, words), from, to })}
        </span>
        <Tip label={t('sidebar.not_legal')} text={lawText(permission, words)} />
        <span class={classNames(styles.verdict, allowed ? styles.good : styles.hold)}>{verdict}</span>
      </div>
      <WhoseClock permission={permission} words={words} />
      <SpokenOnly>{t(isTheirs ? 'sidebar.hours_strip' : 'sidebar.hours_strip_yours', said)}</SpokenOnly>
      <div class={styles.bar} aria-hidden="true">
        {spans.map((span) => (
          <i key={span.fromMinute} class={styles.band} style={bandStyle(span)} />
        ))}
        {!allowed && <i class={styles.next} style={{ insetInlineStart: share(hours.fromMinute) }} />}
        <b class={styles.now} style={{ insetInlineStart: share(now) }} />
      </div>
      <div class={styles.scale} aria-hidden="true">
        {marks.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  );
}

/** Said only where the clock shown may not be theirs. */
function WhoseClock({ permission, words }: { permission: Permission; words: Words }): JSX.Element | null {
  const { zones, zoneFrom } = permission;
  if (zoneFrom === 'rep') return <p class={styles.clock}>{words.t('sidebar.hours_rep')}</p>;
  if (zones.length < 2) return null;
  return <p class={styles.clock}>{words.t('sidebar.hours_zones', { places: placesText(zones, words) })}</p>;
}

function lawText({ law }: Permission, words: Words): string {
  if (!law || law.force === 'courtesy') return words.t('sidebar.not_legal_tip');
  const key = law.force === 'code' ? 'sidebar.not_legal_code' : 'sidebar.not_legal_law';
  return words.t(key, { law: law.citation, on: dayText(law.asOfOn, words) });
}

function verdictOf({ allowed, nextAllowedAt }: Permission, words: Words): string {
  if (allowed) return words.t('sidebar.hours_now');
  if (nextAllowedAt === null) return words.t('sidebar.hours_never');
  return words.t('sidebar.hours_wait', { duration: durationText(nextAllowedAt - words.now, words) });
}

function channelsWord(channel: Channel, { t }: Words): string {
  const word = t(`reason_parts.channels.${channel}`);
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

function bandStyle({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): Record<string, string> {
  return { insetInlineStart: share(fromMinute), inlineSize: share(toMinute - fromMinute) };
}

function share(minute: number): string {
  return `${((minute / dayMinutes) * 100).toFixed(2)}%`;
}
