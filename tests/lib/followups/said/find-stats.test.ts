import { beforeEach, describe, expect, it } from 'vitest';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { findStats } from '../../../../lib/followups/said/find-stats.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { StatsAsked, StatsFound } from '../../../../lib/messages/said.ts';
import type { OutcomeId } from '../../../../lib/touches/outcome.ts';
import { call, otherReading } from '../../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld } from '../../../world.ts';

let world: World;
let annId: string;
let benId: string;

beforeEach(async () => {
  world = await newWorld();
  annId = (await followed(world, { now: monday - 20 * day })).lead.id;
  benId = (await followed(world, { page: otherReading('2'), sequenceId: null, now: monday - 10 * day })).lead.id;
});

async function log(leadId: string, outcome: OutcomeId, at: number): Promise<string> {
  const id = commandId();
  await logOutcome(world, { commandId: id, ...call({ leadId, touchId: null, outcome }) }, at);
  return id;
}

function stats(changes: Partial<StatsAsked> = {}, now = monday + hour): Promise<StatsFound> {
  return findStats(world, { about: 'overview', span: null, channel: null, ...changes }, now);
}

describe('figures of the rep’s own', () => {
  it('count touches, answers and bookings of the time that is asked about', async () => {
    await log(annId, 'voicemail', monday - 8 * day);
    await log(annId, 'connected', monday - hour);
    await log(benId, 'booked', monday);
    const thisWeek = await stats({ span: { kind: 'this', unit: 'week' } });
    expect(thisWeek.total).toMatchObject({ touches: 2, asked: 2, answered: 2, booked: 1, leads: 2 });
    const { total, breakdowns } = await stats();
    expect(total).toMatchObject({ touches: 3, asked: 3, answered: 2, leads: 2 });
    expect(breakdowns.map(({ by }) => by)).toEqual(['channel', 'outcome']);
    expect((await stats({ span: { kind: 'last', unit: 'week' } })).total.touches).toBe(0);
    expect((await stats({ channel: 'email' })).total.touches).toBe(0);
  });

  it('leave out what was undone', async () => {
    const id = await log(annId, 'connected', monday);
    await undo(world, { commandId: commandId(), undoneCommandId: id }, monday);
    expect((await stats()).total.touches).toBe(0);
  });

  it('tell how long leads were followed when they booked', async () => {
    await log(benId, 'booked', monday);
    expect((await stats({ about: 'lead-age' })).age).toEqual({ averageMs: 10 * day, count: 1 });
  });

  it('tell how fast the answer that was owed came', async () => {
    expect((await stats({ about: 'response-time' })).response).toBeNull();
    await log(annId, 'voicemail', monday - 20 * day + hour);
    expect((await stats({ about: 'response-time' })).response).toMatchObject({ count: 1, medianMs: hour });
  });

  it('tell touches apart by their sequence, their number in it, and the hour', async () => {
    await log(annId, 'connected', monday);
    await log(benId, 'voicemail', monday);
    const lines = async (about: StatsAsked['about']) =>
      (await stats({ about })).breakdowns.flatMap(({ by, lines: some }) => some.map(({ name }) => `${by} ${name}`));
    expect(await lines('sequences')).toEqual(['sequence Basic: six touches in 30 days']);
    expect(await lines('touch-count')).toEqual(['attempt 1']);
    expect(await lines('best-time')).toEqual(['hour 10', 'weekday 0']);
  });
});
