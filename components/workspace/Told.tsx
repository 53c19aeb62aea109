import type { JSX } from 'preact';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import type { Told as ToldState } from '../kit/command-line.ts';
import { UndoToast } from '../kit/UndoToast.tsx';
import styles from './Workspace.module.css';
import type { WorkspaceModel } from './workspace-model.ts';

/** What the last command did, with undo; always there for a screen reader to hear. */
export function Told({ model, words }: { model: WorkspaceModel; words: Words }): JSX.Element {
  const { orders } = model;
  const toast = orders.toast.value;
  return (
    <output class={styles.toasts}>
      {toast && (
        <UndoToast
          toast={toast}
          t={words.t}
          busy={orders.inFlight.value !== null}
          onUndo={(_, { commandId }) => void orders.undo(commandId)}
          onClose={orders.dismiss}
          onHold={orders.hold}
        >
          {toldText(toast, words)}
        </UndoToast>
      )}
    </output>
  );
}

/** What was done in a sentence, or why it was not. */
function toldText({ refusal, says }: ToldState, words: Words): string {
  if (refusal) return words.t(`sidebar.refused.${refusal}`);
  const first = says[0];
  return first ? `${sentenceOf(first, words)}.` : words.t('sidebar.receipt_saved');
}
