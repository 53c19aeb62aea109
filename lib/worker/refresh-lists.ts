import { type Api, ApiError } from '../connectors/api.ts';
import type { ApiAdapter } from '../connectors/api-adapter.ts';
import { changeConnection } from '../followups/connections.ts';
import type { Connection } from '../outbox/connection.ts';
import type { Failure } from '../outbox/failure.ts';
import { mapWithList } from '../outbox/outcome-map.ts';
import { openConnection } from './open-connection.ts';
import type { Worker } from './worker.ts';

/** What the CRM lists of its own; null where it did not say. */
export type Lists = { readonly [Name in 'outcomes' | 'stages']: NonNullable<Connection[Name]>['list'] | null };

const freshMs = 24 * 60 * 60_000;
/** A CRM that did not say is asked again this much later. */
const againMs = 15 * 60_000;

/** A signed-in way for writing: as `openConnection`, with outcomes and stages that are at most a day old. */
export async function openForWriting(worker: Worker, connection: Connection): Promise<Api | Failure> {
  const opened = await openConnection(worker, connection);
  const adapter = worker.adapterOf(connection.crm);
  if ('kind' in opened || !adapter || !isStale(connection, worker.now())) return opened;
  const lists = await findLists(worker, adapter, opened);
  const refreshed = await changeConnection(worker.db, connection.id, (one) => withLists(one, lists, worker.now()));
  return refreshed ? openConnection(worker, refreshed) : opened;
}

/** Outcomes and stages as the CRM lists them now. That it does not is no failure of what they were asked for. */
export async function findLists({ report }: Pick<Worker, 'report'>, adapter: ApiAdapter, api: Api): Promise<Lists> {
  const listed = async <List>(ask: () => Promise<List>): Promise<List | null> => {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ApiError)) report(`the lists of ${adapter.crm}`, error);
      return null;
    }
  };
  return {
    outcomes: adapter.caps.outcome === 'text' ? [] : await listed(() => adapter.findOutcomes(api)),
    stages: adapter.caps.stages ? await listed(() => adapter.findStages(api)) : [],
  };
}

/** The connection with what the CRM listed; what it did not is kept, and asked for again soon. */
export function withLists(connection: Connection, { outcomes, stages }: Lists, now: number): Connection {
  const before = connection.outcomes?.list ?? [];
  const soon = now - freshMs + againMs;
  return {
    ...connection,
    outcomes: { list: outcomes ?? before, fetchedAt: outcomes ? now : soon },
    stages: { list: stages ?? connection.stages?.list ?? [], fetchedAt: stages ? now : soon },
    outcomeMap: outcomes ? mapWithList(connection.outcomeMap, before, outcomes) : connection.outcomeMap,
    updatedAt: Math.max(now, connection.updatedAt + 1),
  };
}

function isStale({ outcomes, stages }: Connection, now: number): boolean {
  return [outcomes, stages].some((list) => list === null || Math.abs(now - list.fetchedAt) >= freshMs);
}
