import type { JSX } from 'preact';
import type { ContextLine } from '../../../../lib/words/drafts/context-lines.ts';
import { contextText } from '../../../../lib/words/drafts/context-text.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Fold } from '../../../kit/Fold.tsx';
import styles from './Known.module.css';

/** What the rep should have in mind before they write or call, folded up. */
export function Known({ lines, words }: { lines: readonly ContextLine[]; words: Words }): JSX.Element {
  return (
    <Fold icon="advice" line={words.t('sidebar.what_you_know')}>
      <dl class={styles.lines}>
        {lines.map((line) => {
          const { name, says } = contextText(line, words);
          return (
            <div key={line.kind}>
              <dt>{name}</dt>
              <dd dir="auto">{says}</dd>
            </div>
          );
        })}
      </dl>
    </Fold>
  );
}
