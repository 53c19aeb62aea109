import type { HistoryPage, JournalRow } from '../../../lib/db/schema.ts';
import { historyPage } from '../../../lib/followups/find-prompt.ts';
import type { Enrollment } from '../../../lib/sequences/enrollment.ts';
import { overdueAfterMs } from '../../../lib/touches/due.ts';
import type { Touch } from '../../../lib/touches/touch.ts';

// The same rows as the extension's own queries find, asked of IndexedDB by hand: one transaction each, nothing decided.

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function startOf(prefix: string | number): IDBKeyRange {
  return IDBKeyRange.bound([prefix], [prefix, []]);
}

export async function rawUnannounced(idb: IDBDatabase, now: number, limit: number): Promise<number> {
  const index = idb.transaction('touches').objectStore('touches').index('[announced+dueAt]');
  return (await answerOf(index.getAll(IDBKeyRange.bound([0], [0, now]), limit))).length;
}

export async function rawCountDue(idb: IDBDatabase, now: number, limit: number): Promise<number> {
  const index = idb.transaction('touches').objectStore('touches').index('dueAt');
  return (await answerOf(index.getAllKeys(IDBKeyRange.upperBound(now), limit))).length;
}

export async function rawNextWake(idb: IDBDatabase): Promise<number> {
  const transaction = idb.transaction(['touches', 'enrollments']);
  const touches = transaction.objectStore('touches').index('[announced+dueAt]');
  const paused = transaction.objectStore('enrollments').index('resumeAt');
  const [[touch]] = await Promise.all([answerOf(touches.getAll(startOf(0), 1)), answerOf(paused.getAll(null, 1))]);
  return (touch as Touch | undefined)?.dueAt ?? 0;
}

export async function rawToday(
  idb: IDBDatabase,
  now: number,
  { upTo, limit }: { upTo: number; limit: number },
): Promise<number> {
  const transaction = idb.transaction(['touches', 'leads', 'records']);
  const dueAt = transaction.objectStore('touches').index('dueAt');
  const leads = transaction.objectStore('leads');
  const records = transaction.objectStore('records').index('leadId');
  const ranges = [
    IDBKeyRange.bound(0, now - overdueAfterMs, false, true),
    IDBKeyRange.bound(now - overdueAfterMs, now + 1, false, true),
    IDBKeyRange.bound(now + 1, upTo, false, true),
  ];
  const lists = await Promise.all(ranges.map((range) => answerOf<Touch[]>(dueAt.getAll(range, limit + 1))));
  const touches = lists.flatMap((list) => list.slice(0, limit));
  await Promise.all(
    touches.flatMap(
      ({ leadId }) => [answerOf(leads.get(leadId)), answerOf(records.getAll(leadId))] as Promise<unknown>[],
    ),
  );
  return touches.length;
}

export async function rawRecentLeads(idb: IDBDatabase, limit: number): Promise<number> {
  const transaction = idb.transaction(['touches', 'leads', 'records']);
  const request = transaction.objectStore('leads').index('updatedAt').openCursor(null, 'prev');
  const leadIds: string[] = [];
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (!cursor || leadIds.length === limit + 1) return resolve();
      leadIds.push((cursor.value as { id: string }).id);
      cursor.continue();
    });
  });
  const touches = transaction.objectStore('touches').index('leadId');
  const records = transaction.objectStore('records').index('leadId');
  const shown = leadIds.slice(0, limit);
  await Promise.all(shown.flatMap((id) => [answerOf(touches.getAll(id)), answerOf(records.getAll(id))]));
  return shown.length;
}

async function timeline(transaction: IDBTransaction, leadId: string): Promise<number> {
  const pages = await answerOf<HistoryPage[]>(transaction.objectStore('history').getAll(startOf(leadId)));
  const lines = pages.flatMap(({ activities }) => activities).slice(-historyPage);
  const journal = transaction.objectStore('journal');
  const commands = new Set(lines.map(({ commandId }) => commandId));
  const entries = await Promise.all([...commands].map((id) => answerOf<JournalRow | undefined>(journal.get(id))));
  const changes = entries.flatMap((entry) => entry?.changes ?? []);
  const keys = new Set(changes.map(({ table, key }) => `${table}/${key}`));
  await Promise.all(
    [...keys].map((key) => {
      const [table = '', ...id] = key.split('/');
      return answerOf(transaction.objectStore(table).get(id.join('/')));
    }),
  );
  return lines.length;
}

export function rawTimeline(idb: IDBDatabase, leadId: string): Promise<number> {
  return timeline(idb.transaction(['history', 'journal', 'leads', 'enrollments', 'touches', 'records']), leadId);
}

export async function rawPrompt(idb: IDBDatabase, recordKey: string): Promise<number> {
  const names = ['records', 'leads', 'enrollments', 'touches', 'sequences', 'history', 'journal', 'drafts', 'settings'];
  const transaction = idb.transaction(names);
  const store = (name: string): IDBObjectStore => transaction.objectStore(name);
  const { leadId } = await answerOf<{ leadId: string }>(store('records').get(recordKey));
  const [runs, , , , , , lines] = await Promise.all([
    answerOf<Enrollment[]>(store('enrollments').index('[leadId+startedAt]').getAll(startOf(leadId))),
    answerOf(store('leads').get(leadId)),
    answerOf(store('touches').index('leadId').getAll(leadId, 1)),
    answerOf(store('records').index('leadId').getAll(leadId)),
    answerOf(store('drafts').get(`lead:${leadId}`)),
    answerOf(store('settings').get('outcomeUse')),
    timeline(transaction, leadId),
  ]);
  const run = runs.at(-1);
  if (run) await answerOf(store('sequences').get([run.sequenceId, run.sequenceVersion]));
  return lines;
}
