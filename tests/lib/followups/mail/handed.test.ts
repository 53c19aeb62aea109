import { beforeEach, expect, it } from 'vitest';
import { findHanded, keepHanded } from '../../../../lib/followups/mail/handed.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { otherReading } from '../../../builders.ts';
import { day, followed, hour, monday, newWorld } from '../../../world.ts';

const now = monday + hour;
const message = { subject: 'A roof', body: 'Hi' };
let world: World;
let shown: LeadPrompt;

beforeEach(async () => {
  world = await newWorld();
  shown = await followed(world);
});

function keep(changes: Partial<Parameters<typeof keepHanded>[1]> = {}, at = now): Promise<void> {
  const handing = { leadId: shown.lead.id, touchId: shown.touch?.id ?? null, to: ' Owen@Hughes.example', message };
  return keepHanded(world.db, { ...handing, threadId: null, ...changes }, at);
}

it('keeps the last of a lead', async () => {
  await keep({ message: { subject: '', body: 'An older one' } });
  await keep({}, now + hour);
  expect(await findHanded(world.db, shown.lead, now + day)).toMatchObject({ body: 'Hi', to: 'owen@hughes.example' });
});

it('of a lead who was merged into this one, too', async () => {
  await keep({ touchId: shown.touch?.id ?? null });
  const [row] = await world.db.handed.toArray();
  await world.db.handed.put({ ...row!, leadId: 'merged' });
  await world.db.handed.delete(shown.lead.id);
  expect(await findHanded(world.db, { ...shown.lead, mergedIds: ['merged'] }, now)).toMatchObject({ leadId: 'merged' });
});

it.each([
  ['for another touch', { touchId: 'gone' }],
  ['for nobody who is followed', { leadId: 'nobody' }],
])('waits for nothing that was %s', async (_what, changes) => {
  await keep(changes);
  expect(await findHanded(world.db, shown.lead, now)).toBeNull();
});

it('forgets what was never sent', async () => {
  await keep();
  expect(await findHanded(world.db, shown.lead, now + 31 * day)).toBeNull();
  const other = await followed(world, { page: otherReading('9') });
  await keep({ leadId: other.lead.id }, now + 31 * day);
  expect(await world.db.handed.toCollection().primaryKeys()).toEqual([other.lead.id]);
});
