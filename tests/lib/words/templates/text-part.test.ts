import { expect, it } from 'vitest';
import { joinedParts, partsText, type TextPart } from '../../../../lib/words/templates/text-part.ts';

const words = (text: string): TextPart => ({ kind: 'words', text });
const missing: TextPart = { kind: 'missing', text: '{{ lead.name }}' };
const note: TextPart = { kind: 'note', text: 'ask' };

it('joins words to words, and leaves what is between them', () => {
  expect(joinedParts([words('a'), words(''), words('b'), missing, words(''), note, words('c')])).toEqual([
    words('ab'),
    missing,
    note,
    words('c'),
  ]);
});

it('makes a text of them in which what is still to be done shows', () => {
  expect(partsText([words('Hi '), missing, note, words('!')])).toBe('Hi {{ lead.name }}[[ask]]!');
});
