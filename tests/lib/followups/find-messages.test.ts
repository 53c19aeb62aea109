import { beforeEach, expect, it } from 'vitest';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { saveDraft } from '../../../lib/followups/save-draft.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { draftOfMessage, messageKey } from '../../../lib/touches/message.ts';
import { call } from '../../builders.ts';
import { commandId, followed, minute, monday, newWorld, promptOf } from '../../world.ts';

let world: World;
let shown: LeadPrompt;
const message = { subject: 'A roof', body: 'Hi' };

beforeEach(async () => {
  world = await newWorld();
  shown = await followed(world);
});

async function write(touchId: string, body: string): Promise<void> {
  const text = draftOfMessage({ ...message, body });
  await saveDraft(world.db, { key: messageKey(touchId, 'email'), text }, monday);
}

const messages = async () => (await promptOf(world, shown.lead.id, monday)).messages;

it('brings what is written for the open touch, and nothing written for another', async () => {
  await write(shown.touch!.id, 'Hi');
  await write(`${shown.touch!.id}-other`, 'Not this');
  expect(await messages()).toEqual({ email: 'A roof\nHi' });
});

it('keeps what was sent with its activity, and undoing the log brings the draft back', async () => {
  const touchId = shown.touch!.id;
  await write(touchId, 'Hi');
  const input = call({ leadId: shown.lead.id, touchId, message });
  const logged = { commandId: commandId(), ...input };
  await logOutcome(world, logged, monday);
  const { history } = await promptOf(world, shown.lead.id, monday);
  expect(history.find(({ activity }) => activity.kind === 'touch')?.activity).toMatchObject({ message });
  expect(await world.db.drafts.count()).toBe(0);

  await undo(world, { commandId: commandId(), undoneCommandId: logged.commandId }, monday + minute);
  expect(await messages()).toEqual({ email: 'A roof\nHi' });
});
