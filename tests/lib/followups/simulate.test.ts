import { beforeEach, describe, expect, it } from 'vitest';
import { setAway } from '../../../lib/followups/away.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { simulateBacklogFor } from '../../../lib/followups/simulate.ts';
import { suppress } from '../../../lib/followups/suppress.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { BacklogDay } from '../../../lib/insight/backlog.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { call, field, otherReading } from '../../builders.ts';
import { callStep, inDays, ownSequence, savedSequence } from '../../own-sequence.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
  await savedSequence(world);
});

/** A lead whose first call of two is due on Monday; the second comes on Thursday. */
function onTwoCalls(recordId: string) {
  const page = otherReading(recordId, { phones: [field('+44 1632 960001')] });
  return followed(world, { page, temperature: 'cold', sequenceId: 'own-1' });
}

/** How many touches on each day, of the days that have any. */
function counts(days: readonly BacklogDay[]): Record<string, number> {
  return Object.fromEntries(days.filter(({ touches }) => touches > 0).map(({ on, touches }) => [on, touches]));
}

describe("the rep's days to come", () => {
  it('count what is open and what would follow it, and change nothing', async () => {
    for (const id of ['1', '2', '3']) await onTwoCalls(id);
    const before = await restorableRows(world);
    const { now, then, runs, isAll } = await simulateBacklogFor(world, { days: 7 }, monday);
    expect(now).toHaveLength(7);
    expect([counts(now), runs, isAll]).toEqual([{ '2026-01-05': 3, '2026-01-08': 3 }, 3, true]);
    expect(then).toEqual(now);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('leave out who has ended, and who may not be contacted', async () => {
    const answered = await onTwoCalls('1');
    const booked = call({ leadId: answered.lead.id, touchId: openTouch(answered).id, outcome: 'booked' });
    await logOutcome(world, { commandId: commandId(), ...booked }, monday);
    const barred = await onTwoCalls('2');
    const entries = [{ kind: 'lead', value: '', channels: null }] as const;
    await suppress(world, { commandId: commandId(), leadId: barred.lead.id, entries, note: '' }, monday);
    expect(counts((await simulateBacklogFor(world, { days: 7 }, monday)).now)).toEqual({});
  });

  it("know the rep's cap and absence", async () => {
    await world.db.settings.put({ key: 'rules', value: { ...usualRules, dayCap: 2 } });
    for (const id of ['1', '2', '3']) await onTwoCalls(id);
    const away = { fromOn: '2026-01-08', untilOn: '2026-01-09', how: 'shift', to: '' } as const;
    await setAway(world, { commandId: commandId(), away }, monday);
    const { now } = await simulateBacklogFor(world, { days: 14 }, monday);
    // The first calls are due at once, whatever the cap; the second ones come after the return.
    expect(counts(now)).toEqual({ '2026-01-05': 3, '2026-01-12': 2, '2026-01-13': 1 });
    expect(now[0]?.capacity).toBe(2);
  });
});

it('counts all the touches made before where a cap looks back on them, not the last one alone', async () => {
  const steps = ['a', 'b', 'c', 'd'].map((step) => callStep(step, { delay: inDays(1) }));
  await savedSequence(world, { id: 'own-3', steps });
  const spacing = { ...usualRules.spacing, caps: [{ most: 3, inDays: 7 }] };
  await world.db.settings.put({ key: 'rules', value: { ...usualRules, spacing } });
  const page = otherReading('1', { phones: [field('+44 1632 960001')] });
  const { lead } = await followed(world, { page, temperature: 'cold', sequenceId: 'own-3', now: monday - day });
  for (const now of [monday, monday + day]) {
    const touch = await world.db.touches.where('leadId').equals(lead.id).first();
    const made = call({ leadId: lead.id, touchId: touch!.id });
    await logOutcome(world, { commandId: commandId(), ...made }, now);
  }
  const { now } = await simulateBacklogFor(world, { days: 14 }, monday + day + hour);
  // The third comes a day after the second; the fourth waits until the first is a week past.
  expect(counts(now)).toEqual({ '2026-01-07': 1, '2026-01-12': 1 });
});

describe('what if', () => {
  it('new leads came every working day', async () => {
    await onTwoCalls('1');
    const newPerDay = { count: 5, sequenceId: 'own-1' };
    const { now, then } = await simulateBacklogFor(world, { days: 2, newPerDay }, monday);
    expect([counts(now), counts(then)]).toEqual([{ '2026-01-05': 1 }, { '2026-01-05': 6, '2026-01-06': 5 }]);
  });

  it('the runs of one sequence were on another', async () => {
    const daily = [callStep('a'), callStep('b', { delay: inDays(1) })];
    await savedSequence(world, ownSequence({ id: 'own-2', steps: daily }));
    await onTwoCalls('1');
    const swap = { fromId: 'own-1', toId: 'own-2' };
    const { then } = await simulateBacklogFor(world, { days: 7, swap }, monday);
    expect(counts(then)).toEqual({ '2026-01-05': 1, '2026-01-06': 1 });
  });

  it('there were a cap, or a day off', async () => {
    for (const id of ['1', '2', '3']) await onTwoCalls(id);
    const capped = await simulateBacklogFor(world, { days: 10, dayCap: 1 }, monday);
    expect(counts(capped.then)).toEqual({ '2026-01-05': 3, '2026-01-08': 1, '2026-01-09': 1, '2026-01-12': 1 });
    const off = await simulateBacklogFor(world, { days: 3, daysOff: ['2026-01-05'] }, monday);
    expect(counts(off.then)).toEqual({ '2026-01-06': 3 });
  });

  it('is asked of a sequence there is none of: then nothing changes', async () => {
    await onTwoCalls('1');
    const newPerDay = { count: 5, sequenceId: 'nothing' };
    const { now, then } = await simulateBacklogFor(world, { days: 7, newPerDay }, monday);
    expect(then).toEqual(now);
  });
});
