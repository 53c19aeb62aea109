import type { FollowthroughDb, HistoryPage, JournalRow } from '../../../lib/db/schema.ts';
import { leadRow } from '../../../lib/followups/lead-row.ts';
import type { Lead, LeadRecord } from '../../../lib/leads/lead.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { basic } from '../../../lib/sequences/presets/basic.ts';
import type { Activity } from '../../../lib/touches/activity.ts';
import { channels } from '../../../lib/touches/channel.ts';
import { reason } from '../../../lib/touches/reason.ts';
import type { Touch } from '../../../lib/touches/touch.ts';

// Leads as the extension stores them, made up, and put straight into its tables.

const dayMs = 86_400_000;
const hourMs = 3_600_000;
export const activitiesEach = 10;
const sliceSize = 1_000;
/** One lead in five has a step to come. */
const openEvery = 5;
/** So many touches are overdue, as many due now, as many due later today; the rest come in the next sixty days. */
const dueOfEach = 60;
const firstNames =
  'Ada Ben Cleo Dan Eva Finn Gia Hugo Ines Jon Kira Leo Mona Nils Olga Paul Quinn Rosa Sven Tess'.split(' ');
const lastNames = 'Abel Berg Cole Diaz Ekman Frost Gray Hale Ito Jung Kern Lund Marsh Nagy Olsen Park Reed Sato'.split(
  ' ',
);
const places = 'Alder Birch Cedar Dale Elm Fern Glen Heath Ivy Juniper'.split(' ');

export const tables = ['leads', 'records', 'enrollments', 'touches', 'history', 'journal'] as const;
type Rows = Readonly<Record<(typeof tables)[number], object[]>>;

/** The id of the lead at this place, in order. */
export function leadIdAt(index: number): string {
  return `lead-${String(index).padStart(7, '0')}`;
}

/** Whether the lead at this place has an open touch and its last commands in the journal. */
export function isRich(index: number, count: number): boolean {
  return index % openEvery === 0 && index % Math.max(openEvery, count / 200) === 0;
}

function leadAt(index: number, now: number): Lead {
  const name = `${firstNames[index % firstNames.length]} ${lastNames[(index >> 3) % lastNames.length]}`;
  const digits = `212${String(2_000_000 + index).padStart(7, '0')}`;
  const email = `${name.replace(' ', '.').toLowerCase()}.${index}@mail.example`;
  return {
    id: leadIdAt(index),
    name,
    company: `${places[index % places.length]} ${Math.floor(index / 12)}`,
    jobTitle: 'Owner',
    address: `${(index % 240) + 1} ${places[(index >> 2) % places.length]} Street`,
    emails: [{ text: email, normal: email, health: 'unknown' }],
    phones: [{ text: `+1 ${digits}`, normal: `+1${digits}`, health: 'good' }],
    status: 'attempted',
    temperature: 'warm',
    owner: 'Robin Castell',
    zone: null,
    doNotContact: false,
    createdAt: now - 40 * dayMs,
    updatedAt: now - (index % 86_400) * 1000,
  };
}

/** The record of the lead at this place. */
export function recordAt(index: number, now: number): LeadRecord {
  const ref = { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId: String(index) } as const;
  const url = `https://crm.example/#Lead/view/${index}`;
  return { ...ref, key: recordKey(ref), leadId: leadIdAt(index), url, linkedAt: now, updatedAt: now };
}

function activityAt(index: number, line: number, now: number): Activity {
  const at = now - (40 - line * 4) * dayMs;
  return {
    id: `${leadIdAt(index)}-${String(line).padStart(3, '0')}`,
    leadId: leadIdAt(index),
    commandId: `command-${index}-${line}`,
    at,
    kind: 'touch',
    channel: line % 3 === 2 ? 'email' : 'call',
    outcome: line % 3 === 2 ? 'sent' : 'no-answer',
    contact: '+1 212 555 0100',
    note: line % 4 === 0 ? 'Asked for figures before a visit; prefers mornings, the assistant keeps the diary.' : '',
    stepTitle: 'Follow-up call',
  };
}

/** Overdue, due and later today first; then spread over the days to come. */
function dueAtOf(open: number, now: number): number {
  const turn = open % dueOfEach;
  if (open < dueOfEach) return now - 30 * hourMs + turn * 60_000;
  if (open < dueOfEach * 2) return now - 50 * 60_000 + turn * 40_000;
  if (open < dueOfEach * 3) return now + hourMs + turn * 60_000;
  return now + dayMs + ((open * 7919) % (60 * 24 * 60)) * 60_000;
}

function touchOf(index: number, now: number) {
  const startedAt = now - 40 * dayMs;
  const enrollment = newEnrollment({ id: `run-${index}`, leadId: leadIdAt(index), sequence: basic }, startedAt);
  const reach = { channels, zone: 'America/New_York', doNotContact: false };
  const run = { sequence: basic, enrollment, touch: null, reach, newTouchId: `touch-${index}` };
  const decision = nextStep(run, { kind: 'start' }, startedAt);
  const dueAt = dueAtOf(index / openEvery, now);
  const touch: Touch | null = decision.touch && { ...decision.touch, dueAt, announced: dueAt <= now ? 1 : 0 };
  return { row: { ...decision.enrollment, why: decision.why }, touch };
}

function journalOf(index: number, after: object, now: number): JournalRow[] {
  return [7, 8, 9].map((line) => ({
    id: `command-${index}-${line}`,
    leadId: leadIdAt(index),
    at: activityAt(index, line, now).at,
    says: [reason('logged-outcome', { outcome: 'no-answer', channel: 'call' })],
    changes: [
      { table: 'leads', key: leadIdAt(index), before: null, after: line === 9 ? after : null },
      { table: 'enrollments', key: `run-${index}`, before: null, after: null },
      { table: 'touches', key: `touch-${index}`, before: null, after: null },
    ],
    undoneBy: null,
    undoes: null,
  }));
}

function rowsOf(range: { from: number; to: number; count: number }, now: number): Rows {
  const rows: Rows = { leads: [], records: [], enrollments: [], touches: [], history: [], journal: [] };
  for (let index = range.from; index < range.to; index += 1) {
    const lead = leadRow(leadAt(index, now));
    const activities = Array.from({ length: activitiesEach }, (_, line) => activityAt(index, line, now));
    rows.leads.push(lead);
    rows.records.push(recordAt(index, now));
    rows.history.push({ leadId: lead.id, page: 0, activities } satisfies HistoryPage);
    if (index % openEvery !== 0) continue;
    const { row, touch } = touchOf(index, now);
    rows.enrollments.push(row);
    if (touch) rows.touches.push(touch);
    if (isRich(index, range.count)) rows.journal.push(...journalOf(index, lead, now));
  }
  return rows;
}

function put(idb: IDBDatabase, rows: Rows): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(tables, 'readwrite', { durability: 'relaxed' });
    for (const table of tables) for (const row of rows[table]) transaction.objectStore(table).put(row);
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}

/** Fills the tables up to `count` leads with ten activities each, in slices; returns what it took. */
export async function fillUp(
  db: FollowthroughDb,
  { from, count }: { from: number; count: number },
  now: number,
): Promise<{ readonly seconds: number; readonly rows: number }> {
  const before = performance.now();
  let rows = 0;
  for (let at = from; at < count; at += sliceSize) {
    const slice = rowsOf({ from: at, to: Math.min(at + sliceSize, count), count }, now);
    await put(db.backendDB(), slice);
    rows += tables.reduce((sum, table) => sum + slice[table].length, 0);
  }
  return { seconds: (performance.now() - before) / 1000, rows };
}

/** So many leads, each with a task due at the same instant and not told of yet. */
export async function fillDue(db: FollowthroughDb, count: number, dueAt: number): Promise<void> {
  const rows: Rows = { leads: [], records: [], enrollments: [], touches: [], history: [], journal: [] };
  for (let index = 0; index < count; index += 1) {
    const { row, touch } = touchOf(index * openEvery, dueAt);
    rows.leads.push(leadRow(leadAt(index * openEvery, dueAt)));
    rows.enrollments.push(row);
    if (touch) rows.touches.push({ ...touch, dueAt, announced: 0 });
  }
  await put(db.backendDB(), rows);
}
