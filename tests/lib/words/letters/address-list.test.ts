import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressList } from '../../../../lib/words/letters/address-list.ts';
import { csvOf, type Separator, separatorOf } from '../../../../lib/words/letters/csv.ts';
import { t } from '../../../translate.ts';

/** RFC 4180 and nothing more: throws at a quote in a bare cell, a lone line end, a row without one. */
function strictRows(file: string, separator: Separator = ','): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('No byte order mark');
  const text = file.slice(1);
  const cell =
    separator === ',' ? /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y : /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`Not a cell: ${JSON.stringify(text.slice(from, from + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const dangerous = {
  ',': /(?:^|;)\s*[=+\-@＝＋－＠]|^[\t\r\n]/,
  ';': /(?:^|,)\s*[=+\-@＝＋－＠]|^[\t\r\n]/,
} as const;
const guards = {
  ',': /^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))|(?<=;)'(?='*\s*[=+\-@＝＋－＠])/g,
  ';': /^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))|(?<=,)'(?='*\s*[=+\-@＝＋－＠])/g,
} as const;
const separators = [',', ';'] as const;

describe('a CSV file', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    "'=1",
    '="a"&"b"',
    'x;=1',
    ";'=1;-2",
    'x,=1',
    ",'=1,-2",
  ])('makes %j harmless, and it can be had back', (text) => {
    for (const separator of separators) {
      const [[cell = '']] = strictRows(csvOf([[text]], separator), separator) as [string[]];
      expect(dangerous[separator].test(cell)).toBe(false);
      expect(cell.replace(guards[separator], '')).toBe(text);
    }
  });

  it.each([
    ['en-US', ','],
    ['ja', ','],
    ['de', ';'],
    ['fr-CA', ';'],
    ['pt-BR', ';'],
  ])('in %s has its cells parted by %s', (locale, separator) => {
    expect(separatorOf(locale)).toBe(separator);
  });

  it('gives back any cells exactly', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('=', "'", '"', ',', ';', '\r', '\n', '\t', '-', ' ', 'a'), maxLength: 8 }),
    );
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...separators), (given, separator) => {
        const read = strictRows(csvOf(given, separator), separator);
        expect(read.flat().some((cell) => dangerous[separator].test(cell))).toBe(false);
        expect(read.map((cells) => cells.map((cell) => cell.replace(guards[separator], '')))).toEqual(given);
      }),
    );
  });
});

describe('an address list', () => {
  it('has a row per person, its address in columns where it has plain parts, and the rep’s own fields', () => {
    const file = addressList(
      [
        { name: 'Owen Hughes', company: 'Hughes "Farm", Ltd', address: '12 Oak Rd, Austin, TX 78701', custom: {} },
        { name: '=cmd()', company: '', address: 'Somewhere\nBeyond\nThe hill', custom: { budget: '+48' } },
      ],
      { t, locale: 'en-GB' },
    );
    expect(strictRows(file)).toEqual([
      [
        'Name',
        'Company',
        'Address line 1',
        'Address line 2',
        'Address line 3',
        'City',
        'State',
        'Postcode',
        'Country',
        'budget',
      ],
      ['Owen Hughes', 'Hughes "Farm", Ltd', '12 Oak Rd', '', '', 'Austin', 'TX', '78701', '', ''],
      ["'=cmd()", '', 'Somewhere', 'Beyond', 'The hill', '', '', '', '', "'+48"],
    ]);
  });
});
