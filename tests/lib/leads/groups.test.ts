import { describe, expect, it } from 'vitest';
import { emailPoint } from '../../../lib/leads/contact-point.ts';
import { groupsOf } from '../../../lib/leads/groups.ts';

function groups(emails: readonly string[], address = ''): readonly string[] {
  return groupsOf({ emails: emails.map(emailPoint), address });
}

describe('groupsOf', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['a company’s domain', ['jane@Acme.example'], '', ['domain:acme.example']],
    ['two emails of one domain', ['jane@acme.example', 'office@acme.example'], '', ['domain:acme.example']],
    ['a public mail service', ['jane@gmail.com', 'jane@GMX.de'], '', []],
    ['a name under a public mail service', ['jane@smith.me.com'], '', []],
    ['an address with a house number', [], '1 North Field', ['address:1 north field']],
    ['the same address, written otherwise', [], '1, North-Field.', ['address:1 north field']],
    ['an address without a number', [], 'North Field House', []],
    ['an address too short to tell', [], '12 London', []],
    ['an email that is none', ['jane at acme'], '', []],
  ])('%s', (_what, emails, address, found) => {
    expect(groups(emails, address)).toEqual(found);
  });
});
