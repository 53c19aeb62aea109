import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonePoint } from '../../../lib/leads/contact-point.ts';
import type { Lead } from '../../../lib/leads/lead.ts';
import { barredByStore, byDoor, byPhone, entry, withEmails, withPhones } from './do-not-contact.ts';
import { person } from './person.ts';

describe('the do-not-contact list', () => {
  it.each<[string, Lead]>([
    ['capitals and spaces', withEmails(' OWEN@Hughes.Example ')],
    ['a mailto link', withEmails('mailto:owen@hughes.example')],
    ['a name with the email', withEmails('Owen Hughes <owen@hughes.example>')],
    ['a dot at the end', withEmails('owen@hughes.example.')],
    ['full-width letters', withEmails('ｏｗｅｎ@hughes.example')],
    ['an invisible letter', withEmails('ow\u200ben@hughes.example')],
    ['two emails in one field', withEmails('ada@hughes.example; owen@hughes.example')],
  ])('knows an email with %s', (_what, lead) => {
    expect(barredByStore(lead, [entry('email', 'owen@hughes.example')])).toEqual(['email']);
  });

  it.each<[string, Lead]>([
    ['a tag', withEmails('owen+news@hughes.example')],
    ['another mailbox', withEmails('ada@hughes.example')],
    ['a look-alike domain', withEmails('owen@hugh\u0435s.example')],
    ['the domain above', withEmails('owen@farm.hughes.example')],
    ['a longer domain', withEmails('owen@hughes.example.net')],
  ])('leaves alone an email with %s', (_what, lead) => {
    expect(barredByStore(lead, [entry('email', 'owen@hughes.example')])).toEqual([]);
  });

  it.each<[string, Lead, boolean]>([
    ['its mailboxes', withEmails('owen@hughes.example'), true],
    ['its subdomains', withEmails('owen@mail.eu.hughes.example'), true],
    ['capitals', withEmails('owen@HUGHES.example'), true],
    ['a domain that ends alike', withEmails('owen@thehughes.example'), false],
    ['a look-alike', withEmails('owen@hugh\u0435s.example'), false],
    ['one that only begins alike', withEmails('owen@hughes.example.org'), false],
  ])('of a domain: %s', (_what, lead, isBarred) => {
    expect(barredByStore(lead, [entry('domain', 'https://www.hughes.example')])).toEqual(isBarred ? ['email'] : []);
  });

  it('knows a domain in its own letters and in ASCII', () => {
    const lead = withEmails('owen@müller.example');
    expect(barredByStore(lead, [entry('domain', 'xn--mller-kva.example')])).toEqual(['email']);
  });

  it.each<[string, Lead, string]>([
    ['a national number', withPhones('020 7946 0018'), 'GB'],
    ['a link', withPhones('tel:+44-20-7946-0018'), 'GB'],
    ['brackets and an extension', withPhones('+44 (0)20 7946 0018 ext. 5'), 'GB'],
    ['two numbers in one field', withPhones('020 7946 0999 / 020 7946 0018'), 'GB'],
    ['a number read where its country was not known', person({ phones: [phonePoint('020 7946 0018', '')] }), 'US'],
  ])('knows a phone written as %s', (_what, lead, country) => {
    const located = { ...lead, address: '1 North Field, London, United Kingdom' };
    expect(barredByStore(located, [entry('phone', '+44 20 7946 0018')], country)).toEqual(byPhone);
  });

  it('knows a national number by the country of the lead’s other number', () => {
    const phones = [
      phonePoint('020 7946 0018', 'US'),
      { ...phonePoint('+44 161 496 0000', 'US'), health: 'bad' } as const,
    ];
    expect(barredByStore(person({ phones }), [entry('phone', '+44 20 7946 0018')], 'US')).toEqual(byPhone);
  });

  it('knows an address however it is written', () => {
    const lead = person({ address: '1, NORTH FIELD' });
    expect(barredByStore(lead, [entry('address', '1 North Field')])).toEqual(byDoor);
  });

  it('lets no way of writing an email escape', () => {
    const text = 'owen@hughes.example';
    const dressed = fc
      .tuple(
        fc.constantFrom('', ' ', 'mailto:', '<', 'Owen <', '\u00a0', '\u200b', "'"),
        fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length }),
        fc.constantFrom('', ' ', '.', '>', '\t', '\ufeff', ', ada@acme.example', '?subject=Hi'),
      )
      .map(([before, upper, after]) => {
        const letters = [...text].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter));
        return `${before}${letters.join('')}${after}`;
      });
    fc.assert(
      fc.property(dressed, (written) => {
        expect(barredByStore(withEmails(written), [entry('email', text)])).toEqual(['email']);
      }),
    );
  });

  it('lets no way of writing a number escape', () => {
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u200b', ' (', ') ', '\u2011'), {
      minLength: 10,
      maxLength: 10,
    });
    const starts = fc.constantFrom('+44 ', '0', '0044', '+44 (0)', 'tel:+44', 'Mobile: +44 ', '(0)');
    const written = fc.tuple(starts, gaps).map(([start, between]) => {
      const digits = [...'2079460018'].map((digit, at) => (at === 0 ? digit : `${between[at] ?? ''}${digit}`));
      return `${start}${digits.join('')}`;
    });
    fc.assert(
      fc.property(written, (text) => {
        expect(barredByStore(withPhones(text), [entry('phone', '+442079460018')])).toEqual(byPhone);
      }),
    );
  });
});
