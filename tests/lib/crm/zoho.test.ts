import { describe, expect, test } from 'vitest';
import { zoho } from '../../../lib/crm/zoho.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://crm.zoho.eu';
const id = '1234567000000000001';
const other = '1234567000000000002';
const at = (module: string, recordId = id): string => `${crm}/crm/org777/tab/${module}/${recordId}`;
const record = (objectType: string, host = 'crm.zoho.eu'): unknown => ({
  kind: 'record',
  ref: { crm: 'zoho', host, tenant: 'org777', objectType, recordId: id },
});

describe('the URL of a Zoho CRM page', () => {
  test.each([
    ['a lead', at('Leads'), record('Leads')],
    ['a contact, with a query', `${at('Contacts')}/?sub=notes`, record('Contacts')],
    ['a deal, which the address calls a potential', at('Potentials'), record('Deals')],
    ['a deal by its newer word', at('Deals'), record('Deals')],
    ['a custom module', at('CustomModule4'), record('CustomModule4')],
    ['a canvas of a record', `${at('Leads')}/canvas/12`, record('Leads')],
    [
      'a record in Zoho One',
      `https://one.zoho.com/zohoone/acme/home/cxapp/crm/org777/tab/Leads/${id}`,
      record('Leads', 'one.zoho.com'),
    ],
    ['a list', `${crm}/crm/org777/tab/Leads/custom-view/1234567000000000099/list?page=1`, { kind: 'list' }],
    ['a list’s canvas', `${crm}/crm/org777/tab/Leads/custom-view/1234567000000000099/canvas/5`, { kind: 'list' }],
    ['a list view', `${crm}/crm/org777/tab/Accounts/listview`, { kind: 'list' }],
    ['a module', `${crm}/crm/org777/tab/Contacts`, { kind: 'list' }],
    ['a record while it is edited', `${at('Leads')}/edit?layoutId=1`, { kind: 'other' }],
    ['a lead while it is converted', `${at('Leads')}/convert`, { kind: 'other' }],
    ['a record while it is cloned', `${at('Leads')}/clone`, { kind: 'other' }],
    ['a new record', `${crm}/crm/org777/tab/Leads/create`, { kind: 'other' }],
    ['the start page', `${crm}/crm/org777/tab/Home/begin`, { kind: 'other' }],
    ['a report', at('Reports'), { kind: 'other' }],
    ['the settings', `${crm}/crm/org777/settings/modules/Leads`, { kind: 'other' }],
    ['no org, where Zoho goes home', `${crm}/crm/tab/Leads/${id}`, { kind: 'other' }],
    ['the older short address, which Zoho leaves', `${crm}/crm/EntityInfo.do?module=Leads&id=${id}`, { kind: 'other' }],
    ['an id too short', at('Leads', '42'), { kind: 'other' }],
    ['an id of sixty digits', at('Leads', '5'.repeat(60)), { kind: 'other' }],
    ['an id with more behind it', at('Leads', `${id}"],*`), { kind: 'other' }],
    ['a module that is markup', at('<b>Leads</b>'), { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(zoho.viewOf(new URL(address))).toEqual(view);
  });

  test('tells two orgs on one host apart', () => {
    const views = ['org1', 'org2'].map((org) => zoho.viewOf(new URL(`${crm}/crm/${org}/tab/Leads/${id}`)));
    expect(views.map((view) => view.kind === 'record' && view.ref.tenant)).toEqual(['org1', 'org2']);
  });
});

describe('a Zoho CRM page', () => {
  test('of a lead gives its fields by column, and nothing of custom fields, related lists and dialogs', () => {
    expect(plain(viewOfSaved('zoho-lead', at('Leads')))).toEqual({
      objectKind: 'person',
      id,
      name: 'Ms. Sorcha Nolan',
      emails: ['sorcha@bright.example', 's.nolan@home.example'],
      phones: ['+353 91 555 010', '+353 91 555 011'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: '8 Quay St, Galway, Ireland',
      stage: 'Contacted',
      owner: 'Per Lind',
    });
  });

  test('of an older layout, in Spanish, gives the same by its ids', () => {
    expect(plain(viewOfSaved('zoho-contact-older-spanish', at('Contacts')))).toEqual({
      objectKind: 'person',
      id,
      name: 'Lucía Peña',
      emails: ['lucia@pena.example'],
      phones: ['+34 910 000 123'],
      company: 'Peña Reformas',
      jobTitle: 'Compradora',
      address: 'Calle Mayor 8, Madrid',
      owner: 'Per Lind',
    });
  });

  test('of a canvas gives the fields by the names they bear, as columns or in words', () => {
    expect(plain(viewOfSaved('zoho-contact-canvas', at('Contacts')))).toEqual({
      objectKind: 'person',
      id,
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
    });
  });

  test('of a deal’s canvas, in German, gives the deal', () => {
    expect(plain(viewOfSaved('zoho-deal-canvas-german', at('Potentials')))).toEqual({
      objectKind: 'deal',
      id,
      name: 'Dach neu decken',
      company: 'Großmüller KG',
      stage: 'Angebot',
      owner: 'Per Lind',
    });
  });

  test('of an account is a company', () => {
    expect(plain(viewOfSaved('zoho-account', at('Accounts')))).toEqual({
      objectKind: 'company',
      id,
      name: 'Bright Tiles',
      phones: ['+353 91 555 000'],
      address: '8 Quay St, Galway',
    });
  });

  test('of a custom module is of no known kind', () => {
    const { objectKind, name } = readingOf(viewOfSaved('zoho-account', at('CustomModule4')));
    expect([objectKind, name?.value]).toEqual(['other', 'Bright Tiles']);
  });

  test('with a hidden record gives the drawn one', () => {
    expect(plain(viewOfSaved('zoho-lead-stale', at('Leads', other)))).toEqual({
      objectKind: 'person',
      id: other,
      name: 'New Nils',
      emails: ['nils@new.example'],
      company: 'New Nuts',
    });
  });

  test.each([
    ['another lead', 'zoho-lead', at('Leads', other)],
    ['the lead that is hidden', 'zoho-lead-stale', at('Leads')],
    ['a contact while a lead is shown', 'zoho-lead', at('Contacts')],
    ['an account while a contact is shown', 'zoho-contact-older-spanish', at('Accounts')],
    ['a contact while an account is shown', 'zoho-account', at('Contacts')],
    ['a lead while a deal is shown', 'zoho-deal-canvas-german', at('Leads')],
  ])('at the address of %s is settling', (_, name, address) => {
    expect(viewOfSaved(name, address)).toMatchObject({ kind: 'settling' });
  });

  test('without a name is settling', () => {
    const page = savedPage('zoho-lead');
    page.querySelector('#recHeader1')!.remove();
    page.querySelector('[data-zcqa="dtVw_lbl_LASTNAME"]')!.remove();
    expect(readPage(new URL(at('Leads')), page).kind).toBe('settling');
  });
});
