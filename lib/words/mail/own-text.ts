const longestText = 10_000;
/** The line above what is quoted, as mail programs write it in seven languages; it may be broken over two lines. */
const quoteHeads = [
  /^On\b.{5,250}\bwrote:$/,
  /^Am\b.{5,250}\bschrieb\b.{0,150}:$/,
  /^Le\b.{5,250}\ba écrit\s?:$/,
  /^El\b.{5,250}\bescribió:$/,
  /^Il\b.{5,250}\bha scritto:$/,
  /^(?:Em|A)\b.{5,250}\bescreveu:$/,
  /^Op\b.{5,250}\bschreef\b.{0,150}:$/,
];
const original =
  /^-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Message original|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|Doorgestuurd bericht)\s*-{2,}$|^Begin forwarded message:$/i;
const headerFrom = /^\*?(?:From|Von|De|Da|Van):\*?\s\S/i;
const headerNext =
  /^\*?(?:Sent|Date|To|Gesendet|Datum|An|Envoyé|À|Enviado|Fecha|Para|Inviato|Data|A|Verzonden|Aan):\*?\s/i;
const deviceLine =
  /^(?:Sent|Get Outlook|Von meinem|Gesendet von|Envoyé de|Enviado desde|Inviato da|Enviado do|Verstuurd vanaf)\b.{0,60}$/i;

/** What the sender wrote in this message: without quoted history, signature and the line of their device. */
export function ownText(text: string): string {
  const lines = text
    .slice(0, longestText)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const quoteAt = lines.findIndex((_, index) => startsQuote(lines, index));
  // Below a quote that is marked line by line the sender may have gone on writing.
  const isMarked = quoteAt >= 0 && lines.slice(quoteAt).some((line) => line.startsWith('>'));
  const kept = quoteAt < 0 ? lines : [...lines.slice(0, quoteAt), ...(isMarked ? belowHead(lines, quoteAt) : [])];
  const signatureAt = kept.findIndex((line) => /^(?:--|_{5,}|—)$/.test(line));
  const own = (signatureAt < 0 ? kept : kept.slice(0, signatureAt)).filter((line) => !line.startsWith('>'));
  return own
    .filter((line) => !deviceLine.test(line))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function startsQuote(lines: readonly string[], index: number): boolean {
  const [line = '', next = ''] = lines.slice(index, index + 2);
  if (original.test(line) || isQuoteHead(line) || isQuoteHead(`${line} ${next}`)) return true;
  return headerFrom.test(line) && lines.slice(index + 1, index + 4).some((one) => headerNext.test(one));
}

function isQuoteHead(line: string): boolean {
  return quoteHeads.some((head) => head.test(line));
}

function belowHead(lines: readonly string[], at: number): string[] {
  const firstMarked = lines.findIndex((line, index) => index > at && line.startsWith('>'));
  return lines.slice(firstMarked);
}
