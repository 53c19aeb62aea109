import type { ComponentChildren, JSX } from 'preact';
import type { Translate } from '../../lib/words/translate.ts';
import type { Told } from './command-line.ts';
import { Icon } from './Icon.tsx';
import { Toast, ToastButton } from './Toast.tsx';

export interface UndoToastProps<T extends Told> {
  readonly toast: T;
  readonly t: Translate;
  readonly busy: boolean;
  /** What was done, in a sentence. */
  readonly children: ComponentChildren;
  /** How far it has come; absent: it is saved, and goes nowhere else. */
  readonly receipt?: ComponentChildren;
  readonly onUndo: (event: MouseEvent, toast: T & { commandId: string }) => void;
  readonly onClose: () => void;
  readonly onHold: (isHeld: boolean) => void;
}

/** What a command did, with its receipt and undo. */
export function UndoToast<T extends Told>(props: UndoToastProps<T>): JSX.Element {
  const { toast, t, busy, onUndo, onClose, onHold } = props;
  const { commandId } = toast;
  const receipt = props.receipt || (
    <>
      <Icon name="check" size={12} />
      {t('sidebar.receipt_saved')}
    </>
  );
  const actions = (
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
  );
  return (
    <Toast receipt={toast.kind === 'done' ? receipt : null} actions={actions}>
      {props.children}
    </Toast>
  );
}
