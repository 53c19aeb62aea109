import { beforeAll, describe, expect, it } from 'vitest';
import { addNote, changeLead } from '../../../../lib/followups/change-lead.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { saveDraft } from '../../../../lib/followups/save-draft.ts';
import { suppress } from '../../../../lib/followups/suppress.ts';
import { readInput } from '../../../../lib/messages/inputs.ts';
import type { AddNote } from '../../../../lib/messages/note-found.ts';
import type { Command, LogOutcome } from '../../../../lib/messages/protocol.ts';
import type { SaidAnswer, SaidOrder } from '../../../../lib/messages/said.ts';
import { field, otherReading } from '../../../builders.ts';
import { commandId, followed, hour } from '../../../world.ts';
import { allRows } from '../deeds.ts';
import { otherDeeds, requiredDeeds } from './required-deeds.ts';
import { now, read, type SaidWorld, saidWorld, shown } from './said-world.ts';

let said: SaidWorld;

beforeAll(async () => {
  said = await saidWorld();
});

describe('a command that is quoted', () => {
  const rows = requiredDeeds.map(([text, workspace, sidebar = workspace]) => [text, workspace, sidebar] as const);

  it.each(rows)('%s', async (text, workspace, sidebar) => {
    expect(shown(await read(said, text))).toBe(workspace);
    expect(shown(await read(said, text, { hereId: said.annId }))).toBe(sidebar);
  });
});

describe('a command beside a lead', () => {
  it.each(otherDeeds)('%s', async (text, deed) => {
    expect(shown(await read(said, text, { hereId: said.annId }))).toBe(deed);
  });

  it('changes nothing by being read', async () => {
    const before = await allRows(said.world);
    for (const [text] of requiredDeeds) await read(said, text, { hereId: said.annId });
    expect(await allRows(said.world)).toEqual(before);
  });

  it('is an order that the worker lets in', async () => {
    for (const [text] of [...requiredDeeds, ...otherDeeds]) {
      for (const { method, input } of ordersOf(await read(said, text, { hereId: said.annId })))
        expect(readInput(method, { ...input, commandId: commandId() })).toMatchObject(input);
    }
  });

  it('says which words gave which part', async () => {
    const answer = await read(said, 'log voicemail for Ann Lee, call again tomorrow at 9am');
    expect(partsOf(answer)).toEqual([
      ['outcome', 'voicemail'],
      ['channel', ''],
      ['contact', ''],
      ['next', 'call again … tomorrow at 9am'],
      ['know', ''],
    ]);
  });

  it('starts nothing for somebody who may not be contacted', async () => {
    const own = await saidWorld();
    await own.world.db.leads.update(own.annId, { doNotContact: true });
    for (const text of ['start the basic sequence', 'start a sequence'])
      expect(shown(await read(own, text, { hereId: own.annId })), text).toBe('cannot no-contact Ann Lee');
  });

  it('starts nothing for somebody who is on the do-not-contact list as a whole', async () => {
    const own = await saidWorld();
    const entries = [{ kind: 'lead', value: own.annId, channels: null }] as const;
    await suppress(own.world, { commandId: commandId(), leadId: own.annId, entries, note: '' }, now);
    expect((await own.world.db.leads.get(own.annId))?.doNotContact).toBe(false);
    for (const text of ['start the basic sequence', 'start a sequence'])
      expect(shown(await read(own, text, { hereId: own.annId })), text).toBe('cannot no-contact Ann Lee');
  });

  it('keeps the time that was said of a call, and its log is of that time', async () => {
    const own = await saidWorld();
    const [order] = ordersOf(await read(own, 'called at 10am, no answer', { hereId: own.annId }));
    const input = { ...(order?.input as LogOutcome), commandId: commandId() };
    expect(input).toMatchObject({ madeAt: now - hour, note: '' });
    await logOutcome(own.world, input, now);
    expect((await own.world.db.leads.get(own.annId))?.lastContactAt).toBe(now - hour);
  });

  it('is not read when it is longer than a sentence', async () => {
    expect(shown(await read(said, 'x'.repeat(501)))).toBe('cannot too-long');
  });
});

describe('whom a command is about', () => {
  it('is asked where several have the name, and then the one that was chosen', async () => {
    const own = await saidWorld();
    const page = otherReading('3', { name: field('Ann Leeson') });
    const { lead } = await followed(own.world, { page, sequenceId: null, now });
    expect(shown(await read(own, 'mark Ann Lee as hot'))).toBe('which Ann Lee, Ann Leeson');
    expect(shown(await read(own, 'mark Ann Lee as hot', { leadId: lead.id }))).toBe(
      'temperature:changeLead <Ann Leeson> temperature=hot',
    );
  });

  it('is asked where the name is only how theirs begins', async () => {
    const own = await saidWorld();
    const page = otherReading('3', { name: field('Annabel Ray'), address: field('5 Markham Rd') });
    const { lead } = await followed(own.world, { page, sequenceId: null, now });
    expect(shown(await read(own, 'archive Mark'))).toBe('which Annabel Ray');
    expect(shown(await read(own, 'archive Mark', { leadId: lead.id }))).toBe('!archive:archiveLead <Annabel Ray>');
  });

  it('is never one who was chosen for another name', async () => {
    expect(shown(await read(said, 'mark Bob Ray as hot', { leadId: said.annId }))).toBe(
      'temperature:changeLead <Bob Ray> temperature=hot',
    );
  });

  it('is, of more than are shown, the one named exactly so first', async () => {
    const own = await saidWorld();
    for (const last of 'abcdefghij')
      await followed(own.world, {
        page: otherReading(`1${last}`, { name: field(`Zed ${last}`), address: field('1 Aa St') }),
        sequenceId: null,
        now,
      });
    const page = otherReading('zed', { name: field('Zed'), address: field('1 Zz St') });
    await followed(own.world, { page, sequenceId: null, now });
    expect(shown(await read(own, 'mark Zed as hot'))).toMatch(/^which Zed, /);
  });

  it('is who was named, whoever is on show', async () => {
    expect(shown(await read(said, 'mark Bob Ray as hot', { hereId: said.annId }))).toBe(
      'temperature:changeLead <Bob Ray> temperature=hot',
    );
  });

  it('is asked once, before how it went is', async () => {
    const answer = await read(said, 'mark follow-up complete for 123 Main St');
    expect(answer.kind === 'unsure' && answer.options).toHaveLength(10);
    const chosen = await read(said, 'mark follow-up complete for 123 Main St', { option: 1 });
    expect(shown(chosen)).toBe('log:logOutcome <Ann Lee> outcome=voicemail channel=call contact=(312) 555-0142');
  });
});

describe('what a command keeps', () => {
  it.each(['log voicemail', 'note: hello'])('is a note that is being typed beside it: %s', async (text) => {
    const own = await saidWorld();
    const key = `lead:${own.annId}`;
    const [order] = ordersOf(await read(own, text, { hereId: own.annId }));
    // Typed after it was read.
    await saveDraft(own.world.db, { key, text: 'half a thought', isSensitive: true }, now);
    const given = { commandId: commandId(), ...order!.input };
    const result =
      order!.method === 'addNote'
        ? await addNote(own.world, given as Command & AddNote, now)
        : await logOutcome(own.world, given as Command & LogOutcome, now);
    expect(result).toMatchObject({ kind: 'done' });
    expect(await own.world.db.drafts.get(key)).toMatchObject({ text: 'half a thought', isSensitive: true });
  });

  it('is a day that is on file: the reminder is set before the offer expires', async () => {
    const own = await saidWorld();
    const changes = { offerExpiresOn: '2026-12-10' };
    await changeLead(own.world, { commandId: commandId(), leadId: own.annId, changes }, now);
    expect(shown(await read(own, 'Set reminder for 123 Main St: offer expires in 2 days'))).toBe(
      'remind:addReminder <Ann Lee> title=Offer expires soon when=2026-12-08T15:00',
    );
  });
});

function ordersOf(answer: SaidAnswer): readonly SaidOrder[] {
  if (answer.kind === 'unknown' || answer.kind === 'help') return [];
  const meanings = answer.kind === 'unsure' ? answer.options : [answer.meaning];
  const all = meanings.flatMap((meaning) =>
    meaning.kind === 'can' ? [meaning, ...(meaning.following ? [meaning.following] : [])] : [],
  );
  return all.flatMap(({ deed }) => (deed.kind === 'order' ? [deed.order] : []));
}

function partsOf(answer: SaidAnswer): unknown {
  if (answer.kind !== 'understood' || answer.meaning.kind !== 'can') return answer;
  return answer.meaning.parts.map(({ name, from }) => [name, from]);
}
