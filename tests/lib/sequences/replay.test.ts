import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { basicId, nurtureId, s3HotId, s3NewId } from '../../../lib/sequences/presets/ids.ts';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import { single } from '../../../lib/sequences/presets/single.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import { replay, type Scene, type Story } from './replay.ts';

const everywhere: readonly Channel[] = [
  'call',
  'sms',
  'whatsapp',
  'email',
  'mail',
  'door-knock',
  'door-drop',
  'social',
  'video',
  'meeting',
  'task',
];
const always: readonly Channel[] = ['social', 'video', 'meeting', 'task'];
const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp', ...always];
const byEmail: readonly Channel[] = ['email', ...always];
const byDoor: readonly Channel[] = ['mail', 'door-knock', 'door-drop', ...always];

const newYork = 'America/New_York';
/** A rep of the same place: Monday to Friday, 9:00–18:00, without the public holidays. */
const american = { working: workingHours(newYork, { country: 'US', region: null }) };

function preset(id: string): Sequence {
  const found = presets.find((one) => one.id === id);
  if (!found) throw new Error(`No preset "${id}"`);
  return found;
}

/** Started on a Tuesday, so that Christmas is ahead. */
function inNewYork(sequence: Sequence, changes: Partial<Story> = {}): Story {
  const start = '2026-12-01 10:00';
  return {
    sequence,
    zone: newYork,
    channels: everywhere,
    start,
    scenes: [],
    goesOn: true,
    reach: american,
    ...changes,
  };
}

/** Each touch made when it falls due, with these outcomes. */
function onTime(...outcomes: readonly OutcomeId[]): readonly Scene[] {
  return outcomes.map((outcome) => ({ at: 'due', outcome }));
}

/** What every preset goes through; an answered call only where it has calls. */
const lots: Readonly<Record<string, Partial<Story>>> = {
  'nobody ever answers': {},
  'by email only': { channels: byEmail },
  'they answer the first call': { once: { channel: 'call', outcome: 'connected' } },
};

const everyPreset: ReadonlyArray<readonly [string, Story]> = presets.flatMap((one) =>
  Object.entries(lots)
    .filter(([, { once }]) => once === undefined || hasCalls(one))
    .map(([lot, changes]) => [`${one.id.replace('preset-', '')}, ${lot}`, inNewYork(one, changes)] as const),
);

function hasCalls({ steps }: Sequence): boolean {
  return steps.some((step) => step.kind === 'touch' && step.channel === 'call' && step.track === 'main');
}

const basic = preset(basicId);

const stories: Readonly<Record<string, Story>> = {
  'basic, over both ends of a DST month': {
    sequence: basic,
    zone: 'Pacific/Auckland',
    channels: everywhere,
    start: '2026-03-20 15:30',
    scenes: [],
    goesOn: true,
  },
  'basic, started at night in Kolkata': {
    sequence: basic,
    zone: 'Asia/Kolkata',
    channels: everywhere,
    start: '2026-12-20 23:40',
    scenes: [],
    goesOn: true,
  },
  'basic, a busy rep': {
    sequence: basic,
    zone: 'America/Chicago',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: [
      { at: '2026-11-24 10:04', outcome: 'busy' },
      { at: '2026-11-24 11:10', outcome: 'callback', nextAt: '2026-11-25 21:30' },
      { at: '2026-11-25 21:30', outcome: 'no-answer' },
      { at: '2026-11-26 10:00', moveTo: '2026-11-27 16:00' },
      { at: '2026-11-27 16:05', outcome: 'callback' },
      { at: 'due', outcome: 'connected', nextAt: '2026-12-02 09:00' },
      { at: '2026-12-02 09:00', event: { kind: 'skip', because: 'they asked for a call' } },
      { at: '2026-12-03 12:00', pauseUntil: '2026-12-14 08:00' },
      { at: '2026-12-14 08:00', event: { kind: 'resume' } },
      { at: 'due', outcome: 'booked' },
    ],
  },
  'basic, a bad number, then a bad address': {
    sequence: basic,
    zone: 'America/Denver',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: [
      { at: '2026-11-24 10:05', outcome: 'wrong-number' },
      { at: '2026-11-24 10:10', outcome: 'wrong-number', left: ['email', ...byDoor] },
      { at: '2026-11-24 10:30', outcome: 'sent' },
      { at: 'due', outcome: 'sent' },
      { at: 'due', outcome: 'bounced', left: byDoor },
    ],
    goesOn: true,
  },
  'basic, not now, then the long way round': inNewYork(basic, {
    once: { channel: 'call', outcome: 'not-now' },
    thenOf: presets,
  }),
  'hot-daily, nobody answers, then in writing': inNewYork(preset('preset-hot-daily'), { thenOf: presets }),
  'basic, an explicit no': {
    sequence: basic,
    zone: 'Australia/Lord_Howe',
    channels: everywhere,
    start: '2026-10-02 20:30',
    scenes: [
      { at: 'due', outcome: 'no-answer' },
      { at: 'due', outcome: 'explicit-no' },
      { at: '2026-10-05 09:00', outcome: 'connected' },
    ],
  },
  'basic, they are away, and then they reply': {
    ...inNewYork(basic),
    goesOn: false,
    scenes: [
      { at: 'due', outcome: 'voicemail' },
      { at: '2026-12-02 11:00', signal: 'out-of-office', until: '2026-12-14 00:00' },
      { at: 'due', event: { kind: 'resume' } },
      { at: 'due', outcome: 'no-answer' },
      { at: '2026-12-16 16:20', signal: 'household-replied' },
      { at: '2026-12-17 09:00', signal: 'replied' },
    ],
  },
  'basic, a rep who is late with everything': {
    ...inNewYork(basic),
    goesOn: false,
    scenes: [
      { at: '2026-12-02 16:00', outcome: 'no-answer' },
      { at: '2026-12-09 17:45', outcome: 'no-answer' },
      { at: '2026-12-09 17:50', outcome: 'sent' },
      { at: '2026-12-28 20:59', outcome: 'voicemail' },
      { at: '2026-12-28 21:05', outcome: 'delivered' },
      { at: 'due', outcome: 'no-answer' },
    ],
  },
  'basic, a rep on holiday over Christmas': inNewYork(basic, {
    reach: {
      ...american,
      away: { fromAt: Date.parse('2026-12-19T05:00Z'), untilAt: Date.parse('2027-01-04T05:00Z') },
    },
  }),
  'hot-daily, paused for twelve days': inNewYork(preset('preset-hot-daily'), {
    scenes: [
      { at: 'due', outcome: 'no-answer' },
      { at: '2026-12-02 09:00', pauseUntil: '2026-12-14 09:00' },
    ],
  }),
  'hot, by phone only': inNewYork(preset(s3HotId), { channels: byPhone }),
  'hot, neither phone nor email': inNewYork(preset(s3HotId), { channels: byDoor }),
  'new, by phone only': inNewYork(preset(s3NewId), { channels: byPhone }),
  'new, neither phone nor email': inNewYork(preset(s3NewId), { channels: byDoor }),
  'after-hours, started on a Friday night': inNewYork(preset('preset-after-hours'), { start: '2026-12-11 22:30' }),
  'basic, started on a Friday night': inNewYork(basic, { start: '2026-12-11 22:30' }),
  'hot, late in the evening': {
    sequence: preset(s3HotId),
    zone: 'Asia/Kolkata',
    channels: everywhere,
    start: '2026-11-24 20:45',
    scenes: onTime('voicemail', 'connected', 'connected', 'replied'),
  },
  'new, on the last day of the year at the date line': {
    sequence: preset(s3NewId),
    zone: 'Pacific/Kiritimati',
    channels: byDoor,
    start: '2026-12-31 10:00',
    scenes: [],
    goesOn: true,
  },
  'nurture, twice not now': inNewYork(preset(nurtureId), { scenes: onTime('not-now', 'not-now') }),
  'a single follow-up': {
    sequence: single,
    zone: 'Etc/GMT+12',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: [
      { at: '2026-11-24 10:00', moveTo: '2026-12-01 09:00' },
      { at: 'due', outcome: 'voicemail', nextAt: '2026-12-03 09:00' },
      { at: 'due', outcome: 'connected' },
    ],
  },
};

const folder = join(import.meta.dirname, '../../fixtures/runs');
const all: ReadonlyArray<readonly [string, Story]> = [...everyPreset, ...Object.entries(stories)];

function fileOf(name: string): string {
  return `${name.replaceAll(',', '').replaceAll(' ', '-')}.txt`;
}

/** One golden file each, in tests/fixtures/runs, written anew with `vitest run <this file> --update`: read it before you believe it. */
it.each(all)('goes as a rep would expect: %s', async (name, story) => {
  await expect(replay(story)).toMatchFileSnapshot(join(folder, fileOf(name)));
});

it('has a story for every golden file', () => {
  expect(readdirSync(folder).toSorted()).toEqual(all.map(([name]) => fileOf(name)).toSorted());
});
