const mostSlips = 3;

/** Of the names that exist, the one that was likely meant: the fewest letters away, at most three. Null when none is near. */
export function likelyName(written: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({ name, slips: slipsBetween(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.name ?? sameEnding(written, names);
}

/** `name` for `lead.name`: the root was left out. */
function sameEnding(written: string, names: readonly string[]): string | null {
  return names.find((name) => name.endsWith(`.${written.toLowerCase()}`)) ?? null;
}

/** How many letters were added, left out or changed. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mostSlips) return mostSlips + 1;
  const first = Array.from({ length: other.length + 1 }, (_, at) => at);
  return [...one].reduce((before, letter, at) => nextRow({ before, letter, at, other }), first).at(-1) ?? 0;
}

interface Row {
  readonly before: readonly number[];
  readonly letter: string;
  readonly at: number;
  readonly other: string;
}

function nextRow({ before, letter, at, other }: Row): number[] {
  const row = [at + 1];
  for (let to = 1; to <= other.length; to += 1) {
    const changed = (before[to - 1] ?? 0) + (other[to - 1] === letter ? 0 : 1);
    row.push(Math.min(changed, (before[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1));
  }
  return row;
}
