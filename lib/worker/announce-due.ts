import type { Table } from 'dexie';
import { findSilence } from '../followups/away.ts';
import { findUnannounced, findUnannouncedReminders } from '../followups/find-due.ts';
import { showDue } from '../notifications/show-due.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import type { DueLead } from '../words/notification-text.ts';
import { type Worker, wordsOf, worldOf } from './worker.ts';

/** Due touches and reminders looked at in one go; more than this are still one digest. */
const dueLimit = 1000;

/**
 * Tells the rep of what has fallen due, once; nothing while they are away, and on their return all of it as one digest.
 * Shows first and marks then: killed in between, the same notification is found on screen and not shown again.
 */
export async function announceDue(worker: Worker, now: number): Promise<void> {
  const { browser, db } = worker;
  const silence = await findSilence(worldOf(worker));
  if (silence && silence.fromAt <= now && now < silence.backAt) return;
  const [touches, reminders] = await Promise.all([
    findUnannounced(db, now, dueLimit),
    findUnannouncedReminders(db, now, dueLimit),
  ]);
  const due = await dueLeads(worker, { touches, reminders });
  await showDue(due, due.length, {
    notifications: browser.notifications,
    iconUrl: browser.runtime.getURL('/icons/128.png' as never),
    words: wordsOf(worker, now),
    isDigest: silence !== null && due.some((one) => rowOf(one).dueAt < silence.backAt),
  });
  await Promise.all([markTold(db.touches, touches), markTold(db.reminders, reminders)]);
}

interface Due {
  readonly touches: readonly Touch[];
  readonly reminders: readonly Reminder[];
}

/** What is due with whom, one for each lead, the longest due first. */
async function dueLeads({ db }: Worker, due: Due): Promise<readonly DueLead[]> {
  const byLead = new Map(mostTellingLast(due).map((about) => [rowOf(about).leadId, about]));
  const leads = await db.leads.bulkGet([...byLead.keys()]);
  const named = [...byLead.values()].flatMap((about, index): readonly DueLead[] => {
    const lead = leads[index];
    return lead ? [{ name: lead.name, company: lead.company, ...about }] : [];
  });
  return named.toSorted((one, other) => rowOf(one).dueAt - rowOf(other).dueAt);
}

type AboutLead =
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'reminder'; readonly reminder: Reminder };

/** Of what is due for one lead at once an answer owed tells most, then the next step, then the other reminders. */
function mostTellingLast({ touches, reminders }: Due): readonly AboutLead[] {
  const about = (reminder: Reminder): AboutLead => ({ kind: 'reminder', reminder });
  return [
    ...reminders.filter(({ kind }) => kind !== 'respond').map(about),
    ...touches.map((touch): AboutLead => ({ kind: 'touch', touch })),
    ...reminders.filter(({ kind }) => kind === 'respond').map(about),
  ];
}

function rowOf(about: AboutLead): Touch | Reminder {
  return about.kind === 'touch' ? about.touch : about.reminder;
}

/** One that was moved meanwhile is owed a notification of its new time. */
async function markTold<Row extends Touch | Reminder>(table: Table<Row, string>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const told = new Map(rows.map(({ id, dueAt }) => [id, dueAt]));
  await table.db.transaction('rw', table, () =>
    table
      .where('id')
      .anyOf([...told.keys()])
      .modify((row, ref) => {
        if (told.get(row.id) === row.dueAt) ref.value = { ...row, announced: 1 };
      }),
  );
}
