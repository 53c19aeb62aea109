import { describe, expect, test } from 'vitest';
import { odoo } from '../../../lib/crm/odoo.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://shop.example';
const record = (objectType: string, recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'odoo', host: 'shop.example', tenant: '', objectType, recordId },
});

describe('the URL of an Odoo page', () => {
  test.each([
    ['a form up to 17', '/web#id=31&model=crm.lead&view_type=form', record('crm.lead', '31')],
    ['its keys in another order', '/web#cids=1&menu_id=9&model=res.partner&id=10', record('res.partner', '10')],
    ['debug mode', '/web?debug=1#id=10&model=res.partner&view_type=form', record('res.partner', '10')],
    ['a list up to 17', '/web#model=res.partner&view_type=list', { kind: 'list' }],
    ['a kanban with an id', '/web#id=3&model=crm.lead&view_type=kanban', { kind: 'list' }],
    ['a new record up to 17', '/web#id=&model=crm.lead&view_type=form', { kind: 'other' }],
    ['an id that is no number', '/web#id=3%20or%201&model=crm.lead&view_type=form', { kind: 'other' }],
    ['a model that is a selector', '/web#id=3&model=crm"]&view_type=form', { kind: 'other' }],
    ['the start page', '/web', { kind: 'other' }],
    ['an opportunity of 18', '/odoo/crm/45', record('crm.lead', '45')],
    ['a contact of 18', '/odoo/contacts/10', record('res.partner', '10')],
    ['a stack of actions', '/odoo/contacts/10/crm/45', record('crm.lead', '45')],
    ['a model in the path', '/odoo/res.partner/10/crm.lead/45', record('crm.lead', '45')],
    ['a model with its mark', '/odoo/m-helpdesk.ticket/7', record('helpdesk.ticket', '7')],
    ['an action by its number', '/odoo/action-150/45', record('action-150', '45')],
    ['the scoped app', '/scoped_app/crm/45', record('crm.lead', '45')],
    ['a list of 18', '/odoo/crm', { kind: 'list' }],
    ['a list under a record', '/odoo/contacts/10/action-99', { kind: 'list' }],
    ['a kanban of 18', '/odoo/crm/45?view_type=kanban', { kind: 'list' }],
    ['a new record of 18', '/odoo/crm/new', { kind: 'other' }],
    ['the home menu', '/odoo', { kind: 'other' }],
    ['the public site', '/shop/chair-3', { kind: 'other' }],
    ['an id of forty digits', `/odoo/crm/${'9'.repeat(40)}`, { kind: 'list' }],
    ['a path that escapes', '/odoo/%2e%2e%2fcrm/45', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(odoo.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('an Odoo page', () => {
  test('of an opportunity in French gives the deal with its person, and not the chatter’s', () => {
    expect(plain(viewOfSaved('odoo-opportunity-french', `${crm}/odoo/crm/31`))).toEqual({
      objectKind: 'deal',
      id: '31',
      name: 'Toiture, 12 rue des Lilas',
      emails: ['elodie@marchand.example'],
      phones: ['+33 1 99 00 12 34'],
      company: 'Marchand et Fils',
      stage: 'Qualifié',
      owner: 'Noé Petit',
    });
  });

  test('of a contact gives her own numbers, not those of her colleagues below', () => {
    expect(plain(viewOfSaved('odoo-contact-18', `${crm}/odoo/contacts/77`))).toEqual({
      objectKind: 'person',
      id: '77',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+353 91 555 010', '+353 85 555 0101'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: '8 Quay St, Galway',
    });
  });

  test.each([
    ['odoo-contact-18', '/odoo/contacts/77', '/web#id=77&model=res.partner&view_type=form'],
    ['odoo-opportunity-french', '/odoo/crm/31', '/web#id=31&model=crm.lead&view_type=form'],
    ['odoo-opportunity-15', '/odoo/crm/4', '/web#id=4&model=crm.lead&view_type=form'],
  ])('%s is the same record at the address of either kind of version', (name, path, hash) => {
    const { url: _, ...newer } = readingOf(viewOfSaved(name, crm + path));
    const { url: _older, ...older } = readingOf(viewOfSaved(name, crm + hash));
    expect(older).toEqual(newer);
  });

  test('reads what was typed, not what the page was sent with', () => {
    const page = savedPage('odoo-contact-18');
    const input = page.querySelector<HTMLInputElement>('[name="email"] input')!;
    input.value = 'sorcha.nolan@bright.example';
    const { emails } = readingOf(readPage(new URL(`${crm}/odoo/contacts/77`), page));
    expect(emails.map(({ value }) => value)).toEqual(['sorcha.nolan@bright.example']);
  });

  test('of a company is a company', () => {
    const page = savedPage('odoo-contact-18');
    page.querySelector<HTMLInputElement>('[data-value="company"]')!.checked = true;
    expect(readingOf(readPage(new URL(`${crm}/odoo/contacts/77`), page))).toMatchObject({
      objectKind: 'company',
      company: null,
    });
  });

  test('of an older version, read-only, gives the link’s number without the words beside it', () => {
    const view = viewOfSaved('odoo-opportunity-15', `${crm}/web#id=4&model=crm.lead&view_type=form`);
    expect(plain(view)).toEqual({
      objectKind: 'deal',
      id: '4',
      name: 'Solar on the barn',
      emails: ['meg@hill.example'],
      phones: ['+44 1632 960001'],
      company: 'Hill Farm',
      stage: 'Proposition',
      owner: 'Bo Lind',
    });
  });

  test('opened by an action’s number says the model that its form is of', () => {
    const { ref } = readingOf(viewOfSaved('odoo-opportunity-french', `${crm}/odoo/action-150/31`));
    expect(ref.objectType).toBe('crm.lead');
  });

  test('with a hidden form and a dialog gives the visible form', () => {
    expect(plain(viewOfSaved('odoo-contact-stale', `${crm}/odoo/contacts/78`))).toMatchObject({
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['another contact', 'odoo-contact-18', '/odoo/contacts/78'],
    ['the contact that is hidden', 'odoo-contact-stale', '/odoo/contacts/77'],
    ['an opportunity while a contact is shown', 'odoo-contact-18', '/odoo/crm/77'],
    ['a contact while an opportunity is shown', 'odoo-opportunity-french', '/odoo/contacts/31'],
  ])('at the address of %s is settling', (_, name, path) => {
    expect(viewOfSaved(name, crm + path)).toMatchObject({ kind: 'settling' });
  });
});
