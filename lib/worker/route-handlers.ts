import { findRoute, keepRoute } from '../followups/routes/find-route.ts';
import type { RouteMethods } from '../messages/routes.ts';
import type { Handlers } from '../messages/server.ts';
import { type Worker, worldOf } from './worker.ts';

/** What screens ask about the doors of a day. */
export function routeHandlers(worker: Worker): Pick<Handlers, keyof RouteMethods> {
  return {
    findRoute: (input) => findRoute(worldOf(worker), input, worker.now()),
    keepRoute: async (input) => {
      await keepRoute(worldOf(worker), input, worker.now());
      return { kind: 'done' };
    },
  };
}
