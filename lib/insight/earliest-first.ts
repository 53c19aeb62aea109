/** What is waiting for its time: a binary heap, so that ten thousand runs can be played in the order of time. */
export type Waiting<Entry extends Timed> = Entry[];

/** Of two at the same time the one with the lesser `key` comes first: the order of input decides nothing. */
export interface Timed {
  readonly at: number;
  readonly key: string;
}

/** Adds one to those that wait. */
export function addWaiting<Entry extends Timed>(waiting: Waiting<Entry>, entry: Entry): void {
  let place = waiting.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = waiting[above];
    if (!parent || !isBefore(entry, parent)) break;
    waiting[place] = parent;
    place = above;
  }
  waiting[place] = entry;
}

/** Takes out the earliest; null when none waits. */
export function takeEarliest<Entry extends Timed>(waiting: Waiting<Entry>): Entry | null {
  const earliest = waiting[0];
  const last = waiting.pop();
  if (!earliest || !last) return null;
  if (waiting.length > 0) sink(waiting, last);
  return earliest;
}

function sink<Entry extends Timed>(waiting: Waiting<Entry>, entry: Entry): void {
  let place = 0;
  for (;;) {
    const below = earlierChild(waiting, place);
    const child = waiting[below];
    if (!child || !isBefore(child, entry)) break;
    waiting[place] = child;
    place = below;
  }
  waiting[place] = entry;
}

function earlierChild<Entry extends Timed>(waiting: Waiting<Entry>, place: number): number {
  const left = waiting[place * 2 + 1];
  const right = waiting[place * 2 + 2];
  return left && right && isBefore(right, left) ? place * 2 + 2 : place * 2 + 1;
}

function isBefore(one: Timed, other: Timed): boolean {
  return one.at === other.at ? one.key < other.key : one.at < other.at;
}
