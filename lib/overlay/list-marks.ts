import type { Mark } from '../messages/prompt.ts';
import { mostMarks } from '../records/list-reader.ts';
import { limit } from './host.ts';
import type { MarkNode } from './mark-node.ts';
import type { MarkPlace } from './mark-places.ts';

export interface ListMarks {
  /** Draws what is known of these places; takes off the marks of all others. */
  draw(places: ReadonlyMap<Element, MarkPlace>, markOf: (key: string) => Mark | undefined): void;
  clear(): void;
}

interface Drawn extends MarkNode {
  readonly mayMount: () => boolean;
  /** What it says now. */
  mark: Mark | null;
}

/** A page that draws a row again takes its mark off; it is put back so often in a minute, then left off for good. */
const mostMounts = 20;
const mountPeriodMs = 60_000;

/** The marks on a page: at most one for each place, at most 200. */
export function listMarks(createMark: () => MarkNode): ListMarks {
  const drawn = new Map<Element, Drawn>();

  function drawOne(element: Element, { text }: MarkPlace, mark: Mark): void {
    const known = drawn.get(element);
    if (!known && drawn.size >= mostMarks) return;
    const node = known ?? newMark();
    drawn.set(element, node);
    if (node.mark !== mark) node.say(mark);
    node.mark = mark;
    if (text.previousSibling !== node.host && node.mayMount()) text.before(node.host);
  }
  function newMark(): Drawn {
    const may = limit(mostMounts, mountPeriodMs);
    return { ...createMark(), mayMount: () => may(performance.now()), mark: null };
  }
  function remove(element: Element): void {
    drawn.get(element)?.host.remove();
    drawn.delete(element);
  }
  function draw(...[places, markOf]: Parameters<ListMarks['draw']>): void {
    for (const element of drawn.keys()) {
      const place = places.get(element);
      if (!place || !markOf(place.key)) remove(element);
    }
    for (const [element, place] of places) {
      const mark = markOf(place.key);
      if (mark) drawOne(element, place, mark);
    }
  }
  function clear(): void {
    for (const element of drawn.keys()) remove(element);
  }
  return { draw, clear };
}
