import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResponseClock } from '../../../lib/leads/lead.ts';
import { clockAfter, responseClock, responseEvent } from '../../../lib/rules/sla.ts';
import { hours, weekOf } from '../../../lib/time/allowed-hours.ts';
import { isOpen, type OpenHours } from '../../../lib/time/open-hours.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import { runs } from '../../runs.ts';

/** New York in the winter of 2026, 9:00–18:00. */
const working = workingHours('America/New_York', { country: 'US', region: null });
const minute = 60_000;

/** A time as the rep's clock shows it: `at('11-24 09:05')`. */
function at(local: string): number {
  return Date.parse(`2026-${local.replace(' ', 'T')}-05:00`);
}

function clock(changes: Partial<ResponseClock> = {}): ResponseClock {
  return {
    ...responseClock({ sinceAt: at('11-24 10:00'), kind: 'first', minutes: 15, working }),
    ...changes,
  };
}

describe('responseClock', () => {
  it.each([
    ['in working hours', '11-24 10:00', 5, '11-24 10:05'],
    ['at night: after opening', '11-24 23:40', 5, '11-25 09:05'],
    ['early in the morning', '11-24 06:00', 15, '11-24 09:15'],
    ['just before closing', '11-24 17:50', 30, '11-25 09:20'],
    ['on a Friday evening', '11-20 19:00', 15, '11-23 09:15'],
    ['before Thanksgiving', '11-25 17:58', 5, '11-27 09:03'],
    ['exactly at opening', '11-24 09:00', 30, '11-24 09:30'],
  ])('is due so many minutes of working time after they came %s', (_when, since, minutes, due) => {
    const { dueAt } = responseClock({ sinceAt: at(since), kind: 'first', minutes, working });
    expect(new Date(dueAt).toISOString()).toBe(new Date(at(due)).toISOString());
  });

  it('keeps what it was set by, and is owed', () => {
    expect(clock()).toEqual({
      sinceAt: at('11-24 10:00'),
      dueAt: at('11-24 10:15'),
      answeredAt: null,
      minutes: 15,
      kind: 'first',
    });
  });

  it('is never due outside working hours, nor before its time', () => {
    const anyWorking: fc.Arbitrary<OpenHours> = fc
      .record({
        zone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland'),
        from: fc.integer({ min: 0, max: 20 }),
        length: fc.integer({ min: 1, max: 4 }),
        hasSaturday: fc.boolean(),
      })
      .map(({ zone, from, length, hasSaturday }) => {
        const spans = [hours(from, from + length)];
        return workingHours(zone, null, weekOf(spans, hasSaturday ? spans : [], []));
      });
    const times = fc.integer({ min: at('01-01 00:00'), max: at('12-31 00:00') });
    fc.assert(
      fc.property(anyWorking, times, fc.integer({ min: 1, max: 600 }), (open, sinceAt, minutes) => {
        const { dueAt } = responseClock({ sinceAt, kind: 'reply', minutes, working: open });
        // The end of the time may be the closing instant itself.
        expect(isOpen(dueAt, open) || isOpen(dueAt - 1, open)).toBe(true);
        expect(dueAt - sinceAt).toBeGreaterThanOrEqual(minutes * minute);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('clockAfter', () => {
  const target = { minutes: 30, working, isRolling: true };
  const now = at('11-24 16:00');

  it('is answered by a touch of the rep’s, once', () => {
    const answered = clockAfter(clock(), { ...target, kind: 'touch' }, now);
    expect(answered).toEqual({ ...clock(), answeredAt: now });
    expect(clockAfter(answered, { ...target, kind: 'touch' }, now + minute)).toBe(answered);
  });

  it('is not answered by a touch that was made before they wrote', () => {
    const wrote = clock({ kind: 'reply' });
    expect(clockAfter(wrote, { ...target, kind: 'touch' }, at('11-24 09:30'))).toBe(wrote);
    expect(clockAfter(wrote, { ...target, kind: 'touch' }, now)).toMatchObject({ answeredAt: now });
    expect(clockAfter(clock(), { ...target, kind: 'touch' }, at('11-24 09:30'))).toMatchObject({
      answeredAt: at('11-24 09:30'),
    });
  });

  it('starts anew when they write and nothing is owed', () => {
    const started = responseClock({ sinceAt: now, kind: 'reply', minutes: 30, working });
    expect(clockAfter(clock({ answeredAt: at('11-24 10:05') }), { ...target, kind: 'message' }, now)).toEqual(started);
    expect(clockAfter(null, { ...target, kind: 'message' }, now)).toEqual(started);
  });

  it('counts from their first message while an answer is owed', () => {
    const owed = clock();
    expect(clockAfter(owed, { ...target, kind: 'message' }, now)).toBe(owed);
  });

  it('times no later message unless the rep wants it', () => {
    const answered = clock({ answeredAt: at('11-24 10:05') });
    expect(clockAfter(answered, { ...target, isRolling: false, kind: 'message' }, now)).toBe(answered);
    expect(clockAfter(null, { ...target, isRolling: false, kind: 'message' }, now)).toBeNull();
  });

  it('goes on while a touch has reached nobody', () => {
    const owed = clock();
    expect(clockAfter(owed, { ...target, kind: 'none' }, now)).toBe(owed);
  });

  it('measures nothing where nothing is owed', () => {
    expect(clockAfter(null, { ...target, kind: 'touch' }, now)).toBeNull();
  });
});

describe('responseEvent', () => {
  it.each<[OutcomeId, Channel, ReturnType<typeof responseEvent>]>([
    ['connected', 'call', 'touch'],
    ['no-answer', 'call', 'touch'],
    ['sent', 'email', 'touch'],
    ['replied', 'sms', 'message'],
    ['wrong-number', 'call', 'none'],
    ['bounced', 'email', 'none'],
    ['done', 'task', 'none'],
  ])('%s by %s is %s', (outcome, channel, event) => {
    expect(responseEvent(outcome, channel)).toBe(event);
  });
});
