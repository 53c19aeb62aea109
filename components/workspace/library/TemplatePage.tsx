import type { JSX } from 'preact';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ApprovePart } from './ApprovePart.tsx';
import { EditorButtons } from './EditorButtons.tsx';
import styles from './Library.module.css';
import type { LibraryProps } from './LibraryView.tsx';
import { FilledMessage, PreviewPanel } from './PreviewPanel.tsx';
import { useProofing } from './proofing.ts';
import { TemplateFields } from './TemplateFields.tsx';
import type { TemplateEditor } from './template-editor.ts';
import { VersionList } from './VersionList.tsx';

export interface EditorProps extends LibraryProps {
  readonly editor: TemplateEditor;
}

/** One template as a form, with how it reads, what is wrong with it, who approved it and its versions. */
export function TemplatePage(props: EditorProps): JSX.Element {
  const { editor, model, words, library } = props;
  const { t } = words;
  const engine = useProofing();
  const problems = engine?.proofTemplate(editor.draft.value).problems;
  if (editor.isGone.value) {
    const back = <Button onClick={model.library.leaveTemplate}>{t('library.all_texts')}</Button>;
    return <EmptyState icon="none" title={t('library.gone')} actions={back} />;
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    editor.save();
  };
  return (
    <article class={styles.page}>
      <form class={styles.form} noValidate onSubmit={submit}>
        <PageHead {...props} problemCount={problems?.length ?? null} />
        <TemplateFields
          editor={editor}
          proof={engine?.proofTemplate(editor.proofed.value) ?? null}
          folders={library.templates.map((one) => one.folder)}
          customNames={library.customNames}
          words={words}
        />
      </form>
      <div class={styles.beside}>
        <PreviewPanel preview={editor.preview} words={words}>
          {engine && (
            <FilledMessage
              filling={engine.previewText(editor.draft.value, editor.preview.lead.value?.variables ?? null, words)}
              words={words}
            />
          )}
        </PreviewPanel>
        {editor.base.value && (
          <ApprovePart
            text={editor.base.value}
            isChanged={editor.isChanged.value}
            isBusy={model.orders.inFlight.value !== null}
            repName={library.repName}
            words={words}
            onApprove={editor.approve}
          />
        )}
        <VersionList {...props} />
      </div>
    </article>
  );
}

/** `problemCount`: null while it is not known yet. */
function PageHead(props: EditorProps & { readonly problemCount: number | null }): JSX.Element {
  const { editor, words } = props;
  const { t } = words;
  const base = editor.base.value;
  return (
    <header class={styles.head}>
      <PageButtons {...props} />
      <h2 class={styles.title}>
        <bdi>{base?.name ?? t('library.new_template')}</bdi>
      </h2>
      {base && (
        <p class={styles.chips}>
          <Chip>{t(base.isShipped ? 'library.shipped' : 'workspace.yours')}</Chip>
          {base.version > 1 && <Chip>{t('workspace.version', { n: base.version.toLocaleString(words.locale) })}</Chip>}
          {base.isHidden && <Chip tone="hold">{t('library.hidden')}</Chip>}
        </p>
      )}
      {base && <p class={styles.hint}>{t('library.next_version')}</p>}
    </header>
  );
}

function PageButtons(props: EditorProps & { readonly problemCount: number | null }): JSX.Element {
  const { editor, model, words, problemCount } = props;
  const { t } = words;
  const isChanged = editor.isChanged.value;
  const copy = (): void => model.library.copyTemplate(t('library.copy_name', { name: editor.draft.value.name }));
  const base = editor.base.value;
  return (
    <EditorButtons
      back={t('library.all_texts')}
      isChanged={isChanged}
      isBusy={model.orders.inFlight.value !== null}
      whyUnsaved={whyUnsaved(isChanged, problemCount, props)}
      words={words}
      onLeave={model.library.leaveTemplate}
    >
      {base?.isHidden && <Button onClick={editor.bringBack}>{t('library.bring_back')}</Button>}
      {base && (
        <Button kind="quiet" icon="copy" blockedBecause={isChanged ? t('library.save_first') : null} onClick={copy}>
          {t('library.copy')}
        </Button>
      )}
      {base && !base.isHidden && <RemoveButton {...props} />}
    </EditorButtons>
  );
}

function RemoveButton({ model, editor, library, words }: EditorProps): JSX.Element {
  const { t } = words;
  const isShipped = library.shipped.includes(editor.id);
  return (
    <Button kind="quiet" icon={isShipped ? 'hide' : 'remove'} onClick={model.library.removeTemplate}>
      {t(isShipped ? 'library.hide' : 'library.remove')}
    </Button>
  );
}

function whyUnsaved(isChanged: boolean, count: number | null, { editor, words }: EditorProps): string | null {
  const { t } = words;
  if (!isChanged) return t('library.unchanged');
  if (count === null) return t('kit.loading');
  if (editor.draft.value.folder.trim() === '') return t('library.no_folder');
  return count > 0 ? t('workspace.mend', count) : null;
}
