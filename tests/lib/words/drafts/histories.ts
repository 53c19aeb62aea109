import type { Activity } from '../../../../lib/touches/activity.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../../lib/touches/outcome.ts';
import type { Reminder } from '../../../../lib/touches/reminder.ts';
import { day, hour, monday } from '../../../world.ts';

type Touched = Extract<Activity, { kind: 'touch' }>;
type Mailed = Extract<Activity, { kind: 'mail' }>;

const common = { id: 'line', leadId: 'owen', commandId: 'command' };

/** A touch, so many days ago. */
export function touched(
  daysAgo: number,
  channel: Channel,
  outcome: OutcomeId,
  changes: Partial<Touched> = {},
): Touched {
  const at = monday - daysAgo * day;
  return { ...common, kind: 'touch', at, channel, outcome, contact: '', note: '', stepTitle: '', ...changes };
}

/** An email with these words, so many days ago. */
export function emailed(daysAgo: number, body: string): Touched {
  return touched(daysAgo, 'email', 'sent', { message: { subject: 'Your roof', body } });
}

/** A mail seen in Gmail. */
export function mailed(daysAgo: number, direction: 'in' | 'out', changes: Partial<Mailed> = {}): Mailed {
  const at = monday - daysAgo * day;
  const mail = { subject: 'The barn roof', threadUrl: '', messageId: 'm', excerpt: 'Thank you for the plan.' };
  return { ...common, kind: 'mail', at, direction, ...mail, ...changes };
}

/** A note, so many days ago. */
export function noted(daysAgo: number, note: string): Activity {
  return { ...common, kind: 'note', at: monday - daysAgo * day, note };
}

/** A promise of the rep's that is due tomorrow. */
export function promised(title: string, changes: Partial<Reminder> = {}): Reminder {
  const times = { dueAt: monday + day, createdAt: monday - day, updatedAt: monday - day };
  const promise = { words: `I'll ${title}`, madeAt: monday - day };
  return { id: title, leadId: 'owen', kind: 'promise', title, why: [], announced: 0, promise, ...times, ...changes };
}

/** The histories that drafts are held against, newest line first. */
export const histories: Readonly<Record<string, readonly Activity[]>> = {
  'nothing yet': [],
  'a voicemail': [touched(1, 'call', 'voicemail')],
  'a busy line': [touched(0, 'call', 'busy')],
  'a missed meeting': [touched(1, 'meeting', 'no-show'), touched(9, 'call', 'booked')],
  'a meeting that was booked': [touched(1, 'call', 'booked', { note: 'Asked about the barn roof' })],
  'a wish to be called back': [touched(0, 'call', 'callback', { note: 'Call again on Tuesday' })],
  'a talk without a note': [touched(1, 'call', 'connected')],
  'a talk with a note': [
    touched(1, 'call', 'connected', { note: 'Needs a new barn roof before winter, the gutters leak.' }),
  ],
  'a talk, then a voicemail': [
    touched(1, 'call', 'voicemail'),
    touched(6, 'call', 'connected', { note: 'Wants skylights and insulation, decides with the brother.' }),
  ],
  'a price objection': [touched(2, 'call', 'connected', { note: 'Said the roof is too expensive for this season.' })],
  'an objection of the script': [
    touched(2, 'call', 'connected', {
      note: 'Long talk about gutters, scaffolding and insurance.',
      script: {
        id: 'script-negotiation',
        scenario: 'negotiation',
        objections: ['I need to think about it'],
        branch: null,
      },
    }),
  ],
  'not now': [touched(3, 'call', 'not-now', { note: 'Harvest comes first, machinery needs repairs.' })],
  'a competitor': [noted(1, 'He is comparing us with another company, three other quotes.')],
  'their mail': [mailed(1, 'in'), emailed(3, 'Hi Owen, which roof is it? Dana')],
  'their mail after a talk': [
    mailed(1, 'in', { excerpt: 'I will send you the plans on Friday.' }),
    touched(5, 'call', 'connected', { note: 'Plans exist, the architect holds the drawings.' }),
  ],
  'a promise of theirs': [
    emailed(3, words(50)),
    touched(4, 'call', 'connected', {
      note: 'After the internal review she will decide. She will call back about gutters.',
    }),
  ],
  'one email unanswered': [emailed(4, words(60))],
  'three emails unanswered': [emailed(3, words(38)), emailed(9, words(60)), emailed(15, words(90))],
  'five tries unanswered': [
    touched(5, 'call', 'no-answer'),
    emailed(8, words(30)),
    touched(12, 'call', 'voicemail'),
    emailed(16, words(45)),
    touched(20, 'sms', 'sent', { message: { subject: '', body: words(24) } }),
  ],
  'a long silence after a talk': [
    emailed(40, words(35)),
    touched(60, 'call', 'connected', { note: 'Barn roof leaks above the feeding alley, neighbours complained.' }),
  ],
  'texts both ways': [
    touched(2, 'sms', 'replied', { note: 'Call me next week' }),
    touched(3, 'sms', 'sent', { message: { subject: '', body: 'Hi Owen, shall we talk on Tuesday?' } }),
  ],
  'a letter': [touched(7, 'mail', 'delivered')],
};

/** So many words that say nothing. */
export function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ');
}

/** An hour ahead of the Monday the histories end on. */
export const time = { now: monday + hour, zone: 'Europe/London', locale: 'en-GB' };
