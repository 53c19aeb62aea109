import { describe, expect, test } from 'vitest';
import { readWith } from '../../../../lib/page/read-with.ts';
import { learnAddress } from '../../../../lib/page/teach/address-pattern.ts';
import type { Mapping } from '../../../../lib/page/teach/mapping.ts';
import { sampleOf, taughtAdapter } from '../../../../lib/page/teach/read-taught.ts';
import { recordNaming } from '../../../../lib/page/teach/record-naming.ts';
import type { PageView } from '../../../../lib/records/page-reading.ts';
import { pageOf, plain, readingOf } from '../saved-page.ts';
import { ada, bo, chi, definitions, hashed, inputs, type Taught, table } from './pages.ts';
import { taught } from './teach.ts';

const address = (path: string): URL => new URL(path, 'https://desk.example');
const people = (id: number): URL => address(`/people/${id}`);

function placed(urls: readonly URL[]): Pick<Mapping, 'address' | 'record'> {
  const { pattern } = learnAddress(urls)!;
  return { address: pattern, record: recordNaming(pattern, urls) };
}

function learned(page: (person: Taught) => string): Mapping {
  return { fields: taught(pageOf(page(ada)), ada), ...placed([people(1), people(2)]) };
}

function read(mapping: Mapping, markup: string, url = people(7)): PageView {
  return readWith(taughtAdapter(mapping, false), url, pageOf(markup));
}

const said = ({ name, email, phone, company, stage, owner }: Taught): Record<string, unknown> => ({
  objectKind: 'other',
  id: '7',
  name,
  emails: [email],
  phones: [phone],
  company,
  stage,
  owner,
});

describe('what was taught on one record is read on the others', () => {
  test.each([
    ['a table', table],
    ['a definition list', definitions],
    ['inputs', inputs],
    ['hashed classes', hashed],
  ])('of a page with %s', (_, page) => {
    const mapping = learned(page);
    for (const person of [ada, bo, chi]) expect(plain(read(mapping, page(person)))).toEqual(said(person));
  });

  test('although every class and id is another one after a build of the site', () => {
    expect(plain(read(learned(hashed), hashed(bo, 'p0Zt5w')))).toEqual(said(bo));
  });

  test('although a row is missing: the next row’s value is not taken for it', () => {
    const without = table(bo).replace(/<tr><th>Telephone.*<\/tr>/, '');
    expect(plain(read(learned(table), without))).toEqual({ ...said(bo), phones: undefined });
  });

  test('although a row was put before them', () => {
    const more = definitions(chi).replace('<dl>', '<dl><dt>Number</dt><dd>17</dd>');
    expect(plain(read(learned(definitions), more))).toEqual(said(chi));
  });
});

describe('a page that changed', () => {
  test('is read by the next way that still leads there, and says that it is less sure', () => {
    const reworded = definitions(bo).replace('Firm', 'Employer');
    const { company, owner } = readingOf(read(learned(definitions), reworded));
    expect(company).toEqual({ value: bo.company, source: 'named', confidence: 2 });
    expect(owner?.confidence).toBe(3);
  });

  test('without the name is no record, but settling', () => {
    expect(read(learned(table), '<main><p>Loading…</p></main>').kind).toBe('settling');
  });

  test('with a label twice gives nothing rather than a guess', () => {
    const twice = table(bo).replace('<table>', '<table><tr><th>Works at</th><td>Elsewhere</td></tr>');
    const fields = learned(table).fields.filter(({ kind }) => kind === 'company');
    const byLabel = fields.map(({ kind, ways }) => ({
      kind,
      ways: ways.filter(({ anchor }) => anchor.by === 'label'),
    }));
    expect(byLabel[0]?.ways.length).toBeGreaterThan(0);
    expect(sampleOf(byLabel, pageOf(table(bo)))[0]?.values[0]).toBe(bo.company);
    expect(new Set(sampleOf(byLabel, pageOf(twice))[0]?.values)).toEqual(new Set([null]));
  });

  test('that hides what it showed before is read by what is drawn', () => {
    const hidden = definitions(ada)
      .replace(/.*<main>/, '<main hidden>')
      .replace('</body>', '');
    expect(plain(read(learned(definitions), hidden + definitions(bo)))).toMatchObject({ emails: [bo.email] });
  });
});

describe('the record', () => {
  test('is the one that the general reader saw there, so that whoever was followed stays so', () => {
    expect(readingOf(read(learned(table), table(ada))).ref).toEqual({
      crm: 'generic',
      host: 'desk.example',
      tenant: '',
      objectType: 'people',
      recordId: '7',
    });
  });

  test('is of our own naming where the general reader sees none', () => {
    const slugs = placed([address('/c/ada-byrne'), address('/c/bo-lind')]);
    const view = read({ ...learned(table), ...slugs }, table(bo), address('/c/bo-lind'));
    expect(readingOf(view).ref).toMatchObject({ crm: 'taught', objectType: 'c', recordId: 'bo-lind' });
  });

  test('is none at other addresses; while it is tried out those are looked at too', () => {
    const mapping = learned(table);
    expect(read(mapping, table(ada), address('/reports')).kind).toBe('other');
    expect(taughtAdapter(mapping, true).viewOf(address('/reports'))).toEqual({ kind: 'open' });
  });
});
