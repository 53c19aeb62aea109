import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button } from '../../kit/Button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Icon } from '../../kit/Icon.tsx';
import type { NoteState } from '../../writing/note-model.ts';
import styles from './NoteBox.module.css';

export interface NoteBoxProps {
  readonly text: string;
  /** Marked by the rep: no CRM is told of it. */
  readonly isSensitive: boolean;
  readonly state: NoteState;
  readonly t: Translate;
  readonly onType: (text: string, isSensitive: boolean) => void;
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
export function NoteBox({ text, isSensitive, state, t, onType, onAdd }: NoteBoxProps): JSX.Element {
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
        onInput={(event) => onType(event.currentTarget.value, isSensitive)}
      />
      <div class={styles.foot}>
        <button
          type="button"
          class={classNames(styles.mark, isSensitive && styles.marked)}
          aria-pressed={isSensitive}
          title={t('sidebar.sensitive_tip')}
          onClick={() => onType(text, !isSensitive)}
        >
          <Icon name="lock" size={14} />
          {t(isSensitive ? 'sidebar.sensitive_on' : 'sidebar.sensitive')}
        </button>
        {onAdd && text.trim() !== '' && (
          <Button small onClick={onAdd}>
            {t('sidebar.note_add')}
          </Button>
        )}
      </div>
    </div>
  );
}
