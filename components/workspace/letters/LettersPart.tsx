import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { LetterRow } from './LetterRow.tsx';
import styles from './Letters.module.css';
import { LetterTools } from './LetterTools.tsx';
import type { Letter } from './letter-list.ts';
import { PostedPart } from './PostedPart.tsx';

export interface LettersProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** The letters that are due: written, looked over, printed, and then asked about until they are posted. */
export function LettersPart({ model, words }: LettersProps): JSX.Element {
  const { t } = words;
  const id = useId();
  const { page, letters } = model.letters;
  const asked = page.asked.value;
  const shown = letters.value;
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h2 id={id} class={styles.heading}>
        {t('letters.title')}
      </h2>
      <PostedPart model={model} words={words} />
      {asked.kind === 'failed' && <Unanswered t={t} isOld={shown !== null} onRetry={model.retry} />}
      {asked.kind !== 'failed' && shown === null && <Skeleton lines={5} label={t('kit.loading')} />}
      {shown?.length === 0 && (
        <EmptyState icon="done" title={t('letters.empty_title')}>
          {t('letters.empty_text')}
        </EmptyState>
      )}
      {shown && shown.length > 0 && <List model={model} words={words} letters={shown} />}
    </section>
  );
}

function List({ model, words, letters }: LettersProps & { letters: readonly Letter[] }): JSX.Element {
  const { page, check, checkSoon, drafts } = model.letters;
  const written = letters.map(({ line, message }) => `${line.touchId}${message.subject}\n${message.body}`).join('\0');
  useEffect(checkSoon, [checkSoon, written]);
  useEffect(() => {
    window.addEventListener('pagehide', drafts.flush);
    return () => window.removeEventListener('pagehide', drafts.flush);
  }, [drafts]);
  return (
    <>
      <LetterTools model={model} words={words} letters={letters} />
      <ul class={styles.list}>
        {letters.map((letter) => (
          <LetterRow key={letter.line.touchId} letter={letter} model={model} words={words} />
        ))}
      </ul>
      {page.hasMore.value && (
        <div>
          <Button small onClick={() => void page.more().then(check)}>
            {words.t('workspace.show_more')}
          </Button>
        </div>
      )}
    </>
  );
}
