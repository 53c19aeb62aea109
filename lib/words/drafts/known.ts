import type { DraftFacts } from './brief.ts';
import type { Objection } from './objection.ts';
import type { OwnPromise } from './own-promise.ts';
import type { Past } from './past.ts';
import type { TheirPromise } from './their-promise.ts';

/** The facts with what follows from them; of the history only what may be told. */
export interface Known extends DraftFacts {
  readonly past: Past;
  readonly promise: OwnPromise | null;
  readonly theirs: TheirPromise | null;
  readonly objection: Objection | null;
}
