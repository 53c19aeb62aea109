import * as v from 'valibot';
import { id, text } from './input-parts.ts';

/** What is asked about the outbox, and done to what waits in it. */
export const outboxInputs = {
  findOutbox: v.object({ after: v.nullable(text) }),
  retryWrite: v.object({ outboxId: v.nullable(id) }),
  giveUpWrite: v.object({ outboxId: id }),
  confirmWrite: v.object({ outboxId: id }),
};
