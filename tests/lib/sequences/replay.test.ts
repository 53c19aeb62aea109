import { join } from 'node:path';
import { expect, it } from 'vitest';
import { basic } from '../../../lib/sequences/presets/basic.ts';
import { s3Hot } from '../../../lib/sequences/presets/s3-hot.ts';
import { s3New } from '../../../lib/sequences/presets/s3-new.ts';
import { single } from '../../../lib/sequences/presets/single.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import { replay, type Scene, type Story } from './replay.ts';

const everywhere: readonly Channel[] = ['call', 'sms', 'email', 'mail', 'door-knock', 'door-drop', 'task'];
const byEmail: readonly Channel[] = ['email', 'mail', 'door-knock', 'door-drop', 'task'];
const byDoor: readonly Channel[] = ['mail', 'door-knock', 'door-drop', 'task'];

/** Each touch made when it falls due, with these outcomes. */
function onTime(...outcomes: readonly OutcomeId[]): readonly Scene[] {
  return outcomes.map((outcome) => ({ at: 'due', outcome }));
}

const fourCalls: readonly OutcomeId[] = ['no-answer', 'no-answer', 'voicemail', 'no-answer'];
const fiveEmails: readonly OutcomeId[] = ['sent', 'sent', 'sent', 'sent', 'sent'];

/** One golden file each, in tests/fixtures/runs; read the file to see whether the engine does what a rep would expect. */
const stories: Readonly<Record<string, Story>> = {
  'basic, nobody ever answers': {
    sequence: basic,
    zone: 'America/New_York',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: onTime('no-answer', 'no-answer', 'sent', 'voicemail', 'delivered', 'no-answer'),
  },
  'basic, over both ends of a DST month': {
    sequence: basic,
    zone: 'Pacific/Auckland',
    channels: everywhere,
    start: '2026-03-20 15:30',
    scenes: onTime('no-answer', 'no-answer', 'sent', 'no-answer', 'delivered', 'connected'),
  },
  'basic, started at night': {
    sequence: basic,
    zone: 'Asia/Kolkata',
    channels: everywhere,
    start: '2026-12-20 23:40',
    scenes: onTime('no-answer', 'no-answer', 'sent', 'no-answer', 'delivered', 'no-answer'),
  },
  'basic, by email only': {
    sequence: basic,
    zone: 'Europe/Berlin',
    channels: ['email', 'task'],
    start: '2026-10-20 09:00',
    scenes: onTime('sent', 'sent', 'sent', 'sent', 'sent', 'replied'),
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
  'basic, a bad number, then not now': {
    sequence: basic,
    zone: 'America/Denver',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: [
      { at: '2026-11-24 10:05', outcome: 'wrong-number' },
      { at: '2026-11-24 10:10', outcome: 'wrong-number', left: byEmail },
      { at: '2026-11-24 10:30', outcome: 'sent' },
      { at: 'due', outcome: 'not-now' },
      { at: 'due', event: { kind: 'resume' } },
      { at: 'due', outcome: 'bounced', left: byDoor },
      { at: 'due', outcome: 'delivered' },
    ],
  },
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
  'hot, with a phone': {
    sequence: s3Hot,
    zone: 'America/New_York',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: onTime('no-answer', 'not-home', ...fourCalls, ...fiveEmails),
  },
  'hot, by email only': {
    sequence: s3Hot,
    zone: 'America/Los_Angeles',
    channels: byEmail,
    start: '2026-10-31 16:00',
    scenes: onTime('sent', 'not-home', 'sent', ...fiveEmails),
  },
  'hot, neither phone nor email': {
    sequence: s3Hot,
    zone: 'America/Phoenix',
    channels: byDoor,
    start: '2026-11-24 10:00',
    scenes: onTime('not-home', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered'),
  },
  'hot, late in the evening': {
    sequence: s3Hot,
    zone: 'Asia/Kolkata',
    channels: everywhere,
    start: '2026-11-24 20:45',
    scenes: onTime('voicemail', 'connected', 'connected', 'replied'),
  },
  'new, with a phone': {
    sequence: s3New,
    zone: 'Pacific/Apia',
    channels: everywhere,
    start: '2026-11-24 10:00',
    scenes: onTime('no-answer', 'delivered', ...fourCalls, ...fiveEmails),
  },
  'new, by email only': {
    sequence: s3New,
    zone: 'Europe/London',
    channels: byEmail,
    start: '2026-03-20 23:50',
    scenes: onTime('sent', 'delivered', 'sent', ...fiveEmails),
  },
  'new, neither phone nor email': {
    sequence: s3New,
    zone: 'Pacific/Kiritimati',
    channels: byDoor,
    start: '2026-12-31 10:00',
    scenes: onTime('delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered'),
  },
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

it.each(Object.entries(stories))('goes as a rep would expect: %s', async (name, story) => {
  const file = `${name.replaceAll(',', '').replaceAll(' ', '-')}.txt`;
  await expect(replay(story)).toMatchFileSnapshot(join(folder, file));
});
