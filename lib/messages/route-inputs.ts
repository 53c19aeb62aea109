import * as v from 'valibot';
import { day, id, listOf } from './input-parts.ts';
import { mostStops } from './routes.ts';

/** What is asked about routes. */
export const routeInputs = {
  findRoute: v.object({ on: v.nullable(day) }),
  keepRoute: v.object({ on: day, touchIds: v.nullable(listOf(id, mostStops)) }),
};
