import { describe, expect, test } from 'vitest';
import { hubspot } from '../../../lib/crm/hubspot.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://app-eu1.hubspot.com';
const record = (objectType: string, recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'hubspot', host: 'app-eu1.hubspot.com', tenant: '4242', objectType, recordId },
});

describe('the URL of a HubSpot page', () => {
  test.each([
    ['a contact', '/contacts/4242/record/0-1/901', record('0-1', '901')],
    ['a tab of a deal', '/contacts/4242/record/0-3/77/view/1?eschref=x', record('0-3', '77')],
    ['a custom object', '/contacts/4242/record/2-1234567/5', record('2-1234567', '5')],
    ['a contact’s older address', '/contacts/4242/contact/901/', record('0-1', '901')],
    ['a company’s older address', '/contacts/4242/company/31', record('0-2', '31')],
    ['a list, where a preview may be open', '/contacts/4242/objects/0-1/views/all/list', { kind: 'open' }],
    ['a board', '/contacts/4242/objects/0-3/views/all/board', { kind: 'open' }],
    ['an older list', '/contacts/4242/contacts/list/view/all/', { kind: 'open' }],
    ['the reports', '/reports-dashboard/4242', { kind: 'other' }],
    ['no portal', '/contacts/record/0-1/901', { kind: 'other' }],
    ['an id that is no number', '/contacts/4242/record/0-1/901x', { kind: 'other' }],
    ['an id that is markup', '/contacts/4242/record/0-1/<b>1</b>', { kind: 'other' }],
    ['an id of fifty digits', `/contacts/4242/record/0-1/${'1'.repeat(50)}`, { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(hubspot.viewOf(new URL(address, crm))).toEqual(view);
  });

  test('tells two portals on one host apart', () => {
    const tenants = ['1', '2'].map((portal) => hubspot.viewOf(new URL(`/contacts/${portal}/record/0-1/9`, crm)));
    expect(tenants.map((view) => view.kind === 'record' && view.ref.tenant)).toEqual(['1', '2']);
  });
});

describe('a HubSpot page', () => {
  test('of a contact gives her properties by name, and nothing of the people beside her', () => {
    expect(plain(viewOfSaved('hubspot-contact', `${crm}/contacts/4242/record/0-1/901`))).toEqual({
      objectKind: 'person',
      id: '901',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: 'Galway',
      stage: 'Open deal',
      owner: 'Per Lind',
    });
  });

  test.each([
    ['Yes', 'Sequences'],
    ['sí', 'Sequences'],
    ['No', ''],
  ])('that says “%s” to “currently in sequence” tells it', (said, runs) => {
    const page = savedPage('hubspot-contact');
    const [card] = page.querySelectorAll('[data-selenium-test="profile-properties-list"]');
    const name = 'hs_sequences_is_enrolled';
    card!.innerHTML += `<span data-test-id="${name}"><div data-selenium-test="property-input-${name}">${said}</div></span>`;
    const view = readPage(new URL(`${crm}/contacts/4242/record/0-1/901`), page);
    expect(readingOf(view).runningSequence?.value).toBe(runs);
  });

  test('of an older layout, in Spanish, gives the same by its older names', () => {
    expect(plain(viewOfSaved('hubspot-contact-older-spanish', `${crm}/contacts/4242/contact/77`))).toEqual({
      objectKind: 'person',
      id: '77',
      name: 'Lucía Peña',
      emails: ['lucia@pena.example'],
      phones: ['+34 910 000 123'],
      company: 'Peña Reformas',
    });
  });

  test('with a hidden record and a preview over it gives the visible record', () => {
    expect(plain(viewOfSaved('hubspot-contact-stale', `${crm}/contacts/4242/record/0-1/901`))).toEqual({
      objectKind: 'person',
      id: '901',
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['another contact', 'hubspot-contact', '0-1/902'],
    ['the hidden contact', 'hubspot-contact-stale', '0-1/900'],
    ['the previewed contact', 'hubspot-contact-stale', '0-1/903'],
  ])('at the address of %s is settling', (_, name, path) => {
    expect(viewOfSaved(name, `${crm}/contacts/4242/record/${path}`)).toMatchObject({ kind: 'settling' });
  });

  test('of a list gives the previewed record, at its own address', () => {
    const view = viewOfSaved('hubspot-preview', `${crm}/contacts/4242/objects/0-1/views/all/list`);
    expect(readingOf(view)).toMatchObject({
      url: `${crm}/contacts/4242/record/0-1/901`,
      ref: { recordId: '901', tenant: '4242' },
      name: { value: 'Sorcha Nolan' },
    });
    expect(readingOf(view).emails.map(({ value }) => value)).toEqual(['sorcha@bright.example']);
  });

  test.each([
    ['a board', 'objects/0-1/views/all/board'],
    ['a list at its older address', 'contacts/list/view/all/'],
  ])('of %s gives the previewed record too, whatever the rows say', (_, path) => {
    expect(plain(viewOfSaved('hubspot-preview', `${crm}/contacts/4242/${path}`))).toEqual({
      objectKind: 'person',
      id: '901',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
    });
  });

  test('of a list of companies does not take the previewed contact for a company', () => {
    const view = viewOfSaved('hubspot-preview', `${crm}/contacts/4242/objects/0-2/views/all/list`);
    expect(view).toEqual({ kind: 'list' });
  });

  test('of a contact is the same record at its older address', () => {
    const [older, newer] = ['contact/901', 'record/0-1/901'].map((path) =>
      readingOf(viewOfSaved('hubspot-contact', `${crm}/contacts/4242/${path}`)),
    );
    expect(older!.ref).toEqual(newer!.ref);
    expect(older!.emails).toEqual(newer!.emails);
  });

  test('of a list whose preview names two records is a list', () => {
    const page = savedPage('hubspot-preview');
    const link = page.createElement('a');
    link.href = '/contacts/4242/record/0-1/902';
    page.querySelector('[data-test-id="left-sidebar"]')!.append(link);
    const list = new URL(`${crm}/contacts/4242/objects/0-1/views/all/list`);
    expect(readPage(list, page)).toEqual({ kind: 'list' });
  });
});
