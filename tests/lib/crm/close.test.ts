import { describe, expect, test } from 'vitest';
import { close } from '../../../lib/crm/close.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://app.close.com';
const id = 'lead_AbCdEfGhIjKl0001';
const other = 'lead_AbCdEfGhIjKl0002';
const record = (recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'close', host: 'app.close.com', tenant: '', objectType: 'lead', recordId },
});

describe('the URL of a Close page', () => {
  test.each([
    ['a lead', `/lead/${id}/`, record(id)],
    ['a lead without the last slash', `/lead/${id}`, record(id)],
    ['a part of a lead', `/lead/${id}/activity/?type=call#x`, record(id)],
    ['the leads', '/leads/', { kind: 'list' }],
    ['a smart view', '/leads/save_abc/', { kind: 'list' }],
    ['a search', '/search/abc', { kind: 'list' }],
    ['the contacts', '/contacts/', { kind: 'list' }],
    ['the opportunities', '/opportunities/', { kind: 'list' }],
    ['the inbox', '/inbox/', { kind: 'other' }],
    ['a new lead', '/lead/new/', { kind: 'other' }],
    ['no lead', '/lead/', { kind: 'other' }],
    ['an id of another kind', '/lead/cont_AbCdEfGhIjKl0001/', { kind: 'other' }],
    ['an id that is markup', '/lead/lead_<b>AbCdEfGhIjKl</b>/', { kind: 'other' }],
    ['an id too long', `/lead/lead_${'a'.repeat(99)}/`, { kind: 'other' }],
    ['the settings', '/settings/', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(close.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Close page', () => {
  test('of a lead with one person gives that person at the company, and nothing of the history', () => {
    expect(plain(viewOfSaved('close-lead', `${crm}/lead/${id}/`))).toEqual({
      objectKind: 'person',
      id,
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010'],
      company: 'Bright Tiles',
    });
  });

  test('of a lead with several people gives the company, and nobody’s email or number', () => {
    expect(plain(viewOfSaved('close-lead-several', `${crm}/lead/${id}/`))).toEqual({
      objectKind: 'company',
      id,
      name: 'Bright Tiles',
    });
  });

  test('that does not say whose its one email is, in German, gives the company with it, as a guess', () => {
    const reading = readingOf(viewOfSaved('close-lead-older-german', `${crm}/lead/${id}/`));
    expect(reading).toMatchObject({ objectKind: 'company', name: { value: 'Großmüller KG' }, company: null });
    expect(reading.emails).toEqual([{ value: 'anke@gross.example', source: 'link', confidence: 1 }]);
  });

  test('that does not say whose its two emails are gives neither', () => {
    const page = savedPage('close-lead-older-german');
    page.querySelector('h2')!.insertAdjacentHTML('afterend', '<a href="mailto:ida@gross.example">Ida</a>');
    expect(readingOf(readPage(new URL(`${crm}/lead/${id}/`), page)).emails).toEqual([]);
  });

  test('of a person whose item has two headings gives the company', () => {
    const page = savedPage('close-lead');
    page.querySelector('li h3')!.insertAdjacentHTML('afterend', '<h3>Otto Nolan</h3>');
    expect(readingOf(readPage(new URL(`${crm}/lead/${id}/`), page)).objectKind).toBe('company');
  });

  test('with a hidden lead gives the drawn one', () => {
    expect(plain(viewOfSaved('close-lead-stale', `${crm}/lead/${other}/`))).toEqual({
      objectKind: 'person',
      id: other,
      name: 'New Nils',
      emails: ['nils@new.example'],
      company: 'New Nuts',
    });
  });

  test.each([
    ['another lead', 'close-lead', other],
    ['the lead that is hidden', 'close-lead-stale', id],
  ])('at the address of %s is settling', (_, name, recordId) => {
    expect(viewOfSaved(name, `${crm}/lead/${recordId}/`)).toMatchObject({ kind: 'settling' });
  });

  test.each([
    ['no title', '<p></p>'],
    ['two titles', '<h1>One</h1><h1>Two</h1>'],
  ])('with %s is settling', (_, markup) => {
    const page = savedPage('close-lead');
    page.querySelector('header')!.innerHTML = markup;
    expect(readPage(new URL(`${crm}/lead/${id}/`), page).kind).toBe('settling');
  });
});
