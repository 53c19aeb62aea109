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
  ['a { b } {{ c\n}}', []],
  ['{% if lead.company %}Hi', ['{% if lead.company %}']],
])('of %j still stand %j', (text, fields) => {
  expect(unfilledFields(text)).toEqual(fields);
});
