import { failureOf } from '../outbox/failure.ts';
import { ApiError } from './api.ts';
import type { Entry } from './api-adapter.ts';

/** What one page of a CRM's list told: what was looked for, or where to go on; `next` is undefined on the last. */
export interface Look {
  readonly found: string | null;
  readonly next: string | undefined;
}

/** How far a rep's clock may be off. */
const clockMs = 86_400_000;

/**
 * Looks through a list page by page. Rejects when it has more pages than that: nobody can say then whether a write is
 * there, and the rep is asked rather than the write made twice.
 */
export async function lookFor(
  readPage: (from: string | undefined) => Promise<Look>,
  mostPages: number,
): Promise<string | null> {
  let from: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { found, next } = await readPage(from);
    if (found !== null || next === undefined) return found;
    from = next;
  }
  throw new ApiError(failureOf('rejected', 'too many activities to look through'));
}

/** Nothing made for this write is older: the instant in its id (a UUIDv7, RFC 9562), less what a clock may be off. */
export function madeSince({ id }: Pick<Entry, 'id'>): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - clockMs;
}
