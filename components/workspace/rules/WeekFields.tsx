import type { JSX } from 'preact';
import type { AllowedHours, Week } from '../../../lib/time/allowed-hours.ts';
import type { Words } from '../../../lib/words/words.ts';
import { IconButton } from '../../kit/Button.tsx';
import { CheckField } from '../../kit/LabelledField.tsx';
import styles from './Rules.module.css';
import { clockOf, minuteOf, withDay, withMoreHours } from './week-edits.ts';

interface WeekProps {
  readonly label: string;
  readonly week: Week;
  readonly onChange: (week: Week) => void;
  /** What is wrong with a day (0 is Monday), or with the week; null when nothing is. */
  readonly wrongDay: (day: number) => string | null;
  readonly wrong: string | null;
  readonly words: Words;
}

/** The hours of each day of the week. */
export function WeekFields({ label, week, onChange, wrongDay, wrong, words }: WeekProps): JSX.Element {
  return (
    <fieldset class={styles.week} aria-label={label}>
      {week.map((spans, day) => (
        <DayFields
          key={dayName(day, words)}
          name={dayName(day, words)}
          spans={spans}
          wrong={wrongDay(day)}
          words={words}
          onChange={(changed) => onChange(withDay(week, day, changed))}
        />
      ))}
      {wrong && <p class={styles.wrong}>{wrong}</p>}
    </fieldset>
  );
}

interface DayProps {
  readonly name: string;
  readonly spans: readonly AllowedHours[];
  readonly wrong: string | null;
  readonly words: Words;
  readonly onChange: (spans: readonly AllowedHours[]) => void;
}

function DayFields({ name, spans, wrong, words, onChange }: DayProps): JSX.Element {
  const { t } = words;
  return (
    <div class={styles.day}>
      <span class={styles.dayName}>
        <CheckField
          label={name}
          checked={spans.length > 0}
          onCheck={(isOpen) => onChange(isOpen ? withMoreHours([]) : [])}
        />
      </span>
      <span class={styles.spans}>
        {spans.length === 0 && <span class={styles.soft}>{t('workspace.day_closed')}</span>}
        {Array.from(spans, (span, at) => (
          <SpanFields
            key={at}
            name={name}
            span={span}
            words={words}
            onChange={(changed) => onChange(spans.with(at, changed))}
            onRemove={spans.length > 1 ? () => onChange(spans.toSpliced(at, 1)) : null}
          />
        ))}
        {spans.length > 0 && spans.length < 4 && (
          <IconButton
            icon="plus"
            label={t('workspace.more_hours', { day: name })}
            onClick={() => onChange(withMoreHours(spans))}
          />
        )}
      </span>
      {wrong && <p class={styles.wrong}>{wrong}</p>}
    </div>
  );
}

interface SpanProps {
  readonly name: string;
  readonly span: AllowedHours;
  readonly words: Words;
  readonly onChange: (span: AllowedHours) => void;
  readonly onRemove: (() => void) | null;
}

function SpanFields({ name, span, words, onChange, onRemove }: SpanProps): JSX.Element {
  const { t } = words;
  return (
    <span class={styles.span}>
      <input
        type="time"
        class={styles.clock}
        aria-label={t('workspace.hours_from', { day: name })}
        value={clockOf(span.fromMinute)}
        onInput={(event) => onChange({ ...span, fromMinute: minuteOf(event.currentTarget.value, 'from') })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        class={styles.clock}
        aria-label={t('workspace.hours_to', { day: name })}
        value={clockOf(span.toMinute)}
        onInput={(event) => onChange({ ...span, toMinute: minuteOf(event.currentTarget.value, 'to') })}
      />
      {onRemove && <IconButton icon="close" label={t('workspace.fewer_hours', { day: name })} onClick={onRemove} />}
    </span>
  );
}

/** The name of a weekday, 0 for Monday: 5 January 1970 was one. */
function dayName(day: number, { locale }: Words): string {
  const at = (4 + day) * 24 * 60 * 60_000;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}
