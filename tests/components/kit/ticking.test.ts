import { expect, it } from 'vitest';
import { createTicking } from '../../../components/kit/ticking.ts';
import { minute, monday } from '../../world.ts';

/** Rings of a clock whose timers are rung by hand. */
function clockAt(now: number) {
  const clock = { now, waits: [] as number[], ring: (): void => {} };
  const wait = (ms: number, then: () => void) => {
    clock.waits.push(ms);
    clock.ring = () => {
      clock.now += ms;
      then();
    };
    return () => {};
  };
  return { clock, ticking: createTicking({ now: () => clock.now, wait }) };
}

it('ticks at the turn of the minute', () => {
  const { clock, ticking } = clockAt(monday + 20_000);
  ticking.start();
  expect(clock.waits.at(-1)).toBe(40_000);
  clock.ring();
  expect(ticking.now.value).toBe(monday + minute);
  expect(clock.waits.at(-1)).toBe(minute);
});

it('ticks earlier when words go stale earlier, and never faster than once a second', () => {
  const { clock, ticking } = clockAt(monday);
  ticking.start();
  ticking.tickAt(monday + 5_000);
  expect(clock.waits.at(-1)).toBe(5_000);
  ticking.tickAt(monday + 10);
  expect(clock.waits.at(-1)).toBe(1_000);
});
