import { expect, it } from 'vitest';
import { isEmailAddress, isPageAddress } from '../../../lib/records/typed-address.ts';

it.each([
  ['dana@roofline.example', true],
  ['dana@roofline', false],
  ['dana reyes@roofline.example', false],
  ['@roofline.example', false],
  ['', false],
])('%j as an email address: %j', (typed, is) => {
  expect(isEmailAddress(typed)).toBe(is);
});

it.each([
  ['https://book.example/dana', true],
  ['HTTP://book.example', true],
  ['book.example/dana', false],
  ['javascript:alert(1)', false],
  ['https://book', false],
  ['https://book.example/dana reyes', false],
])('%j as the address of a page: %j', (typed, is) => {
  expect(isPageAddress(typed)).toBe(is);
});
