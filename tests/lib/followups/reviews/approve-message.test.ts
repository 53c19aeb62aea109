import { beforeEach, describe, expect, it } from 'vitest';
import { findHistory } from '../../../../lib/db/history.ts';
import { saveSetting } from '../../../../lib/db/settings.ts';
import { changeLead } from '../../../../lib/followups/change-lead.ts';
import { approveMessage } from '../../../../lib/followups/reviews/approve-message.ts';
import { checkMessages } from '../../../../lib/followups/reviews/check-messages.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import { unknownRep } from '../../../../lib/touches/rep-profile.ts';
import { sentenceOf } from '../../../../lib/words/sentences.ts';
import { t } from '../../../translate.ts';
import { commandId, followed, monday, newWorld } from '../../../world.ts';
import { approved, written } from './reviewing.ts';

let world: World;
let shown: LeadPrompt;
const words = { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now: monday };

beforeEach(async () => {
  world = await newWorld();
  shown = await followed(world);
});

const isCleared = async () => (await checkMessages(world, [written(shown)]))[0]?.isCleared;

describe('letting a message pass', () => {
  it('records who, what for and on what word, and tells the timeline', async () => {
    const result = await approved(world, written(shown), { by: ' Dana ', because: 'as agreed' });
    expect(result).toMatchObject({ kind: 'done' });
    const [row] = await world.db.reviews.toArray();
    expect(row).toMatchObject({ leadId: shown.lead.id });
    expect(row?.reviews).toMatchObject([
      { approvedBy: 'Dana', because: 'as agreed', owner: '', at: monday, message: written(shown).message },
    ]);
    const [line] = await findHistory(world.db, [shown.lead.id], { before: null, limit: 1 });
    if (line?.kind !== 'decision') throw new Error('No line');
    expect(sentenceOf(line.why[0]!, words)).toBe('Dana let the message pass: money. “as agreed”');
  });

  it('is done once however often it is sent', async () => {
    const input = { commandId: commandId(), ...written(shown), by: 'Dana', because: '' };
    await Promise.all([approveMessage(world, input, monday), approveMessage(world, input, monday)]);
    expect((await world.db.reviews.toArray()).flatMap(({ reviews }) => reviews)).toHaveLength(1);
  });

  it('can be undone: then it asks again', async () => {
    const input = { commandId: commandId(), ...written(shown), by: 'Dana', because: '' };
    await approveMessage(world, input, monday);
    expect(await isCleared()).toBe(true);
    await undo(world, { commandId: commandId(), undoneCommandId: input.commandId }, monday);
    expect(await isCleared()).toBe(false);
    expect(await world.db.reviews.count()).toBe(0);
  });

  it('is remembered of the twenty texts that were let pass last', async () => {
    const texts = Array.from({ length: 21 }, (_, at) => ({ subject: '', body: `It is $${at}00. Shall we?` }));
    for (const message of texts) await approved(world, written(shown, { message }));
    const checks = await checkMessages(
      world,
      texts.map((message) => written(shown, { message })),
    );
    expect(checks.map((check) => check.isCleared)).toEqual(texts.map((_, at) => at > 0));
  });

  it.each([
    ['in nobody’s name', { by: '  ' }, 'not-valid'],
    ['for a touch that is over', { touchId: 'gone' }, 'moved-on'],
    ['to somebody who is not followed', { leadId: 'nobody' }, 'not-found'],
  ])('%s is refused', async (_what, changes, because) => {
    const input = { commandId: commandId(), ...written(shown), by: 'Dana', because: '', ...changes };
    expect(await approveMessage(world, input, monday)).toMatchObject({ kind: 'refused', because });
    expect(await world.db.reviews.count()).toBe(0);
  });
});

describe('a message to a lead that somebody else owns', () => {
  beforeEach(async () => {
    await saveSetting(world.db, 'rules', { ...usualRules, rep: { ...unknownRep, name: 'Ann Lee' } });
    const changes = { owner: 'Owen' };
    await changeLead(world, { commandId: commandId(), leadId: shown.lead.id, changes }, monday);
  });

  it('passes on their word, which is recorded with whose lead it is', async () => {
    await approved(world, written(shown), { by: 'Owen' });
    const [row] = await world.db.reviews.toArray();
    expect(row?.reviews).toMatchObject([{ approvedBy: 'Owen', owner: 'Owen' }]);
  });

  it('asks for a word from anybody but the owner while the rep’s name is not known', async () => {
    await saveSetting(world.db, 'rules', usualRules);
    expect(await approved(world, written(shown), { by: 'Ann Lee' })).toMatchObject({ because: 'not-valid' });
    expect(await approved(world, written(shown), { by: 'Owen' })).toMatchObject({ kind: 'done' });
  });

  it('is not let pass by the rep alone in silence', async () => {
    const silently = await approved(world, written(shown), { by: 'ann  lee' });
    expect(silently).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await isCleared()).toBe(false);
    const said = await approved(world, written(shown), { by: 'Ann Lee', because: 'Owen is away and knows' });
    expect(said.kind).toBe('done');
    expect(await isCleared()).toBe(true);
  });
});
