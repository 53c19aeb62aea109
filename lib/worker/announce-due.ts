import type { Table } from 'dexie';
import { findSilence } from '../followups/away.ts';
import { findUntold, type Untold } from '../followups/find-untold.ts';
import { setAside } from '../followups/unreadable.ts';
import { showDue } from '../notifications/show-due.ts';
import { isEscalated, type Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import type { DueLead } from '../words/notification-text.ts';
import { type Worker, wordsOf, worldOf } from './worker.ts';

/** Due touches and reminders looked at in one go; more than this are still one digest. */
const dueLimit = 1000;

/**
 * Tells the rep of what has fallen due, once; nothing while they are away, and on their return all of it as one digest.
 * An answer still owed is told of a second time. Nobody is told of what may never happen. What cannot be told of is
 * set aside: it keeps nothing else from the rep.
 * Shows first and marks then: killed in between, the same notification is found on screen and not shown again.
 */
export async function announceDue(worker: Worker, now: number): Promise<void> {
  const { browser, db } = worker;
  const silence = await findSilence(worldOf(worker));
  if (silence && silence.fromAt <= now && now < silence.backAt) return;
  const untold = await findUntold(worldOf(worker), dueLimit, now);
  const due = dueLeads(untold);
  await showDue(due, due.length, {
    notifications: browser.notifications,
    iconUrl: browser.runtime.getURL('/icons/128.png' as never),
    words: wordsOf(worker, now),
    isDigest: silence !== null && due.some((one) => rowOf(one).dueAt < silence.backAt),
  });
  await Promise.all([markTold(db.touches, untold.touches, now), markTold(db.reminders, untold.reminders, now)]);
  await setAside(db, untold.unreadable, now);
  for (const { table, key, problem } of untold.unreadable)
    worker.report('a damaged row', new Error(`${table}/${key}: ${problem}`));
}

/** What is due with whom, one for each lead, the longest due first. */
function dueLeads({ touches, reminders, leads, barred }: Untold): readonly DueLead[] {
  const may = ({ id }: { readonly id: string }): boolean => !barred.has(id);
  const about = mostTellingLast({ touches: touches.filter(may), reminders: reminders.filter(may) });
  const byLead = new Map(about.map((one) => [rowOf(one).leadId, one]));
  const named = [...byLead].flatMap(([leadId, one]): readonly DueLead[] => {
    const lead = leads.get(leadId);
    return lead ? [{ name: lead.name, company: lead.company, ...one }] : [];
  });
  return named.toSorted((one, other) => rowOf(one).dueAt - rowOf(other).dueAt);
}

type AboutLead =
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'reminder'; readonly reminder: Reminder };

/** Of what is due for one lead at once an answer owed tells most, then the next step, then the other reminders. */
function mostTellingLast({ touches, reminders }: Pick<Untold, 'touches' | 'reminders'>): readonly AboutLead[] {
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
async function markTold<Row extends Touch | Reminder>(
  table: Table<Row, string>,
  rows: readonly Row[],
  now: number,
): Promise<void> {
  if (rows.length === 0) return;
  const told = new Map(rows.map(({ id, dueAt }) => [id, dueAt]));
  await table.db.transaction('rw', table, () =>
    table
      .where('id')
      .anyOf([...told.keys()])
      .modify((row, ref) => {
        if (told.get(row.id) === row.dueAt) ref.value = asTold(row, now);
      }),
  );
}

function asTold<Row extends Touch | Reminder>(row: Row, now: number): Row {
  if (!('escalatesAt' in row && isEscalated(row, now))) return { ...row, announced: 1 };
  const { escalatesAt: _escalatesAt, ...told } = row;
  return { ...(told as Row), announced: 1 };
}
