/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, also in full width, and after a
 * `;`, where one of another country begins a cell of its own, quoted or not.
 */
const formula = /^(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))|(?<=;)(?='*\s*[=+\-@＝＋－＠])/g;
/** Excel takes a file without it for the text of another century. */
const byteOrderMark = '\uFEFF';

/**
 * The rows as a CSV file (RFC 4180) that Excel opens as UTF-8. What a spreadsheet would run gets a `'` in front and is
 * shown as it is; one `'` taken off at such a place gives it back exactly.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const harmless = text.replace(formula, "'");
  return /[",\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
