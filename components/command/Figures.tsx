import type { JSX } from 'preact';
import type { Breakdown } from '../../lib/insight/tally.ts';
import type { StatsFound } from '../../lib/messages/said.ts';
import type { Words } from '../../lib/words/words.ts';
import styles from './CommandBar.module.css';
import { groupText, shareText, spanText, statsText } from './stats-text.ts';

/** The rep's own figures: one sentence, then what it is made of. */
export function Figures({ found, words }: { readonly found: StatsFound; readonly words: Words }): JSX.Element {
  const { t } = words;
  return (
    <>
      <p class={styles.will}>{statsText(found, words)}</p>
      <p class={styles.soft}>{spanText(found, words)}</p>
      {found.breakdowns.map((breakdown) => (
        <Table key={breakdown.by} breakdown={breakdown} words={words} />
      ))}
      {!found.isAll && <p class={styles.warn}>{t('command.stats_too_much')}</p>}
    </>
  );
}

function Table({ breakdown, words }: { readonly breakdown: Breakdown; readonly words: Words }): JSX.Element | null {
  const { t } = words;
  const { by, lines } = breakdown;
  if (lines.length === 0) return null;
  return (
    <table class={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{t(`command.by_${by}`)}</th>
          <th scope="col">{t('command.touches')}</th>
          {by !== 'outcome' && <th scope="col">{t('command.answered')}</th>}
          {by !== 'outcome' && <th scope="col">{t('command.booked')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, tally }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{groupText(by, name, words)}</bdi>
            </th>
            <td>{tally.touches.toLocaleString(words.locale)}</td>
            {by !== 'outcome' && <td>{shareText(tally.answered, tally.asked, words)}</td>}
            {by !== 'outcome' && <td>{tally.booked.toLocaleString(words.locale)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
