import { expect, it } from 'vitest';
import { defaultVerbs, verbFor } from '../../../lib/sequences/default-verbs.ts';
import { nurtureId } from '../../../lib/sequences/presets/ids.ts';
import { type OutcomeId, outcomes } from '../../../lib/touches/outcome.ts';
import { step } from './builders.ts';

const kindOf = (id: OutcomeId): string => defaultVerbs[id].kind;

it('ends the run for nobody but those who answered', () => {
  const ending = outcomes.filter(({ id }) => ['stop', 'finish'].includes(kindOf(id)));
  expect(ending.map(({ id }) => id)).toEqual(['replied', 'booked', 'explicit-no', 'opted-out']);
  expect(ending.every(({ answered }) => answered === 'answered')).toBe(true);
});

it('leads from "not now" to the nurture, thirty days later (R073)', () => {
  expect(defaultVerbs['not-now']).toEqual({ kind: 'switch', sequenceId: nurtureId, inDays: 30 });
});

it('looks for another number or address after every outcome that says this one is bad', () => {
  const bad = outcomes.filter(({ contactHealth }) => contactHealth === 'bad');
  expect(bad.map(({ id }) => kindOf(id))).toEqual(['other-contact', 'other-contact']);
});

it('lets a step say otherwise, for the outcomes it names only', () => {
  const own = step({ verbs: { voicemail: { kind: 'pause', forDays: 3 } } });
  expect(verbFor(own, 'voicemail')).toEqual({ kind: 'pause', forDays: 3 });
  expect(verbFor(own, 'busy')).toEqual({ kind: 'again', inMinutes: 60 });
});
