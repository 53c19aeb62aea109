import { expect, it } from 'vitest';
import { stopsLine, stopsText } from '../../../../components/sidebar/step/stops.ts';
import type { StopLine } from '../../../../lib/messages/prompt.ts';
import { signals } from '../../../../lib/touches/signal.ts';
import { t } from '../../../translate.ts';
import { monday } from '../../../world.ts';

const words = { t, locale: 'en-GB', zone: 'UTC', repZone: 'UTC', now: monday };

function stopping(count: number): readonly StopLine[] {
  return signals.slice(0, count).map((signal) => ({ signal, verb: 'stop' }));
}

it.each([
  [0, ''],
  [1, 'they reply'],
  [3, 'they reply, a meeting is booked, you speak with them'],
  [5, 'they reply, a meeting is booked and 3 more'],
])('of %d signals says "%s"', (count, says) => {
  expect(stopsLine(stopping(count), words)).toBe(says);
});

it('tells what pauses a run apart from what stops it', () => {
  const stops: readonly StopLine[] = [
    { signal: 'replied', verb: 'stop' },
    { signal: 'household-replied', verb: 'pause' },
    { signal: 'answered', verb: 'go-on' },
  ];
  expect([stopsText(stops, 'stop', words), stopsText(stops, 'pause', words)]).toEqual([
    'they reply',
    'somebody of theirs replies',
  ]);
});
