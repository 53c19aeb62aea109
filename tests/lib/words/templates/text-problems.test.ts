import { describe, expect, it } from 'vitest';
import { blockedText } from '../../../../lib/words/templates/blocked-text.ts';
import { problemIds, problemText } from '../../../../lib/words/templates/problem.ts';
import { textProblems } from '../../../../lib/words/templates/text-problems.ts';
import { t } from '../../../translate.ts';
import { fill, filled } from './builders.ts';

describe('the problems of a text', () => {
  it.each([
    '',
    'Hi',
    '{{ custom.anything }} {{ custom["Any thing"] }}',
    '{{ lead.mentioned_on | day }}',
    '{% note %}{% endnote %}',
  ])('are none for %s', (text) => {
    expect(textProblems(text, 'body')).toEqual([]);
  });

  it('name every unknown variable with its line and the one meant', () => {
    expect(textProblems('Hi {{ lead.frist_name }}\n{{ foo }}', 'subject')).toEqual([
      { id: 'unknown-variable', where: 'subject', line: 1, found: 'lead.frist_name', meant: 'lead.first_name' },
      { id: 'unknown-variable', where: 'subject', line: 2, found: 'foo', meant: '' },
    ]);
  });

  it.each([
    ['a\n{% include "x" %}', 'unknown-tag', 2],
    ['{{ "soon" | day }}', 'not-a-day', 1],
    ['{{ lead.name | weekday }}', 'not-a-day', 1],
    ['{% for i in (1..99999) %}{% endfor %}', 'too-much', 1],
  ])('%s is %s', (text, id, line) => {
    expect(textProblems(text, 'body')).toMatchObject([{ id, line, where: 'body' }]);
  });

  it.each(problemIds)('say %s in words', (id) => {
    expect(problemText({ id, where: 'body', line: 3, found: 'x', meant: 'y' }, t)).toMatch(
      /^Text, line 3: .+ Did you mean "y"\?$/,
    );
  });
});

describe('why a text is blocked', () => {
  it.each([
    ['{{ lead.job_title }}', ['Not known: their job title. Fill it in first.']],
    ['{{ last.topic }}', ['Not known: what the last talk was about. Fill it in, or say "your request".']],
    ['{{ lead.frist_name }}', ['There is nothing called "lead.frist_name". Did you mean "lead.first_name"?']],
    ['{{ shoe }}', ['There is nothing called "shoe".']],
    ['{% note %}Ask{% endnote %}', ['Note to self: Ask']],
    ['{{ lead.name', ['Text, line 1: "{{ lead.name" is opened and not closed.']],
    ['Hi', []],
  ])('%s', (body, says) => {
    expect(blockedText(fill(body), t)).toEqual(says);
  });

  it('is nothing for one that is filled', () => {
    expect(filled('Hi')).toBe('Hi');
  });
});
