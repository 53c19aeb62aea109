import { describe, expect, it } from 'vitest';
import { strayPressMs } from '../../../components/sidebar/orders.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { day, minute, monday } from '../../world.ts';
import { benPrompt, done, lead, leadPrompt, screen, touch } from './builders.ts';
import { attached, later } from './fake-sidebar.ts';

const owen = leadPrompt();
const ben = benPrompt();
const next = leadPrompt({ touch: touch({ id: 'touch-2', title: 'Third call', dueAt: monday + day }) });

describe('logging an outcome', () => {
  it('sends the lead, the touch, the number and the note that were on the screen', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.model.notes.type('lead:owen', 'left word');
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome')).toEqual([
      {
        leadId: 'owen',
        touchId: 'touch-of-owen',
        channel: 'call',
        outcome: 'voicemail',
        contact: '01632 960000',
        note: 'left word',
        nextAt: null,
        commandId: expect.any(String),
      },
    ]);
  });

  it('sends the time that was chosen for what comes next', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.model.choices.chooseNext(owen, { name: 'tomorrow', at: monday + day });
    sidebar.model.orders.log(owen, 'voicemail');
    expect(sidebar.sentOf('logOutcome')[0]).toMatchObject({ nextAt: monday + day });
  });

  it('uses the number that was picked, and a bad one only when it is the last', async () => {
    const phones = [
      { text: '1', normal: null, health: 'bad' as const },
      { text: '2', normal: null, health: 'unknown' as const },
    ];
    const shown = leadPrompt({ lead: lead({ phones }) });
    const sidebar = await attached(screen(1, shown), { logOutcome: () => done(next) });
    sidebar.model.orders.log(shown, 'voicemail');
    await sidebar.pass(1_000);
    expect(sidebar.sentOf('logOutcome')[0]).toMatchObject({ contact: '2' });
  });

  it('does not take a press made as another person came on show for one of them', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    await sidebar.pass(strayPressMs - 1);
    sidebar.model.orders.log(ben, 'voicemail');
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
    await sidebar.pass(1);
    sidebar.model.orders.log(ben, 'voicemail');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ leadId: 'ben' }]);
  });

  it('nor when nobody was on show between the two', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.tell({ news: 'tab', screen: screen(2, null) });
    await sidebar.pass(5_000);
    sidebar.tell({ news: 'tab', screen: screen(3, ben) });
    sidebar.model.orders.log(ben, 'voicemail');
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });

  it('takes a press on the first person on show, and on the same one shown anew, at once', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.tell({ news: 'tab', screen: screen(2, owen) });
    sidebar.model.orders.log(owen, 'voicemail');
    expect(sidebar.sentOf('logOutcome')).toHaveLength(1);
  });

  it('logs a double press once, also when the first was answered already', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.model.orders.log(owen, 'voicemail');
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(200);
    sidebar.model.orders.log(next, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome')).toHaveLength(1);
  });

  it('logs the next touch once the press is clearly another one', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(800);
    sidebar.model.orders.log(next, 'connected');
    expect(sidebar.sentOf('logOutcome').map(({ touchId }) => touchId)).toEqual(['touch-of-owen', 'touch-2']);
  });

  it('takes a different order given at once after: it is no second press of the first', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next), addReminder: () => done(next) });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(100);
    sidebar.model.orders.remind(next, { dueAt: monday + day, title: 'Send the map' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('addReminder')).toMatchObject([{ leadId: 'owen', title: 'Send the map' }]);
  });

  it('lets another order wait until the one under way is answered', async () => {
    const slow = later<CommandResult>();
    const sidebar = await attached(screen(1, owen), { logOutcome: () => slow.promise, skipTouch: () => done(next) });
    sidebar.model.orders.log(owen, 'voicemail');
    sidebar.model.orders.skip(owen, 'later');
    await sidebar.pass(5_000);
    expect(sidebar.sentOf('skipTouch')).toEqual([]);
    expect(sidebar.model.commands.inFlight.value).toBe('logOutcome');
    slow.keep(done(next));
    await sidebar.pass(0);
    expect(sidebar.sentOf('skipTouch')).toMatchObject([{ touchId: 'touch-of-owen', because: 'later' }]);
  });

  it('tells that a second outcome for the same touch was not logged', async () => {
    const slow = later<CommandResult>();
    const sidebar = await attached(screen(1, owen), {
      logOutcome: ({ outcome }) =>
        outcome === 'voicemail' ? slow.promise : { kind: 'refused', because: 'moved-on', prompt: next },
    });
    sidebar.model.orders.log(owen, 'voicemail');
    sidebar.model.orders.log(owen, 'connected');
    slow.keep(done(next));
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome').map(({ touchId }) => touchId)).toEqual(['touch-of-owen', 'touch-of-owen']);
    expect(sidebar.model.commands.toast.value).toMatchObject({ refusal: 'moved-on' });
  });

  it('sends an order once that is pressed again while it is under way', async () => {
    const slow = later<CommandResult>();
    const sidebar = await attached(screen(1, owen), { logOutcome: () => slow.promise });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(5_000);
    sidebar.model.orders.log(owen, 'voicemail');
    slow.keep(done(next));
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome')).toHaveLength(1);
  });

  it('takes putting off by an hour twice in a moment for one press, though the hour has moved on', async () => {
    const sidebar = await attached(screen(1, owen), { rescheduleTouch: () => done(next) });
    sidebar.model.orders.moveTouch(owen, { dueAt: monday + 60 * minute, how: 'snooze' });
    await sidebar.pass(100);
    sidebar.model.orders.moveTouch(next, { dueAt: monday + 60 * minute + 100, how: 'snooze' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('rescheduleTouch')).toHaveLength(1);
  });

  it('is by the channel that is taken instead, and by the planned one once that is not allowed any more', async () => {
    const email = { channel: 'email' as const, allowed: true, nextAllowedAt: monday, why: [] };
    const shown = leadPrompt({ channels: [email] });
    const sidebar = await attached(screen(1, shown), { logOutcome: () => done(next) });
    const { choices, orders } = sidebar.model;
    choices.chooseChannel(shown, 'email');
    expect(choices.channelOf(leadPrompt({ channels: [{ ...email, allowed: false }] }))).toBe('call');
    orders.log(shown, 'sent');
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome')).toMatchObject([
      { channel: 'email', contact: 'owen@hughes.example', touchId: 'touch-of-owen' },
    ]);
  });

  it('does nothing when the press was on somebody who is no longer on show', async () => {
    const sidebar = await attached(screen(1, ben), { logOutcome: () => done(next) });
    sidebar.model.orders.log(owen, 'explicit-no');
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });

  it('shows what is planned now, with the command to undo', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next, { commandId: 'c-1' }) });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.screen.screen.value?.prompt).toBe(next);
    expect(sidebar.model.commands.toast.value).toMatchObject({ kind: 'done', commandId: 'c-1', next: next.touch });
    expect(sidebar.model.commands.justPlanned.value).toBe('touch-2');
  });

  it('lets the toast go after ten seconds, unless it is held', async () => {
    const sidebar = await attached(screen(1, owen), { logOutcome: () => done(next) });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(9_000);
    sidebar.model.commands.hold(true);
    await sidebar.pass(60_000);
    expect(sidebar.model.commands.toast.value).not.toBeNull();
    sidebar.model.commands.hold(false);
    await sidebar.pass(10_000);
    expect(sidebar.model.commands.toast.value).toBeNull();
  });
});

describe('an answer of theirs', () => {
  it.each([
    [
      'of a call that is due is news by email',
      'call',
      { channel: 'email', touchId: null, contact: 'owen@hughes.example' },
    ],
    ['of an email that is due is its outcome', 'email', { channel: 'email', touchId: 'touch-1' }],
    ['of a text that is due is its outcome', 'sms', { channel: 'sms', touchId: 'touch-1', contact: '01632 960000' }],
  ] as const)('%s', async (_what, channel, sent) => {
    const shown = leadPrompt({ touch: touch({ channel }) });
    const sidebar = await attached(screen(1, shown), { logOutcome: () => done(next) });
    sidebar.model.orders.replied(shown);
    await sidebar.pass(0);
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ outcome: 'replied', ...sent }]);
  });
});

describe('what was chosen on the card', () => {
  it('belongs to that touch of that lead: for another it does not exist', async () => {
    const sidebar = await attached();
    const { choices, forms } = sidebar.model;
    choices.chooseNext(owen, { name: 'tomorrow', at: monday + day });
    forms.open(owen, 'stop');
    expect([choices.nextOf(ben), forms.of(ben)]).toEqual([null, null]);
    expect([choices.nextOf(next), forms.of(next)]).toEqual([null, null]);
    expect(choices.nextOf(owen)?.at).toBe(monday + day);
  });
});
