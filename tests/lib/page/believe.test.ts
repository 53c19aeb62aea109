import { describe, expect, test } from 'vitest';
import { type Belief, believe, noBelief, otherTypeMs, sameTypeMs } from '../../../lib/page/believe.ts';
import type { PageReading, PageView } from '../../../lib/records/page-reading.ts';
import { field, otherReading, reading } from '../../builders.ts';

const start = 1_000_000;
const first = reading();
const second = otherReading('2');

function record(shown: PageReading): PageView {
  return { kind: 'record', reading: shown };
}

/** What the first one's page says, under the address of another record. */
function leftUnder(changes: Partial<PageReading['ref']>): PageReading {
  return reading({ ref: { ...first.ref, recordId: '2', ...changes }, url: 'https://crm.example/#Lead/view/2' });
}

/** What is believed after these views, each shown so many ms after the first. */
function after(...views: readonly (readonly [ms: number, view: PageView])[]): Belief {
  return views.reduce((belief, [ms, view]) => believe(view, belief, start + ms), noBelief);
}

describe('a record under a new address', () => {
  test('is believed at once when it says something else', () => {
    expect(after([0, record(first)], [10, record(second)]).view).toEqual(record(second));
  });
  test('is settling while it says all of what the last record said', () => {
    const left = leftUnder({});
    expect(after([0, record(first)], [10, record(left)]).view).toEqual({ kind: 'settling', ref: left.ref });
  });
  test.each([
    ['another name', { name: field('Ola Hughes') }],
    ['another email', { emails: [field('ola@hughes.example')] }],
    ['another phone', { phones: [] }],
  ])('is believed with %s alone', (_, changes) => {
    const next = reading({ ...leftUnder({}), ...changes });
    expect(after([0, record(first)], [10, record(next)]).view).toEqual(record(next));
  });
  test.each([
    ['of the same type', {}, sameTypeMs],
    ['of another type', { objectType: 'Contact' }, otherTypeMs],
  ])('that is just like the last one is believed in time, %s', (_, changes, ms) => {
    const twin = record(leftUnder(changes));
    expect(after([0, record(first)], [10, twin], [9 + ms, twin]).view.kind).toBe('settling');
    expect(after([0, record(first)], [10, twin], [10 + ms, twin]).view).toEqual(twin);
  });
  test('is waited for from when the address named it, not from its first reading', () => {
    const twin = leftUnder({});
    const settling: PageView = { kind: 'settling', ref: twin.ref };
    const views = [[0, record(first)] as const, [10, settling] as const];
    expect(after(...views, [10 + sameTypeMs, record(twin)]).view).toEqual(record(twin));
  });
});

describe('the record that was shown before', () => {
  test('is believed again at once on the way back', () => {
    expect(after([0, record(first)], [10, record(leftUnder({}))], [20, record(first)]).view).toEqual(record(first));
  });
  test('is known for what it is under a third address', () => {
    const third = record(leftUnder({ recordId: '3' }));
    expect(after([0, record(first)], [10, record(leftUnder({}))], [20, third]).view.kind).toBe('settling');
  });
  test('is known for what it is after a list', () => {
    const back = record(leftUnder({}));
    expect(after([0, record(first)], [10, { kind: 'list' }], [20, back]).view.kind).toBe('settling');
  });
  test('goes on being believed while its own fields change', () => {
    const grown = reading({ emails: [] });
    expect(after([0, record(first)], [10, record(grown)]).view).toEqual(record(grown));
    expect(after([0, record(first)], [10, record(grown)], [20, record({ ...grown, ref: second.ref })]).view.kind).toBe(
      'settling',
    );
  });
});

test.each(['list', 'other'] as const)('a page that shows no record (%s) is believed', (kind) => {
  expect(after([0, record(first)], [10, { kind }]).view).toEqual({ kind });
});
