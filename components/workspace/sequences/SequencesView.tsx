import type { JSX } from 'preact';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Words } from '../../../lib/words/words.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { EditorView } from './EditorView.tsx';
import { namesIn } from './names-in.ts';
import { SequenceCards } from './SequenceCards.tsx';
import { SequencePage } from './SequencePage.tsx';

interface SequencesProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** All sequences; the one that was opened; or the one being edited. */
export function SequencesView({ model, words }: SequencesProps): JSX.Element {
  const { t } = words;
  const { sequences } = model;
  const asked = sequences.cards.asked.value;
  const cards = answerIn(asked);
  const editor = sequences.editor.value;
  if (editor)
    return <EditorView key={editor.draft.value.id} editor={editor} model={model} words={words} cards={cards ?? []} />;
  const unanswered = asked.kind === 'failed' && <Unanswered t={t} isOld={cards !== null} onRetry={model.retry} />;
  if (!cards) return unanswered || <Skeleton lines={9} label={t('kit.loading')} />;
  return (
    <>
      {unanswered}
      {sequences.openedId.value === null ? (
        <SequenceCards cards={cards} model={model} words={words} />
      ) : (
        <Opened model={model} words={words} cards={cards} />
      )}
    </>
  );
}

function Opened({ model, words, cards }: SequencesProps & { cards: readonly SequenceCard[] }): JSX.Element {
  const { t } = words;
  const { sequences } = model;
  const asked = sequences.opened.asked.value;
  const found = answerIn(asked);
  const isThisOne = found?.id === sequences.openedId.value;
  if (found && isThisOne) {
    const card = cards.find(({ id }) => id === found.id) ?? null;
    return (
      <SequencePage sequence={found} card={card} names={namesIn(cards, found.steps)} model={model} words={words} />
    );
  }
  if (asked.kind === 'failed') return <Unanswered t={t} isOld={false} onRetry={model.retry} />;
  if (asked.kind === 'answered' && found === null) {
    return <EmptyState icon="none" title={t('workspace.sequence_gone')} />;
  }
  return <Skeleton lines={9} label={t('kit.loading')} />;
}
