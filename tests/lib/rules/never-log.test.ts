import { expect, test } from 'vitest';
import { isNeverLogged } from '../../../lib/rules/never-log.ts';

const domains = ['@Acme.com', ' bank.example. ', ''];

test.each(['ada@acme.com', 'ada@mail.acme.com', 'ADA@ACME.COM', 'teller@bank.example'])(
  '%s is never logged',
  (email) => {
    expect(isNeverLogged(email, domains)).toBe(true);
  },
);

test.each(['ada@notacme.com', 'acme.com@other.example', 'ada@acme.com.example'])('%s is', (email) => {
  expect(isNeverLogged(email, domains)).toBe(false);
});
