import { expect, it } from 'vitest';
import { armCall } from '../../../lib/followups/arm-call.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { armedOfDraft, longestArmedMs } from '../../../lib/touches/armed.ts';
import { call } from '../../builders.ts';
import { commandId, followed, hour, monday, newWorld, promptOf } from '../../world.ts';

const minute = 60_000;

async function dialled({ sequenceId = 'preset-basic' as string | null } = {}) {
  const world = await newWorld();
  const { lead, touch } = await followed(world, { sequenceId });
  const number = lead.phones[0]!.text;
  await armCall(world, { leadId: lead.id, number }, monday + hour);
  return { world, lead, number, touchId: touch?.id ?? null };
}

it('what was dialled is asked about, for a week', async () => {
  const { world, lead, number } = await dialled();
  const armedAt = async (now: number) => armedOfDraft((await promptOf(world, lead.id, now)).armed);
  expect(await armedAt(monday + 2 * hour)).toEqual({ kind: 'call', startedAt: monday + hour, to: number });
  expect(await armedAt(monday + hour + longestArmedMs)).toBeNull();
});

it('a number that is none of theirs asks nothing', async () => {
  const { world, lead } = await dialled({ sequenceId: null });
  expect(await armCall(world, { leadId: lead.id, number: '+1 202 555 0177' }, monday)).toBeNull();
  expect(await armCall(world, { leadId: 'nobody', number: '+1 202 555 0177' }, monday)).toBeNull();
});

it.each(['preset-basic', null])('is over once a call is logged, at the time it was made (%s)', async (sequenceId) => {
  const { world, lead, number, touchId } = await dialled({ sequenceId });
  const made = { ...call({ leadId: lead.id, touchId, contact: number }), madeAt: monday + hour };
  await logOutcome(world, { commandId: commandId(), ...made }, monday + hour + 40 * minute);
  const after = await promptOf(world, lead.id, monday + 2 * hour);
  expect(after.last?.at).toBe(monday + hour);
  expect(after.armed).toBe('');
  expect(await world.db.drafts.count()).toBe(0);
});

it('no call is logged as one to come, or of another month', async () => {
  const { world, lead, touchId } = await dialled();
  const later = { ...call({ leadId: lead.id, touchId }), madeAt: monday + 9 * hour };
  await logOutcome(world, { commandId: commandId(), ...later }, monday + 2 * hour);
  expect((await promptOf(world, lead.id, monday + 3 * hour)).last?.at).toBe(monday + 2 * hour);
  const old = { ...call({ leadId: lead.id, touchId: null }), madeAt: 0 };
  await logOutcome(world, { commandId: commandId(), ...old }, monday + 3 * hour);
  const lines = (await promptOf(world, lead.id, monday + 4 * hour)).history.map(({ activity }) => activity.at);
  expect(Math.min(...lines)).toBe(monday + 3 * hour - longestArmedMs);
});

it('an email that is logged meanwhile leaves the call to be asked about', async () => {
  const { world, lead } = await dialled();
  const email = { ...call({ leadId: lead.id, touchId: null }), channel: 'email', outcome: 'sent' } as const;
  await logOutcome(world, { commandId: commandId(), ...email }, monday + 2 * hour);
  expect((await promptOf(world, lead.id, monday + 2 * hour)).armed).not.toBe('');
});
