import { beforeEach, describe, expect, it } from 'vitest';
import { saveSetting } from '../../../../lib/db/settings.ts';
import { addNote, changeLead } from '../../../../lib/followups/change-lead.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { checkMessages } from '../../../../lib/followups/reviews/check-messages.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { LeadChanges } from '../../../../lib/messages/protocol.ts';
import type { MessageCheck, WrittenTo } from '../../../../lib/messages/reviews.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import { unknownRep } from '../../../../lib/touches/rep-profile.ts';
import { call, otherReading } from '../../../builders.ts';
import { commandId, followed, hour, monday, newWorld, promptOf } from '../../../world.ts';
import { approved, written } from './reviewing.ts';

let world: World;
let shown: LeadPrompt;
const plain = { subject: '', body: 'Shall we?' };

beforeEach(async () => {
  world = await newWorld();
  shown = await followed(world);
});

async function checked(message: WrittenTo): Promise<MessageCheck> {
  const [check] = await checkMessages(world, [message]);
  return check!;
}

async function rules(message = written(shown, { message: plain })): Promise<readonly string[]> {
  return (await checked(message)).reasons.map(({ rule }) => rule);
}

const change = (changes: LeadChanges) =>
  changeLead(world, { commandId: commandId(), leadId: shown.lead.id, changes }, monday);
const rep = (name: string) => saveSetting(world.db, 'rules', { ...usualRules, rep: { ...unknownRep, name } });

describe('what asks for a review', () => {
  it('is told per message, in their order', async () => {
    const checks = await checkMessages(world, [written(shown), written(shown, { message: plain })]);
    expect(checks.map(({ isCleared, reasons }) => [isCleared, reasons.length])).toEqual([
      [false, 1],
      [true, 0],
    ]);
  });

  it('is three touches in a row that nobody answered', async () => {
    for (let count = 0; count < 3; count += 1) {
      expect(await rules()).toEqual([]);
      const log = call({ leadId: shown.lead.id, touchId: null });
      await logOutcome(world, { commandId: commandId(), ...log }, monday + count * hour);
    }
    expect(await rules()).toEqual(['silence']);
    // The next of the letters that come each month was never going to be answered by one.
    expect(await rules(written(shown, { channel: 'mail', message: plain }))).toEqual([]);
  });

  it('is no name or address of theirs, and none of the rep’s', async () => {
    await saveSetting(world.db, 'rules', { ...usualRules, rep: { ...unknownRep, company: 'Contract Flooring' } });
    await change({ name: 'Sue Price', company: 'Legal Press', address: '12 Oak Court, Austin, TX 78701' });
    const says = (body: string) => rules(written(shown, { message: { subject: '', body } }));
    expect(await says('Dear Ms Price, I pass 12 Oak Court on Monday.\nContract Flooring')).toEqual([]);
    expect(await says('The price is lower, says our contract.')).toEqual(['price', 'legal']);
  });

  it('is a deal called strategic, until it is not', async () => {
    await change({ isStrategic: true });
    expect(await rules()).toEqual(['strategic']);
    await change({ isStrategic: false });
    expect(await rules()).toEqual([]);
  });

  it('is an objection they raised, unless that was logged by mistake', async () => {
    const script = { id: 's', scenario: 'introduction', objections: ['No time'], branch: null } as const;
    const log = {
      commandId: commandId(),
      ...call({ leadId: shown.lead.id, touchId: null, outcome: 'connected', script }),
    };
    await logOutcome(world, log, monday);
    shown = await promptOf(world, shown.lead.id, monday);
    expect(await rules()).toEqual(['objection']);
    await undo(world, { commandId: commandId(), undoneCommandId: log.commandId }, monday);
    expect(await rules()).toEqual([]);
  });

  it('is an objection that stands in a note; of a sensitive one no word is told', async () => {
    const note = (words: string, isSensitive: boolean) =>
      addNote(world, { commandId: commandId(), leadId: shown.lead.id, note: words, isSensitive }, monday);
    const found = async () =>
      (await checked(written(shown, { message: plain }))).reasons.map(({ rule, values }) => [rule, values['found']]);
    await note('Says it is too expensive', false);
    expect(await found()).toEqual([['objection', 'Says it is too expensive']]);
    await note('Too expensive since the divorce', true);
    expect(await found()).toEqual([['objection', '']]);
  });

  it('is never cleared for somebody who is not followed', async () => {
    expect(await checked(written(shown, { leadId: 'nobody', message: plain }))).toMatchObject({ isCleared: false });
  });
});

describe('whose lead it is', () => {
  it.each([
    ['Owen', 'Ann', 'Owen'],
    ['Owen', '', 'Owen'],
    ['owen  hughes', 'Owen Hughes', ''],
    ['', 'Ann', ''],
    ['Hughes, Owen', 'Owen Hughes', ''],
    ['Sales, Team West', 'Owen Hughes', 'Sales, Team West'],
    ['00541000003xKzQAAU', 'Ann', ''],
    ['{7d577253-3ef0-4a0a-bb7f-8335c2596e70}', 'Ann', ''],
    ['4711', 'Ann', ''],
    ['dana2', 'Ann', 'dana2'],
  ])('%j, with a rep called %j, is told as %j', async (owner, name, told) => {
    await rep(name);
    await change({ owner });
    expect(await checked(written(shown))).toMatchObject({ owner: told, rep: name });
  });

  it('is the rep’s own where the CRM shows their address', async () => {
    const known = { ...unknownRep, name: 'Dana', email: 'dana@roofline.example' };
    await saveSetting(world.db, 'rules', { ...usualRules, rep: known });
    await change({ owner: 'Dana@Roofline.example' });
    expect(await checked(written(shown))).toMatchObject({ owner: '', rep: 'Dana' });
  });
});

describe('a review that was given', () => {
  it('clears those words for that lead, that touch and that way, and no others', async () => {
    const message = written(shown);
    await approved(world, message);
    expect(await checked(message)).toMatchObject({ isCleared: true, review: { approvedBy: 'Dana' } });
    const other = await followed(world, { page: otherReading('2') });
    for (const changes of [
      { channel: 'sms' as const },
      { touchId: null },
      { touchId: 'another' },
      { leadId: other.lead.id },
      { leadId: other.lead.id, touchId: null },
      { message: { ...message.message, body: 'It is $500. Shall we? Today.' } },
    ])
      expect(await checked({ ...message, ...changes }), JSON.stringify(changes)).toMatchObject({
        isCleared: false,
        review: null,
      });
  });

  it('holds for a text that is gone back to', async () => {
    const first = written(shown);
    const second = written(shown, { message: { subject: '', body: 'It is $400.' } });
    await approved(world, first);
    await approved(world, second, { by: 'Ben' });
    expect(await checked(first)).toMatchObject({ isCleared: true, review: { approvedBy: 'Dana' } });
    expect(await checked(second)).toMatchObject({ isCleared: true, review: { approvedBy: 'Ben' } });
  });

  it('does not hold any more once the deal is called strategic', async () => {
    await approved(world, written(shown));
    await change({ isStrategic: true });
    expect(await checked(written(shown))).toMatchObject({ isCleared: false, review: null });
  });
});
