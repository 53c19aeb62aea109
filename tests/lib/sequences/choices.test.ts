import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../lib/sequences/choices.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { outcomesFor } from '../../../lib/touches/outcome.ts';
import { at, outcome, rulesOf, run, startedRun } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('choicesFor', () => {
  it('says for each outcome of the open touch when the next one would fall due', () => {
    const choices = choicesFor(startedRun(), now);
    expect(Object.fromEntries(choices.map(({ outcome: id, nextAt }) => [id, nextAt]))).toEqual({
      connected: at('2026-11-26 10:30'),
      voicemail: at('2026-11-26 10:30'),
      'no-answer': at('2026-11-26 10:30'),
      busy: at('2026-11-24 11:30'),
      callback: at('2026-11-25 10:30'),
      booked: null,
      'not-now': at('2026-12-24 10:30'),
      'explicit-no': null,
      'wrong-number': now,
      'opted-out': null,
    });
  });

  it('keeps the order of the grid and gives reasons, with no evidence for what has not happened', () => {
    const choices = choicesFor(startedRun(), now);
    expect(choices.map(({ outcome: id }) => id)).toEqual(outcomesFor('call').map(({ id }) => id));
    for (const choice of choices) {
      expect(rulesOf(choice).length).toBeGreaterThan(0);
      expect(choice.why.flatMap(({ evidence }) => evidence)).toEqual([]);
    }
  });

  it('is what logging the outcome then does', () => {
    const lead = startedRun();
    for (const choice of choicesFor(lead, now)) {
      const decision = nextStep(lead, outcome(choice.outcome), now);
      if (decision.touch) expect(choice.nextAt).toBe(decision.touch.dueAt);
    }
  });

  it.each([
    ['without a run', null],
    ['with no touch open', run()],
  ])('offers the outcomes of a call, and no time, %s', (_when, lead) => {
    const choices = choicesFor(lead, now);
    expect(choices.map(({ outcome: id }) => id)).toEqual(outcomesFor('call').map(({ id }) => id));
    expect(choices.every(({ nextAt, why }) => nextAt === null && why.length === 0)).toBe(true);
  });
});
