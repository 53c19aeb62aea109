import { elements } from '../page/visible.ts';
import type { ListRows } from '../records/list-reader.ts';
import { viewOf } from './odoo.ts';

/** `/web/image/res.partner/10/avatar_128` or `/web/image?model=res.partner&field=…&id=10`; 17, seen 2026-11. */
const picture = /\/web\/image(?:\/|\?(?:.*&)?model=)([a-z][\w.]{1,60})(?:\/|&(?:.*&)?id=)([1-9]\d{0,15})\b/;

/**
 * Rows and cards of an Odoo list. They have no links, and `data-id` is a number of the page, not the record's (17, seen
 * 2026-11); what names the record is its own picture, where the list shows one.
 */
export const rows: ListRows = { selector: '.o_kanban_record, .o_data_row', addressOf };

/** The address that the page's own records have; null for a picture of something else: the user whose the record is. */
function addressOf(row: Element, page: URL): string | null {
  const listed = new URLSearchParams(page.hash.slice(1)).get('model');
  const action = page.pathname.split('/').findLast(Boolean);
  for (const shown of elements(row, 'img')) {
    const [, model, id] = picture.exec(shown.getAttribute('src') ?? '') ?? [];
    const address = listed ? `/web#id=${id}&model=${listed}&view_type=form` : `/odoo/${action}/${id}`;
    const view = viewOf(new URL(address, page));
    if (model && view.kind === 'record' && view.ref.objectType === model) return address;
  }
  return null;
}
