import { expect, it } from 'vitest';
import { previewSequence } from '../../../lib/sequences/preview-sequence.ts';
import { at, reach, rulesOf, sequence, started } from './builders.ts';

it('gives the dates of a sequence started now, the first touch first', () => {
  const planned = previewSequence({ sequence: sequence(), reach: reach(), leadId: 'lead' }, started);
  expect(planned.map(({ title, dueAt }) => [title, dueAt])).toEqual([
    ['First call', started],
    ['Email', at('2026-11-26 10:00')],
    ['Last call', at('2026-11-29 10:00')],
  ]);
  expect(rulesOf(planned[0]!)[0]).toBe('sequence-started');
});

it('leaves out what cannot reach the lead', () => {
  const planned = previewSequence(
    { sequence: sequence(), reach: reach({ channels: ['email'] }), leadId: 'lead' },
    started,
  );
  expect(planned.map(({ title }) => title)).toEqual(['Email']);
});

it('is empty for a lead who may not be contacted', () => {
  const asked = { sequence: sequence(), reach: reach({ doNotContact: true }), leadId: 'lead' };
  expect(previewSequence(asked, started)).toEqual([]);
});
