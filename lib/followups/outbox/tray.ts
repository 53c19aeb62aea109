import type { FollowthroughDb } from '../../db/schema.ts';
import type { OutboxLine, OutboxPage } from '../../messages/connections.ts';
import { afterEvent, type OutboxEvent } from '../../outbox/after-event.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import { receiptOf } from '../../outbox/receipt.ts';
import { findKeptId } from '../kept-lead.ts';
import { wakeHeld } from './due-writes.ts';
import { putWrites } from './put-writes.ts';

/** Lines in one page. */
export const trayLimit = 50;

export interface TrayQuery {
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
  /** What is written, in words. */
  readonly textOf: (write: OutboxRow['write']) => string;
}

/** What the CRMs have not confirmed, oldest first, and how much of it there is. */
export function findOutbox(db: FollowthroughDb, { after, limit, textOf }: TrayQuery): Promise<OutboxPage> {
  return db.transaction('r', db.tables, async () => {
    const open = await db.outbox.orderBy('openAt').toArray();
    const from = after === null ? 0 : open.findIndex((row) => placeOf(row) > after);
    const page = from < 0 ? [] : open.slice(from, from + limit);
    const needsRep = open.filter(({ delivery }) => delivery.kind === 'needs-rep').length;
    const last = page.at(-1);
    return {
      lines: await Promise.all(page.map((row) => lineOf(db, row, textOf))),
      waiting: open.length - needsRep,
      needsRep,
      next: last && from + limit < open.length ? placeOf(last) : null,
    };
  });
}

/** In the order of `openAt`, and of the id among those of one instant, as the index has them. */
function placeOf({ id, owedAt }: OutboxRow): string {
  return `${String(owedAt).padStart(16, '0')}/${id}`;
}

async function lineOf(db: FollowthroughDb, row: OutboxRow, textOf: TrayQuery['textOf']): Promise<OutboxLine> {
  const leadId = await findKeptId(db, row.leadId);
  const lead = await db.leads.get(leadId);
  const { ref, write, owedAt, recordUrl } = row;
  const name = lead?.name ?? '';
  return { receipt: receiptOf(row), leadId, name, host: ref.host, write, owedAt, recordUrl, text: textOf(write) };
}

/** Has one write tried again now, or (null) all that wait; those that need the rep only one by one. Gives the leads concerned. */
export function retryWrite(db: FollowthroughDb, id: string | null, now: number): Promise<readonly string[]> {
  if (id !== null) return toOne(db, { id, event: { kind: 'retried' } }, now);
  return db.transaction('rw', db.outbox, async () => {
    const open = await db.outbox.orderBy('openAt').toArray();
    const waiting = open.filter(({ delivery }) => delivery.kind !== 'needs-rep');
    await putWrites(
      db,
      waiting.map((row) => afterEvent(row, { kind: 'retried' }, now)),
    );
    return [...new Set(waiting.map(({ leadId }) => leadId))];
  });
}

/** Lets a write go: nothing more is sent of it. Gives the leads concerned. */
export function giveUpWrite(db: FollowthroughDb, id: string, now: number): Promise<readonly string[]> {
  return toOne(db, { id, event: { kind: 'given-up' } }, now);
}

/** The rep says that it is in the CRM, or, undone, that it is there no more. Gives the leads concerned. */
export function confirmWrite(db: FollowthroughDb, id: string, now: number): Promise<readonly string[]> {
  return toOne(db, { id, event: { kind: 'confirmed-by-rep' } }, now);
}

function toOne(
  db: FollowthroughDb,
  { id, event }: { id: string; event: OutboxEvent },
  now: number,
): Promise<readonly string[]> {
  return db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(id);
    if (!row) return [];
    const isPast = event.kind === 'retried' && (await isOvertaken(db, row));
    await db.outbox.put(afterEvent(row, isPast ? { kind: 'given-up' } : event, now));
    await wakeHeld(db, [row.recordKey], now);
    return [row.leadId];
  });
}

/** Has the record been given a later stage since? The one before would be set over it. */
async function isOvertaken(db: FollowthroughDb, { id, leadId, recordKey, write, wanted }: OutboxRow): Promise<boolean> {
  if (write.kind !== 'stage' || wanted === 'gone') return false;
  const rows = await db.outbox.where('leadId').equals(leadId).toArray();
  return rows.some(
    (row) =>
      row.id > id &&
      row.recordKey === recordKey &&
      row.write.kind === 'stage' &&
      row.wanted === 'there' &&
      (row.delivery.kind === 'sent' || row.delivery.kind === 'confirmed'),
  );
}
