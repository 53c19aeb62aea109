/** The text in lower case with plain quotes, hyphens and spaces. Every character keeps its place, so offsets hold in both. */
export function plainText(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[^\S\n]/g, ' ');
}
