import { describe, expect, test } from 'vitest';
import { noFields } from '../../../lib/page/fields.ts';
import { readWith } from '../../../lib/page/read-with.ts';
import type { ReadFields } from '../../../lib/records/page-reading.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import type { SiteAdapter, UrlView } from '../../../lib/records/site-adapter.ts';
import { pageOf } from './saved-page.ts';

const page = pageOf('<main></main>');
const url = new URL('https://crm.example/x');
const ref: RecordRef = { crm: 'generic', host: 'crm.example', tenant: '', objectType: 'lead', recordId: '1' };
const fields: ReadFields = { ...noFields, objectKind: 'person', name: null };

function adapterWith(changes: {
  view: UrlView;
  shows?: boolean;
  fields?: ReadFields | null;
  url?: string;
}): SiteAdapter {
  const record = { root: page.body, ref, ...(changes.url === undefined ? {} : { url: changes.url }) };
  return {
    crm: 'generic',
    viewOf: () => changes.view,
    findRecord: () => (changes.shows ? record : null),
    readFields: () => changes.fields ?? null,
  };
}

describe('what a page shows', () => {
  test.each([
    ['a record that is visible', { view: { kind: 'record', ref }, shows: true, fields }, 'record'],
    ['a record that is not visible yet', { view: { kind: 'record', ref } }, 'settling'],
    ['a record whose fields cannot be read', { view: { kind: 'record', ref }, shows: true }, 'settling'],
    ['a list with a record open', { view: { kind: 'open' }, shows: true, fields }, 'record'],
    ['a list with none open', { view: { kind: 'open' } }, 'list'],
    ['a list', { view: { kind: 'list' }, shows: true, fields }, 'list'],
    ['anything else', { view: { kind: 'other' }, shows: true, fields }, 'other'],
  ] as const)('at %s', (_, changes, kind) => {
    expect(readWith(adapterWith(changes), url, page).kind).toBe(kind);
  });

  test('carries the page’s address, or the record’s own', () => {
    const view: UrlView = { kind: 'record', ref };
    expect(readWith(adapterWith({ view, shows: true, fields }), url, page)).toEqual({
      kind: 'record',
      reading: { ref, url: 'https://crm.example/x', ...fields },
    });
    const own = adapterWith({ view: { kind: 'open' }, shows: true, fields, url: 'https://crm.example/lead/1' });
    expect(readWith(own, url, page)).toMatchObject({ reading: { url: 'https://crm.example/lead/1' } });
  });

  test('at an absurdly long address is nothing', () => {
    const long = new URL(`https://crm.example/${'x'.repeat(100_000)}`);
    const adapter = adapterWith({ view: { kind: 'record', ref }, shows: true, fields });
    expect(readWith(adapter, long, page)).toEqual({ kind: 'other' });
  });
});
