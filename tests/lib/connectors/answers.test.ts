import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checked, filled, looseText, showsId } from '../../../lib/connectors/answers.ts';
import type { ApiResponse } from '../../../lib/connectors/api.ts';

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

describe('what an answer shows by its id', () => {
  const answer = (status: number, body: unknown): ApiResponse => ({ status, headers: {}, body });
  it('is there, whether the id is a number or a text, and is not there with a 404', () => {
    expect([showsId(answer(200, { id: 7 }), '7'), showsId(answer(200, { id: 'a' }), 'a')]).toEqual([true, true]);
    expect(showsId(answer(404, { message: 'gone' }), '7')).toBe(false);
  });
  it.each([[null], [{}], [{ id: 8 }], ['<p>']])('is nothing that can be said of %j', (body) => {
    expect(() => showsId(answer(200, body), '7')).toThrow('garbled');
  });
});
