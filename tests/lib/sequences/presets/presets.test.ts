import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../../../lib/sequences/presets/presets.ts';
import type { Delay, Repeat, Step, TouchStep } from '../../../../lib/sequences/sequence.ts';
import { sequenceProblems } from '../../../../lib/sequences/validate-sequence.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';

const folder = new URL('../../../../lib/sequences/presets/', import.meta.url);
const each = presets.map((preset) => [preset.id, preset] as const);

function touchesOf({ steps }: { readonly steps: readonly Step[] }): readonly TouchStep[] {
  return steps.filter((step) => step.kind === 'touch');
}

/** Does a wait of a day or more end at whatever time of day it began. */
function keepsTheClock(wait: Delay | Repeat['every']): boolean {
  return wait.at === null && 'unit' in wait && wait.unit !== 'minutes' && wait.unit !== 'hours';
}

/** Every text of every preset, with where it stands. */
const texts = presets.flatMap((preset) =>
  touchesOf(preset).flatMap((step) => (step.text ? [{ where: `${preset.id} ${step.id}`, step, text: step.text }] : [])),
);

const mergeFields = [
  'lead.first_name',
  'lead.name',
  'lead.company',
  'lead.address',
  'rep.name',
  'rep.phone',
  'rep.booking_link',
  'last.topic',
  'deal.name',
];

describe('the presets', () => {
  it('are never edited without a new version', () => {
    expect(presets.map(({ id, version }) => `${id}@${version}`)).toEqual([
      'preset-basic@2',
      'preset-standard@1',
      'preset-s3-new@2',
      'preset-first-contact@1',
      'preset-discovery@1',
      'preset-demo@1',
      'preset-proposal@1',
      'preset-s3-hot@2',
      'preset-hot-at-once@1',
      'preset-hot-intent@1',
      'preset-hot-daily@1',
      'preset-warm-3-days@1',
      'preset-warm-nurture@1',
      'preset-warm-referral@1',
      'preset-cold-weekly@1',
      'preset-cold-review@1',
      'preset-dormant@1',
      'preset-after-hours@1',
      'preset-three-tries@1',
      'preset-no-answer@1',
      'preset-re-engage@1',
      'preset-nurture@1',
      'preset-check-in@1',
      'preset-reactivation@1',
      'preset-direct-mail@2',
      'preset-monthly-letter@1',
      'preset-post-sale@1',
      'preset-single@2',
    ]);
  });

  it('have ids and names of their own', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
  });

  it('bring the four hot cadences', () => {
    const hot = presets.filter(({ suits }) => suits.temperatures.length === 1 && suits.temperatures[0] === 'hot');
    expect(hot.map(({ name }) => name)).toEqual([
      'Hot: 30 minutes, then the door',
      'Hot: call, text and email at once',
      'Hot: three days close, then ever wider',
      'Hot: daily for a week',
    ]);
  });

  it.each(each)('%s may run', (_id, preset) => {
    expect(sequenceProblems(preset)).toEqual([]);
  });

  it.each(each)('%s says what it is for and when it ends', (_id, preset) => {
    expect(preset.goal).not.toBe('');
    expect(preset.origin).toBe('preset');
    expect(preset.maxTouches).toBeLessThanOrEqual(20);
    expect(preset.maxAgeDays).toBeLessThanOrEqual(540);
  });

  it.each(each)('%s has room for all the touches of its main track', (_id, preset) => {
    const main = touchesOf(preset).filter(({ track }) => track === 'main');
    const planned = main.reduce((sum, { repeat }) => sum + (repeat?.times ?? 1), 0);
    expect(preset.maxTouches).toBeGreaterThanOrEqual(planned);
  });

  it.each(each)('%s switches only to a sequence that is there', (_id, preset) => {
    const verbs = touchesOf(preset).flatMap((step) => Object.values(step.verbs));
    const next = verbs.map((verb) => (verb.kind === 'retry' ? verb.afterwards : verb));
    const targets = next.flatMap((verb) => (verb.kind === 'switch' ? [verb.sequenceId] : []));
    expect(presets.map(({ id }) => id)).toEqual(expect.arrayContaining(targets));
    expect(targets).not.toContain(preset.id);
  });

  it('name a channel only in steps that come by no other', () => {
    const written = /\b(call|phone|e?mail|text|letter|card|message where|door)\b/i;
    const short: ReadonlySet<Channel> = new Set<Channel>(['sms', 'whatsapp']);
    const misleading = presets.flatMap((preset) =>
      touchesOf(preset)
        .filter(({ title }) => written.test(title))
        .filter(({ channel, fallbacks }) => fallbacks.some((other) => !short.has(channel) || !short.has(other)))
        .map(({ id, title }) => `${preset.id} ${id}: ${title}`),
    );
    expect(misleading).toEqual([]);
  });

  it('write at a clock time, not in the middle of the night in which they were started', () => {
    const byNight = presets.flatMap((preset) =>
      touchesOf(preset)
        .filter(({ channel }) => ['email', 'mail', 'social'].includes(channel))
        .filter(({ delay, repeat }) => [delay, repeat?.every].some((wait) => wait && keepsTheClock(wait)))
        .map(({ id }) => `${preset.id} ${id}`),
    );
    expect(byNight).toEqual([]);
  });

  it('have a file each, which names the requirements it is made from', () => {
    const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const made = files.filter((text) => /: Sequence = newPreset\(/.test(text));
    expect(made).toHaveLength(presets.length);
    for (const text of made) expect(text).toMatch(/\bR\d{3}\b[^]*: Sequence = newPreset\(/);
  });
});

describe('the words of the presets', () => {
  it('are there for every touch in which a person speaks or writes', () => {
    const mute = presets.flatMap((preset) =>
      touchesOf(preset)
        .filter(({ channel, text }) => channel !== 'task' && text === null)
        .map(({ id }) => `${preset.id} ${id}`),
    );
    expect(mute).toEqual([]);
  });

  it('never ask for nothing (R032)', () => {
    const empty = texts.filter(({ text }) =>
      /checking in|touching base|circling back|just following up/i.test(`${text.subject} ${text.body}`),
    );
    expect(empty.map(({ where }) => where)).toEqual([]);
  });

  it('quote no statistics', () => {
    const quoting = texts.filter(({ text }) => /\d\s?%|\d+ ?x\b|per ?cent|out of (ten|\d)/i.test(text.body));
    expect(quoting.map(({ where }) => where)).toEqual([]);
  });

  it('merge only the fields that are known', () => {
    const used = texts.flatMap(({ text }) =>
      [...`${text.subject} ${text.body}`.matchAll(/\{\{ ?([^}]*?) ?\}\}/g)].map(([, field]) => field),
    );
    expect(mergeFields).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(texts.filter(({ text }) => /\{(?!\{)(?<!\{\{)|\[|TODO/.test(text.body))).toEqual([]);
  });

  it.each([
    ['email', true],
    ['mail', true],
    ['sms', false],
    ['whatsapp', false],
    ['social', false],
    ['call', false],
    ['door-knock', false],
    ['door-drop', false],
  ] as const)('of %s have a subject: %s', (channel, has) => {
    const own = texts.filter(({ step }) => step.channel === channel);
    expect(own.filter(({ text }) => (text.subject !== '') !== has).map(({ where }) => where)).toEqual([]);
  });

  it('of a call open, say why, ask one thing, and leave a message', () => {
    const calls = texts.filter(({ step }) => step.channel === 'call');
    const lacking = calls.filter(
      ({ text }) => !/^Opener: .+\n\nPurpose: .+\n\nAsk: .+\n\nVoicemail: .+$/.test(text.body),
    );
    expect(calls.length).toBeGreaterThan(40);
    expect(lacking.map(({ where }) => where)).toEqual([]);
  });

  it('of a call end the ask with a question (R031)', () => {
    const calls = texts.filter(({ step }) => step.channel === 'call');
    const asks = calls.map(({ where, text }) => [where, /Ask: (.+)/.exec(text.body)?.[1] ?? ''] as const);
    expect(asks.filter(([, ask]) => !ask.includes('?'))).toEqual([]);
  });

  it.each(each)('of the emails of %s never grow longer than the first (R033)', (_id, preset) => {
    const [first = 0, ...later] = touchesOf(preset).flatMap(({ channel, text }) =>
      channel === 'email' && text ? [text.body.length] : [],
    );
    expect(Math.max(0, ...later)).toBeLessThanOrEqual(first);
  });

  it('of a text fit into two messages, and the first of a preset says how to end them (R121, R124)', () => {
    for (const preset of presets) {
      const own = touchesOf(preset).filter(({ channel, track }) => channel === 'sms' && track === 'main');
      for (const { text } of own)
        expect(text?.body.replaceAll(/\{\{.*?\}\}/g, 'x'.repeat(12)).length).toBeLessThan(306);
      if (own[0]) expect(own[0].text?.body).toMatch(/\bSTOP\b/);
    }
  });
});
