import { withChanges } from '../followups/connection-changes.ts';
import { changeConnection } from '../followups/connections.ts';
import { wakeConnection } from '../followups/outbox/store-event.ts';
import type { Answer, Input } from '../messages/protocol.ts';
import type { Handlers } from '../messages/server.ts';
import { findReadPatterns, syncSites } from '../sites/sync-sites.ts';
import { checkConnection, connect, disconnect } from './connect.ts';
import { findConnections } from './find-connections.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { goOn } from './wake-connections.ts';
import type { Worker } from './worker.ts';

type ConnectionMethod =
  | 'findConnections'
  | 'findSites'
  | 'connect'
  | 'beginSignIn'
  | 'finishSignIn'
  | 'checkConnection'
  | 'changeConnection'
  | 'disconnect';

const done = { kind: 'done' } as const;

/** What screens may ask and order about the connections to CRMs. No secret goes back to them. */
export function connectionHandlers(worker: Worker): Pick<Handlers, ConnectionMethod> {
  return {
    findConnections: () => findConnections(worker),
    findSites: () => findReadPatterns(worker.browser, worker.db),
    connect: (input) => then(worker, connect(worker, input)),
    beginSignIn: (input) => beginSignIn(worker, input),
    finishSignIn: (input) => then(worker, finishSignIn(worker, input)),
    checkConnection: ({ connectionId }) => then(worker, checkConnection(worker, connectionId)),
    changeConnection: (input) => then(worker, change(worker, input)),
    disconnect: async ({ connectionId }) => {
      await then(worker, disconnect(worker, connectionId));
      return done;
    },
  };
}

async function change(
  { db, now }: Worker,
  { connectionId, changes }: Input<'changeConnection'>,
): Promise<Answer<'changeConnection'>> {
  const changed = await changeConnection(db, connectionId, (connection) => withChanges(connection, changes, now()));
  if (changed && changes.isOn) await wakeConnection(db, connectionId, now());
  return done;
}

/** What follows from every change: the API's hosts are read by nobody, screens ask again, and what waited goes on. */
async function then<Result>(worker: Worker, changing: Promise<Result>): Promise<Result> {
  const result = await changing;
  await syncSites(worker.browser, worker.db, worker.locks);
  await goOn(worker);
  return result;
}
