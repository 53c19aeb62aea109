import { expect, it } from 'vitest';
import { askedOfRep, isUsable, withAnswer } from '../../../../../components/sidebar/draft/library/asked-of-rep.ts';

it.each([
  [['{{ lead.company }}', '{{ rep.first_name }}', '{{ rep.phone }}'], 'name'],
  [['{{ rep.booking_link }}'], 'bookingLink'],
  [['{{ rep.constructor }}', '{{ last.topic }}'], null],
  [[], null],
])('of %j it asks for %s', (unfilled, field) => {
  expect(askedOfRep(unfilled)).toBe(field);
});

it('puts the answer where it is missing, however often, and nowhere else', () => {
  const message = {
    subject: '{{ rep.name }} here',
    body: 'I am {{ rep.first_name }}. {{ rep.name }}, {{ rep.phone }}',
  };
  expect(withAnswer(message, 'name', 'Dana $& Reyes')).toEqual({
    subject: 'Dana $& Reyes here',
    body: 'I am Dana. Dana $& Reyes, {{ rep.phone }}',
  });
});

it.each([
  ['email', 'dana@x.example', true],
  ['email', 'dana', false],
  ['bookingLink', 'book.example', false],
  ['bookingLink', 'https://book.example/d', true],
  ['name', '', false],
] as const)('an answer for %s may be "%s": %s', (field, answer, isIt) => {
  expect(isUsable(field, answer)).toBe(isIt);
});
