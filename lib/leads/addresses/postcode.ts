/** A line with its postcode taken out. */
export interface Posted {
  /** In capitals, with one space at most; `''` where there is none. */
  readonly postcode: string;
  readonly rest: string;
  /** It is of a kind that nothing else in an address looks like. */
  readonly isSure: boolean;
}

/** The end of a North American line: the letters of the state or province, then its postcode. */
export const stateAndCode = /\b(?<region>[A-Z]{2}),?\s+(?<code>\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;

/** A British postcode, as the source of an expression. */
export const britishPostcode = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`;

/** Each with the postcode and, around it, the rest of its line; the surest first. */
const sure: readonly RegExp[] = [
  // United Kingdom, Canada, Ireland: after the town.
  new RegExp(String.raw`^(?<rest>.*?)[\s,]*\b(?<code>${britishPostcode})$`, 'i'),
  /^(?<rest>.*?)[\s,]*\b(?<code>[A-Z]\d[A-Z][ -]?\d[A-Z]\d)$/i,
  /^(?<rest>.*?)[\s,]*\b(?<code>[AC-FHKNPRTV-Y]\d[\dW] ?(?=[A-Z\d]*\d)[A-Z\d]{4})$/,
  // The United States: after the letters of the state.
  /^(?<rest>.*?\b[A-Z]{2}),?\s+(?<code>\d{5})(?:-\d{4})?$/,
  /^(?<rest>.*?)[\s,]+(?<code>\d{5})-\d{4}$/,
  // The Netherlands, Portugal, Poland, Sweden and their neighbours: before the town.
  /^(?:NL-)?(?<code>\d{4} ?[A-Z]{2})\b\s+(?<rest>.+)$/,
  /^(?<code>\d{4}-\d{3})\s+(?<rest>.+)$/,
  /^(?:PL-)?(?<code>\d{2}-\d{3})\s+(?<rest>.+)$/,
  /^(?:[A-Z]{1,2}-)?(?<code>\d{3} \d{2})\s+(?<rest>\p{L}.+)$/u,
  /^[A-Z]{1,2}-(?<code>\d{4,5})\s+(?<rest>\p{L}.*)$/u,
];

const likely: readonly RegExp[] = [
  /^(?<code>\d{4,5})\s+(?<rest>\p{L}.*)$/u,
  /^(?<rest>\p{L}.*?)[\s,]+(?<code>\d{4,6}|\d{3} \d{3})$/u,
  /^(?<code>\d{5,6})$/,
];

/** The postcode of a line that names a town. One that is not sure may be a house number as well. */
export function postcodeIn(line: string): Posted {
  const find = (patterns: readonly RegExp[]): RegExpExecArray | undefined =>
    patterns.map((pattern) => pattern.exec(line)).find((match) => match !== null);
  const certain = find(sure);
  const groups = (certain ?? find(likely))?.groups;
  const postcode = (groups?.['code'] ?? '').toUpperCase().replace('-', ' ');
  return { postcode, rest: postcode ? (groups?.['rest'] ?? '').trim() : line, isSure: certain !== undefined };
}

/** The part of a postcode that a few streets share: `GU1` of `GU1 3AA`, `M5V` of `M5V 2T6`, all five digits of a ZIP code. */
export function postcodeArea(postcode: string): string {
  const british = /^([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}$/.exec(postcode)?.[1];
  if (british) return british;
  if (/^[A-Z]\d[A-Z\d]/.test(postcode)) return postcode.slice(0, 3);
  return /^\d{4} ?[A-Z]{2}$/.test(postcode) ? postcode.slice(0, 4) : postcode;
}
