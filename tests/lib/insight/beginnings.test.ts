import { describe, expect, it } from 'vitest';
import { runsInFlight, runsToCome } from '../../../lib/insight/beginnings.ts';
import { repDays } from '../../../lib/insight/rep-days.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { after, at, newYork, reach, sequence, started, startedRun } from '../sequences/builders.ts';

const other = sequence({ id: 'other' });
const swap = new Map([[sequence().id, other]]);

describe('runs in flight', () => {
  it('are taken up as they are, without what each knew of the room of a day', () => {
    const run = startedRun({ reach: reach({ room: { most: 1, zone: newYork, planned: { '2026-11-24': 1 } } }) });
    const [taken] = runsInFlight({ runs: [run], swap: new Map() }, started);
    expect(taken).toMatchObject({ at: started, leads: 1, run: { touch: run.touch, enrollment: run.enrollment } });
    expect(taken?.run.reach).not.toHaveProperty('room');
  });

  it('leave out those that have ended', () => {
    const open = startedRun();
    const stopped = after(open, nextStep(open, { kind: 'stop', because: '' }, started));
    expect(runsInFlight({ runs: [stopped], swap: new Map() }, started)).toEqual([]);
  });

  it('start anew when their sequence is swapped', () => {
    const [taken] = runsInFlight({ runs: [startedRun()], swap }, started);
    expect(taken?.run).toMatchObject({
      sequence: other,
      touch: null,
      enrollment: { sequenceId: 'other', touchCount: 0 },
    });
  });

  it('start anew after their pause, and not at all when only the rep can end it', () => {
    const open = startedRun();
    const untilAt = at('2026-12-07 09:00');
    const paused = after(open, nextStep(open, { kind: 'pause', untilAt }, started));
    const held = after(open, nextStep(open, { kind: 'pause', untilAt: null }, started));
    const taken = runsInFlight({ runs: [paused, held], swap }, started);
    expect(taken.map(({ run }) => run.enrollment.state)).toEqual([{ kind: 'pending', startAt: untilAt }]);
  });
});

describe('runs to come', () => {
  const working = workingHours(newYork, { country: 'US', region: null });
  const newLeads = { count: 4, sequence: sequence(), reach: reach() };

  it('start when the work of each day does, today from now on, and not on days without work', () => {
    // Tuesday at 10:00; Thursday is Thanksgiving, Friday is taken off.
    const days = repDays({ days: 7, working, daysOff: ['2026-11-27'] }, started);
    const taken = runsToCome(newLeads, { days, working }, started);
    expect(taken.map((one) => one.at)).toEqual([started, at('2026-11-25 09:00'), at('2026-11-30 09:00')]);
    expect(taken.every(({ leads }) => leads === 4)).toBe(true);
  });

  it('have none today once the work is over, and none at all for no leads', () => {
    const evening = at('2026-11-24 19:00');
    const days = repDays({ days: 1, working, daysOff: [] }, evening);
    expect(runsToCome(newLeads, { days, working }, evening)).toEqual([]);
    expect(runsToCome({ ...newLeads, count: 0 }, { days, working }, started)).toEqual([]);
  });
});
