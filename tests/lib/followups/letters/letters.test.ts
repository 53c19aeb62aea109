import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../../lib/followups/change-lead.ts';
import { findLetters } from '../../../../lib/followups/letters/find-letters.ts';
import { logPosted } from '../../../../lib/followups/letters/log-posted.ts';
import {
  dropPrinted,
  findPrinted,
  findPrintJob,
  printLetters,
} from '../../../../lib/followups/letters/print-letters.ts';
import { approveMessage } from '../../../../lib/followups/reviews/approve-message.ts';
import { saveDraft } from '../../../../lib/followups/save-draft.ts';
import { suppress } from '../../../../lib/followups/suppress.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { draftOfMessage, type Message, messageKey } from '../../../../lib/touches/message.ts';
import { field, otherReading } from '../../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld, openTouch, promptOf } from '../../../world.ts';

let world: World;
let shown: LeadPrompt;

const sequenceId = 'preset-direct-mail';
const message: Message = { subject: 'Your house', body: 'Dear Owen,\n\nmay I call you on Thursday?\n\nDana' };
const priced: Message = { ...message, body: 'Dear Owen,\n\nwe can lower the price by 10%.\n\nDana' };

beforeEach(async () => {
  world = await newWorld();
  shown = await followed(world, { sequenceId });
});

const letter = (said: Message | null = message, prompt = shown) => ({
  leadId: prompt.lead.id,
  touchId: openTouch(prompt).id,
  message: said,
});
const posted = () => ({ commandId: commandId(), leadId: shown.lead.id, touchId: openTouch(shown).id });

describe('the letters that are due', () => {
  it('come with their words, their piece, and what is written for them', async () => {
    const { id: touchId } = openTouch(shown);
    await saveDraft(world.db, { key: messageKey(touchId, 'mail'), text: draftOfMessage(message) }, monday);
    const { rows, next } = await findLetters(world, null, monday + hour);
    expect(next).toBeNull();
    expect(rows).toMatchObject([
      {
        touchId,
        name: 'Owen Hughes',
        address: '1 North Field',
        piece: { n: 1, of: 7 },
        text: { subject: 'Your house at {{ lead.address }}' },
        draft: draftOfMessage(message),
        variables: { known: { 'lead.first_name': 'Owen' } },
        barred: [],
      },
    ]);
  });

  it('are listed from a week before they are due, and none of another way', async () => {
    await followed(world, { page: otherReading('2') });
    await printLetters(world, [letter()], monday);
    await logPosted(world, posted(), monday + minute);
    const { touch } = await promptOf(world, shown.lead.id, monday + hour);
    const dueAt = touch!.dueAt;
    expect((await findLetters(world, null, dueAt - 7 * day - 1)).rows).toEqual([]);
    expect((await findLetters(world, null, dueAt - 7 * day)).rows).toMatchObject([{ piece: { n: 2, of: 7 }, dueAt }]);
  });

  it('say why nobody may be written to', async () => {
    const entries = [{ kind: 'lead' as const, value: shown.lead.id, channels: ['mail' as const] }];
    await suppress(world, { commandId: commandId(), leadId: shown.lead.id, entries, note: '' }, monday);
    const { rows } = await findLetters(world, null, monday + hour);
    expect(rows.every(({ barred }) => barred.length > 0)).toBe(true);
    expect(await printLetters(world, [letter()], monday + hour)).toMatchObject({ batchId: null });
  });
});

describe('printing', () => {
  it('takes in what may go out, and leaves the rest with its reason, whatever the screen believes', async () => {
    const other = await followed(world, { sequenceId, page: otherReading('2', { address: field('2 North Field') }) });
    await world.db.leads.update(other.lead.id, { address: ' ' });
    const printing = await printLetters(
      world,
      [
        letter(),
        letter({ ...message, body: ' ' }),
        letter({ ...message, body: 'Dear {{ lead.first_name }}' }),
        letter(priced),
        { ...letter(), touchId: 'gone' },
        letter(message, other),
      ],
      monday,
    );
    expect(printing.left.map(({ because }) => because)).toEqual([
      'no-words',
      'unfilled',
      'review',
      'moved-on',
      'no-address',
    ]);
    const job = await findPrintJob(world, printing.batchId!, monday);
    expect(job).toMatchObject({ paper: 'a4', letters: [{ name: 'Owen Hughes', address: '1 North Field', message }] });
  });

  it('prints what was approved, and no other words', async () => {
    const approval = { channel: 'mail' as const, by: 'Dana', because: '' };
    const { leadId, touchId } = letter();
    await approveMessage(world, { commandId: commandId(), leadId, touchId, message: priced, ...approval }, monday);
    expect((await printLetters(world, [letter(priced)], monday)).left).toEqual([]);
    const other = { ...priced, body: `${priced.body} And a discount.` };
    expect((await printLetters(world, [letter(other)], monday)).left).toMatchObject([{ because: 'review' }]);
  });

  it('leaves out of a batch what may not go out any more', async () => {
    const { batchId } = await printLetters(world, [letter()], monday);
    await changeLead(
      world,
      { commandId: commandId(), leadId: shown.lead.id, changes: { address: '' } },
      monday + minute,
    );
    expect((await findPrintJob(world, batchId!, monday + minute)).letters).toEqual([]);
  });
});

describe('letters that were printed', () => {
  it('are asked about until they are logged, each once, with their words; undo asks again', async () => {
    await printLetters(world, [letter()], monday);
    expect(await findPrinted(world)).toMatchObject([{ name: 'Owen Hughes', printedAt: monday }]);
    await saveDraft(world.db, { key: `lead:${shown.lead.id}`, text: 'a note under way' }, monday);

    const command = posted();
    const result = await logPosted(world, command, monday + hour);
    expect(result.kind).toBe('done');
    expect((await logPosted(world, command, monday + hour)).kind).toBe('done');
    expect(await logPosted(world, posted(), monday + hour)).toMatchObject({ kind: 'refused', because: 'moved-on' });
    const after = await promptOf(world, shown.lead.id, monday + hour);
    expect(after.last).toMatchObject({ channel: 'mail', outcome: 'delivered', contact: '1 North Field', message });
    expect(after.draft).toBe('a note under way');
    expect(await findPrinted(world)).toEqual([]);

    await undo(world, { commandId: commandId(), undoneCommandId: command.commandId }, monday + 2 * hour);
    expect(await findPrinted(world)).toHaveLength(1);
  });

  it('are logged without words where only the address was handed over', async () => {
    await printLetters(world, [letter(null)], monday);
    await logPosted(world, posted(), monday);
    const { last } = await promptOf(world, shown.lead.id, monday);
    expect(last).toMatchObject({ channel: 'mail', outcome: 'delivered', note: '' });
    expect(last).not.toHaveProperty('message');
  });

  it('have no page to print where only the address was handed over', async () => {
    const { batchId } = await printLetters(world, [letter(null)], monday);
    expect((await findPrintJob(world, batchId!, monday)).letters).toEqual([]);
  });

  it('keep their words when their address is handed over too', async () => {
    const { batchId } = await printLetters(world, [letter()], monday);
    expect(await printLetters(world, [letter(null)], monday + minute)).toMatchObject({ left: [] });
    expect(await findPrinted(world)).toMatchObject([{ batchId, message, printedAt: monday }]);
  });

  it('are asked about for the lead that their touch is of by then', async () => {
    const { batchId } = await printLetters(world, [letter()], monday);
    await world.db.letters.update(openTouch(shown).id, { leadId: 'merged-once' });
    expect(await findPrinted(world)).toMatchObject([{ leadId: shown.lead.id }]);
    expect((await findPrintJob(world, batchId!, monday)).letters).toHaveLength(1);
  });

  it('can be dropped, and then not logged', async () => {
    await printLetters(world, [letter()], monday);
    await dropPrinted(world, [openTouch(shown).id]);
    expect(await findPrinted(world)).toEqual([]);
    expect(await logPosted(world, posted(), monday)).toMatchObject({ kind: 'refused', because: 'not-found' });
  });

  it('are not logged once their words ask for a review that was taken back', async () => {
    const approve = { ...letter(priced), commandId: commandId(), channel: 'mail', by: 'Dana', because: '' } as const;
    await approveMessage(world, { ...approve, message: priced }, monday);
    await printLetters(world, [letter(priced)], monday);
    await undo(world, { commandId: commandId(), undoneCommandId: approve.commandId }, monday);
    expect(await logPosted(world, posted(), monday)).toMatchObject({ kind: 'refused', because: 'not-reviewed' });
    expect(await findPrinted(world)).toHaveLength(1);
  });

  it('that were logged are forgotten a day later', async () => {
    await printLetters(world, [letter()], monday);
    await logPosted(world, posted(), monday);
    await printLetters(world, [], monday + day);
    expect(await world.db.letters.count()).toBe(1);
    await printLetters(world, [], monday + day + 1);
    expect(await world.db.letters.count()).toBe(0);
  });
});
