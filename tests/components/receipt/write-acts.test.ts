import { expect, it } from 'vitest';
import { actsFor } from '../../../components/receipt/write-acts.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { receipt } from './builders.ts';

const byHand = failureOf('by-hand');

it.each([
  ['refused', { delivery: 'needs-rep', failure: failureOf('rejected') }, false, 'retry fill confirm copy give-up'],
  ['by hand', { delivery: 'needs-rep', failure: byHand }, true, 'fill confirm copy give-up'],
  ['by hand, connected since', { delivery: 'needs-rep', failure: byHand }, false, 'retry fill confirm copy give-up'],
  ['a stage, by hand', { delivery: 'needs-rep', failure: byHand, kind: 'stage' }, true, 'confirm copy give-up'],
  ['undone, by hand', { delivery: 'needs-rep', failure: byHand, wanted: 'gone' }, true, 'confirm give-up'],
  [
    'undone, refused',
    { delivery: 'needs-rep', failure: failureOf('forbidden'), wanted: 'gone' },
    false,
    'retry confirm give-up',
  ],
  ['waiting', { delivery: 'queued' }, false, 'retry copy give-up'],
  ['unsure', { delivery: 'ambiguous' }, false, 'retry copy give-up'],
  ['unsure, undone', { delivery: 'ambiguous', wanted: 'gone' }, false, 'retry give-up'],
  ['out', { delivery: 'sending' }, false, ''],
  ['sent', { delivery: 'sent' }, false, 'retry give-up'],
  ['confirmed', { delivery: 'confirmed' }, false, ''],
  ['let go', { delivery: 'given-up' }, false, 'copy'],
  ['taken back', { delivery: 'withdrawn', withdrawal: 'unsent' }, false, ''],
] as const)('%s', (_, changes, isByHand, acts) => {
  expect(actsFor(receipt(changes), isByHand).join(' ')).toBe(acts);
});
