import type { CrmId } from './record-ref.ts';
import type { UrlView } from './site-adapter.ts';

/** How to find the records that the lists and boards of one CRM show. Pure of URL and DOM. */
export interface ListReader {
  readonly crm: CrmId;
  /** As the CRM's adapter has it: asked of the page's address, and of every link's. */
  viewOf(url: URL): UrlView;
  /** For lists whose rows are no links, or may have none. */
  readonly rows?: ListRows;
}

/** Rows that name their record by what they carry. */
export interface ListRows {
  readonly selector: string;
  /** The address of the row's record, as this CRM writes it; null where the row does not name one. */
  addressOf(row: Element, page: URL): string | null;
}

/** So many records of a list are asked about at once, and marked, at most. */
export const mostMarks = 200;
