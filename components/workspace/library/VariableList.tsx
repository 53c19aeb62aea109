import type { JSX } from 'preact';
import { variableText } from '../../../lib/words/templates/blocked-text.ts';
import { variables } from '../../../lib/words/templates/variables.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Fold } from '../../kit/Fold.tsx';
import styles from './Library.module.css';

interface VariableListProps {
  /** The names of the rep's own fields. */
  readonly customNames: readonly string[];
  readonly words: Words;
  readonly onInsert: (text: string) => void;
}

/** Every variable with what it stands for, the rep's own fields last; a press inserts it. */
export function VariableList({ customNames, words, onInsert }: VariableListProps): JSX.Element {
  const { t } = words;
  return (
    <Fold icon="plus" line={t('library.insert')}>
      <ul class={styles.variables}>
        {Object.entries(variables).map(([name, { example }]) => (
          <Line
            key={name}
            name={name}
            title={t('library.example', { example })}
            says={variableText(name, t)}
            onInsert={onInsert}
          />
        ))}
        {customNames.map((name) => (
          <Line
            key={`custom.${name}`}
            name={`custom.${name}`}
            title={t('library.custom_tip')}
            says={t('library.custom')}
            onInsert={onInsert}
          />
        ))}
      </ul>
    </Fold>
  );
}

interface LineProps {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly onInsert: (text: string) => void;
}

function Line({ name, title, says, onInsert }: LineProps): JSX.Element {
  return (
    <li>
      <button type="button" class={styles.variable} title={title} onClick={() => onInsert(`{{ ${name} }}`)}>
        <code>{name}</code>
        <span class={styles.hint}>{says}</span>
      </button>
    </li>
  );
}
