import type { ListRows } from '../records/list-reader.ts';

/** Rows and cards of an EspoCRM list: their `data-id` is the record's (9.0.8, seen 2026-11), its scope is the page's. */
export const rows: ListRows = { selector: 'tr.list-row[data-id], li.list-row[data-id], .item[data-id]', addressOf };

function addressOf(row: Element, page: URL): string | null {
  const [, scope] = /^#([A-Z]\w{0,60})(?:\/list\b|\/?$|\?)/.exec(page.hash) ?? [];
  return scope ? `#${scope}/view/${row.getAttribute('data-id')}` : null;
}
