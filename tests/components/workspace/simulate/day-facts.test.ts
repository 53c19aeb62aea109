import { describe, expect, it } from 'vitest';
import {
  busiest,
  channelsIn,
  overfull,
  scaleOf,
  stackOf,
  totalOf,
} from '../../../../components/workspace/simulate/day-facts.ts';
import { backlogDay } from './days.ts';

const days = [
  backlogDay('2026-11-24', { call: 20, email: 10 }, 40),
  backlogDay('2026-11-25', { email: 50, task: 1 }, 40),
  backlogDay('2026-11-26', { call: 61 }, 40),
  backlogDay('2026-11-28', { call: 3 }, 0),
];

describe('the days', () => {
  it('name the channels they use in the order of all channels', () => {
    expect(channelsIn(days)).toEqual(['call', 'email', 'task']);
  });

  it('add up', () => {
    expect(totalOf(days)).toBe(145);
  });

  it('tell which hold more than the rep can do, the worst first; a day off holds nothing', () => {
    expect(overfull(days).map(({ on }) => on)).toEqual(['2026-11-26', '2026-11-25', '2026-11-28']);
    expect(overfull([backlogDay('2026-11-24', { call: 900 }, null)])).toEqual([]);
  });

  it('tell the busiest, and none when nothing is planned', () => {
    expect(busiest(days)?.on).toBe('2026-11-26');
    expect(busiest([backlogDay('2026-11-24', {}, 40)])).toBeNull();
  });

  it('are stacked without a gap', () => {
    expect(stackOf(backlogDay('2026-11-24', { task: 1, call: 2, email: 4 }, null))).toEqual([
      { channel: 'call', from: 0, to: 2 },
      { channel: 'email', from: 2, to: 6 },
      { channel: 'task', from: 6, to: 7 },
    ]);
  });
});

describe('scaleOf', () => {
  it.each([
    [0, { top: 4, step: 1 }],
    [7, { top: 8, step: 2 }],
    [61, { top: 80, step: 20 }],
    [1234, { top: 1500, step: 500 }],
  ])('is round for %s touches', (touches, expected) => {
    expect(scaleOf([backlogDay('2026-11-24', { call: touches }, null)])).toEqual(expected);
  });

  it('leaves room for the line of what the rep can do', () => {
    expect(scaleOf([backlogDay('2026-11-24', { call: 3 }, 40)]).top).toBe(40);
  });
});
