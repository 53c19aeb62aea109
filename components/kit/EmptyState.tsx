import type { ComponentChildren, JSX } from 'preact';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** What a place says while there is nothing in it, and what to do about that. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): JSX.Element {
  return (
    <div class={styles.empty}>
      <span class={styles.sign}>
        <Icon name={icon} size={20} />
      </span>
      <h2 class={styles.title}>{title}</h2>
      {children && <div class={styles.text}>{children}</div>}
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
