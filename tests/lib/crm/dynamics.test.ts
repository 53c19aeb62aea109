import { describe, expect, test } from 'vitest';
import { dynamics } from '../../../lib/crm/dynamics.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://acme.crm4.dynamics.com';
const id = 'a1b2c3d4-1234-5678-9abc-123456789abc';
const at = (entity: string): string => `${crm}/main.aspx?appid=1&pagetype=entityrecord&etn=${entity}&id=${id}`;
const record = (objectType: string, tenant = ''): unknown => ({
  kind: 'record',
  ref: { crm: 'dynamics', host: 'acme.crm4.dynamics.com', tenant, objectType, recordId: id },
});

describe('the URL of a Dynamics 365 page', () => {
  test.each([
    ['a lead', `/main.aspx?appid=1&pagetype=entityrecord&etn=lead&id=${id}`, record('lead')],
    ['its keys in another order', `/main.aspx?id=${id}&forceUCI=1&etn=contact`, record('contact')],
    ['an id in braces and capitals', `/main.aspx?etn=account&id=%7B${id.toUpperCase()}%7D`, record('account')],
    ['a custom entity', `/main.aspx?etn=new_roof&id=${id}`, record('new_roof')],
    ['an organisation in a folder', `/acme/main.aspx?etn=lead&id=${id}`, record('lead', 'acme')],
    ['a list', '/main.aspx?pagetype=entitylist&etn=lead&viewid=1&viewType=1039', { kind: 'list' }],
    ['a new record', '/main.aspx?pagetype=entityrecord&etn=lead', { kind: 'other' }],
    ['a dashboard', `/main.aspx?pagetype=dashboard&id=${id}`, { kind: 'other' }],
    ['a dashboard of an entity', `/main.aspx?pagetype=dashboard&etn=lead&id=${id}`, { kind: 'other' }],
    ['an id without an entity', `/main.aspx?pagetype=entityrecord&id=${id}`, { kind: 'other' }],
    ['an id that is no guid', '/main.aspx?etn=lead&id=42', { kind: 'other' }],
    ['an id with more behind it', `/main.aspx?etn=lead&id=${id}%22%5D`, { kind: 'other' }],
    ['an entity that is a selector', `/main.aspx?etn=lead%22%5D&id=${id}`, { kind: 'other' }],
    ['a web resource', `/WebResources/x.html?etn=lead&id=${id}`, { kind: 'other' }],
    ['the start page', '/apps', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(dynamics.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Dynamics 365 page', () => {
  test('of a lead gives its fields by column, and nothing of custom fields, lists and quick create', () => {
    expect(plain(viewOfSaved('dynamics-lead', at('lead')))).toEqual({
      objectKind: 'person',
      id,
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: '8 Quay St, Galway',
      stage: 'Contacted',
      owner: 'Per Lind',
      doNotCall: true,
    });
  });

  test('reads what was typed, not what the page was sent with', () => {
    const page = savedPage('dynamics-lead');
    page.querySelector<HTMLInputElement>('[data-id^="emailaddress1.fieldControl-"]')!.value = 's@bright.example';
    const { emails } = readingOf(readPage(new URL(at('lead')), page));
    expect(emails.map(({ value }) => value)).toEqual(['s@bright.example']);
  });

  test('of an older layout, in French, gives the same, without the words that say it is not saved', () => {
    expect(plain(viewOfSaved('dynamics-contact-older-french', at('contact')))).toEqual({
      objectKind: 'person',
      id,
      name: 'Élodie Marchand',
      emails: ['elodie@marchand.example'],
      phones: ['+33 1 99 00 12 34'],
      company: 'Marchand et Fils',
      address: '12 rue des Lilas, 75020 Paris',
      owner: 'Noé Petit',
    });
  });

  test('of an opportunity gives the deal with the email and number of its person’s card, not its account’s', () => {
    expect(plain(viewOfSaved('dynamics-opportunity', at('opportunity')))).toEqual({
      objectKind: 'deal',
      id,
      name: 'Kitchen floor',
      emails: ['sorcha@bright.example'],
      phones: ['+353 85 555 0101'],
      company: 'Bright Tiles',
      owner: 'Per Lind',
    });
  });

  test('of an opportunity with two people’s cards gives neither’s', () => {
    const page = savedPage('dynamics-opportunity');
    const second = '<input data-id="partner.mobilephone.fieldControl-phone-text-input" value="+1 555 0100">';
    page.querySelector('[data-id="form-container"]')!.insertAdjacentHTML('beforeend', second);
    const said = plain(readPage(new URL(at('opportunity')), page));
    expect(said).not.toHaveProperty('emails');
    expect(said).not.toHaveProperty('phones');
  });

  test('of a custom entity is of no known kind, whatever its fields', () => {
    const { objectKind, name } = readingOf(viewOfSaved('dynamics-lead', at('new_roof')));
    expect([objectKind, name?.value]).toEqual(['other', 'Sorcha Nolan']);
  });

  test('of an account is a company, with its own number and not its contact’s', () => {
    expect(plain(viewOfSaved('dynamics-account', at('account')))).toEqual({
      objectKind: 'company',
      id,
      name: 'Bright Tiles',
      phones: ['+353 91 555 000'],
    });
  });

  test.each([
    [
      'a drop-down that allows',
      '<select data-id="donotphone.fieldControl-checkbox-select"><option value="0">Allow</option></select>',
      false,
    ],
    [
      'a switch that forbids',
      '<label data-id="donotphone.fieldControl-checkbox-toggle" aria-checked="true">x</label>',
      true,
    ],
    [
      'a check box that allows',
      '<div data-id="donotphone.fieldControl-checkbox-container"><input type="checkbox"></div>',
      false,
    ],
    ['words alone', '<div data-id="donotphone.fieldControl-checkbox-container">Do Not Allow</div>', null],
    [
      'two that differ',
      '<b data-id="donotphone.fieldControl-checkbox-toggle" aria-checked="true"></b><i data-id="donotphone.fieldControl-x" aria-checked="false"></i>',
      null,
    ],
  ])('with %s says so of calls', (_, markup, expected) => {
    const page = savedPage('dynamics-lead-stale');
    page.querySelector('body > div:last-of-type')!.insertAdjacentHTML('beforeend', markup);
    expect(readingOf(readPage(new URL(at('lead')), page)).doNotCall?.value ?? null).toBe(expected);
  });

  test('with a hidden form gives the drawn one', () => {
    expect(plain(viewOfSaved('dynamics-lead-stale', at('lead')))).toEqual({
      objectKind: 'person',
      id,
      name: 'New Nils',
      emails: ['nils@new.example'],
      company: 'New Nuts',
    });
  });

  test.each([
    ['a contact while a lead is shown', 'dynamics-lead', 'contact'],
    ['a lead while an opportunity is shown', 'dynamics-opportunity', 'lead'],
    ['an opportunity while an account is shown', 'dynamics-account', 'opportunity'],
  ])('at the address of %s is settling', (_, name, entity) => {
    expect(viewOfSaved(name, at(entity))).toMatchObject({ kind: 'settling' });
  });

  test('without a form yet is settling', () => {
    const page = savedPage('dynamics-lead');
    for (const form of page.querySelectorAll('[data-id="form-container"], table')) form.remove();
    for (const quick of page.querySelectorAll('section')) quick.remove();
    expect(readPage(new URL(at('lead')), page).kind).toBe('settling');
  });
});
