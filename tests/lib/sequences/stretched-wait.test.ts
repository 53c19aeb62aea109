import { describe, expect, it } from 'vitest';
import { pacedWait, stretchedWait } from '../../../lib/sequences/stretched-wait.ts';
import type { Wait } from '../../../lib/time/add-delay.ts';

const wait = (amount: number, unit: Wait['unit'], at: string | null = null): Wait => ({ amount, unit, at });

describe('stretchedWait', () => {
  it.each<[Wait, number, Wait]>([
    [wait(7, 'days'), 1, wait(7, 'days')],
    [wait(7, 'days'), 1.5, wait(11, 'days')],
    [wait(1, 'weeks', '09:00'), 1.5, wait(11, 'days', '09:00')],
    [wait(1, 'days'), 0.1, wait(1, 'days')],
    [wait(2, 'months'), 0.5, wait(1, 'months')],
    [wait(1, 'months'), 0.5, wait(15, 'days')],
    [wait(8, 'months'), 2, wait(366, 'days')],
    [wait(2, 'hours'), 1.5, wait(180, 'minutes')],
    [wait(1, 'minutes'), 0.1, wait(1, 'minutes')],
    [wait(0, 'days'), 5, wait(0, 'days')],
    [wait(3, 'days'), 1e200, wait(366, 'days')],
  ])('of %j, %d times as long, is %j', (short, factor, long) => {
    expect(stretchedWait(short, factor)).toEqual(long);
  });

  it('still counts working days where the wait did', () => {
    expect(stretchedWait({ ...wait(2, 'days'), days: 'working' }, 2)).toEqual({ ...wait(4, 'days'), days: 'working' });
  });
});

describe('pacedWait', () => {
  const twiceAsFast = { factor: 0.5, because: 'interested' } as const;

  it.each<[Wait, Wait]>([
    [wait(3, 'days'), wait(2, 'days')],
    [wait(1, 'days'), wait(1, 'days')],
    [wait(23, 'hours'), wait(23, 'hours')],
    [wait(30, 'hours'), wait(1440, 'minutes')],
    [wait(72, 'hours'), wait(2160, 'minutes')],
    [wait(0, 'days'), wait(0, 'days')],
  ])('leaves less than a day as it is, and makes nothing less than a day: %j', (written, paced) => {
    expect(pacedWait(written, twiceAsFast)).toEqual(paced);
  });

  it('is as written for a lead without a pace', () => {
    expect(pacedWait(wait(3, 'days'), undefined)).toEqual(wait(3, 'days'));
  });
});
