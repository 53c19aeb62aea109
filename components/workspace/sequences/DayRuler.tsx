import type { JSX } from 'preact';
import type { Step } from '../../../lib/sequences/sequence.ts';
import type { Words } from '../../../lib/words/words.ts';
import styles from './DayRuler.module.css';
import { StepSign } from './StepSign.tsx';
import { dayNumberOf, type Lane } from './step-days.ts';

interface Tick {
  readonly day: number;
  readonly steps: ReadonlyArray<{ readonly step: Step; readonly isAgain: boolean }>;
}

/** A lane's days from left to right with the signs of their steps. The list below it says the same in words. */
export function DayRuler({ lane, words }: { lane: Lane; words: Words }): JSX.Element {
  const ticks = ticksOf(lane);
  return (
    <div class={styles.ruler} aria-hidden="true">
      {ticks.map(({ day, steps }, index) => (
        <div key={day} class={styles.tick} style={{ flexGrow: Math.sqrt((ticks[index + 1]?.day ?? day + 1) - day) }}>
          <span class={styles.signs}>
            {steps.map(({ step, isAgain }) => (
              <span key={step.id} class={isAgain ? styles.again : styles.sign} title={step.title}>
                <StepSign step={step} size={15} />
              </span>
            ))}
          </span>
          <span class={styles.day}>{words.t('workspace.day', { n: day.toLocaleString(words.locale) })}</span>
        </div>
      ))}
    </div>
  );
}

/** The days on which something happens, each once, in order. */
function ticksOf({ places }: Lane): readonly Tick[] {
  const marks = places.flatMap(({ step, offsetDays, againDays }) => [
    ...(offsetDays === null ? [] : [{ day: dayNumberOf(offsetDays), step, isAgain: false }]),
    ...againDays.map((again) => ({ day: dayNumberOf(again), step, isAgain: true })),
  ]);
  const days = [...new Set(marks.map(({ day }) => day))].toSorted((one, other) => one - other);
  return days.map((day) => ({ day, steps: marks.filter((mark) => mark.day === day) }));
}
