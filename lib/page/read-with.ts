import type { PageView } from '../records/page-reading.ts';
import type { SiteAdapter } from '../records/site-adapter.ts';

/** No CRM's address is longer; a page that claims one is not read. */
const longestUrl = 4000;

/** What the page shows now, as this site's adapter reads it. */
export function readWith(adapter: SiteAdapter, url: URL, document: Document): PageView {
  if (url.href.length > longestUrl) return { kind: 'other' };
  const view = adapter.viewOf(url);
  if (view.kind === 'list' || view.kind === 'other') return view;
  if (view.kind === 'open' && adapter.readView) return adapter.readView(url, document);
  const named = view.kind === 'record' ? view.ref : null;
  const record = adapter.findRecord(url, document, named);
  const fields = record && adapter.readFields(record);
  if (fields) return { kind: 'record', reading: { ref: record.ref, url: record.url ?? url.href, ...fields } };
  return named ? { kind: 'settling', ref: named } : { kind: 'list' };
}
