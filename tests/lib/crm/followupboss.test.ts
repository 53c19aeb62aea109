import { describe, expect, test } from 'vitest';
import { followupboss } from '../../../lib/crm/followupboss.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://acme.followupboss.com';
const record = (recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'followupboss', host: 'acme.followupboss.com', tenant: '', objectType: 'people', recordId },
});

describe('the URL of a Follow Up Boss page', () => {
  test.each([
    ['a person', '/2/people/view/4071', record('4071')],
    ['a person of a list', '/2/people/view/4071/?list=12#notes', record('4071')],
    ['the people', '/2/people', { kind: 'list' }],
    ['a list of people', '/2/people/list/12', { kind: 'list' }],
    ['the deals', '/2/deals', { kind: 'list' }],
    ['the inbox', '/2/inbox', { kind: 'other' }],
    ['a person’s edit page', '/2/people/view/4071/edit', { kind: 'other' }],
    ['no id', '/2/people/view/', { kind: 'other' }],
    ['an id that is no number', '/2/people/view/4071x', { kind: 'other' }],
    ['an id of fifty digits', `/2/people/view/${'1'.repeat(50)}`, { kind: 'other' }],
    ['an id that is markup', '/2/people/view/<b>1</b>', { kind: 'other' }],
    ['an older address', '/people/view/4071', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(followupboss.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Follow Up Boss page', () => {
  const person = `${crm}/2/people/view/4071`;

  test('of a person gives all her numbers, her stage and whose she is, and nobody else’s', () => {
    expect(plain(viewOfSaved('followupboss-person', person))).toEqual({
      objectKind: 'person',
      id: '4071',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example', 's.nolan@home.example'],
      phones: ['+353 91 555 010', '+353 85 555 0101'],
      stage: 'Hot Prospect',
      owner: 'Per Lind',
    });
  });

  test('without headings and links takes the name of its title, and numbers by their kind', () => {
    const view = viewOfSaved('followupboss-person-plain', person);
    expect(plain(view)).toEqual({
      objectKind: 'person',
      id: '4071',
      name: 'Ida Okafor',
      emails: ['ida@okafor.example'],
      phones: ['(555) 010-0142'],
      stage: 'Lead',
      owner: 'Bo Lind',
    });
    expect(readingOf(view).name).toEqual({ value: 'Ida Okafor', source: 'title', confidence: 1 });
  });

  test('with a team’s own stages, in Spanish, says them as they are', () => {
    expect(plain(viewOfSaved('followupboss-person-spanish', person))).toEqual({
      objectKind: 'person',
      id: '4071',
      name: 'Lucía Peña',
      phones: ['+34 910 000 123'],
      stage: 'Cliente potencial',
      owner: 'Noé Petit',
    });
  });

  test('with a hidden person gives the visible one, without her hidden links', () => {
    expect(plain(viewOfSaved('followupboss-person-stale', person))).toEqual({
      objectKind: 'person',
      id: '4071',
      name: 'New Nils',
      emails: ['nils@new.example'],
      stage: 'Lead',
    });
  });

  test('without a column of the person’s own gives no address that may be another’s', () => {
    expect(plain(viewOfSaved('followupboss-person-flat', person))).toEqual({
      objectKind: 'person',
      id: '4071',
      name: 'Sorcha Nolan',
      stage: 'Lead',
    });
  });

  test('without a name is settling', () => {
    const page = savedPage('followupboss-person');
    page.querySelector('h1')!.remove();
    expect(readPage(new URL(person), page)).toMatchObject({ kind: 'settling', ref: { recordId: '4071' } });
  });
});
