import { describe, expect, it } from 'vitest';
import {
  callingCodeOf,
  comparableAddress,
  comparablePhone,
  domainOf,
  domainsAbove,
  emailsIn,
} from '../../../lib/leads/comparable.ts';

const gb = { country: 'GB' };

describe('emailsIn', () => {
  it.each([
    ['jane@acme.example', ['jane@acme.example']],
    ['  JANE@Acme.Example ', ['jane@acme.example']],
    ['mailto:jane@acme.example?subject=Hi', ['jane@acme.example']],
    ['Jane Doe <jane@acme.example>', ['jane@acme.example']],
    ['jane@acme.example; bob@acme.example', ['jane@acme.example', 'bob@acme.example']],
    ['jane@acme.example.', ['jane@acme.example']],
    ['ｊａｎｅ＠ａｃｍｅ．ｅｘａｍｐｌｅ', ['jane@acme.example']],
    ['ja\u200bne@acme.example', ['jane@acme.example']],
    ['jane@Müller.example', ['jane@xn--mller-kva.example']],
    ['jane@xn--mller-kva.example', ['jane@xn--mller-kva.example']],
    ["o'neil@acme.example", ["o'neil@acme.example"]],
    ['jane+news@acme.example', ['jane+news@acme.example']],
    ['jane@localhost', []],
    ['jane@acme..example', []],
    ['no email', []],
  ])('finds in %j', (text, found) => {
    expect(emailsIn(text)).toEqual(found);
  });

  it('keeps a look-alike domain apart', () => {
    expect(emailsIn('jane@\u0430cme.example')).not.toEqual(['jane@acme.example']);
  });
});

describe('domainOf', () => {
  it.each([
    ['acme.example', 'acme.example'],
    ['@ACME.example', 'acme.example'],
    ['*@acme.example', 'acme.example'],
    ['*.acme.example', 'acme.example'],
    ['https://www.acme.example:8080/about?x=1#y', 'acme.example'],
    ['www.acme.example.', 'acme.example'],
    ['eu.acme.example', 'eu.acme.example'],
    ['müller.example', 'xn--mller-kva.example'],
    ['jane@acme.example', null],
    ['https://jane@acme.example/', null],
    ['localhost', null],
    ['127.0.0.1', null],
    ['co.uk', null],
    ['acme example', null],
    ['', null],
  ])('reads %j', (text, domain) => {
    expect(domainOf(text)).toBe(domain);
  });
});

describe('domainsAbove', () => {
  it('goes up to two labels', () => {
    expect(domainsAbove('jane@mail.eu.acme.example')).toEqual([
      'mail.eu.acme.example',
      'eu.acme.example',
      'acme.example',
    ]);
  });
});

describe('comparablePhone', () => {
  it.each([
    '+44 20 7946 0018',
    '020 7946 0018',
    '(020) 7946-0018',
    '+44 (0)20 7946 0018',
    '0044 20 7946 0018',
    'tel:+44-20-7946-0018',
    'callto://+442079460018',
    '020.7946.0018',
    '020 7946 0018 ext. 12',
    '\u202a+44 20 7946 0018\u202c',
    '＋４４ ２０ ７９４６ ００１８',
  ])('reads %j as one number', (text) => {
    expect(comparablePhone(text, gb)).toBe('+442079460018');
  });

  it('reads a national number by the calling code of its home', () => {
    expect(comparablePhone('020 7946 0018', { callingCode: '44' })).toBe('+442079460018');
  });

  it('reads an international prefix that is not its home’s own', () => {
    expect(comparablePhone('0044 20 7946 0018', { country: 'US' })).toBe('+442079460018');
  });

  it.each([
    ['12-34', '1234'],
    ['n/a', null],
    ['7', null],
  ])('compares %j, which nobody can dial, by its digits', (text, phone) => {
    expect(comparablePhone(text, gb)).toBe(phone);
  });

  it('tells the calling code of a number', () => {
    expect([callingCodeOf('+442079460018'), callingCodeOf('1234')]).toEqual(['44', null]);
  });
});

describe('comparableAddress', () => {
  it.each(['1 North Field, St. Mary’s', "1, NORTH FIELD\nSt Mary's", '  1 Nörth Field; st marys.  '])(
    'reads %j as one address',
    (text) => {
      expect(comparableAddress(text)).toBe('1 north field st marys');
    },
  );

  it('keeps the order of the words', () => {
    expect(comparableAddress('Field 1 North')).not.toBe(comparableAddress('1 North Field'));
  });
});
