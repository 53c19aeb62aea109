import { beforeEach, expect, it } from 'vitest';
import { lapseDue } from '../../../lib/followups/lapse-due.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { callStep, inDays, savedSequence } from '../../own-sequence.ts';
import { day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';

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
  expect(await lapseDue(world, monday + day)).toEqual([lead.id]);
  const after = await promptOf(world, lead.id, monday + day);
  expect(openTouch(after).title).toBe('Call two');
  expect(after.history[0]?.activity).toMatchObject({
    kind: 'decision',
    why: expect.arrayContaining([expect.objectContaining({ rule: 'lapsed' })]),
  });
});

it('leaves a touch that still has time, and does nothing twice', async () => {
  const { lead } = await withLapse();
  expect(await lapseDue(world, monday + day - hour)).toEqual([]);
  await lapseDue(world, monday + day);
  const rows = await world.db.touches.toArray();
  expect(await lapseDue(world, monday + day)).toEqual([]);
  expect(await world.db.touches.toArray()).toEqual(rows);
  expect((await promptOf(world, lead.id, monday + day)).touch?.id).toBe(rows[0]?.id);
});
