import { expect, it } from 'vitest';
import { unfilledFields } from '../../../lib/words/unfilled.ts';

it.each([
  ['Hi Owen', []],
  [
    'Hi {{ lead.first_name }}, {{rep.phone}} or {{ rep.phone }} {{rep.phone}}',
    ['{{ lead.first_name }}', '{{rep.phone}}', '{{ rep.phone }}'],
  ],
  ['{{ fill me in }}', ['{{ fill me in }}']],
  ['{{}}', ['{{}}']],
  ['a { b } {{ c\n}}', ['{{ c']],
  [`{{ ${'x'.repeat(200)} }}`, [`{{ ${'x'.repeat(200)} }}`]],
  ['Hi {{ lead.first_name, {% if', ['{{ lead.first_name, ', '{% if']],
  ['{% if lead.company %}Hi', ['{% if lead.company %}']],
  [
    '[[Their goal,\nof {{ lead.name }}]] and [[]], not [one] or [[two]',
    ['[[Their goal,\nof {{ lead.name }}]]', '[[]]'],
  ],
])('of %j still stand %j', (text, fields) => {
  expect(unfilledFields(text)).toEqual(fields);
});
