import { beforeEach, describe, expect, it } from 'vitest';
import { archiveLead } from '../../../lib/followups/archive-lead.ts';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { findPromptFor } from '../../../lib/followups/find-prompt.ts';
import { followLead, linkRecord } from '../../../lib/followups/follow-lead.ts';
import { saveDraft } from '../../../lib/followups/save-draft.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import { suppress } from '../../../lib/followups/suppress.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { field, otherReading, reading } from '../../builders.ts';
import { callStep, savedSequence } from '../../own-sequence.ts';
import { commandId, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe('a record that nobody follows', () => {
  it('gets sequences suggested, with reasons and dates, the first touch first', async () => {
    const prompt = await findPromptFor(world, reading(), monday);
    if (prompt.kind !== 'not-followed') throw new Error('Expected nobody to follow');
    expect(prompt.suggestions.length).toBeGreaterThan(1);
    for (const { why, planned } of prompt.suggestions) {
      expect(why.length).toBeGreaterThan(0);
      expect(planned.map(({ dueAt }) => dueAt)).toEqual(planned.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
      expect(planned[0]?.dueAt).toBeGreaterThanOrEqual(monday);
    }
  });

  it.each([
    ['email', otherReading('2', { emails: [field('OWEN@hughes.example')] })],
    ['phone', otherReading('2', { emails: [], phones: [field('01632 960000')] })],
    ['name-company', otherReading('2', { name: field('owen hughes'), company: field('Hughes Farm'), emails: [] })],
  ])('says who it may be, by %s', async (matchedBy, page) => {
    const { lead } = await followed(world);
    const prompt = await findPromptFor(world, page, monday);
    expect(prompt).toMatchObject({ kind: 'not-followed', samePerson: [{ leadId: lead.id, matchedBy }] });
  });

  it('warns that somebody of the same address is followed already', async () => {
    const alone = await findPromptFor(world, reading(), monday);
    await followed(world);
    const prompt = await findPromptFor(world, otherReading('2'), monday);
    const warned = [alone, prompt].map((one) =>
      one.kind === 'not-followed' ? one.suggestions.map(({ warnings }) => warnings.map(({ rule }) => rule)) : [],
    );
    expect(warned[0]?.flat()).toEqual([]);
    expect(warned[1]?.length).toBeGreaterThan(0);
    expect(warned[1]?.every((rules) => rules.includes('enroll-household'))).toBe(true);
  });

  it('is never taken for a followed lead without the rep saying so', async () => {
    await followed(world);
    const prompt = await findPromptFor(world, otherReading('2', { emails: [field('owen@hughes.example')] }), monday);
    expect(prompt.kind).toBe('not-followed');
  });
});

describe('following', () => {
  it('stores lead, record, run and first touch together, and the preview was true', async () => {
    const preview = await findPromptFor(world, reading(), monday);
    if (preview.kind !== 'not-followed') throw new Error('Expected nobody to follow');
    const [suggested] = preview.suggestions;
    const prompt = await followed(world, { sequenceId: suggested!.sequence.id });
    expect(prompt.lead).toMatchObject({ name: 'Owen Hughes', status: 'new', company: 'Hughes Farm' });
    expect(openTouch(prompt)).toMatchObject({
      dueAt: suggested!.planned[0]!.dueAt,
      channel: suggested!.planned[0]!.channel,
    });
    expect(prompt.planned.map(({ dueAt }) => dueAt)).toEqual(suggested!.planned.slice(1).map(({ dueAt }) => dueAt));
  });

  it('follows a record once, also from two tabs at the same time', async () => {
    const input = { reading: reading(), temperature: null, sequenceId: 'preset-basic' };
    const results = await Promise.all(
      [1, 2].map(() => followLead(world, { commandId: commandId(), ...input }, monday)),
    );
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    expect(await world.db.leads.count()).toBe(1);
    expect(await world.db.touches.count()).toBe(1);
  });

  it('takes the note typed before along', async () => {
    await saveDraft(world.db, { key: `record:${recordKey(reading().ref)}`, text: 'met at the fair' }, monday);
    const prompt = await followed(world);
    expect(prompt.draft).toBe('met at the fair');
    expect(await world.db.drafts.count()).toBe(1);
  });

  it("heeds the CRM's do-not-call: nothing is planned, and it says why", async () => {
    const prompt = await followed(world, { page: reading({ doNotCall: field(true) }) });
    expect(prompt.touch).toBeNull();
    expect(prompt.why.map(({ rule }) => rule)).toContain('do-not-contact');
  });

  it('follows a person with no name by what there is', async () => {
    const prompt = await followed(world, { page: reading({ name: null }) });
    expect(prompt.lead.name).toBe('owen@hughes.example');
  });

  it('stores nothing when there is no such sequence', async () => {
    const follow = { commandId: commandId(), reading: reading(), temperature: null, sequenceId: 'nothing' };
    expect(await followLead(world, follow, monday)).toMatchObject({ kind: 'refused', because: 'not-found' });
    expect(await world.db.leads.count()).toBe(0);
  });

  it('plans nothing without a sequence', async () => {
    expect(await followed(world, { sequenceId: null })).toMatchObject({ touch: null, enrollment: null, planned: [] });
  });
});

describe('linking another record', () => {
  it('makes both records show the same next step, and adds what is new', async () => {
    const first = await followed(world);
    const page = otherReading('2', { phones: [field('+44 1632 960000'), field('+44 1632 960001')] });
    await linkRecord(world, { commandId: commandId(), leadId: first.lead.id, reading: page }, monday);
    const prompt = await findPromptFor(world, page, monday);
    if (prompt.kind !== 'followed') throw new Error('Expected the lead');
    expect(openTouch(prompt).id).toBe(openTouch(first).id);
    expect(prompt.lead.phones.map(({ text }) => text)).toEqual(['+44 1632 960000', '+44 1632 960001']);
    expect(prompt.records).toHaveLength(2);
  });

  it("heeds the other record's do-not-call: the run ends", async () => {
    const { lead } = await followed(world);
    const page = otherReading('2', { doNotCall: field(true) });
    const result = await linkRecord(world, { commandId: commandId(), leadId: lead.id, reading: page }, monday);
    const after = await promptOf(world, lead.id, monday);
    expect([after.lead.doNotContact, after.touch]).toEqual([true, null]);
    expect(after.enrollment?.state).toEqual({ kind: 'stopped', rule: 'do-not-contact' });
    expect(result).toMatchObject({ says: [{ rule: 'record-linked' }, { rule: 'do-not-contact' }] });
  });

  it('heeds what the list bars of the numbers that it adds', async () => {
    const steps = [callStep('one', { channel: 'door-knock', fallbacks: ['call', 'task'] })];
    const sequenceId = await savedSequence(world, { steps });
    const { lead } = await followed(world, { page: otherReading('1', { emails: [], address: null }), sequenceId });
    const entry = { kind: 'phone', value: '+44 1632 960009', channels: null } as const;
    await suppress(world, { commandId: commandId(), leadId: lead.id, entries: [entry], note: '' }, monday);
    const page = otherReading('2', { phones: [field('+44 1632 960009')], emails: [], address: null });
    await linkRecord(world, { commandId: commandId(), leadId: lead.id, reading: page }, monday);
    expect(openTouch(await promptOf(world, lead.id, monday)).channel).toBe('task');
  });

  it('refuses a record that is of another lead', async () => {
    const first = await followed(world);
    await followed(world, { page: otherReading('2') });
    const link = { commandId: commandId(), leadId: first.lead.id, reading: otherReading('2') };
    expect(await linkRecord(world, link, monday)).toMatchObject({ kind: 'refused', because: 'already-followed' });
  });
});

describe('another sequence', () => {
  it('ends the run under way, so that one touch is open', async () => {
    const { lead } = await followed(world);
    await startSequence(world, { commandId: commandId(), leadId: lead.id, sequenceId: 'preset-s3-hot' }, monday + hour);
    expect(await world.db.touches.count()).toBe(1);
    expect((await promptOf(world, lead.id, monday + hour)).sequence?.id).toBe('preset-s3-hot');
  });

  it('takes a lead back from the archive, with the status they had, and one undo puts them there again', async () => {
    const { lead } = await followed(world);
    await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { status: 'offer' } }, monday);
    const archiving = { leadId: lead.id, because: 'sold', list: '', revisitOn: null };
    await archiveLead(world, { commandId: commandId(), ...archiving }, monday + hour);
    const before = await restorableRows(world);
    const starting = { commandId: commandId(), leadId: lead.id, sequenceId: 'preset-basic' };
    const result = await startSequence(world, starting, monday + 2 * hour);
    const after = await promptOf(world, lead.id, monday + 2 * hour);
    expect([after.lead.status, after.lead.archived]).toEqual(['offer', undefined]);
    expect(after.touch).not.toBeNull();
    const says = result.kind === 'done' ? result.says.map(({ rule }) => rule) : [];
    expect(says.slice(0, 2)).toEqual(['restored', 'sequence-started']);
    await undo(world, { commandId: commandId(), undoneCommandId: starting.commandId }, monday + 3 * hour);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('is refused for a lead who said no', async () => {
    const { lead } = await followed(world, { page: reading({ doNotCall: field(true) }) });
    const start = { commandId: commandId(), leadId: lead.id, sequenceId: 'preset-basic' };
    expect(await startSequence(world, start, monday)).toMatchObject({ kind: 'refused', because: 'cannot-contact' });
  });

  it('is refused when there is none of that name', async () => {
    const { lead } = await followed(world);
    const start = { commandId: commandId(), leadId: lead.id, sequenceId: 'nothing' };
    expect(await startSequence(world, start, monday)).toMatchObject({ kind: 'refused', because: 'not-found' });
  });
});
