import { describe, expect, it } from 'vitest';
import type { Reach } from '../../../lib/sequences/run.ts';
import { spacedTime } from '../../../lib/sequences/spaced-time.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { at, made, reach, run } from './builders.ts';

const planned = at('2026-11-24 10:00');

function spaced(
  changes: Partial<Reach>,
  channel: Channel = 'call',
  retriedAfter: Channel | null = null,
): { due: number; why: readonly object[] } {
  const due = { dueAt: planned, why: [] };
  const { dueAt, why } = spacedTime(run({ reach: reach(changes) }), due, { channel, retriedAfter });
  return { due: dueAt, why };
}

describe('spacedTime', () => {
  it('keeps an hour from any touch, whatever its channel', () => {
    expect(spaced({ touches: [made('2026-11-24 09:30', 'sms')] })).toEqual({
      due: at('2026-11-24 10:30'),
      why: [
        {
          rule: 'kept-after-gap',
          values: { fromAt: planned, dueAt: at('2026-11-24 10:30'), gapMs: 3_600_000, lastAt: at('2026-11-24 09:30') },
          evidence: [],
        },
      ],
    });
  });

  it('keeps longer from a touch on the same channel', () => {
    const touches = [made('2026-11-23 20:00'), made('2026-11-23 10:00', 'email')];
    expect(spaced({ touches }, 'email')).toMatchObject({
      due: at('2026-11-25 10:00'),
      why: [{ rule: 'kept-after-channel-gap', values: { channel: 'email', gapMs: 2 * 86_400_000 } }],
    });
    expect(spaced({ touches }, 'call').due).toBe(planned);
  });

  it.each([
    ['email', '2026-11-22 11:00', '2026-11-24 11:00'],
    ['mail', '2026-11-20 10:00', '2026-11-27 10:00'],
    ['door-knock', '2026-11-23 15:00', '2026-11-24 15:00'],
  ] as const)('keeps the usual gap between two by %s', (channel, last, due) => {
    expect(spaced({ touches: [made(last, channel)] }, channel).due).toBe(at(due));
  });

  it('keeps a cap: of any seven days so many touches at most, this one among them', () => {
    const spacing = { gapMs: 0, channelGapMs: {}, caps: [{ most: 3, inDays: 7 }] };
    const touches = [made('2026-11-23 10:00'), made('2026-11-21 10:00'), made('2026-11-18 12:00')];
    expect(spaced({ spacing, touches })).toMatchObject({
      due: at('2026-11-25 12:00'),
      why: [{ rule: 'moved-after-cap', values: { most: 3, days: 7, fromAt: planned } }],
    });
    expect(spaced({ spacing, touches: touches.slice(0, 2) }).due).toBe(planned);
    expect(spaced({ spacing, touches: [...touches.slice(0, 2), made('2026-11-17 10:00')] }).due).toBe(planned);
  });

  it('keeps the strictest of several caps', () => {
    const spacing = {
      gapMs: 0,
      channelGapMs: {},
      caps: [
        { most: 1, inDays: 2 },
        { most: 2, inDays: 14 },
      ],
    };
    const touches = [made('2026-11-23 10:00'), made('2026-11-20 10:00')];
    expect(spaced({ spacing, touches }).due).toBe(at('2026-12-04 10:00'));
  });

  it('counts the run’s own last touch where no others are told', () => {
    const lead = run({ enrollment: { lastTouchAt: at('2026-11-24 09:45') } });
    const due = { dueAt: planned, why: [] };
    expect(spacedTime(lead, due, { channel: 'call', retriedAfter: null }).dueAt).toBe(at('2026-11-24 10:45'));
  });

  it('lets another number be tried at once, but no other channel sooner than its gap', () => {
    const touches = [made('2026-11-24 10:00'), made('2026-11-23 10:00', 'email')];
    expect(spaced({ touches }, 'call', 'call').due).toBe(planned);
    expect(spaced({ touches }, 'email', 'call').due).toBe(at('2026-11-25 10:00'));
  });
});
