import { expect, test } from 'vitest';
import { isStable } from '../../../../lib/page/teach/stable.ts';

test.each(['email', 'contact-email', 'primary_phone', 'phoneNumber', 'email1', 'account.name', 'data:owner'])(
  '%s looks written by a person',
  (name) => expect(isStable(name)).toBe(true),
);

test.each([
  '',
  '17',
  'contact-17',
  ':r1:',
  'css-1x2y3z',
  'sc-bdVaJa',
  '_3Kd9f',
  'xkcdqrt',
  'f_11223',
  'a@b.example',
  'x'.repeat(200),
])('%s looks made by a machine, or is the record’s own', (name) => expect(isStable(name)).toBe(false));
