import type { JSX } from 'preact';
import type { SnippetChange } from '../../../lib/messages/library.ts';
import { longestBody } from '../../../lib/touches/message.ts';
import type { KeptSnippet } from '../../../lib/words/library/kept-library.ts';
import type { Problem } from '../../../lib/words/templates/problem.ts';
import { problemKey, problemText } from '../../../lib/words/templates/problem.ts';
import { writtenParts } from '../../../lib/words/templates/written-parts.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Field } from '../../kit/Field.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { TextBox } from '../../kit/LabelledField.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import { useInsertion } from './insert-at-cursor.ts';
import styles from './Library.module.css';
import type { LibraryProps } from './LibraryView.tsx';
import { useProofing } from './proofing.ts';
import { VariableList } from './VariableList.tsx';

/** The snippets by their shortcuts, with the one that is being written as a form in its place. */
export function SnippetList(props: LibraryProps): JSX.Element {
  const { model, words, library } = props;
  const { t } = words;
  const { snippet, startSnippet } = model.library;
  const shown = library.snippets.filter(({ isHidden }) => !isHidden);
  const written = snippet.value;
  const isNew = written !== null && shown.every(({ id }) => id !== written.id);
  return (
    <>
      <div class={styles.tools}>
        <p class={styles.hint}>{t('library.snippets_hint')}</p>
        <Button icon="plus" onClick={startSnippet}>
          {t('library.new_snippet')}
        </Button>
      </div>
      {written && isNew && <SnippetForm {...props} written={written} />}
      {shown.length === 0 && !isNew && <EmptyState icon="note" title={t('library.snippets_none')} />}
      <ul class={styles.snippets}>
        {shown.map((one) => (
          <li key={one.id}>
            {written?.id === one.id ? (
              <SnippetForm {...props} written={written} />
            ) : (
              <SnippetRow {...props} snippet={one} />
            )}
          </li>
        ))}
      </ul>
      <HiddenSnippets {...props} />
    </>
  );
}

function HiddenSnippets({ model, words, library }: LibraryProps): JSX.Element | null {
  const { t } = words;
  const hidden = library.snippets.filter(({ isHidden }) => isHidden);
  if (hidden.length === 0) return null;
  return (
    <Fold icon="hide" line={t('library.hidden_snippets', hidden.length)}>
      <ul class={styles.snippets}>
        {hidden.map(({ id, shortcut, body }) => (
          <li key={id} class={styles.snippet}>
            <code class={styles.shortcut}>{shortcut}</code>
            <p class={styles.snippetBody} dir="auto">
              <TextParts parts={writtenParts(body)} t={t} />
            </p>
            <Button small onClick={() => model.library.bringBackSnippet({ id, shortcut, body })}>
              {t('library.bring_back')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function SnippetRow({ snippet, model, words }: LibraryProps & { snippet: KeptSnippet }): JSX.Element {
  const { t } = words;
  const { id, shortcut, body } = snippet;
  return (
    <div class={styles.snippet}>
      <code class={styles.shortcut}>{shortcut}</code>
      <p class={styles.snippetBody} dir="auto">
        <TextParts parts={writtenParts(body)} t={t} />
      </p>
      <Button
        small
        icon="edit"
        title={t('library.edit_tip', { shortcut })}
        onClick={() => model.library.openSnippet({ id, shortcut, body })}
      >
        {t('workspace.edit')}
      </Button>
    </div>
  );
}

function SnippetForm(props: LibraryProps & { readonly written: SnippetChange }): JSX.Element {
  const { written, model, words, library } = props;
  const { t } = words;
  const { editSnippet, saveSnippet, removeSnippet } = model.library;
  const problems = useProofing()?.proofSnippet(written) ?? null;
  const isTaken = library.snippets.some(
    ({ id, shortcut, isHidden }) => !isHidden && id !== written.id && shortcut === written.shortcut,
  );
  const isKept = library.snippets.some(({ id }) => id === written.id);
  const count = (problems?.length ?? 0) + (isTaken ? 1 : 0);
  const blocked = problems === null ? t('kit.loading') : count > 0 ? t('workspace.mend', count) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    saveSnippet();
  };
  return (
    <form class={styles.snippetForm} noValidate onSubmit={submit}>
      <SnippetFields {...props} isTaken={isTaken} />
      <Problems problems={problems ?? []} {...props} />
      <div class={styles.buttons}>
        <Button type="submit" kind="primary" busy={model.orders.inFlight.value !== null} blockedBecause={blocked}>
          {t('workspace.save')}
        </Button>
        <Button onClick={() => editSnippet(null)}>{t('kit.cancel')}</Button>
        {isKept && (
          <Button kind="quiet" icon="remove" onClick={() => removeSnippet(written.id)}>
            {t('library.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface WrittenProps extends LibraryProps {
  readonly written: SnippetChange;
  readonly isTaken: boolean;
}

function SnippetFields({ written, isTaken, model, words, library }: WrittenProps): JSX.Element {
  const { t } = words;
  const { editSnippet } = model.library;
  const { place, insert } = useInsertion();
  return (
    <>
      <Field
        label={t('library.shortcut')}
        value={written.shortcut}
        maxLength={40}
        wrong={isTaken ? t('library.shortcut_taken') : null}
        onInput={(shortcut) => editSnippet({ ...written, shortcut })}
      />
      <div {...place}>
        <TextBox
          label={t('library.body')}
          rows={4}
          maxLength={longestBody}
          value={written.body}
          onInput={(body) => editSnippet({ ...written, body })}
        />
      </div>
      <VariableList customNames={library.customNames} words={words} onInsert={insert} />
    </>
  );
}

function Problems({ problems, words }: LibraryProps & { problems: readonly Problem[] }): JSX.Element {
  return (
    <div aria-live="polite">
      {problems.map((problem) => (
        <p key={problemKey(problem)} class={styles.wrong}>
          <Icon name="alert" />
          <span>{problemText(problem, words.t)}</span>
        </p>
      ))}
    </div>
  );
}
