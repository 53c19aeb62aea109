import { linesOf, textOf } from './fields.ts';
import { elements, visibleElements } from './visible.ts';

/** A label without its colon or asterisk, and the element beside it. */
export type Row = readonly [label: string, value: Element];

/** What stands beside a label: in a definition list, a table of two columns, any row of two parts. */
const values = 'dt + dd, th[scope="row"] + td, :first-child:not(form) + :last-child:not(dt, th, form)';

/** The labelled values below the root. */
export function rowsIn(root: Element): Row[] {
  return visibleElements(root, values).map((value) => [
    textOf(value.previousElementSibling).replace(/[\s:*]+$/, ''),
    value,
  ]);
}

/** The value of the one row whose label matches; `''` without it, or with two. */
export function valueBeside(rows: readonly Row[], label: RegExp): string {
  const [row, another] = rows.filter(([found]) => label.test(found));
  if (!row || another) return '';
  const value = elements(row[1], 'option:checked')[0] ?? row[1];
  return linesOf(value) || textOf(value);
}
