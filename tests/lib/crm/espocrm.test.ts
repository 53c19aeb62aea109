import { describe, expect, test } from 'vitest';
import { espocrm } from '../../../lib/crm/espocrm.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { readWith } from '../../../lib/page/read-with.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { pageOf, plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://crm.example';
const record = (objectType: string, recordId: string, tenant = ''): unknown => ({
  kind: 'record',
  ref: { crm: 'espocrm', host: 'crm.example', tenant, objectType, recordId },
});

describe('the URL of an EspoCRM page', () => {
  test.each([
    ['a lead', '/#Lead/view/6b02a7a9e48f18940', record('Lead', '6b02a7a9e48f18940')],
    ['a record while it is edited', '/#Contact/edit/6b02a7a9e48f18940', record('Contact', '6b02a7a9e48f18940')],
    ['a custom scope', '/#CRealty/view/abc', record('CRealty', 'abc')],
    ['an app in a sub-folder', '/sales/crm/#Lead/view/1', record('Lead', '1', 'sales/crm')],
    ['an app behind its index file', '/sales/index.php#Lead/view/1', record('Lead', '1', 'sales')],
    ['a tab of the record', '/#Lead/view/1?tab=2', record('Lead', '1')],
    ['a list', '/#Lead', { kind: 'list' }],
    ['a list with filters', '/#Lead/list/primaryFilter=actual', { kind: 'list' }],
    ['the records related to one', '/#Account/related/5f/contacts', { kind: 'list' }],
    ['a new record', '/#Lead/create', { kind: 'other' }],
    ['the home page', '/#Home', { kind: 'other' }],
    ['the settings', '/#Admin/settings', { kind: 'other' }],
    ['no hash', '/', { kind: 'other' }],
    ['a hash in lower case', '/#lead/view/1', { kind: 'other' }],
    ['no id', '/#Lead/view/', { kind: 'other' }],
    ['an id that is markup', '/#Lead/view/"><img src=x>', { kind: 'other' }],
    ['a scope that is a selector', '/#Lead"]/view/1', { kind: 'other' }],
    ['an absurdly long id', `/#Lead/view/${'a'.repeat(500)}`, { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(espocrm.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('an EspoCRM page', () => {
  test('of a lead in German gives all that it shows, and nothing of the panels below', () => {
    expect(plain(viewOfSaved('espocrm-lead-german', `${crm}/#Lead/view/a1`))).toEqual({
      objectKind: 'person',
      id: 'a1',
      name: 'Änne Großmüller',
      emails: ['aenne@grossmueller.example', 'buero@grossmueller.example'],
      phones: ['+49 30 901820', '+49 171 5550123'],
      company: 'Großmüller & Söhne KG',
      jobTitle: 'Geschäftsführerin',
      address: 'Lindenweg 4, 10115 Berlin, Deutschland',
      stage: 'In Bearbeitung',
      owner: 'Per Lind',
      doNotCall: true,
    });
  });

  test('of an older version is read by the same names', () => {
    expect(plain(viewOfSaved('espocrm-contact-older', `${crm}/crm/#Contact/view/a1`))).toEqual({
      objectKind: 'person',
      id: 'a1',
      name: 'Ms. Ida Okafor',
      emails: ['ida@okafor.example'],
      phones: ['+1 555 0142'],
      company: 'Okafor Roofing',
    });
  });

  test('with a hidden record and a dialog gives the visible record, and not its hidden cells', () => {
    const view = viewOfSaved('espocrm-lead-stale', `${crm}/#Lead/view/b2`);
    expect(plain(view)).toEqual({ objectKind: 'person', id: 'b2', name: 'New Nils' });
  });

  test('in edit takes the name from the title, not from a half-typed part', () => {
    expect(plain(viewOfSaved('espocrm-lead-edit', `${crm}/#Lead/edit/a1`))).toMatchObject({
      name: 'Änne Großmüller',
      emails: ['aenne@grossmueller.example'],
      phones: ['+49 30 901820'],
    });
  });

  test('that still shows a record of another scope is settling', () => {
    expect(viewOfSaved('espocrm-lead-german', `${crm}/#Contact/view/b2`)).toMatchObject({ kind: 'settling' });
  });

  test('that is loading the next record is settling', () => {
    const page = savedPage('espocrm-lead-german');
    const bar = page.createElement('div');
    bar.id = 'nofitication';
    bar.className = 'alert alert-warning';
    page.body.append(bar);
    expect(readPage(new URL(`${crm}/#Lead/view/b2`), page)).toMatchObject({
      kind: 'settling',
      ref: { recordId: 'b2' },
    });
  });

  test('whose form carries another id is settling', () => {
    const form = '<div class="detail" data-scope="Lead" data-id="a1"><div class="field" data-name="name">A</div></div>';
    const viewAt = (id: string): PageView => readWith(espocrm, new URL(`${crm}/#Lead/view/${id}`), pageOf(form));
    expect(viewAt('b2').kind).toBe('settling');
    expect(readingOf(viewAt('a1')).ref.recordId).toBe('a1');
  });
});
