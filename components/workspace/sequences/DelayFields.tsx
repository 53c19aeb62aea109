import type { JSX } from 'preact';
import type { Delay, RelativeDelay } from '../../../lib/sequences/sequence.ts';
import type { Wait } from '../../../lib/time/add-delay.ts';
import { dayOf } from '../../../lib/time/day.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceField, ClockField, NumberField } from '../../kit/LabelledField.tsx';
import styles from './Editor.module.css';

interface DelayProps {
  readonly delay: Delay;
  readonly onChange: (delay: Delay) => void;
  readonly words: Words;
  readonly wrong: string | null;
}

const froms = ['previous', 'due', 'start', 'date'] as const;
const units = ['minutes', 'hours', 'days', 'weeks', 'months'] as const;
const countings = ['calendar', 'working'] as const;

/** When a step comes: so long after something, or on a day of its own. */
export function DelayFields({ delay, onChange, words, wrong }: DelayProps): JSX.Element {
  const { t } = words;
  const changeFrom = (from: Delay['from']): void => {
    if (from === 'date') onChange({ from, on: dayOf(words.now, words.zone), at: '09:00' });
    else if (delay.from === 'date') onChange({ from, amount: 1, unit: 'days', at: null });
    else onChange({ ...delay, from });
  };
  return (
    <div class={styles.fields}>
      <ChoiceField
        label={t('workspace.edit_from')}
        value={delay.from}
        options={froms.map((value) => ({ value, words: t(`workspace.from.${value}`) }))}
        onChoose={changeFrom}
      />
      {delay.from === 'date' ? (
        <>
          <ClockField
            kind="date"
            label={t('workspace.edit_on')}
            value={delay.on}
            wrong={wrong}
            onInput={(on) => onChange({ ...delay, on })}
          />
          <ClockField
            kind="time"
            label={t('workspace.edit_at')}
            value={delay.at}
            onInput={(at) => onChange({ ...delay, at })}
          />
        </>
      ) : (
        <RelativeFields delay={delay} onChange={onChange} words={words} wrong={wrong} />
      )}
    </div>
  );
}

function RelativeFields({ delay, onChange, words, wrong }: DelayProps & { delay: RelativeDelay }): JSX.Element {
  const { t } = words;
  const change = (wait: Wait): void => onChange({ ...wait, from: delay.from });
  const isLong = delay.unit !== 'minutes' && delay.unit !== 'hours';
  return (
    <>
      <WaitFields label={t('workspace.edit_amount')} wait={delay} onChange={change} words={words} wrong={wrong} />
      {isLong && (
        <ClockField
          kind="time"
          label={t('workspace.edit_at')}
          value={delay.at ?? ''}
          onInput={(at) => change({ ...delay, at: at === '' ? null : at })}
        />
      )}
      <ChoiceField
        label={t('workspace.edit_days')}
        value={delay.days ?? 'calendar'}
        options={countings.map((value) => ({ value, words: t(`workspace.counting.${value}`) }))}
        onChoose={(days) => change({ ...delay, days })}
      />
    </>
  );
}

/** So many minutes, hours, days, weeks or months. */
export function WaitFields(props: {
  label: string;
  wait: Wait;
  onChange: (wait: Wait) => void;
  words: Words;
  wrong?: string | null;
}): JSX.Element {
  const { label, wait, onChange, words, wrong = null } = props;
  const { t } = words;
  const changeUnit = (unit: Wait['unit']): void => {
    const isShort = unit === 'minutes' || unit === 'hours';
    onChange({ ...wait, unit, at: isShort ? null : wait.at });
  };
  return (
    <>
      <NumberField
        label={label}
        value={wait.amount}
        wrong={wrong}
        onInput={(amount) => onChange({ ...wait, amount })}
      />
      <ChoiceField
        label={t('workspace.edit_unit')}
        value={wait.unit}
        options={units.map((value) => ({ value, words: t(`workspace.unit.${value}`) }))}
        onChoose={changeUnit}
      />
    </>
  );
}
