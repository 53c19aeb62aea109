import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanText,
  emailsFrom,
  fieldOf,
  linesOf,
  linkedEmails,
  linkedPhones,
  phonesFrom,
  textOf,
} from '../../../lib/page/fields.ts';
import { longestField, mostContacts } from '../../../lib/records/page-reading.ts';
import { pageOf } from './saved-page.ts';

const bodyOf = (markup: string): HTMLElement => pageOf(markup).body;
const named = (...texts: string[]): ReturnType<typeof fieldOf>[] => texts.map((text) => fieldOf(text, 'named', 3));
const values = (fields: readonly { value: string }[]): string[] => fields.map(({ value }) => value);

describe('clean text', () => {
  test.each([
    ['white space', '  Ida \n\t Okafor\u00a0 ', 'Ida Okafor'],
    ['control characters', 'Ida\u0000\u0007 Okafor\u001b', 'Ida Okafor'],
    ['bidi overrides', '\u202eIda\u202c \u2066Okafor\u2069', 'Ida Okafor'],
    ['a name from right to left', 'نور الهاشمي', 'نور الهاشمي'],
    ['a name with a direction mark', 'דנה\u200f Ltd', 'דנה\u200f Ltd'],
    ['emoji of several parts', '👩‍👩‍👧 Family 🏳️‍🌈', '👩‍👩‍👧 Family 🏳️‍🌈'],
    ['markup as text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['half a character', 'Ida \ud83d Okafor', 'Ida \ufffd Okafor'],
    ['nothing', ' \n ', ''],
  ])('keeps of %s what can be read', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('is cut at its bound, never inside a character', () => {
    expect(cleanText('a'.repeat(10_000_000))).toHaveLength(longestField);
    const cut = cleanText(`${'a'.repeat(longestField - 1)}😀`);
    expect(cut).toBe('a'.repeat(longestField - 1));
  });

  test('is bounded, well formed and clean again for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const clean = cleanText(text);
        expect(clean.length).toBeLessThanOrEqual(longestField);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('the text of an element', () => {
  test.each([
    ['an element', '<b>Ida <i>Okafor</i></b>', 'Ida Okafor'],
    ['an input', '<input value="Ida">', 'Ida'],
    ['a wrapper of an input and a link', '<div><input value="Ida"><a>Call</a></div>', 'Ida'],
    ['a wrapper of an empty input', '<div><input value=""><a>Call</a></div>', ''],
    ['a text area', '<textarea>Ida</textarea>', 'Ida'],
    ['a check box and words', '<div><input type="checkbox" value="on"> Ida</div>', 'Ida'],
  ])('of %s', (_, markup, text) => {
    expect(textOf(bodyOf(markup).firstElementChild)).toBe(text);
  });

  test('is what was typed, also when it was emptied', () => {
    const input = bodyOf('<input value="Ida">').querySelector('input')!;
    input.value = 'Ida O.';
    expect(textOf(input)).toBe('Ida O.');
    input.value = '';
    expect(textOf(input)).toBe('');
  });

  test('of nothing is empty', () => {
    expect(textOf(null)).toBe('');
    expect(linesOf(null)).toBe('');
  });

  test.each([
    ['breaks', '<div>4 Quay St<br>Galway</div>', '4 Quay St, Galway'],
    ['blocks in one link', '<div><a><div>4 Quay St</div><div>Galway</div></a></div>', '4 Quay St, Galway'],
    ['one line', '<div>4 Quay St</div>', '4 Quay St'],
  ])('in lines, with %s', (_, markup, text) => {
    expect(linesOf(bodyOf(markup).firstElementChild)).toBe(text);
  });
});

describe('emails', () => {
  test.each([
    [['ida@okafor.example'], ['ida@okafor.example']],
    [['Ida@Okafor.example', 'ida@okafor.example'], ['Ida@Okafor.example']],
    [['a@b.example, c@d.example;e@f.example'], ['a@b.example', 'c@d.example', 'e@f.example']],
    [['Ida <ida@okafor.example>'], ['ida@okafor.example']],
    [['none', 'a@b', '@b.example', 'a@', 'a b@c.', '--'], []],
    [[`${'a'.repeat(400)}@b.example`], []],
    [[], []],
  ])('of %j are %j', (texts, emails) => {
    expect(values(emailsFrom(named(...texts)))).toEqual(emails);
  });

  test('are a few at most', () => {
    const many = Array.from({ length: 500 }, (_, index) => `p${index}@list.example`);
    expect(emailsFrom(named(...many))).toHaveLength(mostContacts);
  });

  test('of links are their addresses, hidden ones aside', () => {
    const body = bodyOf(
      '<a href="MAILTO:ida%2Bx@okafor.example?subject=Hi">Write</a><a hidden href="mailto:old@old.example">x</a><a href="mailto:%E0%A4%A@b.example">broken</a>',
    );
    expect(linkedEmails(body, 2)).toEqual([
      { value: 'ida+x@okafor.example', source: 'link', confidence: 2 },
      { value: '%E0%A4%A@b.example', source: 'link', confidence: 2 },
    ]);
  });
});

describe('phones', () => {
  test.each([
    ['none', [], []],
    ['three', ['+1 555 0100', '(555) 010-0101', '555.0102'], ['+1 555 0100', '(555) 010-0101', '555.0102']],
    ['one written twice', ['+1 555 0100', '+15550100'], ['+1 555 0100']],
    ['one with an extension', ['1-253-364-2060 x06904'], ['1-253-364-2060 x06904']],
    ['malformed ones', ['call me', '12', '--', '9'.repeat(60), '+1 555 0100 ask for Ida, or else for her brother'], []],
  ])('when there are %s', (_, texts, phones) => {
    expect(values(phonesFrom(named(...texts)))).toEqual(phones);
  });

  test('of a button that says "Call" before the number are still as written', () => {
    const page = pageOf('<a href="tel:+442071838750">Call</a><p><a href="tel:+442071838750">+44 20 7183 8750</a></p>');
    expect(linkedPhones(page.body, 3).map(({ value }) => value)).toEqual(['+44 20 7183 8750']);
  });

  test('of links are as written where that is the number dialled, else the number dialled', () => {
    const body = bodyOf('<a href="tel:+35391555010">+353 91 555 010</a><a href="tel:+1%20555%200100;ext=3">Call</a>');
    expect(values(linkedPhones(body, 2))).toEqual(['+353 91 555 010', '+1 555 0100;ext=3']);
  });
});
