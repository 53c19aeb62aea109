import type { JSX } from 'preact';
import { variableText } from '../../../lib/words/templates/blocked-text.ts';
import { variables } from '../../../lib/words/templates/variables.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Fold } from '../../kit/Fold.tsx';
import styles from './Library.module.css';

interface VariableListProps {
  readonly words: Words;
  readonly onInsert: (text: string) => void;
}

/** Every variable with what it stands for; a press inserts it. */
export function VariableList({ words, onInsert }: VariableListProps): JSX.Element {
  const { t } = words;
  return (
    <Fold icon="plus" line={t('library.insert')}>
      <ul class={styles.variables}>
        {Object.entries(variables).map(([name, { example }]) => (
          <li key={name}>
            <button
              type="button"
              class={styles.variable}
              title={t('library.example', { example })}
              onClick={() => onInsert(`{{ ${name} }}`)}
            >
              <code>{name}</code>
              <span class={styles.hint}>{variableText(name, t)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
