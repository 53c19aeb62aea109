import type { JSX } from 'preact';
import type { PlannedTouch } from '../../../lib/messages/prompt.ts';
import { whenText } from '../../../lib/time/format.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import { shiftsOf } from '../../../lib/words/shifts.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Fold } from '../../kit/Fold.tsx';
import { ChannelIcon } from '../../kit/Icon.tsx';
import styles from './NewLead.module.css';

export interface PlannedDatesProps {
  readonly planned: readonly PlannedTouch[];
  readonly words: Words;
}

const mostDates = 4;

/** The dates a sequence would have for this lead, each shift explained; the later ones on request. */
export function PlannedDates({ planned, words }: PlannedDatesProps): JSX.Element {
  const { t } = words;
  const more = planned.slice(mostDates);
  if (planned.length === 0) return <p class={styles.soft}>{t('sidebar.dates_none')}</p>;
  return (
    <div>
      <Dates planned={planned.slice(0, mostDates)} label={t('sidebar.dates')} words={words} />
      {more.length > 0 && (
        <Fold line={t('sidebar.dates_more', more.length)}>
          <Dates planned={more} label={t('sidebar.dates_later')} words={words} />
        </Fold>
      )}
    </div>
  );
}

function Dates({ planned, label, words }: PlannedDatesProps & { label: string }): JSX.Element {
  return (
    <ol class={styles.dates} aria-label={label}>
      {planned.map((one) => (
        <li key={`${one.stepId}${one.dueAt}`}>
          <span class={styles.date}>{whenText(one.dueAt, words)}</span>
          <ChannelIcon channel={one.channel} size={14} />
          <div class={styles.names}>
            <bdi>{one.title}</bdi>
            <Shifts planned={one} words={words} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Shifts({ planned, words }: { planned: PlannedTouch; words: Words }): JSX.Element | null {
  const shifts = shiftsOf(planned.why);
  if (shifts.length === 0) return null;
  return <p class={styles.shift}>{shifts.map((one) => sentenceOf(one, words)).join('. ')}</p>;
}
