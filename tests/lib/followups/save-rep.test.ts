import { beforeEach, expect, it } from 'vitest';
import { setAway } from '../../../lib/followups/away.ts';
import { findRuleSettings } from '../../../lib/followups/rule-settings.ts';
import { saveRep } from '../../../lib/followups/save-rep.ts';
import { changeReminders, saveRules } from '../../../lib/followups/save-rules.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { RepChanges } from '../../../lib/messages/rep.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { unknownRep } from '../../../lib/touches/rep-profile.ts';
import { commandId, followed, hour, monday, newWorld } from '../../world.ts';
import { promptIn } from './two-leads.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  leadId = (await followed(world)).lead.id;
});

function tell(rep: RepChanges): Promise<CommandResult> {
  return saveRep(world, { commandId: commandId(), leadId, rep }, monday + hour);
}

it('keeps what is told of the rep and leaves the rest of the rules, and the texts have it at once', async () => {
  await saveRules(world, { commandId: commandId(), rules: { ...usualRules, dayCap: 7 } }, monday);
  await tell({ phone: '+1 312 555 0100' });
  const { variables } = promptIn(await tell({ name: 'Dana Reyes', bookingLink: 'https://book.example/dana' }));
  expect(variables.known).toMatchObject({
    'rep.first_name': 'Dana',
    'rep.phone': '+1 312 555 0100',
    'rep.booking_link': 'https://book.example/dana',
  });
  const rep = { ...unknownRep, name: 'Dana Reyes', phone: '+1 312 555 0100' };
  expect(await findRuleSettings(world.db)).toMatchObject({ dayCap: 7, rep });
});

it('is undone', async () => {
  const told = await tell({ name: 'Dana' });
  const undoneCommandId = told.kind === 'done' ? told.commandId : '';
  const after = promptIn(await undo(world, { commandId: commandId(), undoneCommandId }, monday + 2 * hour));
  expect(after.variables.known['rep.name']).toBe('');
  expect(await findRuleSettings(world.db)).toEqual(usualRules);
});

it('refuses what is none, and changes nothing', async () => {
  expect(await tell({ email: 'dana at roofline' })).toMatchObject({ kind: 'refused', because: 'not-valid' });
  expect(await findRuleSettings(world.db)).toEqual(usualRules);
});

it('is not kept from it by what was wrong before', async () => {
  await world.db.settings.put({ key: 'rules', value: { ...usualRules, bookingLink: 'book.example/dana' } });
  expect(await tell({ name: 'Dana' })).toMatchObject({ kind: 'done' });
});

it('is told to no other command either: a link that version 3 let pass stops nobody from going away', async () => {
  await world.db.settings.put({ key: 'rules', value: { ...usualRules, bookingLink: 'book.example/dana' } });
  const away = { fromOn: '2026-01-06', untilOn: '2026-01-07', how: 'shift', to: '' } as const;
  expect(await setAway(world, { commandId: commandId(), away }, monday)).toMatchObject({ kind: 'done' });
  const reminders = { silenceDays: 45 };
  expect(await changeReminders(world, { commandId: commandId(), reminders }, monday)).toMatchObject({ kind: 'done' });
});
