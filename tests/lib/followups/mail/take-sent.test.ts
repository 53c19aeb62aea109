import { beforeEach, describe, expect, it } from 'vitest';
import { stopEnrollment } from '../../../../lib/followups/change-run.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { keepHanded } from '../../../../lib/followups/mail/handed.ts';
import { dismissSent, logSent } from '../../../../lib/followups/mail/log-sent.ts';
import { takeMail } from '../../../../lib/followups/mail/take-mail.ts';
import { type ToldSent, takeSent } from '../../../../lib/followups/mail/take-sent.ts';
import { addReminder } from '../../../../lib/followups/reminders.ts';
import { saveRules } from '../../../../lib/followups/save-rules.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import type { Activity } from '../../../../lib/touches/activity.ts';
import { attachedKey, draftOfAttached } from '../../../../lib/touches/attached.ts';
import { messageKey } from '../../../../lib/touches/message.ts';
import { field, otherReading, reading } from '../../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld, openTouch, promptOf } from '../../../world.ts';

const address = 'ada@hughes.example';
const now = monday + 2 * hour;
const body = 'Hi Ada,\n\nthe roof can be done in May. Shall we meet on Tuesday at ten to look at it?';
const message = { subject: 'A roof for Rua Nova', body };
let world: World;
let lead: LeadPrompt['lead'];

beforeEach(async () => {
  world = await newWorld();
  ({ lead } = await followed(world, { page: reading({ emails: [field(address)], phones: [] }) }));
});

function mail(changes: Partial<ToldSent> = {}): ToldSent {
  return {
    id: '19b8d0000000001a',
    threadId: '19b8d0000000000a',
    threadUrl: 'https://mail.google.com/mail/u/0/#all/19b8d0000000000a',
    to: [address],
    title: message.subject,
    text: body.replace('Hi Ada', 'Dear Ada'),
    dateText: '',
    lang: 'en',
    receivedAt: now - minute,
    ...changes,
  };
}

const prompt = (at = now): Promise<LeadPrompt> => promptOf(world, lead.id, at);

async function hand(changes: Partial<Parameters<typeof keepHanded>[1]> = {}, at = now - 5 * minute): Promise<string> {
  const touchId = openTouch(await prompt()).id;
  await keepHanded(world.db, { leadId: lead.id, touchId, to: address, message, threadId: null, ...changes }, at);
  return touchId;
}

async function linesOf<Kind extends Activity['kind']>(
  kind: Kind,
): Promise<readonly Extract<Activity, { kind: Kind }>[]> {
  const { history } = await prompt(now + day);
  return history
    .map(({ activity }) => activity)
    .filter((one): one is Extract<Activity, { kind: Kind }> => one.kind === kind);
}

describe('the mail that was handed on', () => {
  it('is logged as its step: as it was sent, when, and with its conversation', async () => {
    await hand();
    await world.db.drafts.put({ key: `lead:${lead.id}`, text: 'half a tho', updatedAt: now });
    const taken = await takeSent(world, [mail()], now);
    expect(taken).toMatchObject([{ leadId: lead.id, logged: { commandId: expect.any(String) } }]);
    const after = await prompt();
    expect(after.history.find(({ activity }) => activity.kind === 'touch')).toMatchObject({
      activity: {
        outcome: 'sent',
        channel: 'email',
        contact: address,
        at: now - minute,
        message: { subject: message.subject, body: mail().text },
      },
      threadUrl: mail().threadUrl,
      canUndo: true,
    });
    expect(after.draft).toBe('half a tho');
    expect(await linesOf('mail')).toEqual([]);
  });

  it('is logged once, whoever shows it and how often', async () => {
    await hand();
    await Promise.all([takeSent(world, [mail()], now), takeSent(world, [mail()], now)]);
    expect(await takeSent(world, [mail()], now + hour)).toEqual([]);
    expect(await linesOf('touch')).toHaveLength(1);
  });

  it('stays undone once the rep has undone it', async () => {
    const touchId = await hand();
    const [taken] = await takeSent(world, [mail()], now);
    const undone = { commandId: commandId(), undoneCommandId: taken?.logged?.commandId ?? '' };
    expect((await undo(world, undone, now + minute)).kind).toBe('done');
    expect(await takeSent(world, [mail()], now + hour)).toEqual([]);
    expect(openTouch(await prompt()).id).toBe(touchId);
  });

  it('is known by its conversation, from whichever address it was sent', async () => {
    await hand({ threadId: mail().threadId });
    await takeSent(world, [mail({ title: 'Hello' })], now);
    expect(await linesOf('touch')).toHaveLength(1);
  });

  it('keeps what was promised and ticked as attached', async () => {
    const touchId = await hand();
    const promised = { id: 'p1', leadId: lead.id, kind: 'promise', title: 'Send the price list' } as const;
    const made = { words: 'I will send the price list', madeAt: monday };
    await addReminder(world, { commandId: commandId(), leadId: lead.id, dueAt: now, title: 'x' }, now);
    const [shape] = await world.db.reminders.toArray();
    await world.db.reminders.put({ ...shape!, ...promised, promise: made, missedAt: now + day });
    const ticks = draftOfAttached([{ name: 'the price list', reminderId: 'p1' }]);
    await world.db.drafts.put({ key: attachedKey(touchId), text: ticks, updatedAt: now });
    expect((await prompt()).attached).toBe(ticks);
    await takeSent(world, [mail()], now);
    const after = await prompt();
    expect(after.reminders.filter(({ kind }) => kind === 'promise')).toEqual([]);
    expect(after.lead.promisesKept).toEqual({ inTime: 1, late: 0 });
    expect(await linesOf('touch')).toMatchObject([{ attached: ['the price list'] }]);
    expect(await world.db.drafts.get(attachedKey(touchId))).toBeUndefined();
  });

  it('is logged also when it asked for a review that it did not have, and says so', async () => {
    const text = `${body}\n\nThe price is 20,000 euros, with a discount of 10% if you sign the contract.`;
    await hand({ message: { ...message, body: text } });
    await takeSent(world, [mail({ text })], now);
    expect(await linesOf('touch')).toMatchObject([{ isUnreviewed: true }]);
  });

  it('is not logged before it is sent: Gmail dates what is scheduled later', async () => {
    await hand();
    expect(await takeSent(world, [mail({ dateText: 'Jan 6, 2026, 9:00 AM' })], now)).toEqual([]);
    expect(await world.db.mails.count()).toBe(0);
    const sent = Date.UTC(2026, 0, 6, 9);
    await takeSent(world, [mail({ dateText: 'Jan 6, 2026, 9:00 AM' })], sent + minute);
    expect(await linesOf('touch')).toMatchObject([{ at: sent }]);
  });
});

describe('the mail that was handed on, and more', () => {
  it('without a step is logged once, whoever shows it and how often, and is not waited for any more', async () => {
    await stopEnrollment(world, { commandId: commandId(), leadId: lead.id, because: '' }, now - hour);
    await keepHanded(world.db, { leadId: lead.id, touchId: null, to: address, message, threadId: null }, now - minute);
    await Promise.all([takeSent(world, [mail()], now), takeSent(world, [mail()], now)]);
    await takeSent(world, [mail({ id: '19b8d0000000002a' })], now + minute);
    expect(await linesOf('touch')).toHaveLength(1);
  });

  it('without a step is logged once, also when the rep has logged it already', async () => {
    await stopEnrollment(world, { commandId: commandId(), leadId: lead.id, because: '' }, now - hour);
    expect((await prompt()).touch).toBeNull();
    await keepHanded(
      world.db,
      { leadId: lead.id, touchId: null, to: address, message, threadId: null },
      now - 5 * minute,
    );
    const logged = { channel: 'email', outcome: 'sent', contact: address, note: '', nextAt: null, message } as const;
    await logOutcome(world, { commandId: commandId(), leadId: lead.id, touchId: null, ...logged }, now - minute);
    await takeSent(world, [mail()], now);
    expect(await linesOf('touch')).toHaveLength(1);
  });

  it('in a language whose dates are not read is not logged while its clock says another time than it came', async () => {
    await hand();
    expect(await takeSent(world, [mail({ dateText: '6 sty 2026, 08:00' })], now)).toEqual([]);
    await takeSent(world, [mail({ dateText: '5 sty 2026, 11:59' })], now);
    expect(await linesOf('touch')).toHaveLength(1);
  });

  it('that is sent tomorrow at this hour is not logged today, in whatever language Gmail says so', async () => {
    await hand();
    const tomorrow = { dateText: '6. Jan. 2026, 11:59', lang: 'de' };
    expect(await takeSent(world, [mail(tomorrow)], now)).toEqual([]);
    await takeSent(world, [mail(tomorrow)], now + day);
    expect(await linesOf('touch')).toMatchObject([{ at: now + day - minute }]);
  });

  it('passed for an answer by its line in a list: that is taken back, and it is logged', async () => {
    await hand();
    const { text, ...line } = mail();
    const row = { ...line, from: address, subject: '', text: text.slice(0, 60), isWhole: false };
    expect(await takeMail(world, row, now)).toBe(lead.id);
    expect((await prompt()).touch).toBeNull();
    await takeSent(world, [mail()], now);
    expect(await linesOf('touch')).toMatchObject([{ outcome: 'sent' }]);
    const undone = (await prompt()).history.filter(({ isUndone }) => isUndone);
    expect(undone.map(({ activity }) => activity.kind)).toContain('decision');
    expect(await linesOf('mail')).toEqual([]);
    expect(await takeSent(world, [mail()], now + minute)).toEqual([]);
  });
});

describe('when it is not certain', () => {
  it.each<[string, readonly ToldSent[]]>([
    ['the text is much changed', [mail({ text: 'Please find my invoice for March, kind regards' })]],
    ['two mails could be it', [mail(), mail({ id: '19b8d0000000002a' })]],
  ])('%s: the rep is asked, and nothing is logged', async (_why, mails) => {
    await hand();
    await takeSent(world, mails, now);
    expect(await linesOf('touch')).toEqual([]);
    expect(await linesOf('mail')).toHaveLength(mails.length);
    expect((await prompt()).sent).toMatchObject({ isHanded: true, subject: message.subject, at: now - minute });
  });

  it('one press logs it as it was sent, in place of its own line', async () => {
    const touchId = await hand();
    await takeSent(world, [mail({ text: 'Please find my invoice for March' })], now);
    const command = { commandId: commandId(), leadId: lead.id, touchId, mailId: mail().id };
    expect((await logSent(world, command, now + minute)).kind).toBe('done');
    const after = await prompt();
    expect(after.sent).toBeNull();
    expect(await linesOf('mail')).toEqual([]);
    expect(await linesOf('touch')).toMatchObject([
      { message: { body: 'Please find my invoice for March' }, at: now - minute },
    ]);
    const again = { ...command, commandId: commandId() };
    expect(await logSent(world, again, now + minute)).toMatchObject({ kind: 'refused', because: 'moved-on' });
    await undo(world, { commandId: commandId(), undoneCommandId: command.commandId }, now + hour);
    expect(await linesOf('mail')).toHaveLength(1);
  });

  it('is asked about still when the press came for a touch that is over', async () => {
    await hand();
    await takeSent(world, [mail({ text: 'Please find my invoice for March' })], now);
    const command = { commandId: commandId(), leadId: lead.id, touchId: 'over', mailId: mail().id };
    expect(await logSent(world, command, now)).toMatchObject({ kind: 'refused', because: 'moved-on' });
    expect((await prompt()).sent).toMatchObject({ mailId: mail().id });
  });

  it('is not asked about for a touch that was planned after it', async () => {
    await takeSent(world, [mail()], now);
    await world.db.touches.update(openTouch(await prompt()).id, { createdAt: now });
    expect((await prompt()).sent).toBeNull();
  });

  it('one press says that it is something else', async () => {
    await hand();
    await takeSent(world, [mail({ text: 'Please find my invoice for March' })], now);
    await dismissSent(world, mail().id);
    expect((await prompt()).sent).toBeNull();
    expect(await takeSent(world, [mail()], now + minute)).toEqual([]);
    expect(await linesOf('mail')).toHaveLength(1);
  });
});

describe('a mail that the rep wrote by themselves', () => {
  it('is on the timeline, and where an email is due the rep is asked whether it was that', async () => {
    await takeSent(world, [mail()], now);
    expect(await linesOf('mail')).toMatchObject([
      { direction: 'out', subject: message.subject, threadUrl: mail().threadUrl },
    ]);
    expect((await prompt()).sent).toMatchObject({ isHanded: false });
    expect((await prompt()).touch?.channel).toBe('email');
  });

  it('is only noted where no email is owed', async () => {
    const page = otherReading('9', { emails: [field('bo@lind.example')], phones: [field('+44 1632 960001')] });
    const other = await followed(world, { page });
    await takeSent(world, [mail({ to: ['bo@lind.example'] })], now);
    const shown = await promptOf(world, other.lead.id, now);
    expect(shown.sent).toBeNull();
    expect(shown.history.some(({ activity }) => activity.kind === 'mail')).toBe(true);
  });

  it.each([
    ['with its words', { message: { ...message, body } }],
    ['without words', {}],
  ])('that they have logged already, %s, is that very line, with its conversation', async (_how, more) => {
    const touchId = openTouch(await prompt()).id;
    const logged = { channel: 'email', outcome: 'sent', contact: address, note: '', nextAt: null, ...more } as const;
    await logOutcome(world, { commandId: commandId(), leadId: lead.id, touchId, ...logged }, now);
    await takeSent(world, [mail()], now + minute);
    expect(await linesOf('mail')).toEqual([]);
    const { history } = await prompt();
    expect(history.find(({ activity }) => activity.kind === 'touch')?.threadUrl).toBe(mail().threadUrl);
    // Another one is another mail.
    await takeSent(
      world,
      [mail({ id: '19b8d0000000002a', text: 'Something else', receivedAt: now + hour })],
      now + 2 * hour,
    );
    expect(await linesOf('mail')).toHaveLength(1);
  });

  it.each<[string, Partial<ToldSent>]>([
    ['to nobody who is followed', { to: ['eve@other.example'] }],
    ['from before the following', { receivedAt: monday - minute }],
    ['of more than thirty days ago', { receivedAt: now - 40 * day }],
    ['from the future', { receivedAt: now + 3 * day }],
  ])('%s leaves nothing', async (_which, changes) => {
    expect(await takeSent(world, [mail(changes)], now)).toEqual([]);
    expect(await world.db.mails.count()).toBe(0);
  });

  it('to two who are followed is nobody’s, unless it was handed on for one of them', async () => {
    await followed(world, { page: otherReading('9', { emails: [field('bo@lind.example')] }) });
    const both = mail({ to: [address, 'bo@lind.example'] });
    expect(await takeSent(world, [both], now)).toEqual([]);
    await hand();
    expect(await takeSent(world, [both], now)).toMatchObject([{ leadId: lead.id }]);
  });

  it('to two for whom it was handed on both is nobody’s', async () => {
    const other = await followed(world, { page: otherReading('9', { emails: [field('bo@lind.example')] }) });
    await hand();
    await hand({ leadId: other.lead.id, touchId: openTouch(other).id, to: 'bo@lind.example' });
    expect(await takeSent(world, [mail({ to: [address, 'bo@lind.example'] })], now)).toEqual([]);
  });

  it('to a domain that is never logged leaves nothing', async () => {
    const rules = { ...usualRules, neverLogDomains: ['hughes.example'] };
    await saveRules(world, { commandId: commandId(), rules }, now);
    expect(await takeSent(world, [mail()], now)).toEqual([]);
  });
});

it('what was handed on for a touch that is over is not waited for', async () => {
  const touchId = await hand();
  const logged = { channel: 'email', outcome: 'sent', contact: address, note: '', nextAt: null } as const;
  await logOutcome(world, { commandId: commandId(), leadId: lead.id, touchId, ...logged }, now);
  await world.db.drafts.delete(messageKey(touchId, 'email'));
  const late = now + 3 * day;
  await takeSent(world, [mail({ receivedAt: late - minute })], late);
  expect(
    (await promptOf(world, lead.id, late)).history.filter(({ activity }) => activity.kind === 'touch'),
  ).toHaveLength(1);
});
