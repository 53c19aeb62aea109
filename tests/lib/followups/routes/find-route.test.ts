import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '../../../../lib/followups/change-lead.ts';
import { rescheduleTouch } from '../../../../lib/followups/change-run.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { mergeLeads } from '../../../../lib/followups/merge-leads.ts';
import { findRoute, keepRoute } from '../../../../lib/followups/routes/find-route.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { Route, RouteStop } from '../../../../lib/messages/routes.ts';
import { s3HotId, s3NewId } from '../../../../lib/sequences/presets/ids.ts';
import type { OutcomeId } from '../../../../lib/touches/outcome.ts';
import { field, otherReading } from '../../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch } from '../../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** Follows somebody who can be reached at their door alone, and puts the knock at a time. */
async function knockAt(address: string, dueAt: number, sequenceId = s3HotId): Promise<string> {
  const page = otherReading(address || 'nowhere', {
    name: field(address || 'Nobody knows where'),
    emails: [],
    address: address ? field(address) : null,
  });
  const early = monday - 3 * day;
  const prompt = await followed(world, { page, sequenceId, now: early });
  const move = { commandId: commandId(), leadId: prompt.lead.id, touchId: openTouch(prompt).id, dueAt };
  await rescheduleTouch(world, { ...move, how: 'reschedule' }, early);
  return prompt.lead.id;
}

function at(stop: RouteStop | undefined, outcome: OutcomeId, note = '') {
  const { leadId, touchId, channel, address } = stop!;
  return { commandId: commandId(), leadId, touchId, channel, outcome, contact: address, note, nextAt: null };
}

const today = (now = monday): Promise<Route> => findRoute(world, { on: null }, now);
const addresses = ({ stops }: Route): readonly string[] => stops.map(({ address }) => address);

describe('the route of a day', () => {
  it('has the doors that are overdue and those of today, by street, and no other touch', async () => {
    await knockAt('4 North Street, Leeds', monday + 2 * hour);
    await knockAt('3 North Street, Leeds', monday - 2 * day);
    await knockAt('1 North Street, Leeds', monday, s3NewId);
    await knockAt('5 North Street, Leeds', monday + day);
    await followed(world, { page: otherReading('by-mail') });
    const route = await today();
    expect(addresses(route)).toEqual(['1 North Street, Leeds', '3 North Street, Leeds', '4 North Street, Leeds']);
    expect(route.stops.map(({ channel }) => channel)).toEqual(['door-drop', 'door-knock', 'door-knock']);
    expect(route).toMatchObject({ on: '2026-01-05', todayOn: '2026-01-05', isOwnOrder: false, hasMore: false });
  });

  it('has of another day only what is due on it, and shows today for a day that is over', async () => {
    await knockAt('3 North Street, Leeds', monday);
    await knockAt('5 North Street, Leeds', monday + day);
    expect(addresses(await findRoute(world, { on: '2026-01-06' }, monday))).toEqual(['5 North Street, Leeds']);
    expect((await findRoute(world, { on: '2026-01-04' }, monday)).on).toBe('2026-01-05');
  });

  it('goes by the day where the rep is', async () => {
    world = { ...world, repZone: 'America/Los_Angeles' };
    // 10:00 UTC is 2:00 in Los Angeles: the day there has 22 hours to go.
    await knockAt('1 North Street, Leeds', monday + 21 * hour);
    await knockAt('3 North Street, Leeds', monday + 23 * hour);
    expect(addresses(await today())).toEqual(['1 North Street, Leeds']);
  });

  it('keeps a stop whose address is missing, last, and says why', async () => {
    await knockAt('', monday - hour);
    await knockAt('1 North Street, Leeds', monday);
    const { stops } = await today();
    expect(stops.map(({ place }) => place)).toEqual([
      expect.objectContaining({ kind: 'street', side: 'odd' }),
      { kind: 'unplaced', because: 'no-address' },
    ]);
  });

  it('says when nobody may knock, and lets a drop be made at any hour', async () => {
    await knockAt('1 North Street, Leeds', monday);
    await knockAt('3 North Street, Leeds', monday, s3NewId);
    const night = monday + 12 * hour;
    const { stops } = await today(night);
    expect(stops.map(({ permission }) => permission.allowed)).toEqual([false, true]);
    expect(stops[0]?.permission.why[0]?.rule).toBe('outside-calling-hours');
  });

  it('tells of the last time at the door and of the latest note, but of none that is sensitive', async () => {
    const leadId = await knockAt('1 North Street, Leeds', monday);
    const note = (text: string, isSensitive: boolean) =>
      addNote(world, { commandId: commandId(), leadId, note: text, ...(isSensitive ? { isSensitive } : {}) }, monday);
    await note('The bell is broken', false);
    await note('In hospital', true);
    expect((await today()).stops[0]).toMatchObject({ note: 'The bell is broken', lastAtDoor: null });
    const before = monday - 2 * day;
    await logOutcome(world, { ...at((await today()).stops[0], 'not-home'), touchId: null }, before);
    const lastAtDoor = { at: before, channel: 'door-knock', outcome: 'not-home' };
    expect((await today()).stops[0]).toMatchObject({ note: 'The bell is broken', lastAtDoor });
  });
});

describe('an outcome at a door', () => {
  it('takes the stop to those done today, and undo brings it back', async () => {
    await knockAt('1 North Street, Leeds', monday);
    const logged = await logOutcome(world, at((await today()).stops[0], 'connected', 'Come on Friday'), monday);
    const after = await today(monday + hour);
    expect([addresses(after), after.done.map(({ address, outcome }) => [address, outcome])]).toEqual([
      [],
      [['1 North Street, Leeds', 'connected']],
    ]);
    if (logged.kind !== 'done') throw new Error('Not logged');
    await undo(world, { commandId: commandId(), undoneCommandId: logged.commandId }, monday + hour);
    const back = await today(monday + hour);
    expect([addresses(back), back.done]).toEqual([['1 North Street, Leeds'], []]);
  });

  it('is logged once, however often it is pressed', async () => {
    await knockAt('1 North Street, Leeds', monday);
    const press = at((await today()).stops[0], 'connected');
    await logOutcome(world, press, monday);
    expect(await logOutcome(world, press, monday)).toMatchObject({ kind: 'done' });
    const again = await logOutcome(world, { ...press, commandId: commandId() }, monday);
    expect(again).toMatchObject({ kind: 'refused', because: 'moved-on' });
    expect((await today()).done).toHaveLength(1);
  });

  it('stays among those of today when its lead is merged into another', async () => {
    await knockAt('1 North Street, Leeds', monday);
    const [stop] = (await today()).stops;
    await logOutcome(world, at(stop, 'connected'), monday);
    const kept = await followed(world, { page: otherReading('kept'), now: monday });
    const merge = { commandId: commandId(), leadId: kept.lead.id, otherId: stop!.leadId };
    await mergeLeads(world, merge, monday + hour);
    const { done } = await today(monday + 2 * hour);
    expect(done.map(({ leadId, outcome }) => [leadId, outcome])).toEqual([[kept.lead.id, 'connected']]);
  });

  it('is not among those of today when it was made yesterday', async () => {
    await knockAt('1 North Street, Leeds', monday);
    await logOutcome(world, at((await today()).stops[0], 'connected'), monday);
    expect((await today(monday + day)).done).toEqual([]);
  });
});

describe("the rep's own order", () => {
  const streets = ['1 North Street, Leeds', '3 North Street, Leeds', '5 North Street, Leeds'];

  it('is kept for its day, takes in what is new by street, and is forgotten on request', async () => {
    for (const address of streets) await knockAt(address, monday);
    const ids = (await today()).stops.map(({ touchId }) => touchId).toReversed();
    await keepRoute(world, { on: '2026-01-05', touchIds: ids }, monday);
    expect(addresses(await today())).toEqual(streets.toReversed());
    await knockAt('7 North Street, Leeds', monday);
    expect(addresses(await today())).toEqual([
      '5 North Street, Leeds',
      '7 North Street, Leeds',
      ...streets.slice(0, 2).toReversed(),
    ]);
    await keepRoute(world, { on: '2026-01-05', touchIds: null }, monday);
    const sorted = await today();
    expect([addresses(sorted), sorted.isOwnOrder]).toEqual([[...streets, '7 North Street, Leeds'], false]);
  });

  it('does not outlive its day', async () => {
    await keepRoute(world, { on: '2026-01-05', touchIds: ['a'] }, monday);
    await keepRoute(world, { on: '2026-01-04', touchIds: ['b'] }, monday);
    expect((await world.db.settings.get('routes'))?.value).toEqual({ '2026-01-05': ['a'] });
    await keepRoute(world, { on: '2026-01-07', touchIds: ['c'] }, monday + day);
    expect((await world.db.settings.get('routes'))?.value).toEqual({ '2026-01-07': ['c'] });
  });
});

describe('a lead who may not be contacted', () => {
  it('keeps their stop, which says that no time will do', async () => {
    const leadId = await knockAt('1 North Street, Leeds', monday);
    await world.db.leads.update(leadId, { doNotContact: true });
    const [stop] = (await today()).stops;
    expect(stop?.permission).toMatchObject({ allowed: false, nextAllowedAt: null });
  });
});
