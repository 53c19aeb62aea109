import { beforeEach, describe, expect, it } from 'vitest';
import { findHistory } from '../../../../lib/db/history.ts';
import { skipTouch, stopEnrollment } from '../../../../lib/followups/change-run.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { mergeLeads } from '../../../../lib/followups/merge-leads.ts';
import { checkMessages } from '../../../../lib/followups/reviews/check-messages.ts';
import { saveDraft } from '../../../../lib/followups/save-draft.ts';
import { splitLead } from '../../../../lib/followups/split-lead.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { WrittenTo } from '../../../../lib/messages/reviews.ts';
import { draftOfMessage, messageKey } from '../../../../lib/touches/message.ts';
import { call, otherReading } from '../../../builders.ts';
import { commandId, followed, hour, minute, monday, newWorld, openTouch } from '../../../world.ts';
import { approved, written } from './reviewing.ts';

let world: World;
let shown: LeadPrompt;

beforeEach(async () => {
  world = await newWorld();
  shown = await followed(world);
});

function sent({ leadId, touchId, message }: WrittenTo) {
  const log = { channel: 'email', outcome: 'sent', contact: 'owen@hughes.example' } as const;
  return { commandId: commandId(), ...call({ leadId, touchId, ...log, message }) };
}

const isCleared = async (message: WrittenTo) => (await checkMessages(world, [message]))[0]?.isCleared;
const count = () => world.db.reviews.count();

describe('what is logged as sent', () => {
  it('is refused while nobody has looked at it, and is logged right after somebody did', async () => {
    const log = sent(written(shown));
    expect(await logOutcome(world, log, monday)).toMatchObject({ kind: 'refused', because: 'not-reviewed' });
    expect(await world.db.touches.get(openTouch(shown).id)).toBeDefined();
    await approved(world, written(shown));
    expect((await logOutcome(world, log, monday)).kind).toBe('done');
  });

  it('is refused with another word than was approved, whatever the outcome and the touch', async () => {
    await approved(world, written(shown));
    for (const changes of [
      { message: { subject: 'Your roof', body: 'It is $400. Shall we?' } },
      { outcome: 'replied' as const, message: { subject: '', body: 'It is $500. Shall we?' } },
      { touchId: null },
    ]) {
      const log = { ...sent(written(shown)), ...changes };
      expect(await logOutcome(world, log, monday), JSON.stringify(changes)).toMatchObject({ because: 'not-reviewed' });
    }
  });

  it('cannot leave out the words that are written for it', async () => {
    const { message, touchId } = written(shown);
    const draft = { key: messageKey(touchId!, 'email'), text: draftOfMessage(message) };
    await saveDraft(world.db, draft, monday);
    const { message: _left, ...log } = sent(written(shown));
    expect(await logOutcome(world, log, monday)).toMatchObject({ because: 'not-reviewed' });
    await saveDraft(world.db, { ...draft, text: '\nShall we?' }, monday);
    expect((await logOutcome(world, log, monday)).kind).toBe('done');
  });

  it('keeps the review with the touch for good, and forgets it elsewhere; undo brings it back', async () => {
    await approved(world, written(shown), { because: 'fair' });
    const log = sent(written(shown));
    await logOutcome(world, log, monday + minute);
    const lines = await findHistory(world.db, [shown.lead.id], { before: null, limit: 9 });
    expect(lines.find(({ kind }) => kind === 'touch')).toMatchObject({
      review: { rules: ['price'], approvedBy: 'Dana', because: 'fair', owner: '', at: monday },
    });
    expect(await count()).toBe(0);
    await undo(world, { commandId: commandId(), undoneCommandId: log.commandId }, monday + hour);
    expect(await isCleared(written(shown))).toBe(true);
  });
});

describe('a review is forgotten', () => {
  beforeEach(async () => {
    await approved(world, written(shown));
  });

  it('when the step is skipped', async () => {
    await skipTouch(
      world,
      { commandId: commandId(), leadId: shown.lead.id, touchId: openTouch(shown).id, because: '' },
      monday,
    );
    expect(await count()).toBe(0);
  });

  it('when the run is stopped', async () => {
    await stopEnrollment(world, { commandId: commandId(), leadId: shown.lead.id, because: '' }, monday);
    expect(await count()).toBe(0);
  });

  it.each(['', '\n', ' \n '])('when what was written is emptied to %j', async (text) => {
    await saveDraft(world.db, { key: messageKey(openTouch(shown).id, 'email'), text }, monday);
    expect(await count()).toBe(0);
  });

  it('not when something else is emptied', async () => {
    await saveDraft(world.db, { key: messageKey(openTouch(shown).id, 'sms'), text: '' }, monday);
    await saveDraft(world.db, { key: `lead:${shown.lead.id}`, text: '' }, monday);
    expect(await count()).toBe(1);
  });
});

describe('of two leads that are one person', () => {
  it('the reviews go with the touch that stays, and back with it', async () => {
    const kept = await followed(world, { page: otherReading('2'), sequenceId: null });
    await approved(world, written(shown));
    const both = { leadId: kept.lead.id, otherId: shown.lead.id };
    await mergeLeads(world, { commandId: commandId(), ...both }, monday);
    expect(await isCleared(written(shown, { leadId: kept.lead.id }))).toBe(true);
    await splitLead(world, { commandId: commandId(), ...both }, monday);
    expect(await isCleared(written(shown))).toBe(true);
    expect(await isCleared(written(shown, { leadId: kept.lead.id }))).toBe(false);
  });
});
