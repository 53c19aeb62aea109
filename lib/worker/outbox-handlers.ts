import { confirmWrite, findOutbox, giveUpWrite, retryWrite, trayLimit } from '../followups/outbox/tray.ts';
import type { Handlers } from '../messages/server.ts';
import { deliverOutbox, tellWrites, textOfWrite } from './deliver-outbox.ts';
import type { Worker } from './worker.ts';

type OutboxMethod = 'findOutbox' | 'retryWrite' | 'giveUpWrite' | 'confirmWrite';

const done = { kind: 'done' } as const;

/** What screens ask of what is owed to the CRMs. */
export function outboxHandlers(worker: Worker): Pick<Handlers, OutboxMethod> {
  const { db, now } = worker;
  return {
    findOutbox: ({ after }) => findOutbox(db, { after, limit: trayLimit, textOf: (write) => wholeText(worker, write) }),
    retryWrite: async ({ outboxId }) => settled(worker, await retryWrite(db, outboxId, now())),
    giveUpWrite: async ({ outboxId }) => settled(worker, await giveUpWrite(db, outboxId, now())),
    confirmWrite: async ({ outboxId }) => settled(worker, await confirmWrite(db, outboxId, now())),
  };
}

function wholeText(worker: Worker, write: Parameters<typeof textOfWrite>[1]): string {
  const { subject, text } = textOfWrite(worker, write);
  return text ? `${subject}\n\n${text}` : subject;
}

/** The rep sees it at once; the sending is not waited for. */
async function settled(worker: Worker, leadIds: readonly string[]): Promise<typeof done> {
  await tellWrites(worker, leadIds);
  deliverOutbox(worker).catch((error: unknown) => worker.report('delivering', error));
  return done;
}
