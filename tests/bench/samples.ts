/** The middle value; of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('No samples');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Measures every variant once a round, in an order that turns with the rounds, and drops the first round.
 * So a slow moment of the machine falls on all of them.
 */
export async function interleave<Name extends string, Sample>(
  variants: Readonly<Record<Name, () => Promise<Sample>>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(variants) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] as Name;
      const sample = await variants[name]();
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}
