import { describe, expect, it } from 'vitest';
import { defaultStops, stopFor, stopsOf } from '../../../lib/sequences/stops.ts';
import { signals } from '../../../lib/touches/signal.ts';
import { sequence } from './builders.ts';

describe('what signals do to a run', () => {
  it('is to stop it, but for those that only ask for a pause', () => {
    const pausing = signals.filter((signal) => defaultStops[signal] === 'pause');
    expect(pausing).toEqual(['answered', 'out-of-office', 'household-replied']);
    expect(signals.filter((signal) => defaultStops[signal] === 'go-on')).toEqual([]);
  });

  it('is what its sequence says, those that stop it first', () => {
    const stops = stopsOf(sequence({ stops: { replied: 'go-on', 'out-of-office': 'stop' } }));
    expect(stops).toHaveLength(signals.length);
    expect(stops.at(-1)).toEqual({ signal: 'replied', verb: 'go-on' });
    const verbs = stops.map(({ verb }) => verb);
    expect(verbs.lastIndexOf('stop')).toBeLessThan(verbs.indexOf('pause'));
  });

  it.each(['opted-out', 'spam-complaint', 'explicit-no', 'archived'] as const)(
    'is always a stop when consent ends: %s',
    (signal) => {
      expect(stopFor(sequence({ stops: { [signal]: 'go-on' } }), signal)).toBe('stop');
    },
  );
});
