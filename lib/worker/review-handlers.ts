import { checkMessages } from '../followups/reviews/check-messages.ts';
import type { Handlers } from '../messages/server.ts';
import { keptInput } from './kept-input.ts';
import { type Worker, worldOf } from './worker.ts';

/** What screens ask about messages before anything is done with them. */
export function reviewHandlers(worker: Worker): Pick<Handlers, 'checkMessages'> {
  return {
    checkMessages: async ({ messages }) => {
      const kept = await Promise.all(messages.map((written) => keptInput(worker.db, written)));
      return checkMessages(worldOf(worker), kept);
    },
  };
}
