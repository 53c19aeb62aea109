/** How many cases a property is tried on: a few in `npm test`, `FOLLOWTHROUGH_RUNS` times as many in a nightly run. */
export function runs(usual: number): number {
  const factor = Number(process.env.FOLLOWTHROUGH_RUNS ?? 1);
  if (!(factor > 0)) throw new Error(`FOLLOWTHROUGH_RUNS is "${process.env.FOLLOWTHROUGH_RUNS}", not a number above 0`);
  return Math.ceil(usual * factor);
}
