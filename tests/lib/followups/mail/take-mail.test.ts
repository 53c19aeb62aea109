import { beforeEach, describe, expect, it } from 'vitest';
import { findMarks } from '../../../../lib/followups/find-marks.ts';
import { findPromptFor } from '../../../../lib/followups/find-prompt.ts';
import { followLead } from '../../../../lib/followups/follow-lead.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { logSignal } from '../../../../lib/followups/log-signal.ts';
import { dismissOptOut } from '../../../../lib/followups/mail/opt-outs.ts';
import { type ToldMail, takeMail } from '../../../../lib/followups/mail/take-mail.ts';
import { saveRules } from '../../../../lib/followups/save-rules.ts';
import { startSequence } from '../../../../lib/followups/start-sequence.ts';
import { suppress } from '../../../../lib/followups/suppress.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import { personRef } from '../../../../lib/gmail/page-view.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { recordKey } from '../../../../lib/records/record-ref.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import { basicId } from '../../../../lib/sequences/presets/ids.ts';
import { field, otherReading, reading } from '../../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld, promptOf } from '../../../world.ts';

const address = 'ada@hughes.example';
const now = monday + 2 * hour;
let world: World;
let lead: LeadPrompt['lead'];

beforeEach(async () => {
  world = await newWorld();
  ({ lead } = await followed(world, { page: reading({ emails: [field(address)] }) }));
});

function mail(changes: Partial<ToldMail> = {}): ToldMail {
  return {
    id: '19b8d0000000001a',
    threadId: '19b8d0000000000a',
    threadUrl: 'https://mail.google.com/mail/u/0/#all/19b8d0000000000a',
    from: address,
    subject: '',
    title: 'A roof for Rua Nova',
    text: 'Tuesday at ten works for me.',
    isWhole: true,
    receivedAt: now - minute,
    ...changes,
  };
}

const prompt = (): Promise<LeadPrompt> => promptOf(world, lead.id, now);

async function lines(): Promise<readonly string[]> {
  return (await prompt()).history.map(({ activity }) => activity.kind);
}

describe('a message from somebody followed', () => {
  it('ends the run as its rule says, and is on the timeline with its conversation', async () => {
    expect(await takeMail(world, mail(), now)).toBe(lead.id);
    const { enrollment, history, lead: after } = await prompt();
    expect(enrollment?.state).toEqual({ kind: 'finished', result: 'replied' });
    expect(after.lastReplyAt).toBe(now);
    expect(history.map(({ activity }) => activity)).toContainEqual(
      expect.objectContaining({
        kind: 'mail',
        direction: 'in',
        subject: 'A roof for Rua Nova',
        threadUrl: mail().threadUrl,
        excerpt: 'Tuesday at ten works for me.',
      }),
    );
  });

  it('is on the timeline when it came, however late it is seen', async () => {
    await takeMail(world, mail(), now + 3 * day);
    const line = (await prompt()).history.find(({ activity }) => activity.kind === 'mail');
    expect(line?.activity.at).toBe(now - minute);
  });

  it('from before the run that goes on now is only noted', async () => {
    await startSequence(world, { commandId: commandId(), leadId: lead.id, sequenceId: basicId }, now);
    const before = (await prompt()).enrollment;
    await takeMail(world, mail(), now + hour);
    expect((await prompt()).enrollment).toEqual(before);
    expect(await lines()).toContain('mail');
    await takeMail(world, mail({ id: '19b8d0000000002a', receivedAt: now + minute }), now + hour);
    expect((await prompt()).enrollment?.state.kind).toBe('finished');
  });

  it('that the rep has logged as a reply already is only noted, unless they took that back', async () => {
    const logged = commandId();
    await logSignal(world, { commandId: logged, leadId: lead.id, signal: 'replied', untilAt: null, note: '' }, now);
    const decisions = (await lines()).filter((kind) => kind === 'decision').length;
    await takeMail(world, mail(), now + hour);
    expect((await lines()).filter((kind) => kind === 'decision')).toHaveLength(decisions);
    await undo(world, { commandId: commandId(), undoneCommandId: logged }, now + hour);
    await takeMail(world, mail({ id: '19b8d0000000002a' }), now + hour);
    expect((await prompt()).enrollment?.state).toEqual({ kind: 'finished', result: 'replied' });
  });

  it('counts once, whoever shows it and how often', async () => {
    const taken = await Promise.all([takeMail(world, mail(), now), takeMail(world, mail(), now)]);
    expect(taken.filter((leadId) => leadId !== null)).toEqual([lead.id]);
    expect(await takeMail(world, mail(), now + hour)).toBeNull();
    expect((await lines()).filter((kind) => kind === 'mail')).toHaveLength(1);
  });

  it('stays undone once the rep has undone it', async () => {
    const before = (await prompt()).enrollment?.state;
    await takeMail(world, mail(), now);
    const line = (await prompt()).history.find(({ activity }) => activity.kind === 'mail');
    const undone = await undo(
      world,
      { commandId: commandId(), undoneCommandId: line?.activity.commandId ?? '' },
      now + minute,
    );
    expect(undone.kind).toBe('done');
    expect((await prompt()).enrollment?.state).toEqual(before);
    expect(await takeMail(world, mail(), now + hour)).toBeNull();
    expect((await prompt()).enrollment?.state).toEqual(before);
  });

  it.each([
    ['older than the following', { receivedAt: monday - minute }],
    ['from the future', { receivedAt: now + 3 * day }],
    ['of somebody nobody follows', { from: 'bo@lind.example' }],
  ])('%s does nothing and leaves nothing', async (_which, changes) => {
    expect(await takeMail(world, mail(changes), now)).toBeNull();
    expect(await world.db.mails.count()).toBe(0);
  });

  it('of more than thirty days ago does nothing', async () => {
    const later = now + 40 * day;
    expect(await takeMail(world, mail({ receivedAt: now + day }), later)).toBeNull();
  });

  it('from an address that two leads have is nobody’s', async () => {
    await followed(world, { page: otherReading('9', { emails: [field(address)] }) });
    expect(await takeMail(world, mail(), now)).toBeNull();
    expect(await world.db.mails.count()).toBe(0);
  });

  it('of a domain that is never logged leaves nothing', async () => {
    const rules = { ...usualRules, neverLogDomains: [' @Hughes.example '] };
    await saveRules(world, { commandId: commandId(), rules }, now);
    expect(await takeMail(world, mail(), now)).toBeNull();
    expect(await world.db.mails.count()).toBe(0);
  });

  it('never takes the note that the rep is typing', async () => {
    await world.db.drafts.put({ key: `lead:${lead.id}`, text: 'half a tho', updatedAt: now });
    await takeMail(world, bounce(), now);
    await takeMail(world, mail({ id: '19b8d0000000002a' }), now);
    expect((await prompt()).draft).toBe('half a tho');
  });
});

function bounce(): ToldMail {
  return mail({
    id: '19b8d0000000003a',
    from: 'mailer-daemon@googlemail.com',
    subject: 'Delivery Status Notification (Failure)',
    text: `Address not found\nYour message wasn't delivered to ${address} because the address couldn't be found, or is unable to receive mail.\n550 5.1.1 The email account that you tried to reach does not exist.`,
  });
}

describe('what a message is', () => {
  it('out of office: the run waits until nine of the working day after the one they name', async () => {
    const text = 'I am out of the office until Friday, 9 January 2026 and will answer then.';
    await takeMail(world, mail({ subject: 'Automatic reply: A roof', text }), now);
    const { enrollment } = await prompt();
    expect(enrollment?.state).toMatchObject({ kind: 'out-of-office', returnAt: Date.UTC(2026, 0, 12, 9) });
  });

  it('out of office without a date: two weeks', async () => {
    const text = 'I am currently out of the office with no access to my email.';
    await takeMail(world, mail({ subject: 'Automatic reply: A roof', text }), now);
    expect((await prompt()).enrollment?.state).toMatchObject({
      kind: 'out-of-office',
      returnAt: Date.UTC(2026, 0, 19, 9),
    });
  });

  it('out of office without a date, seen late: two weeks from when they wrote, and nothing after those', async () => {
    const text = 'I am currently out of the office with no access to my email.';
    const away = (changes: Partial<ToldMail>): ToldMail =>
      mail({ subject: 'Automatic reply: A roof', text, ...changes });
    const before = (await prompt()).enrollment?.state;
    await takeMail(world, away({}), now + 15 * day);
    expect((await prompt()).enrollment?.state).toEqual(before);
    await takeMail(world, away({ id: '19b8d0000000002a' }), now + 8 * day);
    expect((await prompt()).enrollment?.state).toMatchObject({ returnAt: Date.UTC(2026, 0, 19, 9) });
  });

  it('out of office with a return that is past: noted, and no more', async () => {
    const before = (await prompt()).enrollment?.state;
    const text = 'I am out of the office until Tuesday, 6 January 2026 and will answer then.';
    const late = now + 5 * day;
    await takeMail(world, mail({ subject: 'Automatic reply: A roof', text, receivedAt: now }), late);
    expect((await promptOf(world, lead.id, late)).enrollment?.state).toEqual(before);
    expect(await lines()).toContain('mail');
  });

  it('undelivered: the address is bad, and that is logged as such', async () => {
    expect(await takeMail(world, bounce(), now)).toBe(lead.id);
    const after = await prompt();
    expect(after.lead.emails).toMatchObject([{ normal: address, health: 'bad' }]);
    expect(after.history.map(({ activity }) => activity)).toContainEqual(
      expect.objectContaining({ kind: 'touch', outcome: 'bounced', contact: address }),
    );
  });

  it.each([
    ['of some other place, of a mail that nobody wrote: noted, and no more', 'postmaster@evil.example', false, 'ok'],
    ['of some other place, of a mail that was sent: believed', 'postmaster@relay.example', true, 'bad'],
    ['of their own place: believed', 'postmaster@hughes.example', false, 'bad'],
  ])('undelivered, says a mail system %s', async (_which, from, isSent, health) => {
    const sent = {
      channel: 'email',
      outcome: 'sent',
      contact: address,
      note: '',
      nextAt: null,
      touchId: null,
    } as const;
    if (isSent) await logOutcome(world, { commandId: commandId(), leadId: lead.id, ...sent }, now - 2 * minute);
    await takeMail(world, { ...bounce(), from }, now);
    expect((await prompt()).lead.emails[0]?.health === 'bad').toBe(health === 'bad');
    expect(await lines()).toContain('mail');
  });

  it('automatic: noted, and no more', async () => {
    const before = (await prompt()).enrollment?.state;
    await takeMail(world, mail({ subject: 'Accepted: A roof', text: 'Ada has accepted this invitation.' }), now);
    expect((await prompt()).enrollment?.state).toEqual(before);
    expect(await lines()).toContain('mail');
  });

  it('a wish for no more mail: asked about, and nothing is barred until the rep says so', async () => {
    await takeMail(world, mail({ text: 'Please remove me from your list.' }), now);
    const asked = await prompt();
    expect(asked.optOut).toMatchObject({ email: address, words: expect.stringMatching(/remove me/i) });
    expect(asked.lead.doNotContact).toBe(false);
    expect(asked.suppressions).toEqual([]);
    const entries = [{ kind: 'email', value: address, channels: null }] as const;
    await suppress(world, { commandId: commandId(), leadId: lead.id, entries, note: '' }, now);
    expect((await prompt()).optOut).toBeNull();
  });

  it('a wish that was none: it is not asked about again', async () => {
    const told = mail({ text: 'Please remove me from your list.' });
    await takeMail(world, told, now);
    await dismissOptOut(world.db, told.id);
    expect((await prompt()).optOut).toBeNull();
    expect(await takeMail(world, told, now + hour)).toBeNull();
    expect((await prompt()).optOut).toBeNull();
  });
});

describe('a line of a message, and then the message', () => {
  const line = { isWhole: false, text: 'Thank you for writing' };

  it('that is no reply after all takes back what the line did', async () => {
    await takeMail(world, mail(line), now);
    expect((await prompt()).enrollment?.state.kind).toBe('finished');
    const text =
      'Thank you for writing.\nI am out of the office until Friday, 9 January 2026. I will answer when I return.';
    await takeMail(world, mail({ text, subject: 'Automatic reply: A roof' }), now + minute);
    expect((await prompt()).enrollment?.state).toMatchObject({ kind: 'out-of-office' });
    expect(await takeMail(world, mail({ text }), now + hour)).toBeNull();
  });

  it('that asks for no more mail is asked about', async () => {
    await takeMail(world, mail(line), now);
    expect((await prompt()).optOut).toBeNull();
    await takeMail(world, mail({ text: 'Thank you for writing. Please remove me from your list.' }), now);
    expect((await prompt()).optOut).not.toBeNull();
  });
});

describe('a person of Gmail', () => {
  const ref = personRef('mail.google.com', address);
  const page = reading({ ref, emails: [field(address)], name: null });

  it('is the one lead with that address, and nothing is written', async () => {
    const shown = await findPromptFor(world, page, now);
    expect(shown).toMatchObject({ kind: 'followed', lead: { id: lead.id } });
    expect(await world.db.records.get(recordKey(ref))).toBeUndefined();
  });

  it('is nobody in particular where two have the address: both are named', async () => {
    const other = await followed(world, { page: otherReading('9', { emails: [field(address)] }) });
    const shown = await findPromptFor(world, page, now);
    if (shown.kind !== 'not-followed') throw new Error('Somebody was chosen');
    expect(shown.samePerson.map(({ leadId }) => leadId).toSorted()).toEqual([lead.id, other.lead.id].toSorted());
  });

  it('nobody follows can be followed from there', async () => {
    const bo = { ...page, ref: personRef('mail.google.com', 'bo@lind.example'), emails: [field('bo@lind.example')] };
    expect((await findPromptFor(world, bo, now)).kind).toBe('not-followed');
    const begun = await followLead(
      world,
      { commandId: commandId(), reading: bo, temperature: null, sequenceId: null },
      now,
    );
    expect(begun.kind).toBe('done');
    expect(await findPromptFor(world, bo, now)).toMatchObject({ kind: 'followed' });
  });

  it('of a list’s row wears the most urgent mark of its people', async () => {
    const rowRef = { ...ref, objectType: 'people', recordId: `bo@lind.example ${address}` };
    const { touch } = await prompt();
    const dueAt = touch?.dueAt ?? 0;
    const { marks } = await findMarks(world, [rowRef], dueAt + minute);
    expect(Object.keys(marks)).toEqual([recordKey(rowRef)]);
    const stranger = { ...rowRef, recordId: 'bo@lind.example' };
    expect((await findMarks(world, [stranger], dueAt)).marks).toEqual({});
    const rules = { ...usualRules, neverLogDomains: ['hughes.example'] };
    await saveRules(world, { commandId: commandId(), rules }, now);
    expect((await findMarks(world, [rowRef], dueAt + minute)).marks).toEqual({});
  });
});
