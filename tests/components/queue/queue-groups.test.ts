import { describe, expect, it } from 'vitest';
import { nextRow, nowFor, queueGroups } from '../../../components/queue/queue-groups.ts';
import { hour, minute, now } from '../../lib/words/builders.ts';
import { reminder, row, today } from './queue.ts';

const queue = today({
  overdue: [row('Old', -3 * hour)],
  due: [row('Due', -5 * minute)],
  later: [row('Soon', 2 * minute), row('Late', 4 * hour)],
});

function names(at: number): readonly (readonly string[])[] {
  return queueGroups(queue, at).map((group) => [group.name, ...group.rows.map(({ name }) => name)]);
}

describe('queueGroups', () => {
  it('keeps the order of urgency', () => {
    expect(names(now)).toEqual([
      ['overdue', 'Old'],
      ['due', 'Due'],
      ['later', 'Soon', 'Late'],
    ]);
  });

  it('moves rows up as their time comes, and leaves out empty groups', () => {
    expect(names(now + 3 * minute)[1]).toEqual(['due', 'Due', 'Soon']);
    expect(names(now + 9 * hour)).toEqual([['overdue', 'Old', 'Due', 'Soon', 'Late']]);
    expect(queueGroups(today(), now)).toEqual([]);
  });
});

describe('nextRow', () => {
  it.each([
    [null, 'Old'],
    ['touch-Old', 'Due'],
    ['touch-Due', 'Old'],
    ['touch-done-meanwhile', 'Old'],
  ])('after %s comes %s', (lastOpened, name) => {
    expect(nextRow(queueGroups(queue, now), lastOpened)?.name).toBe(name);
  });

  it('never is one that is not due, or has no page', () => {
    const others = today({ due: [row('Pageless', -minute, { url: null })], later: [row('Late', hour)] });
    expect(nextRow(queueGroups(others, now), null)).toBeNull();
  });
});

describe('a reminder', () => {
  const reminded = row('Old', 2 * hour, { reminder: reminder({ id: 'lead-Old/offer', dueAt: now - minute }) });

  it('is grouped by its own time, and comes after the touch of the same lead', () => {
    const both = queueGroups({ ...queue, due: [reminded] }, now);
    expect(both.map(({ name }) => name)).toEqual(['overdue', 'due', 'later']);
    expect(nextRow(both, 'touch-Old')).toBe(reminded);
    expect(nextRow(both, 'lead-Old/offer')?.touch?.id).toBe('touch-Old');
  });
});

describe('a promise', () => {
  const promised = row('Old', null, {
    reminder: reminder({ id: 'promise', kind: 'promise', dueAt: now - hour, missedAt: now + hour }),
  });

  it('comes before all else from the instant it is missed, wherever the worker had it', () => {
    const listed = { ...queue, due: [promised, ...queue.due] };
    const place = (at: number): number => queueGroups(listed, at).findIndex(({ rows }) => rows.includes(promised));
    expect([queueGroups(listed, now)[place(now)]?.name, queueGroups(listed, now + hour)[0]?.name]).toEqual([
      'due',
      'missed',
    ]);
    expect(queueGroups({ ...today(), missed: [promised] }, now + hour)).toEqual([{ name: 'missed', rows: [promised] }]);
    expect(nextRow(queueGroups(listed, now + hour), null)).toBe(promised);
  });
});

describe('nowFor', () => {
  it.each([
    ['the worker looked later', today({ now: now + minute }), now + minute],
    ['the worker looked earlier', today({ now: now - minute }), now],
    ['the worker has not looked', null, now],
  ])('when %s', (_, looked, expected) => {
    expect(nowFor(looked, now)).toBe(expected);
  });
});
