import type { DraftingMethods } from '../messages/drafting.ts';
import type { Handlers } from '../messages/server.ts';
import { findEndpoint, forgetEndpoint, planEndpoint, saveEndpoint } from './model-endpoint.ts';
import type { Worker } from './worker.ts';

const done = { kind: 'done' } as const;

/** What screens may ask and order about the endpoint that writes. Its key never goes back to them. */
export function draftingHandlers(worker: Worker): Pick<Handlers, keyof DraftingMethods> {
  return {
    findEndpoint: () => findEndpoint(worker),
    planEndpoint: async ({ url }) => {
      await planEndpoint(worker, url);
      return done;
    },
    saveEndpoint: (draft) => saveEndpoint(worker, draft),
    forgetEndpoint: async () => {
      await forgetEndpoint(worker);
      return done;
    },
  };
}
