import type { JSX } from 'preact';
import type { MergedLine } from '../../../lib/messages/prompt.ts';
import { whenText } from '../../../lib/time/format.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import styles from './DetailsTab.module.css';

export interface MergedListProps {
  readonly merged: readonly MergedLine[];
  readonly words: Words;
  readonly busy: boolean;
  readonly onSplit: (event: MouseEvent, otherId: string) => void;
}

/** The leads that were merged into this one, each with a way to split it off, or with what speaks against it. */
export function MergedList({ merged, words, busy, onSplit }: MergedListProps): JSX.Element | null {
  const { t } = words;
  if (merged.length === 0) return null;
  return (
    <section class={styles.suppressions} aria-labelledby="merged">
      <h3 id="merged" class={styles.heading}>
        {t('sidebar.merged_from')}
      </h3>
      <ul>
        {merged.map((one) => (
          <li key={one.leadId} class={styles.suppression}>
            <div class={styles.what}>
              <p>
                <bdi>{whoOf(one, words)}</bdi> <span class={styles.soft}>{whenText(one.at, words)}</span>
              </p>
              {one.rests.slice(0, mostReasons).map((why) => (
                <p key={`${why.rule}${JSON.stringify(why.values)}`} class={styles.soft}>
                  <bdi>{sentenceOf(why, words)}</bdi>
                </p>
              ))}
            </div>
            {one.rests.length === 0 && (
              <Button
                small
                busy={busy}
                title={t('sidebar.split_who', { who: whoOf(one, words) })}
                onClick={(event) => onSplit(event, one.leadId)}
              >
                {t('sidebar.split')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As many as are told of what speaks against it. */
const mostReasons = 3;

function whoOf({ name, company }: MergedLine, { t }: Words): string {
  return [name, company].filter(Boolean).join(', ') || t('sidebar.unnamed');
}
