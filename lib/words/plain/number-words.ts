const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  forty_five: 45,
  sixty: 60,
  ninety: 90,
};
const loose: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  couple: 2,
  'couple of': 2,
  'a couple': 2,
  'a couple of': 2,
  few: 3,
  'a few': 3,
};

/** The source of a pattern for an amount: `3`, `three`, `a couple of`. Four digits at most. */
export const amountSource = `(?:\\d{1,4}|a couple of|a couple|couple of|couple|a few|few|forty-five|${[...units.slice(1), ...Object.keys(tens).filter((word) => !word.includes('_'))].join('|')}|an|a)`;

/** The amount that words matched by `amountSource` mean; null for other words. A few is three. */
export function amountOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const unit = units.indexOf(words);
  return unit >= 0 ? unit : (tens[words.replace('-', '_')] ?? loose[words] ?? null);
}

/** Is the amount only roughly said. */
export function isRough(words: string): boolean {
  return words.endsWith('few');
}
