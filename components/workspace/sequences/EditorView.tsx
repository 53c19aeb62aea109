import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { CheckField, NumberField } from '../../kit/LabelledField.tsx';
import { Menu, MenuItem } from '../../kit/Menu.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { DiffPanel } from './DiffPanel.tsx';
import { stepKinds } from './draft-edits.ts';
import styles from './Editor.module.css';
import type { EditorModel } from './editor-model.ts';
import { namesIn } from './names-in.ts';
import { StepEditor } from './StepEditor.tsx';
import { StopsFields } from './StopsFields.tsx';
import { SuitsFields } from './SuitsFields.tsx';

interface EditorProps {
  readonly editor: EditorModel;
  readonly model: WorkspaceModel;
  readonly cards: readonly SequenceCard[];
  readonly words: Words;
}

/** A sequence as a form, with what saving it would do beside it. */
export function EditorView({ editor, model, cards, words }: EditorProps): JSX.Element {
  const { t } = words;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    model.sequences.save();
  };
  return (
    <form class={styles.editor} noValidate onSubmit={submit}>
      <EditorHead editor={editor} model={model} words={words} />
      <div class={styles.columns}>
        <div class={styles.form}>
          <Naming editor={editor} words={words} />
          <section aria-label={t('workspace.steps')} class={styles.section}>
            <h3 class={styles.heading}>{t('workspace.steps')}</h3>
            <Steps editor={editor} cards={cards} words={words} />
          </section>
          <section aria-label={t('workspace.stops')} class={styles.section}>
            <h3 class={styles.heading}>{t('workspace.stops')}</h3>
            <StopsFields editor={editor} words={words} />
          </section>
          <Limits editor={editor} words={words} />
          <SuitsFields editor={editor} words={words} />
        </div>
        <DiffPanel editor={editor} words={words} />
      </div>
    </form>
  );
}

type PartProps = Pick<EditorProps, 'editor' | 'words'>;

function EditorHead({ editor, model, words }: Omit<EditorProps, 'cards'>): JSX.Element {
  const { t } = words;
  const [isLeaving, setLeaving] = useState(false);
  const { base, draft, problems } = editor;
  const isCopy = base === null || base.id !== draft.value.id;
  const leave = (): void => {
    if (!editor.isChanged.value || isLeaving) model.sequences.leaveEditor();
    else setLeaving(true);
  };
  const count = problems.value.length;
  const blocked = count > 0 ? t('workspace.mend', count) : null;
  return (
    <header class={styles.head}>
      <h2 class={styles.title}>
        {base === null
          ? t('workspace.new_sequence')
          : t(isCopy ? 'workspace.copying' : 'workspace.editing', { name: base.name })}
      </h2>
      {isLeaving && <span class={styles.leaving}>{t('workspace.discard_ask')}</span>}
      {isLeaving && <Button onClick={() => setLeaving(false)}>{t('workspace.keep_editing')}</Button>}
      <Button kind={isLeaving ? 'danger' : 'plain'} onClick={leave}>
        {t(isLeaving ? 'workspace.discard' : 'kit.cancel')}
      </Button>
      {!isLeaving && (
        <Button type="submit" kind="primary" blockedBecause={blocked} busy={model.orders.inFlight.value !== null}>
          {t('workspace.save')}
        </Button>
      )}
      {editor.isLeft && <p class={styles.note}>{leftText(editor, words)}</p>}
      {base?.origin === 'preset' && <p class={styles.note}>{t('workspace.preset_note')}</p>}
    </header>
  );
}

/** What was left may have been begun from a version that is not the newest any more. */
function leftText({ base, draft }: EditorModel, { t }: Words): string {
  const isOld = base?.id === draft.value.id && base.version >= draft.value.version;
  return isOld ? t('workspace.left_unsaved_old', { n: String(base.version) }) : t('workspace.left_unsaved');
}

function Naming({ editor, words }: PartProps): JSX.Element {
  const { t } = words;
  const { name, goal } = editor.draft.value;
  const problems = editor.problems.value;
  const isNameless = problems.some(({ kind }) => kind === 'no-name');
  const atLarge = problems.filter(({ kind }) => kind === 'long-name' || kind === 'bad-stop' || kind === 'bad-suits');
  return (
    <div class={styles.texts}>
      {atLarge.map(({ kind }) => (
        <p key={kind} class={styles.wrong}>
          {t(`workspace.problem.${kind}`)}
        </p>
      ))}
      <Field
        label={t('workspace.edit_name')}
        value={name}
        wrong={isNameless ? t('workspace.problem.no-name') : null}
        onInput={(typed) => editor.change({ name: typed })}
      />
      <Field label={t('workspace.edit_goal')} value={goal} onInput={(typed) => editor.change({ goal: typed })} />
    </div>
  );
}

function Steps({ editor, cards, words }: PartProps & { cards: readonly SequenceCard[] }): JSX.Element {
  const { t } = words;
  const sequence = editor.draft.value;
  const names = namesIn(cards, sequence.steps);
  const problems = editor.problems.value;
  const isWithout = problems.some(({ kind }) => kind === 'no-steps');
  return (
    <>
      {isWithout && <p class={styles.wrong}>{t('workspace.problem.no-steps')}</p>}
      <ol class={styles.steps}>
        {sequence.steps.map((step, at) => (
          <li key={step.id}>
            <StepEditor
              editor={editor}
              sequence={sequence}
              at={at}
              step={step}
              problems={problems.filter((problem) => 'stepId' in problem && problem.stepId === step.id)}
              cards={cards}
              names={names}
              words={words}
            />
          </li>
        ))}
      </ol>
      <div>
        <Menu label={t('workspace.add_step')}>
          {(menuId) =>
            stepKinds.map((kind) => (
              <MenuItem
                key={kind}
                menuId={menuId}
                onChoose={() => editor.addStep(kind, t(`workspace.new_title.${kind}`), sequence.steps.length - 1)}
              >
                {t(`workspace.step_kind.${kind}`)}
              </MenuItem>
            ))
          }
        </Menu>
      </div>
    </>
  );
}

function Limits({ editor, words }: PartProps): JSX.Element {
  const { t } = words;
  const { maxTouches, maxAgeDays, isOnce } = editor.draft.value;
  const isEndless = editor.problems.value.some(({ kind }) => kind === 'no-end');
  const wrong = (value: number): string | null =>
    isEndless && !(Number.isInteger(value) && value >= 1) ? t('workspace.problem.no-end') : null;
  return (
    <section aria-label={t('workspace.caps')} class={styles.section}>
      <h3 class={styles.heading}>{t('workspace.caps')}</h3>
      <div class={styles.fields}>
        <NumberField
          label={t('workspace.edit_max_touches')}
          min={1}
          value={maxTouches}
          wrong={wrong(maxTouches)}
          onInput={(value) => editor.change({ maxTouches: value })}
        />
        <NumberField
          label={t('workspace.edit_max_age')}
          min={1}
          value={maxAgeDays}
          wrong={wrong(maxAgeDays)}
          onInput={(value) => editor.change({ maxAgeDays: value })}
        />
      </div>
      <CheckField
        label={t('workspace.edit_once')}
        checked={isOnce}
        onCheck={(isChecked) => editor.change({ isOnce: isChecked })}
      />
    </section>
  );
}
