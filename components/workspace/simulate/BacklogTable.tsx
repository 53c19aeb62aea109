import type { JSX } from 'preact';
import type { ChartProps } from './CapacityChart.tsx';
import { channelsIn } from './day-facts.ts';
import { dayLabel } from './day-label.ts';
import styles from './Simulate.module.css';

/** The chart in figures. */
export function BacklogTable({ now, then, isChanged, words }: Omit<ChartProps, 'label'>): JSX.Element {
  const { t, locale } = words;
  const used = channelsIn([...now, ...then]);
  const figure = (value: number): string => (value === 0 ? '–' : value.toLocaleString(locale));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard.
    <section class={styles.tableFrame} aria-label={t('workspace.as_table')} tabIndex={0}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('workspace.col_day')}</th>
            {used.map((channel) => (
              <th key={channel} scope="col">
                {t(`channel.${channel}`)}
              </th>
            ))}
            <th scope="col">{t('workspace.col_all')}</th>
            {isChanged && <th scope="col">{t('workspace.as_now')}</th>}
            <th scope="col">{t('workspace.capacity')}</th>
            <th scope="col">{t('workspace.col_moved')}</th>
          </tr>
        </thead>
        <tbody>
          {then.map((day, index) => (
            <tr key={day.on}>
              <th scope="row">{dayLabel(day.on, words, 'long')}</th>
              {used.map((channel) => (
                <td key={channel}>{figure(day.byChannel[channel] ?? 0)}</td>
              ))}
              <td>{figure(day.touches)}</td>
              {isChanged && <td>{figure(now[index]?.touches ?? 0)}</td>}
              <td>{day.capacity === null ? t('workspace.no_limit') : day.capacity.toLocaleString(locale)}</td>
              <td>{figure(day.movedAway)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
