import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { viewOf as atomicView } from '../../../lib/crm/atomic.ts';
import { viewOf as espoView } from '../../../lib/crm/espocrm.ts';
import { rows as espoRows } from '../../../lib/crm/espocrm-rows.ts';
import { viewOf as generalView } from '../../../lib/crm/generic-list.ts';
import { viewOf as odooView } from '../../../lib/crm/odoo.ts';
import { rows as odooRows } from '../../../lib/crm/odoo-rows.ts';
import { viewOf as twentyView } from '../../../lib/crm/twenty.ts';
import { findPlaces } from '../../../lib/overlay/mark-places.ts';
import type { ListReader } from '../../../lib/records/list-reader.ts';
import { pageOf } from '../page/saved-page.ts';

const origin = 'https://crm.example';
const general: ListReader = { crm: 'generic', viewOf: generalView };
const atomic: ListReader = { crm: 'atomic', viewOf: atomicView };
const twenty: ListReader = { crm: 'twenty', viewOf: twentyView };
const espo: ListReader = { crm: 'espocrm', viewOf: espoView, rows: espoRows };
const odoo: ListReader = { crm: 'odoo', viewOf: odooView, rows: odooRows };

/** The ids of the records that are named, each with the text that is to be marked. */
function placesOn(reader: ListReader, path: string, markup: string): string[] {
  const document = pageOf(`<base href="${origin}${path}">${markup}`);
  const places = findPlaces(reader, new URL(path, origin), document);
  return [...places.values()].map(({ ref, text }) => `${ref.objectType} ${ref.recordId}: ${text.data.trim()}`);
}

describe('the places for marks', () => {
  test('are the links to records', () => {
    const markup = `<table><tr><td><a href="/people/p-1007">Owen Hughes</a></td><td><a href="/companies/c-1002">Hughes Farm</a></td></tr>
      <tr><td><a href="https://crm.example/people/p-1008?tab=notes">Jana Vinak</a></td></tr></table>`;
    expect(placesOn(general, '/people', markup)).toEqual([
      'people p-1007: Owen Hughes',
      'companies c-1002: Hughes Farm',
      'people p-1008: Jana Vinak',
    ]);
  });

  test.each([
    ['a link to another site', '<a href="https://other.example/people/7">Owen</a>'],
    ['a phone number', '<a href="tel:+441632960000">Owen</a>'],
    ['a script', '<a href="javascript:void(1234)">Owen</a>'],
    ['a link that says nothing', '<a href="/people/7"><img src="owen.png"></a>'],
    ['the way about the app', '<nav><a href="/people/7">Seen last: Owen</a></nav>'],
    ['what somebody is writing', '<div contenteditable="true"><a href="/people/7">Owen</a></div>'],
    ['an absurd address', `<a href="/people/7?${'x'.repeat(5000)}">Owen</a>`],
    ['a broken address', '<a href="https://[/people/7">Owen</a>'],
  ])('are not %s', (_, markup) => {
    expect(placesOn(general, '/people', markup)).toEqual([]);
  });

  test('are one for each record of a row, beside the name and not the initials', () => {
    const markup = `<ul><li><a href="/people/7"><i>OH</i><b>Owen Hughes</b></a> <a href="/people/7/edit">Edit</a></li>
      <li><a href="/people/7">Owen Hughes</a></li></ul>`;
    expect(placesOn(general, '/people', markup)).toEqual(['people 7: Owen Hughes', 'people 7: Owen Hughes']);
  });

  test('take a short name where there is no longer text', () => {
    expect(placesOn(general, '/people', '<p><a href="/people/7">王伟</a></p>')).toEqual(['people 7: 王伟']);
  });

  test('are looked for in a thousand links and no more', () => {
    const links = Array.from({ length: 3000 }, (_, id) => `<p><a href="/people/${id}">Person</a></p>`).join('');
    expect(placesOn(general, '/people', links)).toHaveLength(1000);
  });

  test('are the rows of EspoCRM that have no link, by their ids and the page’s scope', () => {
    const markup = `<table><tr class="list-row" data-id="6b02a7a9e48f18940"><td>Owen Hughes</td></tr>
      <tr class="list-row" data-id="6b02a7a9baf6c87dd"><td><a class="link" href="#Lead/view/6b02a7a9baf6c87dd">Jana Vinak</a></td></tr></table>`;
    expect(placesOn(espo, '/#Lead', markup).toSorted()).toEqual([
      'Lead 6b02a7a9baf6c87dd: Jana Vinak',
      'Lead 6b02a7a9e48f18940: Owen Hughes',
    ]);
  });

  test.each([
    ['17', '/web#model=res.partner&view_type=kanban'],
    ['18', '/odoo/contacts'],
  ])('are the cards of Odoo %s whose picture is the record’s', (_, path) => {
    const markup = `<article class="o_kanban_record" data-id="datapoint_2"><img src="/web/image/res.partner/10/avatar_128"><strong>Deco Addict</strong><img src="/web/image/res.users/2/avatar_128"></article>
      <article class="o_kanban_record" data-id="datapoint_3"><img src="/web/image?model=res.partner&amp;field=avatar_128&amp;id=35"><strong>Jana Vinak</strong></article>
      <article class="o_kanban_record" data-id="datapoint_4"><strong>Nobody</strong><img src="/web/image/res.users/2/avatar_128"></article>`;
    expect(placesOn(odoo, path, markup)).toEqual(['res.partner 10: Deco Addict', 'res.partner 35: Jana Vinak']);
    expect(placesOn(odoo, '/web#model=crm.lead&view_type=kanban', markup)).toEqual([]);
  });
});

/** Pages captured from running CRMs; kept beside the project, not in it. */
const folder = new URL('../../../../shared/pages/', import.meta.url);
const isThere = existsSync(folder);

describe.skipIf(!isThere)(isThere ? 'a captured list' : 'a captured list (skipped: no ../shared/pages here)', () => {
  test.each([
    ['atomic-contact-list', atomic, '/#/contacts', "contacts 91: Andrea O'Hara"],
    ['espo-lead-list', espo, '/#Lead', 'Lead 6b02a7a9e48f18940: Owen Hughes'],
    [
      'twenty-people-list-sidepanel-open',
      twenty,
      '/objects/people',
      'person 20202020-b305-41e7-8c72-ba44072a4c58: Mark Young',
    ],
  ])('%s names its records', (name, reader, path, expected) => {
    const markup = readFileSync(new URL(`${name}.html`, folder), 'utf8');
    const places = placesOn(reader, path, markup);
    expect(places).toContain(expected);
    expect(places.length).toBeGreaterThan(4);
    expect(places.filter((place) => place.startsWith(`${expected.split(':')[0]}:`))).toHaveLength(1);
  });

  test.each(['odoo-contact-list', 'odoo-pipeline-kanban'])('%s names none: Odoo shows no ids there', (name) => {
    const markup = readFileSync(new URL(`${name}.html`, folder), 'utf8');
    const path = name.includes('kanban')
      ? '/web#model=crm.lead&view_type=kanban'
      : '/web#model=res.partner&view_type=list';
    expect(placesOn(odoo, path, markup)).toEqual([]);
  });
});
