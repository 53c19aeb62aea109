import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../lib/touches/channel.ts';
import { outcomeIds } from '../../../lib/touches/outcome.ts';
import { type Reason, type RuleId, reason, ruleIds } from '../../../lib/touches/reason.ts';
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
};

function exampleOf(name: string): string | number {
  if (name.endsWith('At')) return now + hour;
  if (name.endsWith('Ms')) return 2 * hour;
  return examples[name] ?? (/^(step|sequence|because|name|fields|site)$/.test(name) ? 'First call' : 3);
}

function exampleValues(rule: string): Reason['values'] {
  return Object.fromEntries((documented.get(rule) ?? []).map((name) => [name, exampleOf(name)]));
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
      'Comes 2 days after the last touch, Fri 14:30',
    ],
    ['step-delay', { step: 'Call', waitMs: 0, sinceAt: now - hour }, 'Comes right after the last touch, today 13:30'],
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
      'No email possible with what is on file, so WhatsApp instead',
    ],
    ['suggested-hot', { waitMs: hour / 12 }, 'For hot leads: the first touch comes within 5 min'],
    ['suggested-basic', { steps: 6, spanMs: 21 * 24 * hour }, 'A steady start: 6 steps over 21 days'],
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
