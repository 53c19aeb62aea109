import type { JSX } from 'preact';
import { whenText } from '../../lib/time/format.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { Icon } from '../kit/Icon.tsx';
import { Toast, ToastButton } from '../kit/Toast.tsx';
import type { ToastState } from './command-model.ts';
import styles from './Sidebar.module.css';

export interface ToastsProps {
  readonly toast: ToastState | null;
  /** Who is on show now: a toast about another says whom it is about. */
  readonly subject: string | null;
  readonly words: Words;
  readonly busy: boolean;
  readonly onUndo: (event: MouseEvent, toast: ToastState & { commandId: string }) => void;
  readonly onClose: () => void;
  readonly onHold: (isHeld: boolean) => void;
}

/** What was just done and what is planned now, with undo; always there for a screen reader to hear. */
export function Toasts({ toast, subject, words, busy, onUndo, onClose, onHold }: ToastsProps): JSX.Element {
  const { t } = words;
  const commandId = toast?.commandId ?? null;
  return (
    <output class={styles.toasts}>
      {toast && (
        <Toast
          receipt={toast.kind === 'done' ? <Saved words={words} /> : null}
          actions={
            <>
              {commandId !== null && (
                <ToastButton busy={busy} onHold={onHold} onClick={(event) => onUndo(event, { ...toast, commandId })}>
                  {t('kit.undo')}
                </ToastButton>
              )}
              <ToastButton onHold={onHold} onClick={onClose}>
                {t('kit.close')}
              </ToastButton>
            </>
          }
        >
          {toast.subject !== subject && toast.name && (
            <>
              <bdi class={styles.toastName}>{t('sidebar.toast_for', { name: toast.name })}</bdi>{' '}
            </>
          )}
          {toastText(toast, words)}
        </Toast>
      )}
    </output>
  );
}

function Saved({ words }: { words: Words }): JSX.Element {
  return (
    <>
      <Icon name="check" size={12} />
      {words.t('sidebar.receipt_saved')}
    </>
  );
}

/** What was done in a sentence, and what is planned now in another. */
export function toastText(toast: ToastState, words: Words): string {
  if (toast.refusal) return words.t(`sidebar.refused.${toast.refusal}`);
  const done = toast.says.slice(0, 1).map((one) => `${sentenceOf(one, words)}.`);
  return [...done, nextText(toast, words)].filter(Boolean).join(' ');
}

const planning = new Set<ToastState['method']>([
  'logOutcome',
  'followLead',
  'rescheduleTouch',
  'skipTouch',
  'resumeEnrollment',
  'startSequence',
  'undo',
]);

function nextText({ next, method }: ToastState, words: Words): string {
  if (next === undefined || !planning.has(method)) return '';
  if (next === null) return method === 'logOutcome' ? words.t('sidebar.toast_end') : '';
  return words.t('sidebar.toast_next', { title: next.title, when: whenText(next.dueAt, words) });
}
