import type { JSX } from 'preact';
import type { BacklogDay } from '../../../lib/insight/backlog.ts';
import { dayNumber } from '../../../lib/time/day.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { Words } from '../../../lib/words/words.ts';
import styles from './CapacityChart.module.css';
import { channelsIn, scaleOf, stackOf } from './day-facts.ts';
import { dayLabel } from './day-label.ts';

export interface ChartProps {
  readonly now: readonly BacklogDay[];
  readonly then: readonly BacklogDay[];
  /** `then` is something else than `now`: both are drawn. */
  readonly isChanged: boolean;
  readonly label: string;
  readonly words: Words;
}

const height = 220;
const width = 920;
const [left, bottom, top] = [44, 24, 12];

interface Frame {
  readonly slot: number;
  readonly y: (touches: number) => number;
}

/** The days as bars, stacked by channel, under a line of what the rep can do. The table beside it says the same. */
export function CapacityChart({ now, then, isChanged, label, words }: ChartProps): JSX.Element {
  const { top: most, step } = scaleOf([...now, ...then]);
  const slot = (width - left) / Math.max(1, then.length);
  const y = (touches: number): number => top + (1 - touches / most) * (height - top - bottom);
  const frame = { slot, y };
  const lines = Array.from({ length: Math.round(most / step) + 1 }, (_, line) => line * step);
  return (
    <svg class={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {lines.map((touches) => (
        <g key={touches}>
          <line class={styles.grid} x1={left} x2={width} y1={y(touches)} y2={y(touches)} />
          <text class={styles.tick} x={left - 6} y={y(touches) + 4} text-anchor="end">
            {touches.toLocaleString(words.locale)}
          </text>
        </g>
      ))}
      {then.map((day, index) => (
        <g key={day.on} transform={`translate(${left + index * slot} 0)`}>
          {isChanged && <Ghost day={now[index]} frame={frame} />}
          <Bar day={day} frame={frame} isNarrow={isChanged} />
          <CapacityMark day={day} frame={frame} />
          {isLabelled(index, then) && (
            <text class={styles.tick} x={slot / 2} y={height - 6} text-anchor="middle">
              {then.length > 14 ? dayLabel(day.on, words, 'short') : weekdayText(day.on, words)}
            </text>
          )}
          <title>{titleOf(day, words)}</title>
        </g>
      ))}
    </svg>
  );
}

/** "Thu 26". */
function weekdayText(on: string, words: Words): string {
  return `${dayLabel(on, words, 'weekday')} ${Number(on.slice(-2)).toLocaleString(words.locale)}`;
}

/** Which days have room for a label: all of a fortnight, Mondays of a longer time. */
function isLabelled(index: number, days: readonly BacklogDay[]): boolean {
  if (days.length <= 14) return true;
  const on = days[index]?.on ?? '';
  const isMonday = (dayNumber(on) + 3) % 7 === 0;
  return isMonday && (days.length <= 45 || Math.floor((dayNumber(on) + 3) / 7) % 2 === 0);
}

function Ghost({ day, frame }: { day: BacklogDay | undefined; frame: Frame }): JSX.Element | null {
  if (!day || day.touches === 0) return null;
  const { slot, y } = frame;
  const inset = slot * 0.08;
  return (
    <rect class={styles.ghost} x={inset} y={y(day.touches)} width={slot - 2 * inset} height={y(0) - y(day.touches)} />
  );
}

function Bar({ day, frame, isNarrow }: { day: BacklogDay; frame: Frame; isNarrow: boolean }): JSX.Element {
  const { slot, y } = frame;
  const inset = slot * (isNarrow ? 0.26 : 0.14);
  return (
    <>
      {stackOf(day).map(({ channel, from, to }) => (
        <rect
          key={channel}
          class={styles[channelClass(channel)]}
          x={inset}
          y={y(to)}
          width={slot - 2 * inset}
          height={Math.max(0, y(from) - y(to) - (from === 0 ? 0 : 0.5))}
        />
      ))}
    </>
  );
}

function CapacityMark({ day, frame }: { day: BacklogDay; frame: Frame }): JSX.Element | null {
  const { slot, y } = frame;
  if (day.capacity === null) return null;
  const isOver = day.touches > day.capacity;
  return (
    <>
      <line class={styles.capacity} x1={0} x2={slot} y1={y(day.capacity)} y2={y(day.capacity)} />
      {isOver && <path class={styles.over} d={`M ${slot / 2 - 4} ${y(day.touches) - 9} h 8 l -4 6 z`} />}
    </>
  );
}

function titleOf({ on, touches, capacity }: BacklogDay, words: Words): string {
  const day = dayLabel(on, words, 'long');
  if (capacity === null) return words.t('workspace.day_count', touches, { day });
  return words.t(capacity === 0 ? 'workspace.day_off_of' : 'workspace.day_of', { day, touches, capacity });
}

/** The name of a channel's colour in the style sheet. */
function channelClass(channel: Channel): string {
  return channel.replace('-', '_');
}

/** Which colour is which channel, and what the other signs are. */
export function ChartLegend(props: Pick<ChartProps, 'now' | 'then' | 'isChanged' | 'words'>): JSX.Element {
  const { now, then, isChanged, words } = props;
  const { t } = words;
  const hasCapacity = then.some(({ capacity }) => capacity !== null);
  return (
    <ul class={styles.legend} aria-hidden="true">
      {channelsIn([...now, ...then]).map((channel) => (
        <li key={channel}>
          <svg width="12" height="12">
            <rect class={styles[channelClass(channel)]} width="12" height="12" rx="3" />
          </svg>
          {t(`channel.${channel}`)}
        </li>
      ))}
      {isChanged && (
        <li>
          <svg width="12" height="12">
            <rect class={styles.ghost} width="12" height="12" rx="3" />
          </svg>
          {t('workspace.as_now')}
        </li>
      )}
      {hasCapacity && (
        <li>
          <svg width="16" height="12">
            <line class={styles.capacity} x1="0" x2="16" y1="6" y2="6" />
          </svg>
          {t('workspace.capacity')}
        </li>
      )}
    </ul>
  );
}
