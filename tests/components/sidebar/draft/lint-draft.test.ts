import { describe, expect, it } from 'vitest';
import { lintDraft } from '../../../../components/sidebar/draft/lint-draft.ts';
import type { LeadPrompt, TimelineLine } from '../../../../lib/messages/prompt.ts';
import type { Activity } from '../../../../lib/touches/activity.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import type { Reminder } from '../../../../lib/touches/reminder.ts';
import { day, hour, monday } from '../../../world.ts';
import { enrollment, leadPrompt, touch } from '../builders.ts';

type Touched = Extract<Activity, { kind: 'touch' }>;

const asEmail = { message: { subject: 'Roof', body: 'Hi Owen' }, channel: 'email', optOut: '' } as const;

/** Some days ago. */
function touched(daysAgo: number, changes: Partial<Touched>): TimelineLine {
  const activity: Touched = {
    ...common(daysAgo),
    kind: 'touch',
    channel: 'email',
    outcome: 'sent',
    contact: '',
    note: '',
    stepTitle: '',
    ...changes,
  };
  return line(activity);
}

function mailed(daysAgo: number, direction: 'in' | 'out'): TimelineLine {
  const mail = { subject: 'Roof', threadUrl: '', messageId: 'm', excerpt: 'Thank you' };
  return line({ ...common(daysAgo), kind: 'mail', direction, ...mail });
}

function common(daysAgo: number) {
  return { id: `line-${daysAgo}`, leadId: 'owen', commandId: 'c', at: monday - daysAgo * day };
}

function line(activity: Activity): TimelineLine {
  return { activity, canUndo: false, isUndone: false, receipts: [] };
}

function promised(title: string, kind: Reminder['kind'] = 'promise'): Reminder {
  const times = { dueAt: monday, createdAt: monday, updatedAt: monday };
  return { id: title, leadId: 'owen', kind, title, why: [], announced: 0, ...times };
}

function said(body: string) {
  return { message: { subject: '', body } };
}

describe('the last text sent', () => {
  const sent = touched(3, said('How is the roof?'));
  it.each<[string, LeadPrompt['history'], { sent: string | null; isAnswered: boolean }]>([
    ['none at all', [], { sent: null, isAnswered: false }],
    ['nobody answered', [sent], { sent: 'How is the roof?', isAnswered: false }],
    ['only the newest counts', [touched(1, said('New')), sent], { sent: 'New', isAnswered: false }],
    ['a mail answers it', [mailed(2, 'in'), sent], { sent: 'How is the roof?', isAnswered: true }],
    ['a mail before it answers nothing', [sent, mailed(4, 'in')], { sent: 'How is the roof?', isAnswered: false }],
    [
      'a talk answers it',
      [touched(1, { channel: 'call', outcome: 'connected' }), sent],
      { sent: 'How is the roof?', isAnswered: true },
    ],
    [
      'a voicemail answers nothing',
      [touched(1, { channel: 'call', outcome: 'voicemail' }), sent],
      { sent: 'How is the roof?', isAnswered: false },
    ],
    ['of a mail in Gmail only the beginning is known', [mailed(1, 'out'), sent], { sent: null, isAnswered: false }],
    ['what was undone was not sent', [{ ...sent, isUndone: true }], { sent: null, isAnswered: false }],
    [
      'a text is no measure of an email',
      [touched(1, { ...said('Short'), channel: 'sms' }), sent],
      { sent: 'How is the roof?', isAnswered: false },
    ],
  ])('%s', (_, history, last) => {
    expect(lintDraft(leadPrompt({ history }), asEmail).last).toMatchObject(last);
  });
});

describe('the last talk', () => {
  const talk = touched(2, { channel: 'call', outcome: 'connected', note: 'Wants slate' });
  it.each<[string, LeadPrompt['history'], string | null]>([
    ['is what was noted of it', [touched(1, {}), talk], 'Wants slate'],
    ['is not a call that nobody took', [touched(1, { channel: 'call', outcome: 'no-answer', note: 'Rang' })], null],
    ['is not what they wrote', [touched(1, { outcome: 'replied', note: 'Yes' })], null],
    [
      'that is sensitive is kept out of messages, and an older one does not take its place',
      [touched(1, { channel: 'meeting', outcome: 'connected', note: 'Ill', isSensitive: true }), talk],
      null,
    ],
  ])('%s', (_, history, note) => {
    expect(lintDraft(leadPrompt({ history }), asEmail).last.talk).toBe(note);
  });
});

it.each<[string, Reminder, readonly string[]]>([
  ['what is to be sent', promised('send you the price list'), ['price list']],
  ['however it is said', promised('Email them over pricing.'), ['pricing']],
  ['no promise of something else', promised('call the roofer'), []],
  ['no reminder of another kind', promised('send the price list', 'own'), []],
])('promised is %s', (_, reminder, things) => {
  expect(lintDraft(leadPrompt({ reminders: [reminder] }), asEmail).promised).toEqual(things);
});

describe('when it may be sent', () => {
  const nextAt = monday + 20 * hour;
  const held = { allowed: false, nextAllowedAt: nextAt, why: [reason('no-calling-hours', { channel: 'email' })] };
  const permission = { ...held, zone: 'UTC', zones: [], zoneFrom: 'rep', hours: null, spans: [], law: null } as const;
  const email = touch({ channel: 'email' });
  it.each<[string, Partial<LeadPrompt>, { isAllowed: boolean; nextAt: number | null }]>([
    ['now, where nothing speaks against it', { touch: email }, { isAllowed: true, nextAt: null }],
    ['later, by the touch that it is', { touch: email, permission }, { isAllowed: false, nextAt }],
    [
      'later, by its own channel where the touch is of another',
      { channels: [{ channel: 'email', ...held }] },
      { isAllowed: false, nextAt },
    ],
    [
      'never is no matter of time',
      { touch: email, permission: { ...permission, nextAllowedAt: null } },
      { isAllowed: true, nextAt: null },
    ],
  ])('%s', (_, changes, window) => {
    expect(lintDraft(leadPrompt(changes), asEmail).window).toEqual(window);
  });
});

it.each<[string, LeadPrompt['history'], number]>([
  ['the first of the run', [touched(9, {})], 1],
  ['after a text and an email', [touched(1, { channel: 'sms' }), touched(2, {})], 3],
  ['after calls only', [touched(1, { channel: 'call', outcome: 'voicemail' })], 1],
  ['after one that they answered', [touched(1, { outcome: 'replied' }), touched(2, {})], 2],
])('its place: %s', (_, history, position) => {
  const run = enrollment({ startedAt: monday - 5 * day });
  expect(lintDraft(leadPrompt({ history, enrollment: run }), asEmail).position).toBe(position);
});

it('what the last talk was about is taken from its note, where that says it', () => {
  const of = (note: string) =>
    lintDraft(leadPrompt({ history: [touched(2, { channel: 'call', outcome: 'connected', note })] }), asEmail);
  expect(of('Asked about slate, ill until Friday').last.topic).toBe('slate');
  expect(of('Ill until Friday').last.topic).toBeNull();
});

it('how to opt out is not judged, and what stands around it stays where it is', () => {
  const optOut = 'Reply STOP to end';
  const message = { subject: '', body: `Hi Owen.\n${optOut}\nPat` };
  const { body } = lintDraft(leadPrompt(), { message, channel: 'sms', optOut });
  expect(body).toBe(`Hi Owen.\n${' '.repeat(optOut.length)}\nPat`);
});
