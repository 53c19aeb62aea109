import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage } from '../../../lib/page/read-page.ts';
import type { Field, PageReading, PageView } from '../../../lib/records/page-reading.ts';

const hiddenMarks = '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility: hidden" i]';

/** A page with this markup. jsdom draws nothing: what is drawn is told by the marks that a saved page bears. */
export function pageOf(markup: string): Document {
  const { document, Element } = new JSDOM(markup).window;
  Element.prototype.checkVisibility = function checkVisibility(this: Element): boolean {
    return this.closest(hiddenMarks) === null;
  };
  return document;
}

/** A saved page of `tests/fixtures/pages`. */
export function savedPage(name: string): Document {
  return pageOf(readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8'));
}

/** A form's controls and a document's images hide the members whose names they take; jsdom leaves that to us. */
export function hideMembers(node: Node, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(node, name, { value: node.ownerDocument?.createElement('input') });
}

/** What the reader of its site makes of a saved page at this address. */
export function viewOfSaved(name: string, address: string): PageView {
  return readPage(new URL(address), savedPage(name));
}

/** The reading of a view that must be a record. */
export function readingOf(view: PageView): PageReading {
  if (view.kind !== 'record') throw new Error(`No record but ${JSON.stringify(view)}`);
  return view.reading;
}

/** A reading as a rep would say it: each field's value, what is not shown left out. */
export function plain(view: PageView): Record<string, unknown> {
  const { ref, url: _url, objectKind, mail: _mail, ...fields } = readingOf(view);
  const said = Object.entries(fields).map(([name, field]) => [name, valueOf(field)] as const);
  return { objectKind, id: ref.recordId, ...Object.fromEntries(said.filter(([, value]) => value !== null)) };
}

function valueOf(field: readonly Field[] | Field<unknown> | null): unknown {
  if (field === null) return null;
  if ('value' in field) return field.value;
  return field.length > 0 ? field.map(({ value }) => value) : null;
}
