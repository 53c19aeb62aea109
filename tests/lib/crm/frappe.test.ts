import { describe, expect, test } from 'vitest';
import { frappe } from '../../../lib/crm/frappe.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://crm.example';
const record = (objectType: string, recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'frappe', host: 'crm.example', tenant: '', objectType, recordId },
});

describe('the URL of a Frappe CRM page', () => {
  test.each([
    ['a lead', '/crm/leads/CRM-LEAD-2026-00007', record('leads', 'CRM-LEAD-2026-00007')],
    ['a tab of a deal', '/crm/deals/CRM-DEAL-2026-00003?view=3#emails', record('deals', 'CRM-DEAL-2026-00003')],
    [
      'a contact, known by a name',
      '/crm/contacts/Ida%20Okafor-Okafor%20Roofing',
      record('contacts', 'Ida Okafor-Okafor Roofing'),
    ],
    ['an organisation with a slash in its name', '/crm/organizations/A%2FS%20Tag/', record('organizations', 'A/S Tag')],
    [
      'an organisation whose name begins like a list',
      '/crm/organizations/viewpoint',
      record('organizations', 'viewpoint'),
    ],
    ['a list', '/crm/leads', { kind: 'list' }],
    ['a list of a kind', '/crm/leads/view/kanban?view=3', { kind: 'list' }],
    ['a list with a slash', '/crm/deals/', { kind: 'list' }],
    ['the notes', '/crm/notes/view', { kind: 'other' }],
    ['the dashboard', '/crm/dashboard', { kind: 'other' }],
    ['the desk', '/app/crm-lead/CRM-LEAD-2026-00007', { kind: 'other' }],
    ['a part of a record', '/crm/leads/CRM-LEAD-2026-00007/emails', { kind: 'other' }],
    ['a name that is markup', '/crm/contacts/%3Cimg%20src=x%3E', { kind: 'other' }],
    ['a name with a control character', '/crm/contacts/a%00b', { kind: 'other' }],
    ['an absurdly long name', `/crm/contacts/${'a'.repeat(200)}`, { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(frappe.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Frappe CRM page', () => {
  const lead = `${crm}/crm/leads/CRM-LEAD-2026-00007`;

  test('of a lead gives what stands beside its labels, and nothing of its history', () => {
    expect(plain(viewOfSaved('frappe-lead', lead))).toEqual({
      objectKind: 'person',
      id: 'CRM-LEAD-2026-00007',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010', '+353 85 555 0101'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      stage: 'Contacted',
      owner: 'Per Lind',
    });
  });

  test('in German is read by the names of its data, not by labels', () => {
    const view = viewOfSaved('frappe-deal-data-german', `${crm}/crm/deals/CRM-DEAL-2026-00003#data`);
    expect(plain(view)).toEqual({
      objectKind: 'deal',
      id: 'CRM-DEAL-2026-00003',
      name: 'Großmüller KG',
      emails: ['aenne@grossmueller.example'],
      phones: ['+49 30 901820'],
      company: 'Großmüller KG',
      stage: 'Angebot',
      owner: 'Per Lind',
    });
    expect(readingOf(view).emails).toMatchObject([{ source: 'named', confidence: 3 }]);
  });

  test('of a deal leads to its primary contact', () => {
    expect(plain(viewOfSaved('frappe-deal-contacts', `${crm}/crm/deals/CRM-DEAL-2026-00004`))).toEqual({
      objectKind: 'deal',
      id: 'CRM-DEAL-2026-00004',
      name: 'New kitchen',
      emails: ['meg44123@hill.example'],
      phones: ['+44 1632 960001'],
      company: 'Hill Farm',
      stage: 'Negotiation',
    });
  });

  test.each([
    ['two contacts and no primary one', '[class*="green"]', undefined],
    ['one contact', '.contacts-area > :last-child', ['otto44123@hill.example']],
  ])('of a deal with %s gives the person only where there is but one', (_, removed, emails) => {
    const page = savedPage('frappe-deal-contacts');
    page.querySelector(removed)!.remove();
    expect(plain(readPage(new URL(`${crm}/crm/deals/CRM-DEAL-2026-00004`), page)).emails).toEqual(emails);
  });

  test('of an older version, of a contact known by her name, gives the same by its rows', () => {
    const view = viewOfSaved('frappe-contact-older', `${crm}/crm/contacts/Ida%20Okafor-Okafor%20Roofing`);
    expect(plain(view)).toEqual({
      objectKind: 'person',
      id: 'Ida Okafor-Okafor Roofing',
      name: 'Ida Okafor',
      emails: ['ida@okafor.example'],
      phones: ['+1 555 0142'],
      company: 'Okafor Roofing',
      jobTitle: 'Owner',
    });
  });

  test('of an organisation is a company, without the people listed below', () => {
    expect(plain(viewOfSaved('frappe-organization', `${crm}/crm/organizations/Bright%20%26%20S%C3%B6hne`))).toEqual({
      objectKind: 'company',
      id: 'Bright & Söhne',
      name: 'Bright & Söhne',
    });
  });

  test('with a hidden record and a dialog gives the visible record, and not its hidden rows', () => {
    expect(plain(viewOfSaved('frappe-lead-stale', `${crm}/crm/leads/CRM-LEAD-2026-00002`))).toEqual({
      objectKind: 'person',
      id: 'CRM-LEAD-2026-00002',
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['another lead', 'frappe-lead', 'leads/CRM-LEAD-2026-00008'],
    ['the hidden lead', 'frappe-lead-stale', 'leads/CRM-LEAD-2026-00001'],
    ['a deal', 'frappe-lead', 'deals/CRM-LEAD-2026-00007'],
  ])('at the address of %s is settling', (_, name, path) => {
    expect(viewOfSaved(name, `${crm}/crm/${path}`)).toMatchObject({ kind: 'settling' });
  });

  test('whose header is of the new lead, its panel of the last, is settling', () => {
    const page = savedPage('frappe-lead');
    page.querySelector('.cursor-copy')!.textContent = 'CRM-LEAD-2026-00006';
    expect(readPage(new URL(lead), page).kind).toBe('settling');
  });
});
