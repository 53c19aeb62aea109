import { describe, expect, it } from 'vitest';
import { textLength } from '../../../lib/words/text-segments.ts';

const x = (count: number): string => 'x'.repeat(count);

describe('the length of a text', () => {
  it.each([
    ['nothing', '', { alphabet: 'gsm', units: 0, segments: 0, left: 160 }],
    ['plain letters', 'Hi @ £ ñ', { alphabet: 'gsm', units: 8, segments: 1, left: 152 }],
    ['a full message', x(160), { alphabet: 'gsm', units: 160, segments: 1, left: 0 }],
    ['one more', x(161), { alphabet: 'gsm', units: 161, segments: 2, left: 145 }],
    ['two full parts', x(306), { alphabet: 'gsm', units: 306, segments: 2, left: 0 }],
    ['one more than that', x(307), { alphabet: 'gsm', units: 307, segments: 3, left: 152 }],
    ['a euro, which is two', `${x(158)}€`, { alphabet: 'gsm', units: 160, segments: 1, left: 0 }],
    ['a letter outside', 'ő', { alphabet: 'unicode', units: 1, segments: 1, left: 69 }],
    ['an emoji, which is two', `${x(68)}👍`, { alphabet: 'unicode', units: 70, segments: 1, left: 0 }],
    ['unicode in parts', `ő${x(70)}`, { alphabet: 'unicode', units: 71, segments: 2, left: 63 }],
    ['a curly apostrophe', 'it’s', { alphabet: 'unicode', units: 4, segments: 1, left: 66 }],
  ] as const)('%s', (_, text, length) => {
    expect(textLength(text)).toEqual(length);
  });

  it('splits no character of two over two parts', () => {
    // 152 units, then one of two: it begins the second part, and the first keeps one empty.
    expect(textLength(`${x(152)}€${x(151)}`)).toMatchObject({ units: 305, segments: 2, left: 0 });
    expect(textLength(`${x(152)}€${x(152)}`)).toMatchObject({ units: 306, segments: 3 });
    expect(textLength(`ő${x(65)}👍${x(65)}`)).toMatchObject({ units: 133, segments: 2, left: 0 });
  });
});
