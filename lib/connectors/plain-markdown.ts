/** Plain text as Markdown that shows it as it was written: its signs mean nothing, each line is one of its own. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$]/g, (sign) => `\\${sign}`)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
