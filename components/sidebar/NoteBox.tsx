import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../lib/words/translate.ts';
import { Button } from '../kit/Button.tsx';
import styles from './NoteBox.module.css';
import type { NoteState } from './note-model.ts';

export interface NoteBoxProps {
  readonly text: string;
  readonly state: NoteState;
  readonly t: Translate;
  readonly onType: (text: string) => void;
  /** Logs the note by itself; null while nobody is followed. */
  readonly onAdd: ((event: MouseEvent) => void) | null;
}

const longestNote = 20_000;
const stateKeys: Record<NoteState, string> = {
  saved: 'sidebar.note_saved',
  saving: 'sidebar.note_saving',
  'not-saved': 'sidebar.note_not_saved',
};

/** The note: saved as it is typed, and logged with the next outcome. */
export function NoteBox({ text, state, t, onType, onAdd }: NoteBoxProps): JSX.Element {
  const id = useId();
  return (
    <div class={styles.note}>
      <div class={styles.head}>
        <label class={styles.label} for={id}>
          {t('sidebar.note')}
        </label>
        <output class={state === 'not-saved' ? styles.failed : styles.state}>
          {text !== '' || state !== 'saved' ? t(stateKeys[state]) : ''}
        </output>
      </div>
      <textarea
        id={id}
        class={styles.text}
        rows={2}
        dir="auto"
        maxLength={longestNote}
        value={text}
        placeholder={t('sidebar.note_placeholder')}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {onAdd && text.trim() !== '' && (
        <div class={styles.foot}>
          <Button small onClick={onAdd}>
            {t('sidebar.note_add')}
          </Button>
        </div>
      )}
    </div>
  );
}
