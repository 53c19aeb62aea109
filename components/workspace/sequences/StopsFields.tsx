import type { JSX } from 'preact';
import { stopsOf } from '../../../lib/sequences/stops.ts';
import { lockedSignals, type SignalVerb } from '../../../lib/touches/signal.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import styles from './Editor.module.css';
import type { EditorModel } from './editor-model.ts';

const verbs: readonly SignalVerb[] = ['go-on', 'pause', 'stop'];

/** What each signal does to a run; those that end consent always stop it. */
export function StopsFields({ editor, words }: { editor: EditorModel; words: Words }): JSX.Element {
  const { t } = words;
  const sequence = editor.draft.value;
  return (
    <div class={styles.stops}>
      {stopsOf(sequence).map(({ signal, verb }) => (
        <ChoiceField
          key={signal}
          label={t(`signal.${signal}`)}
          isOff={lockedSignals.has(signal)}
          value={verb}
          options={verbs.map((value) => ({ value, words: t(`signal_verb.${value}`) }))}
          onChoose={(chosen) => editor.change({ stops: { ...sequence.stops, [signal]: chosen } })}
        />
      ))}
    </div>
  );
}
