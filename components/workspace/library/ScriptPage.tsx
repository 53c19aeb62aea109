import type { JSX } from 'preact';
import { isShippedScript } from '../../../lib/words/library/scenario-for.ts';
import type { ScriptProblem } from '../../../lib/words/library/script-problems.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ApprovePart } from './ApprovePart.tsx';
import { EditorButtons } from './EditorButtons.tsx';
import styles from './Library.module.css';
import type { LibraryProps } from './LibraryView.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { useProofing } from './proofing.ts';
import { ScriptFields } from './ScriptFields.tsx';
import { ScriptText } from './ScriptText.tsx';
import type { ScriptEditor } from './script-editor.ts';

interface PageProps extends LibraryProps {
  readonly editor: ScriptEditor;
}

/** One script as a form, with how it reads, what is wrong with it and who approved it. */
export function ScriptPage(props: PageProps): JSX.Element {
  const { editor, model, words, library } = props;
  const { t } = words;
  const engine = useProofing();
  const { base, draft, preview } = editor;
  if (editor.isGone.value) {
    const back = <Button onClick={model.library.leaveScript}>{t('library.all_scripts')}</Button>;
    return <EmptyState icon="none" title={t('library.script_gone')} actions={back} />;
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    editor.save();
  };
  const known = preview.lead.value?.variables ?? null;
  return (
    <article class={styles.page}>
      <form class={styles.form} noValidate onSubmit={submit}>
        <div class={styles.stuck}>
          <PageButtons {...props} problems={engine?.proofScript(draft.value) ?? null} />
        </div>
        <PageHead editor={editor} words={words} />
        <ScriptFields
          editor={editor}
          problems={engine?.proofScript(editor.proofed.value) ?? []}
          customNames={library.customNames}
          words={words}
        />
      </form>
      <div class={styles.beside}>
        <PreviewPanel preview={preview} words={words}>
          {engine && (
            <div class={styles.filledScript}>
              <ScriptText
                script={draft.value}
                partsOf={(text) => engine.previewParts(text, known, words)}
                words={words}
              />
            </div>
          )}
        </PreviewPanel>
        {base.value && (
          <ApprovePart
            text={base.value}
            isChanged={editor.isChanged.value}
            isBusy={model.orders.inFlight.value !== null}
            repName={library.repName}
            words={words}
            onApprove={editor.approve}
          />
        )}
      </div>
    </article>
  );
}

function PageHead({ editor, words }: Pick<PageProps, 'editor' | 'words'>): JSX.Element {
  const { t } = words;
  const base = editor.base.value;
  const isShipped = isShippedScript(editor.id);
  return (
    <header class={styles.head}>
      <h2 class={styles.title}>
        <bdi>{base?.name ?? t('library.new_script')}</bdi>
      </h2>
      {base && (
        <p class={styles.chips}>
          <Chip>{t(isShipped ? 'library.shipped' : 'workspace.yours')}</Chip>
          {isShipped && base.savedAt !== null && <Chip>{t('library.changed')}</Chip>}
          {base.isHidden && <Chip tone="hold">{t('library.hidden')}</Chip>}
        </p>
      )}
      <p class={styles.hint}>{t('library.script_order')}</p>
    </header>
  );
}

/** `problems`: null while they are not known yet. */
type ButtonsProps = PageProps & { readonly problems: readonly ScriptProblem[] | null };

function PageButtons(props: ButtonsProps): JSX.Element {
  const { editor, model, words, problems } = props;
  const { t } = words;
  const isChanged = editor.isChanged.value;
  const unsaved = isChanged ? t('library.save_first') : null;
  const base = editor.base.value;
  const copy = (): void => model.library.copyScript(t('library.copy_name', { name: editor.draft.value.name }));
  return (
    <EditorButtons
      back={t('library.all_scripts')}
      isChanged={isChanged}
      isBusy={model.orders.inFlight.value !== null}
      whyUnsaved={whyUnsaved(isChanged, problems, words.t)}
      words={words}
      onLeave={model.library.leaveScript}
    >
      {base && (
        <>
          <Button kind="quiet" icon="copy" blockedBecause={unsaved} onClick={copy}>
            {t('library.copy')}
          </Button>
          <Button
            kind="quiet"
            icon={base.isHidden ? 'show' : 'hide'}
            blockedBecause={unsaved}
            onClick={() => editor.hide(!base.isHidden)}
          >
            {t(base.isHidden ? 'library.bring_back' : 'library.hide')}
          </Button>
        </>
      )}
      {base && base.savedAt !== null && <RemoveButton {...props} unsaved={unsaved} />}
    </EditorButtons>
  );
}

/** The page of one that ships stays: it is there still. */
function RemoveButton({ editor, model, words, unsaved }: PageProps & { readonly unsaved: string | null }): JSX.Element {
  const { t } = words;
  const isShipped = isShippedScript(editor.id);
  const remove = (): void => editor.remove(() => !isShipped && model.library.leaveScript());
  return (
    <Button kind="quiet" icon={isShipped ? 'undo' : 'remove'} blockedBecause={unsaved} onClick={remove}>
      {t(isShipped ? 'library.back_to_shipped' : 'library.remove')}
    </Button>
  );
}

function whyUnsaved(
  isChanged: boolean,
  problems: readonly ScriptProblem[] | null,
  t: LibraryProps['words']['t'],
): string | null {
  if (!isChanged) return t('library.unchanged');
  if (problems === null) return t('kit.loading');
  return problems.length > 0 ? t('workspace.mend', problems.length) : null;
}
