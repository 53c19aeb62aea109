import type { JSX } from 'preact';
import type { Library } from '../../../lib/messages/library.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import { UnsavedList } from '../unsaved/UnsavedList.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Library.module.css';
import { libraryParts, textKinds } from './library-model.ts';
import { ScriptList } from './ScriptList.tsx';
import { ScriptPage } from './ScriptPage.tsx';
import { SnippetList } from './SnippetList.tsx';
import { TemplateList } from './TemplateList.tsx';
import { TemplatePage } from './TemplatePage.tsx';

export interface LibraryProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
  /** All texts, as they were answered last. */
  readonly library: Library;
}

/** The templates, the snippets and the scripts; or the one that was opened. */
export function LibraryView({ model, words }: Omit<LibraryProps, 'library'>): JSX.Element {
  const { t } = words;
  const asked = model.library.library.asked.value;
  const library = answerIn(asked);
  const unanswered = asked.kind === 'failed' && <Unanswered t={t} isOld={library !== null} onRetry={model.retry} />;
  if (!library) return unanswered || <Skeleton lines={9} label={t('kit.loading')} />;
  return (
    <>
      {unanswered}
      <Shown model={model} words={words} library={library} />
    </>
  );
}

function Shown(props: LibraryProps): JSX.Element {
  const { editor, script } = props.model.library;
  if (editor.value) return <TemplatePage key={editor.value.id} editor={editor.value} {...props} />;
  if (script.value) return <ScriptPage key={script.value.id} editor={script.value} {...props} />;
  return <Parts {...props} />;
}

function Parts({ model, words, library }: LibraryProps): JSX.Element {
  const { t } = words;
  const shown = model.library.part.value;
  return (
    <div class={styles.library}>
      <fieldset class={styles.parts} aria-label={t('library.parts')}>
        {libraryParts.map((part) => (
          <ChoiceChip key={part} chosen={part === shown} onChoose={() => model.library.show(part)}>
            {t(`library.part.${part}`)}
          </ChoiceChip>
        ))}
      </fieldset>
      <UnsavedList
        unsaved={model.unsaved}
        kinds={textKinds}
        open={model.library.snippet.value?.id ?? null}
        onGoOn={model.library.goOn}
        words={words}
      />
      {shown === 'templates' && <TemplateList model={model} words={words} library={library} />}
      {shown === 'snippets' && <SnippetList model={model} words={words} library={library} />}
      {shown === 'scripts' && <ScriptList model={model} words={words} />}
    </div>
  );
}
