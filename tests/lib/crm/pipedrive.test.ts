import { describe, expect, test } from 'vitest';
import { pipedrive } from '../../../lib/crm/pipedrive.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://acme.pipedrive.com';
const lead = '0b5c1f60-1111-11ee-8c99-0242ac120002';
const record = (objectType: string, recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'pipedrive', host: 'acme.pipedrive.com', tenant: '', objectType, recordId },
});

describe('the URL of a Pipedrive page', () => {
  test.each([
    ['a person', '/person/12', record('person', '12')],
    ['a person, with a query', '/person/12/?tab=deals#notes', record('person', '12')],
    ['an organisation', '/organization/31', record('organization', '31')],
    ['a deal', '/deal/77', record('deal', '77')],
    ['a lead in its inbox', `/leads/inbox/${lead}`, record('lead', lead)],
    ['a lead’s short address, in capitals', `/leads/${lead.toUpperCase()}`, record('lead', lead)],
    ['the people', '/persons/list/user/1', { kind: 'list' }],
    ['the organisations', '/organizations/list/everyone', { kind: 'list' }],
    ['the pipeline', '/pipeline/1', { kind: 'list' }],
    ['the deals', '/deals', { kind: 'list' }],
    ['the leads', '/leads/inbox', { kind: 'list' }],
    ['the activities', '/activities/list', { kind: 'other' }],
    ['one activity', '/activities/55', { kind: 'other' }],
    ['a person while it is merged', '/person/12/merge', { kind: 'other' }],
    ['the start page', '/', { kind: 'other' }],
    ['no id', '/person/', { kind: 'other' }],
    ['an id of zero', '/person/0', { kind: 'other' }],
    ['an id that is no number', '/deal/77x', { kind: 'other' }],
    ['an id that is markup', '/deal/<b>7</b>', { kind: 'other' }],
    ['an id of forty digits', `/deal/${'7'.repeat(40)}`, { kind: 'other' }],
    ['a path that escapes', '/deal/%2e%2e%2f7', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(pipedrive.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Pipedrive page', () => {
  test('of a person gives her own links, and nothing of the feed, notes, lists and dialogs', () => {
    expect(plain(viewOfSaved('pipedrive-person', `${crm}/person/12`))).toEqual({
      objectKind: 'person',
      id: '12',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example', 's.nolan@home.example'],
      phones: ['+353 91 555 010', '+353 85 555 0101'],
      company: 'Bright Tiles',
    });
  });

  test('is surest of an email whose link says whose it is', () => {
    const { emails } = readingOf(viewOfSaved('pipedrive-person', `${crm}/person/12`));
    expect(emails[0]).toMatchObject({ source: 'link', confidence: 3 });
    const older = readingOf(viewOfSaved('pipedrive-person-older-portuguese', `${crm}/person/77`));
    expect(older.emails[0]).toMatchObject({ source: 'link', confidence: 2 });
  });

  test('of an older layout, in Portuguese, gives the same by its older names', () => {
    expect(plain(viewOfSaved('pipedrive-person-older-portuguese', `${crm}/person/77`))).toEqual({
      objectKind: 'person',
      id: '77',
      name: 'Lúcia Peña',
      emails: ['lucia@pena.example'],
      phones: ['+351 210 000 123'],
      company: 'Peña Reformas',
    });
  });

  test('of a person without a title takes the name of the tab, as a guess', () => {
    const { name } = readingOf(viewOfSaved('pipedrive-person-untitled', `${crm}/person/12`));
    expect(name).toEqual({ value: 'Sorcha Nolan', source: 'title', confidence: 1 });
  });

  test('whose tab is still titled with another person’s name is settling', () => {
    const page = savedPage('pipedrive-person-untitled');
    page.title = 'Old Olga - contact details - Pipedrive';
    expect(readPage(new URL(`${crm}/person/12`), page).kind).toBe('settling');
  });

  test('of a deal, in German, gives the deal with its one person’s email and number, not its organisation’s', () => {
    expect(plain(viewOfSaved('pipedrive-deal-german', `${crm}/deal/77`))).toEqual({
      objectKind: 'deal',
      id: '77',
      name: 'Dach neu decken',
      emails: ['anke@gross.example'],
      phones: ['+49 30 901820'],
      company: 'Großmüller KG',
    });
  });

  test('of a deal with two people gives neither’s', () => {
    const page = savedPage('pipedrive-deal-german');
    page.querySelector('section')!.insertAdjacentHTML('beforeend', '<a href="/person/16">Ida Zwei</a>');
    const said = plain(readPage(new URL(`${crm}/deal/77`), page));
    expect(said).not.toHaveProperty('emails');
    expect(said).not.toHaveProperty('phones');
  });

  test.each([
    ['only a number', '', { phones: ['+49 30 901820'] }],
    [
      'an email that is another person’s',
      'mailto:otto@gross.example?related_person_id=15',
      { phones: ['+49 30 901820'] },
    ],
  ])('of a deal whose person’s part has %s gives no email', (_, address, expected) => {
    const page = savedPage('pipedrive-deal-german');
    const link = page.querySelector('section a[href^="mailto:"]')!;
    if (address) link.setAttribute('href', address);
    else link.remove();
    const { phones, emails } = plain(readPage(new URL(`${crm}/deal/77`), page));
    expect({ phones, emails }).toEqual({ ...expected, emails: undefined });
  });

  test('of a deal whose person has no part of its own gives nobody else’s number', () => {
    const page = savedPage('pipedrive-deal-german');
    for (const link of page.querySelectorAll('section:first-of-type a:not([href^="/person/"])')) link.remove();
    expect(plain(readPage(new URL(`${crm}/deal/77`), page))).not.toHaveProperty('phones');
  });

  test('of a deal in an older layout gives the person beside the link', () => {
    expect(plain(viewOfSaved('pipedrive-deal-older', `${crm}/deal/4`))).toEqual({
      objectKind: 'deal',
      id: '4',
      name: 'Solar on the barn',
      emails: ['meg@hill.example'],
      company: 'Hill Farm',
    });
  });

  test('of an organisation gives none of its people’s emails and numbers', () => {
    expect(plain(viewOfSaved('pipedrive-organization', `${crm}/organization/31`))).toEqual({
      objectKind: 'company',
      id: '31',
      name: 'Bright Tiles',
    });
  });

  test('of a lead gives what lies over the inbox, not the inbox', () => {
    expect(plain(viewOfSaved('pipedrive-lead', `${crm}/leads/inbox/${lead}`))).toEqual({
      objectKind: 'deal',
      id: lead,
      name: 'Bathroom, 8 Quay St',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
    });
  });

  test('with a hidden view gives the drawn one', () => {
    expect(plain(viewOfSaved('pipedrive-person-stale', `${crm}/person/13`))).toEqual({
      objectKind: 'person',
      id: '13',
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['another person', 'pipedrive-person', '/person/13'],
    ['the person that is hidden', 'pipedrive-person-stale', '/person/12'],
    ['a deal while an older person’s view is drawn', 'pipedrive-person-older-portuguese', '/deal/77'],
    ['a person while an older deal’s view is drawn', 'pipedrive-deal-older', '/person/4'],
    ['a lead that is not open over its inbox yet', 'pipedrive-person', `/leads/inbox/${lead}`],
  ])('at the address of %s is settling', (_, name, path) => {
    expect(viewOfSaved(name, crm + path)).toMatchObject({ kind: 'settling' });
  });

  test('with two titles is settling', () => {
    const page = savedPage('pipedrive-person');
    page.querySelector('aside')!.insertAdjacentHTML('beforeend', '<h1>Otto Other</h1>');
    expect(readPage(new URL(`${crm}/person/12`), page).kind).toBe('settling');
  });
});
