import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import styles from './Library.module.css';

interface ButtonsProps {
  /** Where the way out leads. */
  readonly back: string;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly whyUnsaved: string | null;
  readonly words: Words;
  readonly onLeave: () => void;
  /** What else can be done with the text. */
  readonly children: ComponentChildren;
}

/** The way out of a text that is being edited, which asks before changes are dropped, and Save. */
export function EditorButtons(props: ButtonsProps): JSX.Element {
  const { back, isChanged, isBusy, whyUnsaved, words, onLeave, children } = props;
  const { t } = words;
  const [isLeaving, setLeaving] = useState(false);
  if (isLeaving && isChanged) {
    return (
      <div class={styles.buttons}>
        <span class={styles.leaving}>{t('workspace.discard_ask')}</span>
        <Button onClick={() => setLeaving(false)}>{t('workspace.keep_editing')}</Button>
        <Button kind="danger" onClick={onLeave}>
          {t('workspace.discard')}
        </Button>
      </div>
    );
  }
  return (
    <div class={styles.buttons}>
      <Button small kind="quiet" icon="back" onClick={() => (isChanged ? setLeaving(true) : onLeave())}>
        {back}
      </Button>
      <span class={styles.gap} />
      {children}
      <Button type="submit" kind="primary" busy={isBusy} blockedBecause={whyUnsaved}>
        {t('workspace.save')}
      </Button>
    </div>
  );
}
