import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { Tip } from '../../kit/Tip.tsx';
import styles from './Rules.module.css';

export interface SectionProps {
  /** The block of words: its title, what it does, and where its defaults come from. */
  readonly name: string;
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** Rules that belong together, with what they do and, behind a sign, where their defaults come from. */
export function RuleSection({ name, words, children }: SectionProps): JSX.Element {
  const { t } = words;
  const id = useId();
  const title = t(`workspace.rule.${name}.title`);
  return (
    <section class={styles.section} aria-labelledby={id}>
      <div class={styles.about}>
        <h2 id={id} class={styles.heading}>
          {title} <Tip label={t('workspace.rule_source', { title })} text={t(`workspace.rule.${name}.source`)} />
        </h2>
        <p class={styles.soft}>{t(`workspace.rule.${name}.text`)}</p>
      </div>
      <div class={styles.body}>{children}</div>
    </section>
  );
}
