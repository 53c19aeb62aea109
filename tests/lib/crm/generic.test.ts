import { describe, expect, test } from 'vitest';
import { generic } from '../../../lib/crm/generic.ts';
import { readWith } from '../../../lib/page/read-with.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { pageOf, plain, readingOf, savedPage } from '../page/saved-page.ts';

const site = 'https://desk.example';
const at = (path: string, page: Document): PageView => readWith(generic, new URL(path, site), page);

describe('a page of any other site', () => {
  test('with an id in its address, a heading and links is a record, without the site’s own numbers', () => {
    expect(plain(at('/contacts/42', savedPage('generic-contact')))).toEqual({
      objectKind: 'person',
      id: '42',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
    });
  });

  test('with schema.org markup gives the person’s own properties, also where the address has only words', () => {
    expect(plain(at('/people/asa-lindqvist', savedPage('generic-schema-swedish')))).toEqual({
      objectKind: 'person',
      id: 'asa-lindqvist',
      name: 'Åsa Lindqvist',
      emails: ['asa@lindqvist.example'],
      phones: ['+46 8 123 456'],
      company: 'Lindqvist Bygg',
      jobTitle: 'Inköpare',
    });
  });

  test('with labelled rows and no heading gives what the rows say, by the name that its title says', () => {
    const view = at('/leads/42', savedPage('generic-rows'));
    expect(plain(view)).toEqual({
      objectKind: 'person',
      id: '42',
      name: 'Ida Okafor',
      emails: ['ida@okafor.example'],
      phones: ['+1 555 0142', '+1 555 0143'],
      company: 'Okafor Roofing',
      jobTitle: 'Owner',
      address: '4 Mill Rd, Dayton',
      stage: 'Working',
      owner: 'Bo Lind',
      doNotCall: true,
    });
    expect(readingOf(view).name).toEqual({ value: 'Ida Okafor', source: 'title', confidence: 1 });
  });

  test('with a definition list gives what it defines', () => {
    expect(plain(at('/leads/42', savedPage('generic-definitions')))).toEqual({
      objectKind: 'person',
      id: '42',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: '8 Quay St, Galway',
      stage: 'Open',
      owner: 'Per Lind',
    });
  });

  test.each([
    ['is the site’s own name alone', 'Ida Okafor'],
    ['says what the page does not', 'Ida Okafur | Desk CRM'],
    ['is empty', ''],
  ])('without a heading has no name where its title %s', (_, title) => {
    const page = savedPage('generic-rows');
    page.title = title;
    expect(at('/leads/42', page).kind).toBe('settling');
  });

  test('gives the visible record beside a hidden one', () => {
    expect(plain(at('/contacts/42', savedPage('generic-contact-stale')))).toMatchObject({
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test('that says it is another record is settling', () => {
    const view = at('/contacts/43', savedPage('generic-contact-stale'));
    expect(view).toMatchObject({ kind: 'settling', ref: { recordId: '43' } });
  });

  test.each([
    ['a list of people', 'generic-list', '/teams/42/members'],
    ['a list under words', 'generic-list', '/customers/all'],
    ['a contact whose address has only words', 'generic-contact', '/contacts/sorcha'],
  ])('that is %s is no record', (_, name, path) => {
    expect(at(path, savedPage(name)).kind).not.toBe('record');
  });

  test.each([
    ['no link', '<main><h1>Order 42</h1></main>'],
    ['no heading', '<main><a href="tel:+15550100">call</a></main>'],
    ['two headings', '<main><h1>One</h1><h1>Two</h1><a href="tel:+15550100">call</a></main>'],
    ['only the footer’s link', '<main><h1>One</h1></main><footer><a href="mailto:a@b.example">a</a></footer>'],
    [
      'two people in its markup',
      '<main><h1>We</h1><i itemscope itemtype="https://schema.org/Person"></i><i itemscope itemtype="https://schema.org/Person"></i></main>',
    ],
    ['nothing', ''],
  ])('with %s is no record', (_, markup) => {
    expect(at('/contacts/42', pageOf(markup)).kind).toBe('settling');
  });

  test.each([
    ['/companies/7', 'company'],
    ['/deals/7', 'deal'],
    ['/leads/7', 'person'],
    ['/things/7', 'other'],
  ])('at %s is of kind %s', (path, objectKind) => {
    expect(plain(at(path, savedPage('generic-contact')))).toMatchObject({ objectKind });
  });

  test.each([
    ['Do not call', 'Yes', true],
    ['Do not contact:', 'true', true],
    ['Do not call', 'No', null],
    ['Do not call', '–', null],
    ['Calls', 'Yes', null],
  ])('that says “%s %s” gives do not call: %s', (label, value, expected) => {
    const fields = `<h1>Ola</h1><a href="tel:+15550100">call</a><dl><dt>${label}</dt><dd>${value}</dd></dl>`;
    const view = at('/leads/7', pageOf(`<main>${fields}</main>`));
    expect(view.kind === 'record' && (view.reading.doNotCall?.value ?? null)).toBe(expected);
  });
});
