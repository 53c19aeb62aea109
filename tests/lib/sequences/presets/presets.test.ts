import { describe, expect, it } from 'vitest';
import { basic } from '../../../../lib/sequences/presets/basic.ts';
import { presets } from '../../../../lib/sequences/presets/presets.ts';
import { s3Hot } from '../../../../lib/sequences/presets/s3-hot.ts';
import { s3New } from '../../../../lib/sequences/presets/s3-new.ts';
import { previewSequence } from '../../../../lib/sequences/preview-sequence.ts';
import type { Sequence } from '../../../../lib/sequences/sequence.ts';
import { dayOf } from '../../../../lib/time/day.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import { at, newYork, reach } from '../builders.ts';

const start = at('2026-11-02 10:00');
const minuteMs = 60_000;

function preview(sequence: Sequence, channels: readonly Channel[]): readonly (readonly [number, Channel])[] {
  const planned = previewSequence({ sequence, reach: reach({ channels }), leadId: 'lead' }, start);
  return planned.map(({ dueAt, channel }) => [dayNumber(dueAt), channel]);
}

/** Day 1 is the day of the start. */
function dayNumber(instant: number): number {
  const days = Date.parse(dayOf(instant, newYork)) - Date.parse(dayOf(start, newYork));
  return days / 86_400_000 + 1;
}

function firstDue(sequence: Sequence, channels: readonly Channel[]): number {
  return previewSequence({ sequence, reach: reach({ channels }), leadId: 'lead' }, start)[0]!.dueAt;
}

const phone: readonly Channel[] = ['call', 'sms', 'email', 'mail', 'door-knock', 'door-drop'];
const emailOnly: readonly Channel[] = ['email', 'mail', 'door-knock', 'door-drop'];
const neither: readonly Channel[] = ['mail', 'door-knock', 'door-drop'];

describe('the presets', () => {
  it('have ids of their own, and are never edited without a new version', () => {
    expect(presets.map(({ id, version }) => `${id}@${version}`)).toEqual([
      'preset-basic@1',
      'preset-s3-hot@1',
      'preset-s3-new@1',
      'preset-single@1',
    ]);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s says what it is for and when it ends',
    (_id, preset) => {
      expect(preset.goal).not.toBe('');
      expect(preset.origin).toBe('preset');
      expect(preset.maxTouches).toBeLessThanOrEqual(20);
      expect(preset.maxAgeDays).toBeLessThanOrEqual(540);
    },
  );
});

describe('the basic sequence (R040)', () => {
  it('calls on day 1, 3, 14 and 30, writes on day 7 and mails on day 21', () => {
    expect(preview(basic, phone)).toEqual([
      [1, 'call'],
      [3, 'call'],
      [7, 'email'],
      [14, 'call'],
      [21, 'mail'],
      [30, 'call'],
    ]);
  });
});

describe.each([
  ['hot', s3Hot, 'door-knock', 2],
  ['new', s3New, 'door-drop', 15],
] as const)('the S3 flow of a %s lead (R052–R056)', (_kind, sequence, door, doorDay) => {
  it('calls within 30 minutes when there is a phone, and comes to the door later', () => {
    expect(firstDue(sequence, phone)).toBe(start + 30 * minuteMs);
    expect(preview(sequence, phone).slice(0, 3)).toEqual([
      [1, 'call'],
      [doorDay, door],
      [doorDay + 60, 'call'],
    ]);
  });

  it('writes within 30 minutes when there is only an email, and comes to the door later', () => {
    expect(firstDue(sequence, emailOnly)).toBe(start + 30 * minuteMs);
    expect(preview(sequence, emailOnly).slice(0, 3)).toEqual([
      [1, 'email'],
      [doorDay, door],
      [doorDay + 60, 'email'],
    ]);
  });

  it('goes to the door within 30 minutes when there is neither, and only once', () => {
    expect(firstDue(sequence, neither)).toBe(start + 30 * minuteMs);
    expect(preview(sequence, neither).slice(0, 3)).toEqual([
      [1, door],
      [61, 'mail'],
      [121, 'mail'],
    ]);
  });

  it('checks in every 60 days for a year', () => {
    const days = preview(sequence, emailOnly)
      .slice(2)
      .map(([day]) => day - doorDay);
    expect(days).toEqual([60, 120, 180, 240, 300, 360]);
  });

  it('tries an unanswered check-in three more times over ten days before it turns to writing (R074)', () => {
    const days = preview(sequence, phone)
      .slice(2, 7)
      .map(([day, channel]) => [day - doorDay - 60, channel]);
    expect(days).toEqual([
      [0, 'call'],
      [3, 'call'],
      [7, 'call'],
      [10, 'call'],
      [70, 'email'],
    ]);
  });
});
