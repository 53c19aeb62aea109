import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Connections.module.css';

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together, with what they are for. */
export function PartOf({ title, text, children }: PartProps): JSX.Element {
  const id = useId();
  return (
    <section class={styles.setting} aria-labelledby={id}>
      <div class={styles.about}>
        <h4 id={id}>{title}</h4>
        <p class={styles.soft}>{text}</p>
      </div>
      <div class={styles.body}>{children}</div>
    </section>
  );
}
