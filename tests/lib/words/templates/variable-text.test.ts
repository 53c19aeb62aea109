import { expect, it } from 'vitest';
import { markText } from '../../../../lib/words/templates/variable-text.ts';
import { t } from '../../../translate.ts';

it.each([
  ['{{ lead.first_name }}', 'their first name'],
  ['{{lead.first_name}}', 'their first name'],
  ['{{ last.topic | capitalize }}', 'what the last talk was about'],
  ['{{ lead.company | default: "your company" }}', 'their company'],
  ['{{ custom.roof_age }}', 'roof_age'],
  ['{{ "in 2 working days" | weekday }}', 'in 2 working days'],
  ['[[Ask for\nthe date]]', 'Note to self: Ask for\nthe date'],
  ['{{ fill me in }}', '{{ fill me in }}'],
  ['{{ rep.offer }}', '{{ rep.offer }}'],
  ['{% if lead.company %}', '{% if lead.company %}'],
])('%s stands for "%s"', (mark, says) => {
  expect(markText(mark, t)).toBe(says);
});
