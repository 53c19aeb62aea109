import { expect, it } from 'vitest';
import { initialsOf } from '../../../components/kit/Avatar.tsx';

it.each([
  ['Owen Hughes', 'OH'],
  ['maria del mar lópez', 'ML'],
  ['Cher', 'C'],
  ['👩‍🚀 Zoë', 'Z'],
  ['محمد بن', 'مب'],
  ['日本 太郎', '日太'],
  ['', '?'],
  ['— ❤️', '?'],
])('the initials of "%s" are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
