import type { JSX } from 'preact';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { stopsOf } from '../../../lib/sequences/stops.ts';
import { lockedSignals } from '../../../lib/touches/signal.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Chip, type Tone } from '../../kit/Chip.tsx';
import styles from './Sequences.module.css';

const tones: Readonly<Record<string, Tone>> = { stop: 'stop', pause: 'hold', 'go-on': 'none' };

/** What each signal does to a run of this sequence. */
export function StopsTable({ sequence, words }: { sequence: Sequence; words: Words }): JSX.Element {
  const { t } = words;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('workspace.signal')}</th>
          <th scope="col">{t('workspace.the_sequence')}</th>
        </tr>
      </thead>
      <tbody>
        {stopsOf(sequence).map(({ signal, verb }) => (
          <tr key={signal}>
            <th scope="row">{t(`signal.${signal}`)}</th>
            <td>
              <Chip tone={tones[verb] ?? 'none'}>{t(`signal_verb.${verb}`)}</Chip>
              {lockedSignals.has(signal) && <span class={styles.always}>{t('workspace.always')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
