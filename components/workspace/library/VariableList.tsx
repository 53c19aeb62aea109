import type { ComponentChildren, JSX } from 'preact';
import { variableText } from '../../../lib/words/templates/variable-text.ts';
import { type Variable, variables } from '../../../lib/words/templates/variables.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Fold } from '../../kit/Fold.tsx';
import styles from './Library.module.css';

interface VariableListProps {
  /** The names of the rep's own fields. */
  readonly customNames: readonly string[];
  readonly words: Words;
  readonly onInsert: (text: string) => void;
}

/** What else a text may hold: a note to self, a day as it will be then, words that are left out where something is not known. */
const others = {
  note: '[[ ]]',
  weekday: '{{ "in 2 working days" | weekday }}',
  day: '{{ "in 2 weeks" | day }}',
  only_if: '{% if lead.company %} {{ lead.company }}{% endif %}',
} as const;

/** What may be put into a text, each by what it stands for: the variables, the rep's own fields, and what else it may hold. */
export function VariableList({ customNames, words, onInsert }: VariableListProps): JSX.Element {
  const { t } = words;
  return (
    <Fold icon="plus" line={t('library.insert')}>
      <ul class={styles.variables}>
        {Object.entries<Variable>(variables).map(([name, { example, fallback }]) => (
          <li key={name} class={styles.variableLine}>
            <Insert says={variableText(name, t)} text={`{{ ${name} }}`} onInsert={onInsert}>
              {example}
            </Insert>
            {fallback !== null && (
              <Insert
                title={t('library.or_tip')}
                says={t('library.or', { fallback })}
                text={`{{ ${name} | default: "${fallback}" }}`}
                onInsert={onInsert}
              />
            )}
          </li>
        ))}
        {customNames.map((name) => (
          <li key={`custom.${name}`}>
            <Insert says={name} text={`{{ custom.${name} }}`} onInsert={onInsert}>
              {t('library.custom')}
            </Insert>
          </li>
        ))}
        {Object.entries(others).map(([name, text]) => (
          <li key={name}>
            <Insert says={t(`library.other.${name}`)} text={text} onInsert={onInsert}>
              {t(`library.other_tip.${name}`)}
            </Insert>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface InsertProps {
  readonly says: string;
  readonly text: string;
  readonly title?: string;
  /** What it looks like then, or what it is for. */
  readonly children?: ComponentChildren;
  readonly onInsert: (text: string) => void;
}

function Insert({ says, text, title = text, children, onInsert }: InsertProps): JSX.Element {
  return (
    <button type="button" class={styles.variable} title={title} onClick={() => onInsert(text)}>
      <span>{says}</span>
      {children && <span class={styles.hint}>{children}</span>}
    </button>
  );
}
