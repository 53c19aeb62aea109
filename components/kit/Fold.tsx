import type { ComponentChildren, JSX } from 'preact';
import styles from './Fold.module.css';
import { Icon, type IconName } from './Icon.tsx';

export interface FoldProps {
  /** The line that stays. */
  readonly line: ComponentChildren;
  readonly icon?: IconName;
  /** Where the sign that it opens stands: by itself before the line, beside an icon after it. */
  readonly sign?: 'before' | 'after';
  /** Open from the start. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A quiet line that opens to more: the platform's own disclosure. */
export function Fold(props: FoldProps): JSX.Element {
  const { line, icon, sign = icon ? 'after' : 'before', open = false, children } = props;
  return (
    <details class={styles.fold} open={open}>
      <summary class={styles.line}>
        {icon && <Icon name={icon} size={14} />}
        {sign === 'before' && <Sign />}
        <span class={styles.words}>
          {line}
          {sign === 'after' && <Sign />}
        </span>
      </summary>
      <div class={styles.inside}>{children}</div>
    </details>
  );
}

function Sign(): JSX.Element {
  return (
    <span class={styles.sign}>
      <Icon name="forward" size={14} />
    </span>
  );
}
