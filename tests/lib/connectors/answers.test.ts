import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checked, filled, looseText } from '../../../lib/connectors/answers.ts';

describe('checked', () => {
  const shape = v.object({ id: v.string(), note: looseText });

  it('gives an answer of the shape asked for, without what was not', () => {
    expect(checked(shape, { id: 'a', note: 'Hello', more: 1 }, 'a note')).toEqual({ id: 'a', note: 'Hello' });
  });

  it.each([[null], ['text'], [[]], [{}], [{ id: 5 }], [{ id: 'a', note: {} }]])(
    'calls %j garbled, saying what it is not',
    (body) => {
      expect(() => checked(shape, body, 'a note')).toThrow('garbled: a note');
    },
  );
});

describe('looseText', () => {
  it.each([
    [' Ada ', 'Ada'],
    [15550100, '15550100'],
    [undefined, ''],
    [null, ''],
    [false, ''],
    [true, ''],
  ])('reads %j as %j', (value, text) => {
    expect(v.parse(looseText, value)).toBe(text);
  });
});

describe('filled', () => {
  it('keeps what says something, each once and in order', () => {
    expect(filled('', 'b', 'a', 'b')).toEqual(['b', 'a']);
  });
});
