import type { ComponentChildren, JSX } from 'preact';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** 1 where it is all that a screen shows. */
  readonly level?: 1 | 2;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** What a place says while there is nothing in it, and what to do about that. */
export function EmptyState({ icon, title, level = 2, children, actions }: EmptyStateProps): JSX.Element {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class={styles.empty}>
      <span class={styles.sign}>
        <Icon name={icon} size={20} />
      </span>
      <Heading class={styles.title}>{title}</Heading>
      {children && <div class={styles.text}>{children}</div>}
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
