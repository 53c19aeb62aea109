import { describe, expect, test } from 'vitest';
import { atomic } from '../../../lib/crm/atomic.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://crm.example';
const record = (objectType: string, recordId: string, tenant = ''): unknown => ({
  kind: 'record',
  ref: { crm: 'atomic', host: 'crm.example', tenant, objectType, recordId },
});

describe('the URL of an Atomic CRM page', () => {
  test.each([
    ['a contact', '/#/contacts/144/show', record('contacts', '144')],
    ['a tab of a company', '/#/companies/1/show/contacts', record('companies', '1')],
    ['a deal over the board', '/#/deals/10/show?filter=x', record('deals', '10')],
    ['an app in a folder', '/demo/#/contacts/144/show', record('contacts', '144', 'demo')],
    ['a list', '/#/contacts', { kind: 'list' }],
    ['a filtered list', '/#/deals?filter=%7B%7D', { kind: 'list' }],
    ['a record while it is edited', '/#/contacts/144', { kind: 'other' }],
    ['a new record', '/#/contacts/create', { kind: 'other' }],
    ['the dashboard', '/#/', { kind: 'other' }],
    ['another resource', '/#/sales/3/show', { kind: 'other' }],
    ['an id that is a selector', '/#/contacts/1"],*/show', { kind: 'other' }],
    ['an absurdly long id', `/#/contacts/${'1'.repeat(400)}/show`, { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(atomic.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('an Atomic CRM page', () => {
  test('of a contact gives what its side column shows, and not a note’s link', () => {
    expect(plain(viewOfSaved('atomic-contact', `${crm}/#/contacts/7/show`))).toEqual({
      objectKind: 'person',
      id: '7',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010', '+353 85 555 0101'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      stage: 'Hot',
    });
  });

  test('of an older version, in French, gives no job title rather than a guess at the words', () => {
    expect(plain(viewOfSaved('atomic-contact-older-french', `${crm}/#/contacts/8/show`))).toEqual({
      objectKind: 'person',
      id: '8',
      name: 'Élodie Marchand',
      emails: ['elodie@marchand.example'],
      phones: ['+33 1 99 00 12 34'],
      company: 'Marchand et Fils',
    });
  });

  test('of a deal gives the dialog, not the board behind it', () => {
    expect(plain(viewOfSaved('atomic-deal', `${crm}/#/deals/11/show`))).toEqual({
      objectKind: 'deal',
      id: '11',
      name: 'Tiles for the pool',
      stage: 'Proposal Sent',
    });
  });

  test('with a hidden contact gives the visible one', () => {
    expect(plain(viewOfSaved('atomic-contact-stale', `${crm}/#/contacts/8/show`))).toMatchObject({
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['another contact', 'atomic-contact', '#/contacts/8/show'],
    ['the hidden contact', 'atomic-contact-stale', '#/contacts/7/show'],
    ['another deal', 'atomic-deal', '#/deals/12/show'],
    ['a company', 'atomic-contact', '#/companies/3/show'],
  ])('at the address of %s is settling', (_, name, hash) => {
    expect(viewOfSaved(name, `${crm}/${hash}`)).toMatchObject({ kind: 'settling' });
  });

  test('without its edit link cannot be checked and is settling', () => {
    const page = savedPage('atomic-contact');
    page.querySelector('[href="#/contacts/7"]')!.remove();
    expect(readPage(new URL(`${crm}/#/contacts/7/show`), page)).toMatchObject({ kind: 'settling' });
  });
});
