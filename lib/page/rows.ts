import { linesOf, textOf } from './fields.ts';
import { elements, isVisible } from './visible.ts';

/** A label without its colon or asterisk, and the element beside it, drawn or not. */
export type Row = readonly [label: string, value: Element];

/** What stands beside a label: in a definition list, a table of two columns, any row of two parts. */
const values = 'dt + dd, th[scope="row"] + td, :first-child:not(form) + :last-child:not(dt, th, form)';

/** What stands beside a text below the root. A page may have thousands: which are drawn is asked of those that matter. */
export function rowsIn(root: Element): Row[] {
  return elements(root, values).map((value) => [textOf(value.previousElementSibling).replace(/[\s:*]+$/, ''), value]);
}

/** The value of the one drawn row whose label matches; `''` without it, or with two. */
export function valueBeside(rows: readonly Row[], label: RegExp): string {
  const [row, another] = rows.filter(([found, value]) => label.test(found) && isVisible(value));
  if (!row || another) return '';
  const value = elements(row[1], 'option:checked')[0] ?? row[1];
  return linesOf(value) || textOf(value);
}
