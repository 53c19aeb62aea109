import { describe, expect, it } from 'vitest';
import { strayPressMs } from '../../../components/sidebar/orders.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { reading } from '../../builders.ts';
import { day, monday } from '../../world.ts';
import { benPrompt, done, lead, leadPrompt, newLeadPrompt, screen, touch } from './builders.ts';
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

  it('sends nothing else while a command is under way', async () => {
    const slow = later<CommandResult>();
    const sidebar = await attached(screen(1, owen), { logOutcome: () => slow.promise });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(5_000);
    sidebar.model.orders.skip(owen, 'later');
    expect(sidebar.sentOf('skipTouch')).toEqual([]);
    expect(sidebar.model.commands.inFlight.value).toBe('logOutcome');
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

describe('a command that was refused', () => {
  it('says why and shows the new state', async () => {
    const sidebar = await attached(screen(1, owen), {
      logOutcome: () => ({ kind: 'refused', because: 'moved-on', prompt: next }),
    });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.commands.toast.value).toMatchObject({ kind: 'refused', refusal: 'moved-on', commandId: null });
    expect(sidebar.model.screen.screen.value?.prompt).toBe(next);
  });

  it('keeps the note', async () => {
    const sidebar = await attached(screen(1, owen), {
      logOutcome: () => ({ kind: 'refused', because: 'storage-full', prompt: owen }),
    });
    sidebar.model.notes.type('lead:owen', 'left word');
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.notes.textOf('lead:owen', '')).toBe('left word');
  });
});

describe('a command that got no answer', () => {
  it('is sent again as the same command, so that it is done once', async () => {
    const sidebar = await attached();
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.commands.failed.value).toBe('logOutcome');
    sidebar.answers.logOutcome = () => done(next);
    await sidebar.model.commands.retry();
    const [first, second] = sidebar.sentOf('logOutcome');
    expect(second).toEqual(first);
    expect(sidebar.model.commands.failed.value).toBeNull();
    expect(sidebar.model.screen.screen.value?.prompt).toBe(next);
  });
});

describe('undo', () => {
  it('of a toast about somebody else leaves who is on show alone', async () => {
    const sidebar = await attached(screen(1, ben), { undo: () => done(owen) });
    sidebar.model.orders.undo('c-1', { subject: 'lead:owen', name: 'Owen Hughes' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('undo')[0]).toMatchObject({ undoneCommandId: 'c-1' });
    expect(sidebar.model.screen.screen.value?.prompt).toBe(ben);
  });

  it('of following shows the record as nobody’s again', async () => {
    const unfollowed = newLeadPrompt();
    const sidebar = await attached(screen(1, owen), {
      undo: () => done(null),
      findPrompt: () => null,
      findTabScreen: () => screen(1, unfollowed),
    });
    sidebar.model.orders.undo('c-1', { subject: 'lead:owen', name: 'Owen Hughes' });
    await sidebar.pass(0);
    expect(sidebar.model.screen.screen.value?.prompt).toBe(unfollowed);
  });
});

describe('following', () => {
  const record = newLeadPrompt();
  const key = 'record:espocrm/crm.example//Lead/1';

  it('sends what the rep corrected, the temperature and the suggested sequence', async () => {
    const sidebar = await attached(screen(1, record), { followLead: () => done(owen) });
    sidebar.model.follow.change(record, { edits: { name: 'Owen B. Hughes', phones: [''] }, temperature: 'warm' });
    sidebar.model.orders.follow(record);
    await sidebar.pass(0);
    expect(sidebar.sentOf('followLead')[0]).toMatchObject({
      reading: { ...reading(), name: { value: 'Owen B. Hughes', confidence: 3 }, phones: [] },
      temperature: 'warm',
      sequenceId: 'new',
    });
    expect(sidebar.model.screen.screen.value?.prompt).toBe(owen);
  });

  it('starts the hot sequence for a hot lead, unless the rep chose another or none', async () => {
    const sidebar = await attached(screen(1, record));
    const { follow } = sidebar.model;
    follow.change(record, { temperature: 'hot' });
    expect(follow.chosenOf(record)?.sequence.id).toBe('hot');
    follow.change(record, { sequenceId: 'new' });
    expect(follow.chosenOf(record)?.sequence.id).toBe('new');
    follow.change(record, { sequenceId: null });
    expect(follow.chosenOf(record)).toBeNull();
  });

  it('asks for new dates only when a correction changed how they can be reached', async () => {
    const preview = { ...record.suggestions[0]!, planned: [] };
    const sidebar = await attached(screen(1, record), { previewSequence: () => preview });
    const { follow } = sidebar.model;
    follow.change(record, { edits: { name: 'Other' }, temperature: 'cold' });
    await follow.preview(record);
    expect(sidebar.sentOf('previewSequence')).toEqual([]);
    follow.change(record, { edits: { phones: [''] } });
    await follow.preview(record);
    expect(sidebar.sentOf('previewSequence')).toMatchObject([{ sequenceId: 'new', reading: { phones: [] } }]);
    expect(follow.chosenOf(record)).toBe(preview);
  });

  it('forgets the corrections of one record on another', async () => {
    const sidebar = await attached(screen(1, record));
    const other = newLeadPrompt({ reading: reading({ ref: { ...reading().ref, recordId: '2' } }) });
    sidebar.model.follow.change(record, { edits: { name: 'Owen B. Hughes' } });
    expect(sidebar.model.follow.formOf(other).edits).toEqual({});
  });

  it('carries a note that was not saved yet over to the lead', async () => {
    const sidebar = await attached(screen(1, record), {
      followLead: () => done(owen),
      saveDraft: ({ draftKey }) => {
        if (draftKey === key) throw new Error('gone');
        return { kind: 'done' };
      },
    });
    sidebar.model.notes.type(key, 'met at the fair');
    await sidebar.pass(0);
    sidebar.model.orders.follow(record);
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft').at(-1)).toEqual({ draftKey: 'lead:owen', text: 'met at the fair' });
  });

  it('links the record to the lead it was found to be', async () => {
    const sidebar = await attached(screen(1, record), { linkRecord: () => done(owen) });
    sidebar.model.orders.link(record, { leadId: 'owen', name: 'Owen Hughes' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('linkRecord')[0]).toMatchObject({ leadId: 'owen', reading: reading() });
  });
});

describe('what was chosen on the card', () => {
  it('belongs to that touch of that lead: for another it does not exist', async () => {
    const sidebar = await attached();
    const { choices } = sidebar.model;
    choices.chooseNext(owen, { name: 'tomorrow', at: monday + day });
    choices.openForm(owen, 'stop');
    expect([choices.nextOf(ben), choices.formOf(ben)]).toEqual([null, null]);
    expect([choices.nextOf(next), choices.formOf(next)]).toEqual([null, null]);
    expect(choices.nextOf(owen)?.at).toBe(monday + day);
  });
});
