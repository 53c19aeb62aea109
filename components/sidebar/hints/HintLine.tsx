import type { JSX } from 'preact';
import { Icon, type IconName } from '../../kit/Icon.tsx';
import styles from './Hints.module.css';

/** One quiet line beside the step: a sign, words, and what the rep can do about them. */
export function HintLine({ icon, children }: { icon: IconName; children: JSX.Element }): JSX.Element {
  return (
    <div class={styles.line}>
      <Icon name={icon} size={14} />
      <div class={styles.words}>{children}</div>
    </div>
  );
}
