import type { JSX } from 'preact';
import { outcomeIds, outcomeOf } from '../../../lib/touches/outcome.ts';
import { longestLabel, scenarios } from '../../../lib/touches/script-use.ts';
import { isShippedScript } from '../../../lib/words/library/scenario-for.ts';
import { type Branch, longestSpoken, type Objection } from '../../../lib/words/library/script.ts';
import type { ScriptPart, ScriptProblem } from '../../../lib/words/library/script-problems.ts';
import { problemWords } from '../../../lib/words/templates/problem.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { Field } from '../../kit/Field.tsx';
import { ChoiceField, TextBox } from '../../kit/LabelledField.tsx';
import { useInsertion } from './insert-at-cursor.ts';
import styles from './Library.module.css';
import { PartList } from './PartList.tsx';
import type { ScriptEditor } from './script-editor.ts';
import { VariableList } from './VariableList.tsx';

interface FieldsProps {
  readonly editor: ScriptEditor;
  /** As they were when the rep last paused. */
  readonly problems: readonly ScriptProblem[];
  /** The names of the rep's own fields. */
  readonly customNames: readonly string[];
  readonly words: Words;
}

interface TextsProps extends FieldsProps {
  /** What is wrong with one text; null where nothing is. */
  readonly wrongIn: (part: ScriptPart) => string | null;
}

/** What a script is called and for, and its texts one by one, with what may be put into each and what is wrong with it. */
export function ScriptFields(given: FieldsProps): JSX.Element {
  const { editor, problems, customNames, words } = given;
  const { t } = words;
  const { place, insert } = useInsertion();
  const wrongIn = (part: ScriptPart): string | null =>
    problems
      .filter((problem) => problem.part === part)
      .map((problem) => problemWords(problem, t))
      .join(' ') || null;
  const props = { ...given, wrongIn };
  const { opening, closing } = editor.draft.value;
  return (
    <>
      <Purpose {...props} />
      <div class={styles.form} {...place}>
        <TextBox
          label={t('library.opening')}
          rows={3}
          value={opening}
          maxLength={longestSpoken}
          wrong={wrongIn('opening')}
          onInput={(typed) => editor.change({ opening: typed })}
        />
        <Branches {...props} />
        <Objections {...props} />
        <TextBox
          label={t('library.closing')}
          rows={3}
          value={closing}
          maxLength={longestSpoken}
          wrong={wrongIn('closing')}
          onInput={(typed) => editor.change({ closing: typed })}
        />
      </div>
      <Outcomes editor={editor} words={words} />
      <div class={styles.insertBar}>
        <VariableList customNames={customNames} words={words} onInsert={insert} />
      </div>
    </>
  );
}

function Purpose({ editor, words, wrongIn }: TextsProps): JSX.Element {
  const { t } = words;
  const { name, scenario } = editor.draft.value;
  const isShipped = isShippedScript(editor.id);
  return (
    <div class={styles.fields}>
      <Field
        label={t('library.name')}
        value={name}
        maxLength={longestLabel}
        wrong={wrongIn('name')}
        onInput={(typed) => editor.change({ name: typed })}
      />
      <ChoiceField
        label={t('library.scenario')}
        value={scenario}
        options={scenarios.map((value) => ({ value, words: t(`scenario.${value}`) }))}
        isOff={isShipped}
        hint={isShipped && t('library.scenario_fixed')}
        onChoose={(chosen) => editor.mend({ scenario: chosen })}
      />
    </div>
  );
}

function Branches({ editor, words, wrongIn }: TextsProps): JSX.Element {
  const { t } = words;
  const { branches } = editor.draft.value;
  const write = (at: number, changes: Partial<Branch>): void =>
    editor.change({ branches: branches.map((one, index) => (index === at ? { ...one, ...changes } : one)) });
  return (
    <PartList
      title={t('library.branches')}
      add={t('library.add_branch')}
      parts={branches}
      empty={{ theySay: '', answer: '' }}
      nameOf={({ theySay }) => theySay}
      words={words}
      onChange={(changed) => editor.mend({ branches: changed })}
    >
      {({ theySay, answer }, at) => (
        <>
          <Field
            label={t('library.they_say')}
            value={theySay}
            maxLength={longestLabel}
            wrong={wrongIn(`branches/${at}/theySay`)}
            onInput={(typed) => write(at, { theySay: typed })}
          />
          <TextBox
            label={t('library.you_say')}
            rows={2}
            value={answer}
            maxLength={longestSpoken}
            wrong={wrongIn(`branches/${at}/answer`)}
            onInput={(typed) => write(at, { answer: typed })}
          />
        </>
      )}
    </PartList>
  );
}

function Objections({ editor, words, wrongIn }: TextsProps): JSX.Element {
  const { t } = words;
  const { objections } = editor.draft.value;
  const write = (at: number, changes: Partial<Objection>): void =>
    editor.change({ objections: objections.map((one, index) => (index === at ? { ...one, ...changes } : one)) });
  return (
    <PartList
      title={t('library.objections')}
      add={t('library.add_objection')}
      parts={objections}
      empty={{ label: '', answer: '', next: '' }}
      nameOf={({ label }) => label}
      words={words}
      onChange={(changed) => editor.mend({ objections: changed })}
    >
      {({ label, answer, next }, at) => (
        <>
          <Field
            label={t('library.they_object')}
            value={label}
            maxLength={longestLabel}
            wrong={wrongIn(`objections/${at}/label`)}
            onInput={(typed) => write(at, { label: typed })}
          />
          <TextBox
            label={t('library.you_say')}
            rows={2}
            value={answer}
            maxLength={longestSpoken}
            wrong={wrongIn(`objections/${at}/answer`)}
            onInput={(typed) => write(at, { answer: typed })}
          />
          <TextBox
            label={t('library.you_do')}
            rows={2}
            value={next}
            maxLength={longestSpoken}
            wrong={wrongIn(`objections/${at}/next`)}
            onInput={(typed) => write(at, { next: typed })}
          />
        </>
      )}
    </PartList>
  );
}

const ofCalls = outcomeIds.filter((outcome) => outcomeOf(outcome).channels.includes('call'));

/** Pressed again, an outcome is offered no more; a new one comes after the others. */
function Outcomes({ editor, words }: Pick<FieldsProps, 'editor' | 'words'>): JSX.Element {
  const { t } = words;
  const { outcomes } = editor.draft.value;
  return (
    <fieldset class={styles.scriptParts}>
      <legend class={styles.heading}>{t('library.outcomes')}</legend>
      <p class={styles.hint}>{t('library.outcomes_hint')}</p>
      <div class={styles.chips}>
        {ofCalls.map((outcome) => {
          const chosen = outcomes.includes(outcome);
          const others = outcomes.filter((one) => one !== outcome);
          return (
            <ChoiceChip
              key={outcome}
              chosen={chosen}
              onChoose={() => editor.mend({ outcomes: chosen ? others : [...others, outcome] })}
            >
              {t(`outcome.${outcome}`)}
            </ChoiceChip>
          );
        })}
      </div>
    </fieldset>
  );
}
