import { beforeEach, expect, it } from 'vitest';
import { setAway } from '../../../lib/followups/away.ts';
import { lapseDue } from '../../../lib/followups/lapse-due.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { callStep, inDays, savedSequence } from '../../own-sequence.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** A lead whose first call is given up after a day; the second comes three days later. */
async function withLapse(): Promise<LeadPrompt> {
  const late = { kind: 'skip', after: { amount: 1, unit: 'days', at: null } } as const;
  await savedSequence(world, { steps: [callStep('one', { late }), callStep('two', { delay: inDays(3) })] });
  return followed(world, { temperature: 'cold', sequenceId: 'own-1' });
}

it('gives up a touch whose time has passed, goes on with the next, and says so', async () => {
  const { lead, ...first } = await withLapse();
  expect(openTouch({ lead, ...first }).lapsesAt).toBe(monday + day);
  expect(await lapseDue(world, monday + day)).toEqual({ leadIds: [lead.id], failures: [] });
  const after = await promptOf(world, lead.id, monday + day);
  expect(openTouch(after).title).toBe('Call two');
  expect(after.history[0]?.activity).toMatchObject({
    kind: 'decision',
    why: expect.arrayContaining([expect.objectContaining({ rule: 'lapsed' })]),
  });
});

it('leaves a touch that still has time, and does nothing twice', async () => {
  const { lead } = await withLapse();
  expect((await lapseDue(world, monday + day - hour)).leadIds).toEqual([]);
  await lapseDue(world, monday + day);
  const rows = await world.db.touches.toArray();
  expect((await lapseDue(world, monday + day)).leadIds).toEqual([]);
  expect(await world.db.touches.toArray()).toEqual(rows);
  expect((await promptOf(world, lead.id, monday + day)).touch?.id).toBe(rows[0]?.id);
});

it.each([
  ['whose lead is damaged', 'leads', { phones: 'none' }],
  ['whose run is gone', 'enrollments', { leadId: 'gone' }],
])('is not woken for ever by a touch %s', async (_what, table, changes) => {
  const { lead, enrollment } = await withLapse();
  await world.db.table(table).update(table === 'leads' ? lead.id : enrollment!.id, changes);
  expect((await lapseDue(world, monday + day)).leadIds).toEqual([lead.id]);
  expect(await world.db.touches.count()).toBe(0);
});

it('lets a touch stand that is not the one its lead is at, and forgets that it was to lapse', async () => {
  const touch = openTouch(await withLapse());
  await world.db.touches.put({ ...touch, id: 'zz-other' });
  await world.db.touches.update(touch.id, { lapsesAt: monday + 9 * day });
  expect((await lapseDue(world, monday + day)).leadIds).toEqual([]);
  expect(await world.db.touches.get('zz-other')).not.toHaveProperty('lapsesAt');
});

it.each(['hold', 'hand-over'] as const)(
  'gives nothing up while the rep is away (%s): time counts after',
  async (how) => {
    const touch = openTouch(await withLapse());
    const away = { fromOn: '2026-01-05', untilOn: '2026-01-16', how, to: 'Ana' };
    await setAway(world, { commandId: commandId(), away }, monday + hour);
    expect((await lapseDue(world, monday + 10 * day)).leadIds).toEqual([]);
    const backAt = monday + 14 * day;
    await setAway(world, { commandId: commandId(), away: null }, backAt);
    expect((await world.db.touches.get(touch.id))?.lapsesAt).toBe(backAt + day);
    expect((await lapseDue(world, backAt + day)).leadIds).toEqual([touch.leadId]);
  },
);

it('keeps what a touch had left when the absence began', async () => {
  const touch = openTouch(await withLapse());
  const away = { fromOn: '2026-01-06', untilOn: '2026-01-09', how: 'hold', to: '' } as const;
  await setAway(world, { commandId: commandId(), away }, monday);
  await setAway(world, { commandId: commandId(), away: null }, monday + 3 * day);
  // It was due on Monday at ten and the absence began at midnight: ten hours were left.
  expect((await world.db.touches.get(touch.id))?.lapsesAt).toBe(monday + 3 * day + 10 * hour);
});
