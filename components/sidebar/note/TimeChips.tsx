import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortTimeText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceChip } from '../../kit/Chip.tsx';
import type { TimeChoice } from '../times.ts';
import styles from './TimeChips.module.css';
import { TypedTime, type TypedTimeProps } from './TypedTime.tsx';

export interface ChipTime {
  readonly name: TimeChoice['name'] | 'typed';
  readonly at: number;
}

export interface TimeChipsProps {
  /** What the row is about. */
  readonly label: string;
  /** The words of the choice to leave it as planned; null when there is no such choice. */
  readonly asPlanned: string | null;
  readonly times: readonly TimeChoice[];
  readonly chosen: ChipTime | null;
  readonly onChoose: (time: ChipTime | null) => void;
  readonly words: Words;
  readonly read: TypedTimeProps['read'];
  readonly trusts: TypedTimeProps['trusts'];
}

const nameKeys: Record<TimeChoice['name'], string> = {
  hour: 'sidebar.in_hour',
  afternoon: 'sidebar.this_afternoon',
  tomorrow: 'sidebar.tomorrow',
  'three-days': 'sidebar.three_days',
  week: 'sidebar.week',
};

/** The name of a time that is chosen with one press. */
export function timeName(name: TimeChoice['name'], { t }: Words): string {
  return t(nameKeys[name]);
}

/** A row of times: as planned, a few near ones, and one in the rep's own words. */
export function TimeChips(props: TimeChipsProps): JSX.Element {
  const { words, chosen, onChoose } = props;
  const [isTyping, setTyping] = useState(false);
  const choose = (event: Event, time: ChipTime | null): void => {
    if (!props.trusts(event)) return;
    setTyping(false);
    onChoose(time);
  };
  const typedAt = chosen?.name === 'typed' ? chosen.at : null;
  return (
    <fieldset class={styles.row} aria-label={props.label}>
      <span class={styles.label} aria-hidden="true">
        {props.label}
      </span>
      {props.asPlanned !== null && (
        <ChoiceChip chosen={chosen === null && !isTyping} onChoose={(event) => choose(event, null)}>
          {props.asPlanned}
        </ChoiceChip>
      )}
      {props.times.map((time) => (
        <ChoiceChip
          key={time.name}
          chosen={chosen?.name === time.name}
          onChoose={(event) => choose(event, time)}
          title={shortTimeText(time.at, words)}
        >
          {chosen?.name === time.name
            ? `${timeName(time.name, words)} · ${shortTimeText(time.at, words)}`
            : timeName(time.name, words)}
        </ChoiceChip>
      ))}
      <ChoiceChip chosen={isTyping || typedAt !== null} onChoose={() => setTyping(!isTyping)}>
        {typedAt === null ? words.t('sidebar.typed') : shortTimeText(typedAt, words)}
      </ChoiceChip>
      {isTyping && (
        <TypedTime
          t={words.t}
          read={props.read}
          trusts={props.trusts}
          onTime={(at) => {
            setTyping(false);
            onChoose({ name: 'typed', at });
          }}
        />
      )}
    </fieldset>
  );
}
