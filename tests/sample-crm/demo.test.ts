import { describe, expect, it } from 'vitest';
import { readInput } from '../../lib/messages/inputs.ts';
import { newId } from '../../lib/messages/new-id.ts';
import { sequenceProblems } from '../../lib/sequences/validate-sequence.ts';
import { callablePerson, demoSequence, demoZone, hourIn } from './demo.ts';

const hourMs = 3_600_000;
const winter = 1_795_305_600_000;
const summer = 1_782_000_000_000;
const hours = [winter, summer].flatMap((start) => Array.from({ length: 48 }, (_, hour) => start + (hour * hourMs) / 2));

describe('the demo', () => {
  it('has a sequence that the worker accepts', () => {
    const sequence = demoSequence(winter);
    expect(sequenceProblems(sequence)).toEqual([]);
    const input = { commandId: newId(winter), sequence, move: 'none' };
    expect(readInput('saveSequence', input)).toEqual(input);
  });

  it('finds somebody to call at a decent hour, whatever the hour is', () => {
    const hoursThere = hours.map((now) => hourIn(callablePerson(now).zone, now));
    expect(hoursThere.filter((hour) => hour < 9 || hour >= 20)).toEqual([]);
    expect(hours.filter((now) => callablePerson(now).person.phones.length === 0)).toEqual([]);
  });

  it.each([
    ['by day keeps the rep’s own clocks', 12, 'Etc/UTC'],
    ['by night takes those of the person called', 3, 'America/Los_Angeles'],
  ])('%s', (_what, hour, zone) => {
    const now = winter + hour * hourMs;
    expect(demoZone(callablePerson(now), 'Etc/UTC', now)).toBe(zone);
  });
});
