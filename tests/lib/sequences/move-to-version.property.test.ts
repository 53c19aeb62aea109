import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay } from '../../../lib/sequences/enrollment.ts';
import { moveToVersion } from '../../../lib/sequences/move-to-version.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { expectedEvent } from '../../../lib/sequences/project.ts';
import { anything, live, nothingChosen, numRuns, settings } from './any-run.ts';
import { anySequence } from './any-sequence.ts';
import { after } from './builders.ts';

describe('another version of the sequence', () => {
  it('that is the same in all but its number changes nothing', () => {
    fc.assert(
      fc.property(settings(anything), (setting) => {
        for (const { before, now } of live(setting)) {
          const newer = { ...before.sequence, version: before.sequence.version + 1 };
          const { decision, move } = moveToVersion(before, newer, now);
          expect(decision.touch).toEqual(before.touch);
          expect(decision.enrollment.state).toEqual(before.enrollment.state);
          expect(decision.effects).toEqual([]);
          expect(move).toMatchObject({ kind: 'same', newAt: move.oldAt, newStep: expect.any(String) });
        }
      }),
      { numRuns },
    );
  });

  it('leaves a run that can go on, or has ended, whatever it holds', () => {
    fc.assert(
      fc.property(settings(nothingChosen), anySequence, (setting, other) => {
        const { before, now } = live(setting).at(-1)!;
        const newer = { ...other, id: before.sequence.id, version: 2 };
        const { decision, move } = moveToVersion(before, newer, now);
        const { touch, enrollment, why } = decision;
        if (touch && touch.dueAt !== before.touch?.dueAt) expect(touch.dueAt).toBeGreaterThanOrEqual(now);
        expect(why.length).toBeGreaterThan(0);
        expect(move.newAt).toBe(touch?.dueAt ?? move.newAt);
        if (isUnderWay(before.enrollment)) expect(move.kind === 'ends').toBe(!isUnderWay(enrollment));
        if (!isUnderWay(enrollment) || (enrollment.state.kind === 'active' && !touch)) return;
        const moved = after({ ...before, sequence: newer }, decision);
        const event = expectedEvent(moved, now);
        if (event) expect(nextStep(moved, event.event, event.at).why.length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });
});
