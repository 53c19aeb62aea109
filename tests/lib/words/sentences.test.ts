import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tracks } from '../../../lib/sequences/sequence.ts';
import { channels } from '../../../lib/touches/channel.ts';
import { outcomeIds } from '../../../lib/touches/outcome.ts';
import { type Reason, type RuleId, reason, ruleIds } from '../../../lib/touches/reason.ts';
import { signals } from '../../../lib/touches/signal.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import { messageKey } from '../../../lib/words/translate-from.ts';
import type { Words } from '../../../lib/words/words.ts';
import { messages, t } from '../../translate.ts';

/** Sunday 22 November 2026, 14:30 in London, 8:30 in Chicago. */
const now = Date.parse('2026-11-22T14:30Z');
const hour = 3_600_000;

function words(changes: Partial<Words> = {}): Words {
  return { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now, ...changes };
}

function said(rule: RuleId, values: Reason['values'] = {}, changes: Partial<Words> = {}): string {
  return sentenceOf(reason(rule, values), words(changes)).replaceAll(/\s/gu, ' ');
}

/** The values of each rule as the table in `reason.ts` documents them. */
function documentedValues(): ReadonlyMap<string, readonly string[]> {
  const source = readFileSync(new URL('../../../lib/touches/reason.ts', import.meta.url), 'utf8');
  const rows = [...source.matchAll(/^ \* \| ([a-z, -]+) \| ([A-Za-z, ]*)\|/gm)].slice(1);
  const found = rows.flatMap(([, rules = '', values = '']) =>
    rules.split(',').map(
      (rule) =>
        [
          rule.trim(),
          values
            .split(',')
            .map((value) => value.trim())
            .filter(Boolean),
        ] as const,
    ),
  );
  return new Map([...byUseCases, ...found]);
}

/** The rules that the use cases write, which the table leaves out. */
const byUseCases = new Map<string, readonly string[]>([
  ['logged-outcome', ['outcome', 'channel']],
  ['noted', []],
  ['followed', ['name']],
  ['lead-changed', ['name', 'fields']],
  ['record-linked', ['name', 'site']],
  ['undone', []],
]);

const documented = documentedValues();

const examples: Reason['values'] = {
  channel: 'call',
  missing: 'email',
  outcome: 'no-answer',
  fromMinute: 480,
  toMinute: 1260,
  zone: 'America/Chicago',
  status: 'appointment',
  segment: 'referral',
  kind: 'reply',
  cause: 'opted-out',
  answered: 'no',
  lacks: 'owner due',
  signal: 'replied',
  track: 'negative',
  test: 'has-answered',
  isMet: 'no',
  text: 'owen@hughes.example',
};

function exampleOf(name: string): string | number {
  if (name.endsWith('At')) return now + hour;
  if (name.endsWith('Ms')) return 2 * hour;
  if (name.endsWith('On')) return '2026-12-24';
  return examples[name] ?? (/^(step|sequence|because|name|fields|site|title|what)$/.test(name) ? 'First call' : 3);
}

/** Where a value of this name is one of a list here, and anything elsewhere. */
const examplesOfRule: Readonly<Record<string, Reason['values']>> = {
  'slowed-down': { because: 'low-response' },
  'tag-by-step': { how: 'add' },
  'away-set': { how: 'shift' },
};

function exampleValues(rule: string): Reason['values'] {
  const usual = Object.fromEntries((documented.get(rule) ?? []).map((name) => [name, exampleOf(name)]));
  return { ...usual, ...examplesOfRule[rule] };
}

describe('the sentences of reasons', () => {
  it.each(ruleIds)('%s has a sentence whose values are all documented', (rule) => {
    expect(documented.has(rule)).toBe(true);
    const values = documented.get(rule) ?? [];
    const derived = values.includes('channel') ? ['channels'] : [];
    const key = messageKey(`reason.${rule}`);
    const sentences = [...messages].filter(([name]) => name === key || name.startsWith(`${key}.`));
    expect(sentences).not.toHaveLength(0);
    for (const [, sentence] of sentences) {
      const used = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([...values, ...derived]).toEqual(expect.arrayContaining(used));
    }
  });

  it.each(ruleIds)('%s is said whole', (rule) => {
    const sentence = said(rule, exampleValues(rule));
    expect(sentence).toMatch(/^\S.{3,}\S$/);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|\.$/);
  });

  it.each(channels)('a reason about %s is said', (channel) => {
    expect(said('no-calling-hours', { channel })).toMatch(/^No set hours for \S/);
  });

  it.each([
    ['backlog-levelled', { count: 5000, most: 40 }, /Still overdue: 3/],
    ['rules-saved', { count: 12 }, /Left as planned, farther ahead: 3/],
    ['runs-moved', { sequence: 'Basic', version: 2, count: 5000 }, /Left on their version: 3/],
    ['away-set', { untilAt: now, how: 'shift', count: 5000 }, /Not moved yet: 3/],
    ['away-set', { untilAt: now, how: 'hand-over', count: 5000 }, /Not handed over yet: 3/],
  ] as const)('%s says how many are left, where some are', (rule, values, left) => {
    expect(said(rule, { ...values, left: 3 })).toMatch(left);
    expect(said(rule, { ...values, left: 0 })).not.toMatch(left);
  });

  it.each(signals)('a reason about %s is said', (signal) => {
    expect(said('stopped-by-signal', { signal })).toMatch(/^Stopped: \S/);
  });

  it.each(tracks)('the %s track is said', (track) => {
    expect(said('jumped', { track, step: 'Call' })).toMatch(/^Goes on after Call with the steps \S/);
  });

  it.each(['can-reach', 'last-outcome', 'has-answered', 'status', 'temperature', 'tag', 'score', 'after-hours'])(
    'a branch that asks by %s says which way it went',
    (test) => {
      const ways = ['yes', 'no'].map((isMet) => said('branched', { step: 'Called?', test, isMet }));
      expect(ways[0]).toMatch(/^Called\?: yes, \S/);
      expect(ways[1]).toMatch(/^Called\?: no, it is not so that \S/);
    },
  );

  it.each(outcomeIds)('a reason about %s is said', (outcome) => {
    expect(said('logged-outcome', { outcome, channel: 'call' })).toMatch(/^Logged: \S/);
  });
});

describe('sentenceOf', () => {
  it.each<[RuleId, Reason['values'], string]>([
    [
      'retry-after-outcome',
      { step: 'Call', channel: 'call', outcome: 'no-answer', attempt: 2, tries: 3, dueAt: now },
      'Last call: no answer. This is try 2 of 3',
    ],
    [
      'step-delay',
      { step: 'Call', waitMs: 48 * hour, sinceAt: now - 48 * hour },
      'Comes 2 days after the step before, Fri 14:30',
    ],
    ['step-delay', { step: 'Call', waitMs: 0, sinceAt: now - hour }, 'Comes right after the step before, today 13:30'],
    ['first-step-delay', { step: 'Call', waitMs: 30 * 24 * hour, sinceAt: now }, 'First step, 30 days after the start'],
    [
      'kept-after-gap',
      { fromAt: now, dueAt: now, gapMs: hour, lastAt: now - hour },
      'Kept at least 1 h after the last touch, today 13:30',
    ],
    ['skipped-step', { step: 'Knock', because: '' }, 'You skipped Knock'],
    ['skipped-step', { step: 'Knock', because: 'raining' }, 'You skipped Knock: “raining”'],
    ['stopped-by-rep', { because: '' }, 'You stopped the sequence'],
    [
      'channel-fallback',
      { step: 'x', channel: 'whatsapp', missing: 'email' },
      'No email possible, so WhatsApp instead',
    ],
    ['suggested-hot', { waitMs: hour / 12 }, 'For hot leads: the first touch comes within 5 min'],
    ['suggested-basic', { steps: 6, spanMs: 21 * 24 * hour }, 'A steady start: 6 steps over 21 days'],
    ['suggested-for', { temperature: 'hot', source: '', status: '' }, 'Made for hot leads'],
    [
      'suggested-for',
      { temperature: '', source: 'paid-search', status: '' },
      'Made for leads from this source: paid search',
    ],
    [
      'suggested-for',
      { temperature: 'warm', source: 'Saturday market', status: 'offer' },
      'Made for warm leads with the status offer made from this source: Saturday market',
    ],
    [
      'suggested-for',
      { temperature: 'warm', source: '', status: 'attempted' },
      'Made for warm leads with the status attempted',
    ],
    [
      'response-owed',
      { kind: 'first', sinceAt: now - hour, dueAt: now, minutes: 5 },
      'The first answer is owed by today 14:30: 5 min of working time after they came, today 13:30',
    ],
    [
      'response-in-time',
      { kind: 'reply', sinceAt: now - hour, dueAt: now, minutes: 30, tookMs: hour / 6 },
      'Answered in time: 10 min after they wrote, owed within 30 min of working time',
    ],
    [
      'remind-stalled',
      { status: 'appointment', sinceAt: now - 14 * 24 * hour, waitMs: 14 * 24 * hour },
      'Still appointment set after 14 days, since Sun 8 Nov',
    ],
    ['remind-offer', { offerOn: '2026-11-24', waitMs: 48 * hour }, 'The offer to them expires Tuesday'],
    ['remind-date', { mentionedOn: '2026-12-24', what: '', waitMs: 48 * hour }, 'They mentioned Thu 24 Dec'],
    [
      'remind-date',
      { mentionedOn: '2026-12-24', what: 'the lease', waitMs: 48 * hour },
      'They mentioned Thu 24 Dec: “the lease”',
    ],
    ['remind-own', { title: 'Send the plans' }, 'You asked to be reminded: Send the plans'],
    ['remind-own', { title: '' }, 'You asked to be reminded'],
    [
      'remind-revisit',
      { sinceAt: now - 30 * 24 * hour, because: 'Sold to another buyer' },
      'Archived Fri 23 Oct, “Sold to another buyer”: time to look again',
    ],
    ['segment', { segment: 'referral', minutes: 15 }, 'Warm referral: answer within 15 min'],
    ['parked', { score: 15, limit: 20 }, 'The score is 15, under 20: parked as dormant'],
    [
      'suppressed',
      { channel: 'call', text: '+44 1632 960000', cause: 'opted-out' },
      '+44 1632 960000 is on the do-not-contact list for calls: they opted out',
    ],
    [
      'suppressed',
      { channel: 'door-knock', text: 'Owen Hughes', cause: 'by-rep' },
      'Owen Hughes is on the do-not-contact list for door knocks: you put it there',
    ],
    ['pressure', { touches: 0, days: 14, answered: 'no' }, 'Not contacted in the last 14 days'],
    ['pressure', { touches: 5, days: 7, answered: 'no' }, 'Touches in the last 7 days: 5, none of them answered'],
    ['pressure', { touches: 5, days: 7, answered: 'yes' }, 'Touches in the last 7 days: 5, and they answered'],
    [
      'enroll-household',
      { name: 'Ada Hughes', count: 1 },
      'Ada Hughes, of the same company or address, is being followed up too',
    ],
    [
      'enroll-household',
      { name: 'Ada Hughes', count: 3 },
      '3 of the same company or address are being followed up too, Ada Hughes among them',
    ],
    [
      'advise-other-channel',
      { channel: 'sms', missing: 'email', count: 2 },
      'They answer texts; 2 tries by email went unanswered',
    ],
    ['advise-missing', { lacks: 'owner' }, 'Not set: an owner'],
    ['advise-missing', { lacks: 'owner due' }, 'Not set: an owner and a date for the next step'],
    [
      'slowed-down',
      { fromAt: now, dueAt: now + 48 * hour, factor: 150, because: 'low-response' },
      'Moved from today 14:30 to Tue 14:30: they seldom answer, so waits are 150% as long',
    ],
    ['date-passed', { step: 'Card', passedOn: '2026-10-31' }, 'Left out Card: its day, Sat 31 Oct, has passed'],
    ['tag-by-step', { step: 'Mark', tag: 'met', how: 'remove' }, 'Mark: no longer tagged “met”'],
    ['status-by-step', { step: 'Mark', status: 'appointment' }, 'Mark: the status is now appointment set'],
    ['paused-by-signal', { signal: 'answered', untilAt: now }, 'You spoke outside the plan. Paused until today 14:30'],
    [
      'switched',
      { channel: 'call', outcome: 'not-now', sequence: 'preset-nurture', startAt: now + 48 * hour },
      'Last call: not now. Another sequence takes over Tue 14:30',
    ],
    ['zone-of-rep', { zone: 'America/New_York' }, 'Their time zone is not known, so your clock counts (New York)'],
  ])('%s', (rule, values, sentence) => {
    expect(said(rule, values)).toBe(sentence);
  });

  const hours = { channel: 'call', fromMinute: 480, toMinute: 1260, zone: 'America/Chicago' };

  it.each([
    ['2026-11-22T13:00Z', 'Too early there: calls start at 8:00 their time'],
    ['2026-11-23T03:00Z', 'Too late there: calls end at 21:00 their time and start again tomorrow 8:00 in Chicago'],
    ['2026-11-22T18:00Z', 'Not now there: calls start again tomorrow 8:00 in Chicago'],
  ])('says at %s on which side of the hours they are', (at, sentence) => {
    const there = { now: Date.parse(at), zone: 'America/Chicago' };
    const nextAt = Date.parse('2026-11-23T14:00Z');
    expect(said('outside-calling-hours', { ...hours, nextAt }, there)).toBe(sentence);
  });

  it('follows the locale', () => {
    expect(said('inside-calling-hours', hours, { locale: 'en-US' })).toBe(
      'Fine there now: calls are allowed 8:00 AM–9:00 PM their time',
    );
  });

  it('leaves braces in a rep’s own words as they are', () => {
    const because = '{step} $1 $& {because}';
    expect(said('skipped-step', { step: '{because}', because })).toBe(`You skipped {because}: “${because}”`);
  });
});
