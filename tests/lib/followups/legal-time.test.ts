import { expect, it } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { call, field, reading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';

const inFlorida = reading({ phones: [field('(305) 555-0123')], emails: [], address: null });
const american = { repZone: 'America/New_York', country: 'US' };

it('the fourth call to a number in Florida waits for a day after the first, and says which law asks for it', async () => {
  const world = await newWorld(american);
  const start = monday + 5 * hour;
  let prompt = await followed(world, { page: inFlorida, now: start });
  const { id: leadId } = prompt.lead;
  for (const now of [start, start + hour, start + 2 * hour]) {
    const busy = call({ leadId, touchId: openTouch(prompt).id, outcome: 'busy', contact: '(305) 555-0123' });
    await logOutcome(world, { commandId: commandId(), ...busy }, now);
    prompt = await promptOf(world, leadId, now);
  }
  expect(openTouch(prompt).dueAt).toBe(start + day);
  expect(openTouch(prompt).why).toContainEqual(
    expect.objectContaining({
      rule: 'moved-after-limit',
      values: expect.objectContaining({ law: 'Fla. Stat. § 501.616(6)' }),
    }),
  );
  expect(prompt.permission).toMatchObject({ allowed: false, nextAllowedAt: start + day, zoneFrom: 'phone' });
});

it('tells where a lead may be, until the rep says it', async () => {
  const world = await newWorld(american);
  const { lead, where } = await followed(world, { page: inFlorida });
  expect(where).toMatchObject({ from: 'phone', places: [{ zone: 'America/New_York', region: 'US-FL' }] });
  const changes = { zone: 'America/Denver', smsConsent: 'given' } as const;
  await changeLead(world, { commandId: commandId(), leadId: lead.id, changes }, monday);
  const after = await promptOf(world, lead.id, monday);
  expect(after.where).toMatchObject({ from: 'lead', places: [{ zone: 'America/Denver', region: 'US-FL' }] });
  expect(after.lead.smsConsent).toBe('given');
});
