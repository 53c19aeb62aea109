/** What parts the cells of a row. */
export type Separator = ',' | ';';

/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, also in full width, and after the
 * other separator, where one of another country begins a cell of its own, quoted or not.
 */
const formulas: Readonly<Record<Separator, RegExp>> = {
  ',': /^(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))|(?<=;)(?='*\s*[=+\-@＝＋－＠])/g,
  ';': /^(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))|(?<=,)(?='*\s*[=+\-@＝＋－＠])/g,
};
/** Excel takes a file without it for the text of another century. */
const byteOrderMark = '\uFEFF';

/** The one that Excel expects there: where the comma is the decimal sign, it does not part cells. */
export function separatorOf(locale: string): Separator {
  return new Intl.NumberFormat(locale).format(0.5).includes(',') ? ';' : ',';
}

/**
 * The rows as a CSV file (RFC 4180, with that separator) that Excel opens as UTF-8. What a spreadsheet would run gets a `'`
 * in front and is shown as it is; one `'` taken off at such a place gives it back exactly.
 */
export function csvOf(rows: readonly (readonly string[])[], separator: Separator): string {
  const lines = rows.map((cells) => `${cells.map((text) => cellOf(text, separator)).join(separator)}\r\n`);
  return `${byteOrderMark}${lines.join('')}`;
}

function cellOf(text: string, separator: Separator): string {
  const harmless = text.replace(formulas[separator], "'");
  return /[",;\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
