import { describe, expect, test } from 'vitest';
import { idInAddress, learnAddress } from '../../../../lib/page/teach/address-pattern.ts';

const urls = (...paths: readonly string[]): URL[] => paths.map((path) => new URL(path, 'https://desk.example'));

function idLearned(from: readonly string[], at: string): string | null {
  const learned = learnAddress(urls(...from));
  return learned && idInAddress(learned.pattern, urls(at)[0]!);
}

describe('the part of the address that names the record', () => {
  test.each([
    ['a number in the path', ['/people/1', '/people/22'], '/people/333', '333'],
    ['before a tab of the record', ['/people/1/notes', '/people/2/notes'], '/people/3', '3'],
    ['a word in the path', ['/c/ada', '/c/bo'], '/c/chi', 'chi'],
    ['a parameter', ['/view?module=x&record=1', '/view?module=x&record=2'], '/view?record=3&module=x', '3'],
    ['a route in the hash', ['/app#/lead/1', '/app#/lead/2'], '/app#/lead/3', '3'],
    ['an id beside a name', ['/people/1/ada', '/people/2/bo'], '/people/3/chi', '3'],
    ['an id behind a part that differs too', ['/a/x/10', '/b/x/11', '/a/x/12'], '/c/x/13', '13'],
    ['a UUID', ['/p/0b9f-1', '/p/77ac-2'], '/p/9c1e-3', '9c1e-3'],
  ])('is %s', (_, from, at, id) => {
    expect(idLearned(from, at)).toBe(id);
  });

  test.each([
    ['another type of record', '/companies/7'],
    ['a word where the ids are numbers', '/people/new'],
    ['the list', '/people'],
  ])('is not in the address of %s', (_, at) => {
    expect(idLearned(['/people/1', '/people/2'], at)).toBeNull();
  });

  test('is guessed from one address, and not sure', () => {
    const learned = learnAddress(urls('/people/17?tab=notes'));
    expect(learned).toEqual({
      pattern: { where: 'path', before: ['people'], key: '', shape: 'number' },
      isSure: false,
    });
    expect(learnAddress(urls('/people/1', '/people/2'))?.isSure).toBe(true);
  });

  test('is not known where nothing tells the addresses apart', () => {
    expect(learnAddress(urls('/app', '/app'))).toBeNull();
    expect(learnAddress(urls('/a/x', '/a/y', '/b/x'))).toBeNull();
  });
});
