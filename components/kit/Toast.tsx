import type { ComponentChildren, JSX } from 'preact';
import styles from './Toast.module.css';

export interface ToastProps {
  /** What was done. */
  readonly children: ComponentChildren;
  /** A small line under it: saved, and what can still be changed. */
  readonly receipt?: ComponentChildren;
  /** Buttons, at the end of the line. */
  readonly actions?: ComponentChildren;
}

/** What was just done, at the foot of the screen. Put it in a live region that is always there. */
export function Toast({ children, receipt, actions }: ToastProps): JSX.Element {
  return (
    <div class={styles.toast}>
      <div class={styles.words}>
        <p>{children}</p>
        {receipt && <div class={styles.receipt}>{receipt}</div>}
      </div>
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}

export interface ToastButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: (event: MouseEvent) => void;
  readonly busy?: boolean;
  /** The pointer or the focus is on it, or has left it: a toast does not go away under a hand. */
  readonly onHold?: (isHeld: boolean) => void;
}

/** A button on a toast. */
export function ToastButton({ children, onClick, busy, onHold }: ToastButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={styles.action}
      disabled={busy}
      onClick={onClick}
      onMouseEnter={() => onHold?.(true)}
      onMouseLeave={() => onHold?.(false)}
      onFocus={() => onHold?.(true)}
      onBlur={() => onHold?.(false)}
    >
      {children}
    </button>
  );
}
