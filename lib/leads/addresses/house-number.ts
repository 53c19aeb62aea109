/** A house number as it counts along its street. */
export interface HouseNumber {
  readonly first: number;
  /** What follows it: `a`, `bis`, `-14`; `''` for nothing. */
  readonly rest: string;
}

/** A line with a street, taken apart. */
export interface StreetLine {
  readonly street: string;
  /** Null for a house with a name only. */
  readonly number: HouseNumber | null;
  /** The flat, floor or door; `''` for none. */
  readonly unit: string;
}

const unitAfter = /[\s,]+(?:apt|apartment|unit|suite|ste|flat|fl|floor|rm|room|lot|#)\.?\s*#?\s*([\w-]+)$/i;
const rest = String.raw`\s?[a-z](?![\p{L}\d])|\s?[-–]\s?\d+[a-z]?|-[a-z](?![\p{L}\d])|\s(?:bis|ter|quater)\b|(?:bis|ter)\b|\s1\/2|\/[a-z](?![\p{L}\d])`;
/** `12 E Bell Rd` is on the east side: a letter apart from the number is its own only where it is no direction. */
const leadingRest = rest.replace(String.raw`\s?[a-z]`, String.raw`(?:[a-z]|\s[a-df-mo-rt-vx-z])`);
const leading = new RegExp(
  String.raw`^(?:no\.?\s*|nr\.?\s*|n°\s*|lot\s+)?(?:(?<unit>\d+[a-z]?)\/)?(?<first>\d+)(?<rest>${leadingRest})?(?:\s*,\s*|\s+)(?<street>\P{Nd}.*|\d+(?:st|nd|rd|th)\b.*)$`,
  'iu',
);
/** As in Wisconsin: the block's place on the grid stands before the number. */
const grid = /^[NSEW]\d+[NSEW](?<first>\d+)\s+(?<street>.+)$/i;
const trailing = new RegExp(
  String.raw`^(?<street>.*?\p{L}[^,]*?)[.]?(?:\s*,\s*|\s+)(?:no\.?\s*|nr\.?\s*|n°\s*)?(?<first>\d+)(?<rest>${rest}|\s?[a-z](?=\s\d))?` +
    String.raw`(?:\s?\/\s?(?<door>[\w/]+)|[\s,]+(?:bus|bte|bo[iî]te|apt|wohnung|whg|top|tür|piso|int\.?)?\s*(?<unit>[\w.ºª°]{1,6}(?:\s\w{1,5})?))?$`,
  'iu',
);

/** A line with a street as street, house number and unit; the number may stand before or after the street. */
export function streetLine(line: string): StreetLine {
  const behind = unitAfter.exec(line);
  const plain = behind ? line.slice(0, behind.index) : line;
  const found = (leading.exec(plain) ?? grid.exec(plain) ?? trailing.exec(plain))?.groups;
  if (!found) return { street: plain, number: null, unit: behind?.[1] ?? '' };
  const first = Number(found['first']);
  const after = (found['rest'] ?? '').replace(/\s/g, '').toLowerCase();
  return {
    street: (found['street'] ?? '').trim(),
    number: { first, rest: after },
    unit: found['unit'] ?? found['door'] ?? behind?.[1] ?? '',
  };
}
