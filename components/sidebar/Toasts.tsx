import type { JSX } from 'preact';
import type { Prompt } from '../../lib/messages/prompt.ts';
import type { Receipt } from '../../lib/outbox/delivery.ts';
import { whenText } from '../../lib/time/format.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { UndoToast } from '../kit/UndoToast.tsx';
import { ReceiptMarks } from '../receipt/ReceiptMarks.tsx';
import type { ToastState } from './command-model.ts';
import styles from './Sidebar.module.css';

export interface ToastsProps {
  readonly toast: ToastState | null;
  /** Of what the command logged, as it stands now; empty where it is owed to no CRM. */
  readonly receipts: readonly Receipt[];
  /** Who is on show now: a toast about another says whom it is about. */
  readonly subject: string | null;
  readonly words: Words;
  readonly busy: boolean;
  readonly onUndo: (event: MouseEvent, toast: ToastState & { commandId: string }) => void;
  readonly onClose: () => void;
  readonly onHold: (isHeld: boolean) => void;
}

/** What was just done and what is planned now, with undo; always there for a screen reader to hear. */
export function Toasts({ toast, receipts, subject, words, busy, onUndo, onClose, onHold }: ToastsProps): JSX.Element {
  const { t } = words;
  return (
    <output class={styles.toasts}>
      {toast && (
        <UndoToast
          toast={toast}
          t={t}
          busy={busy}
          receipt={receipts.length > 0 && <ReceiptMarks receipts={receipts} t={t} />}
          onUndo={onUndo}
          onClose={onClose}
          onHold={onHold}
        >
          {toast.subject !== subject && toast.name && (
            <>
              <bdi class={styles.toastName}>{t('sidebar.toast_for', { name: toast.name })}</bdi>{' '}
            </>
          )}
          {toastText(toast, words)}
        </UndoToast>
      )}
    </output>
  );
}

/** The receipts of what a toast tells of, as the prompt on show has them; none while it shows another. */
export function receiptsOf(toast: ToastState | null, shown: Prompt | null): readonly Receipt[] {
  if (!toast?.commandId || shown?.kind !== 'followed') return [];
  return shown.history
    .filter(({ activity }) => activity.commandId === toast.commandId)
    .flatMap(({ receipts }) => receipts);
}

/** What was done in a sentence, and what is planned now in another. */
function toastText(toast: ToastState, words: Words): string {
  if (toast.refusal) return words.t(`sidebar.refused.${toast.refusal}`);
  if (toast.method === 'logSent')
    return [words.t('sidebar.sent_logged'), nextText(toast, words)].filter(Boolean).join(' ');
  const done = toast.says.slice(0, 1).map((one) => `${sentenceOf(one, words)}.`);
  return [...done, nextText(toast, words)].filter(Boolean).join(' ');
}

const planning = new Set<ToastState['method']>([
  'logOutcome',
  'logSent',
  'followLead',
  'rescheduleTouch',
  'skipTouch',
  'resumeEnrollment',
  'startSequence',
  'logSignal',
  'moveRun',
  'suppress',
  'restoreLead',
  'mergeLeads',
  'splitLead',
  'undo',
]);

function nextText({ next, method }: ToastState, words: Words): string {
  if (next === undefined || !planning.has(method)) return '';
  if (next === null) return method === 'logOutcome' ? words.t('sidebar.toast_end') : '';
  return words.t('sidebar.toast_next', { title: next.title, when: whenText(next.dueAt, words) });
}
