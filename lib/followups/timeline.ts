import { findHistory } from '../db/history.ts';
import type { FollowthroughDb, MailRow } from '../db/schema.ts';
import type { TimelineLine } from '../messages/prompt.ts';
import type { Receipt } from '../outbox/delivery.ts';
import { receiptOf } from '../outbox/receipt.ts';
import type { Activity } from '../touches/activity.ts';
import { findRestorable } from './restorable.ts';

/**
 * A lead's history, of all its ids, newest first, each line with whether its command stands and can be undone now, and
 * with its receipts.
 */
export async function findTimeline(
  db: FollowthroughDb,
  leadIds: readonly string[],
  page: { before: string | null; limit: number },
): Promise<readonly TimelineLine[]> {
  const [activities, receipts, mails] = await Promise.all([
    findHistory(db, leadIds, page),
    findReceipts(db, leadIds),
    findLoggedMails(db, leadIds),
  ]);
  const commandIds = [...new Set([...activities, ...mails].map(({ commandId }) => commandId))];
  const entries = (await db.journal.bulkGet(commandIds)).filter((entry) => entry !== undefined);
  const restorable = await findRestorable(db, entries);
  const undone = new Set(entries.flatMap(({ id, undoneBy }) => (undoneBy === null ? [] : [id])));
  const logged = mails.filter(({ commandId }) => !undone.has(commandId));
  const isLogged = (line: Activity): boolean =>
    line.kind === 'mail' && logged.some(({ id, commandId }) => id === line.messageId && commandId !== line.commandId);
  const shown = activities.filter((line) => !isLogged(line));
  return shown.map((activity) => ({
    activity,
    canUndo: restorable.has(activity.commandId),
    isUndone: undone.has(activity.commandId),
    receipts: receipts.get(activity.id) ?? [],
    ...threadOf(activity, mails),
  }));
}

/** A mail of the rep's that was logged as a touch, by which command. */
interface LoggedMail extends Pick<MailRow, 'id' | 'threadUrl'> {
  readonly commandId: string;
}

async function findLoggedMails(db: FollowthroughDb, leadIds: readonly string[]): Promise<readonly LoggedMail[]> {
  const rows = await db.mails
    .where('leadId')
    .anyOf([...leadIds])
    .toArray();
  return rows.flatMap(({ id, threadUrl, loggedBy }) => (loggedBy ? [{ id, threadUrl, commandId: loggedBy }] : []));
}

function threadOf(activity: Activity, mails: readonly LoggedMail[]): Pick<TimelineLine, 'threadUrl'> {
  const mail = activity.kind === 'touch' ? mails.find(({ commandId }) => commandId === activity.commandId) : undefined;
  return mail ? { threadUrl: mail.threadUrl } : {};
}

/** The receipts of each line of a lead's history, one for each CRM: of what was undone and done again, the last. */
async function findReceipts(
  db: FollowthroughDb,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Receipt[]>> {
  const found = await Promise.all(leadIds.map((id) => db.outbox.where('leadId').equals(id).toArray()));
  const ofLines = found.flat().flatMap((row) => (row.activityId === null ? [] : [{ row, line: row.activityId }]));
  const latest = new Map(ofLines.map(({ row, line }) => [`${line}/${row.connectionId}`, { row, line }]));
  const receipts = new Map<string, readonly Receipt[]>();
  for (const { row, line } of latest.values()) receipts.set(line, [...(receipts.get(line) ?? []), receiptOf(row)]);
  return receipts;
}
