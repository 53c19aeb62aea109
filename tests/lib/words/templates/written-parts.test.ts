import { expect, it } from 'vitest';
import { writtenParts } from '../../../../lib/words/templates/written-parts.ts';

it('tells variables and notes to self from the words around them, and leaves conditions out', () => {
  expect(writtenParts('Hi {{ lead.name }}{% if lead.company %} of {{ lead.company }}{% endif %}, [[ask]]')).toEqual([
    { kind: 'words', text: 'Hi ' },
    { kind: 'missing', text: '{{ lead.name }}' },
    { kind: 'words', text: ' of ' },
    { kind: 'missing', text: '{{ lead.company }}' },
    { kind: 'words', text: ', ' },
    { kind: 'note', text: 'ask' },
  ]);
});

it.each(['', 'Hi, { not } [one] %}'])('takes %j for words', (text) => {
  expect(writtenParts(text)).toEqual(text === '' ? [] : [{ kind: 'words', text }]);
});
