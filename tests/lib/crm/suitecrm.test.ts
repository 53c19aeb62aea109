import { describe, expect, test } from 'vitest';
import { suitecrm } from '../../../lib/crm/suitecrm.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://crm.example';
const record = (objectType: string, recordId: string, tenant = ''): unknown => ({
  kind: 'record',
  ref: { crm: 'suitecrm', host: 'crm.example', tenant, objectType, recordId },
});

describe('the URL of a SuiteCRM page', () => {
  test.each([
    ['a lead of 8', '/#/leads/record/7c1e-44', record('leads', '7c1e-44')],
    ['a record of 8 with a query', '/#/contacts/record/7c1e?return_module=leads', record('contacts', '7c1e')],
    ['a record of 8 while it is edited', '/#/accounts/edit/7c1e', record('accounts', '7c1e')],
    ['a custom module of 8', '/public/#/rf-roofs/record/7c1e', record('rf-roofs', '7c1e', 'public')],
    ['a lead of 7', '/index.php?module=Leads&action=DetailView&record=7c1e-44', record('leads', '7c1e-44')],
    [
      'its keys in another order',
      '/crm/index.php?record=7c1e&action=EditView&module=Contacts',
      record('contacts', '7c1e', 'crm'),
    ],
    [
      'a record of 7 loaded by script',
      `/index.php?action=ajaxui#ajaxUILoc=${encodeURIComponent('index.php?module=Accounts&action=DetailView&record=a-9')}`,
      record('accounts', 'a-9'),
    ],
    ['a list of 8', '/#/leads', { kind: 'list' }],
    ['a list of 8 with filters', '/#/leads/index?searchFormTab=basic', { kind: 'list' }],
    ['a list of 7', '/index.php?module=Leads&action=index', { kind: 'list' }],
    ['a list of 7 without an action', '/index.php?module=Leads', { kind: 'list' }],
    ['a new record of 8', '/#/leads/create', { kind: 'other' }],
    ['a copy of a record', '/#/leads/duplicate/7c1e', { kind: 'other' }],
    ['a new record of 7', '/index.php?module=Leads&action=EditView', { kind: 'other' }],
    ['the home page of 8', '/#/home', { kind: 'other' }],
    ['the home page of 7', '/index.php?module=Home&action=index', { kind: 'other' }],
    ['the login', '/#/Login', { kind: 'other' }],
    ['the administration', '/#/administration/index', { kind: 'other' }],
    ['no route', '/', { kind: 'other' }],
    ['no id', '/#/leads/record/', { kind: 'other' }],
    ['an id that is markup', '/index.php?module=Leads&action=DetailView&record=%3Cb%3E', { kind: 'other' }],
    ['an id that escapes', '/#/leads/record/..%2F..', { kind: 'other' }],
    ['a module that is a selector', '/index.php?module=Leads%22%5D&action=DetailView&record=1', { kind: 'other' }],
    ['an absurdly long id', `/#/leads/record/${'a'.repeat(500)}`, { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(suitecrm.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a page of SuiteCRM 8', () => {
  test('of a lead gives its fields by name, and nothing of the subpanels', () => {
    expect(plain(viewOfSaved('suitecrm-lead', `${crm}/#/leads/record/7c1e`))).toEqual({
      objectKind: 'person',
      id: '7c1e',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example', 's.nolan@home.example'],
      phones: ['+353 91 555 010', '+353 85 555 0101'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: '8 Quay St, Galway, H91 X2Y3, Ireland',
      stage: 'In Process',
      owner: 'Per Lind',
      doNotCall: true,
    });
  });

  test('of an opportunity in Spanish is a deal of its account', () => {
    expect(plain(viewOfSaved('suitecrm-opportunity-spanish', `${crm}/#/opportunities/record/5`))).toEqual({
      objectKind: 'deal',
      id: '5',
      name: 'Tejado nuevo',
      company: 'Peña Reformas',
      stage: 'Propuesta',
      owner: 'Noé Petit',
    });
  });

  test('in edit takes the name from the title, not from a half-typed part', () => {
    expect(plain(viewOfSaved('suitecrm-contact-edit', `${crm}/#/contacts/edit/7c1e`))).toMatchObject({
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
    });
  });

  test('with a hidden record and a dialog gives the visible record', () => {
    expect(plain(viewOfSaved('suitecrm-lead-stale', `${crm}/#/leads/record/b2`))).toEqual({
      objectKind: 'person',
      id: 'b2',
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test('that is still a skeleton is settling', () => {
    const page = savedPage('suitecrm-lead');
    page.querySelector('.record-content')!.append(page.createElement('scrm-record-content-skeleton'));
    expect(readPage(new URL(`${crm}/#/leads/record/7c1e`), page).kind).toBe('settling');
  });
});

describe('a page of SuiteCRM 7', () => {
  const at = (module: string, id: string, action = 'DetailView'): string =>
    `${crm}/index.php?module=${module}&action=${action}&record=${id}`;

  test('of a lead in German gives its fields, those of the tab behind too, and no address that is struck through', () => {
    expect(plain(viewOfSaved('suitecrm-lead-7-german', at('Leads', '7c1e-44')))).toEqual({
      objectKind: 'person',
      id: '7c1e-44',
      name: 'Frau Änne Großmüller',
      emails: ['aenne@grossmueller.example'],
      phones: ['+49 30 901820', '+49 171 5550123'],
      company: 'Großmüller & Söhne KG',
      jobTitle: 'Geschäftsführerin',
      address: 'Lindenweg 4, 10115 Berlin, Deutschland',
      stage: 'In Bearbeitung',
      owner: 'Per Lind',
      doNotCall: false,
    });
  });

  test('of an account is a company', () => {
    expect(plain(viewOfSaved('suitecrm-account-7', at('Accounts', 'a-9')))).toEqual({
      objectKind: 'company',
      id: 'a-9',
      name: 'Bright Tiles',
      emails: ['office@bright.example'],
      phones: ['+353 91 555 010'],
      address: '8 Quay St, Galway, Ireland',
    });
  });

  test('in edit gives what is typed, and the name of the title', () => {
    expect(plain(viewOfSaved('suitecrm-contact-7-edit', at('Contacts', 'c-1', 'EditView')))).toEqual({
      objectKind: 'person',
      id: 'c-1',
      name: 'Ida Okafor',
      emails: ['ida@okafor.example', 'ida@home.example'],
      phones: ['+1 555 0142'],
      stage: 'Assigned',
    });
  });

  test.each([
    ['another lead', 'Leads', '7c1e-45'],
    ['a contact of the same id', 'Contacts', '7c1e-44'],
  ])('at the address of %s is settling', (_, module, id) => {
    expect(viewOfSaved('suitecrm-lead-7-german', at(module, id))).toMatchObject({ kind: 'settling' });
  });
});
