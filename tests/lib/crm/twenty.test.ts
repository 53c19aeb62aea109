import { describe, expect, test } from 'vitest';
import { twenty } from '../../../lib/crm/twenty.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://acme.twenty.com';
const sorcha = '11111111-aaaa-4bbb-8ccc-000000000001';
const otto = '11111111-aaaa-4bbb-8ccc-000000000002';
const record = (objectType: string, recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'twenty', host: 'acme.twenty.com', tenant: '', objectType, recordId },
});

describe('the URL of a Twenty page', () => {
  test.each([
    ['a person', `/object/person/${sorcha}`, record('person', sorcha)],
    ['a custom object', `/object/roofJob/${sorcha}/`, record('roofJob', sorcha)],
    ['an id in capitals', `/object/company/${sorcha.toUpperCase()}`, record('company', sorcha)],
    ['a tab of the record', `/object/person/${sorcha}#timeline`, record('person', sorcha)],
    ['a list, where the side panel may hold a record', '/objects/people', { kind: 'open' }],
    ['a view of a list', '/objects/people?viewId=1', { kind: 'open' }],
    ['the settings', '/settings/profile', { kind: 'other' }],
    ['an id that is no uuid', '/object/person/42', { kind: 'other' }],
    ['an id with more behind it', `/object/person/${sorcha}"],*`, { kind: 'other' }],
    ['nothing', '/', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(twenty.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Twenty page', () => {
  test('of a person gives her fields; one that shows its own label is empty', () => {
    expect(plain(viewOfSaved('twenty-person', `${crm}/object/person/${sorcha}`))).toEqual({
      objectKind: 'person',
      id: sorcha,
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example', 's.nolan@home.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
    });
  });

  test('of an older version, in German, gives the values beside the labels', () => {
    expect(plain(viewOfSaved('twenty-opportunity-older', `https://crm.example/object/opportunity/${sorcha}`))).toEqual({
      objectKind: 'deal',
      id: sorcha,
      name: 'Dach neu decken',
      stage: 'Angebot',
      owner: 'Per Lind',
    });
  });

  test('with a hidden record and another in the side panel gives the visible record of the URL', () => {
    expect(plain(viewOfSaved('twenty-person-stale', `${crm}/object/person/${sorcha}`))).toMatchObject({
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['a record that only the side panel and a hidden view show', 'twenty-person-stale'],
    ['a record that the page only links to', 'twenty-person'],
  ])('at the address of %s is settling', (_, name) => {
    const view = viewOfSaved(name, `${crm}/object/person/${otto}`);
    expect(view).toMatchObject({ kind: 'settling', ref: { recordId: otto } });
  });

  test('of a list with a record in the side panel gives that record, at its own address', () => {
    const reading = readingOf(viewOfSaved('twenty-side-panel', `${crm}/objects/people`));
    expect(reading).toMatchObject({
      url: `${crm}/object/person/${sorcha}`,
      ref: { objectType: 'person', recordId: sorcha },
      name: { value: 'Sorcha Nolan' },
    });
    expect(reading.emails.map(({ value }) => value)).toEqual(['sorcha@bright.example']);
  });

  test('of a record with another in the side panel gives the record of the page', () => {
    const page = savedPage('twenty-person');
    const panel = savedPage('twenty-side-panel').querySelector('[data-side-panel]')!;
    panel.innerHTML = panel.innerHTML.replaceAll(sorcha, otto).replaceAll('sorcha@bright.example', 'otto@old.example');
    page.body.append(page.importNode(panel, true));
    const { ref, emails } = readingOf(readPage(new URL(`${crm}/object/person/${sorcha}`), page));
    expect(ref.recordId).toBe(sorcha);
    expect(emails.map(({ value }) => value)).not.toContain('otto@old.example');
  });

  test('of a list with the side panel closed is a list', () => {
    const page = savedPage('twenty-side-panel');
    page.querySelector('[data-side-panel]')!.setAttribute('hidden', '');
    expect(readPage(new URL(`${crm}/objects/people`), page)).toEqual({ kind: 'list' });
  });

  test('tells the kind of a record in the side panel by its fields where nothing links to it', () => {
    const page = savedPage('twenty-side-panel');
    page.querySelector('table')!.remove();
    expect(readingOf(readPage(new URL(`${crm}/objects/people`), page)).ref.objectType).toBe('person');
    page.querySelector(`[id="label-${sorcha}-jobTitle"]`)!.parentElement!.remove();
    expect(readPage(new URL(`${crm}/objects/people`), page)).toEqual({ kind: 'list' });
  });
});
