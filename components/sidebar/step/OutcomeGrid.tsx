import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { whenText } from '../../../lib/time/format.ts';
import { type OutcomeId, outcomeOf } from '../../../lib/touches/outcome.ts';
import type { Words } from '../../../lib/words/words.ts';
import { classNames } from '../../kit/class-names.ts';
import { Key } from '../../kit/Key.tsx';
import { plainKey } from '../../kit/plain-key.ts';
import styles from './OutcomeGrid.module.css';
import type { GridChoice } from './outcome-choices.ts';

export interface OutcomeGridProps {
  readonly choices: readonly GridChoice[];
  /** The time chosen for what comes next; null for what each outcome leads to. */
  readonly nextAt: number | null;
  /** A command is under way: nothing can be pressed. */
  readonly busy: boolean;
  readonly words: Words;
  readonly onLog: (event: MouseEvent, outcome: OutcomeId) => void;
}

const mostKeys = 9;

/** One press logs how it went. Hover and focus say what that would lead to. */
export function OutcomeGrid({ choices, nextAt, busy, words, onLog }: OutcomeGridProps): JSX.Element {
  const { t } = words;
  const [looked, setLooked] = useState<OutcomeId | null>(null);
  const choice = choices.find(({ outcome }) => outcome === looked) ?? null;
  const hint = t('sidebar.keys_hint', Math.min(choices.length, mostKeys));
  return (
    <>
      <div class={styles.grid}>
        {choices.map(({ outcome }, index) => (
          <button
            key={outcome}
            type="button"
            data-outcome={outcome}
            class={classNames(styles.outcome, styles[outcomeOf(outcome).tone])}
            aria-disabled={busy || undefined}
            aria-keyshortcuts={index < mostKeys ? String(index + 1) : ''}
            aria-describedby={looked === outcome ? 'leads-to' : ''}
            onClick={(event) => !busy && onLog(event, outcome)}
            onMouseEnter={() => setLooked(outcome)}
            onMouseLeave={() => setLooked(null)}
            onFocus={() => setLooked(outcome)}
            onBlur={() => setLooked(null)}
          >
            <span class={styles.words}>{t(`outcome.${outcome}`)}</span>
            {index < mostKeys && <Key name={String(index + 1)} />}
          </button>
        ))}
      </div>
      <p id="leads-to" class={styles.hint}>
        {busy ? t('sidebar.logging') : choice ? leadsTo(choice, nextAt, words) : hint}
      </p>
    </>
  );
}

function leadsTo(choice: GridChoice, chosenAt: number | null, words: Words): string {
  const outcome = words.t(`outcome.${choice.outcome}`);
  const nextAt = chosenAt ?? choice.nextAt;
  if (nextAt === undefined) return words.t('sidebar.leads_on', { outcome });
  if (nextAt === null) return words.t('sidebar.leads_to_end', { outcome });
  return words.t('sidebar.leads_to', { outcome, when: whenText(nextAt, words) });
}

/** Moves the focus to an outcome's button, which then says what it leads to; nothing is logged. */
export function focusOutcome(outcome: OutcomeId): void {
  document.querySelector<HTMLElement>(`[data-outcome='${outcome}']`)?.focus();
}

/** The outcome a key logs: 1 to 9 in the order of the grid, and only while no text is being typed or menu is open. */
export function outcomeForKey(event: KeyboardEvent, choices: readonly GridChoice[]): OutcomeId | null {
  const key = plainKey(event);
  return key && /^[1-9]$/.test(key) ? (choices[Number(key) - 1]?.outcome ?? null) : null;
}
