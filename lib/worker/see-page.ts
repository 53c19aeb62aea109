import { seeRecord } from '../followups/see-record.ts';
import type { Lead } from '../leads/lead.ts';
import { type CrmFacts, isSameText } from '../leads/sighting.ts';
import type { Field, PageReading } from '../records/page-reading.ts';
import { findView, type TabView } from '../tabs/tab-views.ts';
import { askCrm } from './ask-crm.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/**
 * So long a page has to stand still before what it says newly of a lead is believed: while it goes from one record to
 * the next, its address and its fields can be of two people, and a new owner would stop the wrong sequence.
 */
const calmMs = 5_000;

interface Seen {
  readonly leadId: string;
  readonly reading: PageReading;
  /** The tab's view that it was read in. */
  readonly tab: Pick<TabView, 'tabId' | 'turn'>;
}

/** Asks the CRM what it says of a followed lead's record, and takes in what its page says once that stands still. */
export async function seeLead(worker: Worker, seen: Seen): Promise<void> {
  await askCrm(worker, seen.leadId, seen.reading.ref);
  await worker.wait(calmMs);
  const shown = await findView(worker.browser.storage.session, seen.tab.tabId);
  if (shown?.turn === seen.tab.turn) await seePage(worker, seen);
}

async function seePage(worker: Worker, { leadId, reading }: Seen): Promise<void> {
  const lead = await worker.db.leads.get(leadId);
  if (!lead || !isAbout(lead, reading)) return;
  const seeing = { leadId, ref: reading.ref, facts: factsOf(reading), isAsked: false };
  if (await seeRecord(worldOf(worker), seeing, worker.now())) await tellChange(worker, [leadId]);
}

/** Does the page show this very person: their name, or a way to reach them? */
function isAbout({ name, emails, phones }: Lead, reading: PageReading): boolean {
  if (reading.name && isSameText(reading.name.value, name)) return true;
  const known = [...emails, ...phones].map(({ text }) => text);
  return [...reading.emails, ...reading.phones].some(({ value }) => known.some((text) => isSameText(text, value)));
}

/** A guess of the reader's does not stop a sequence: only what the page itself names counts. */
function factsOf({ stage, owner, doNotCall, runningSequence }: PageReading): CrmFacts {
  const running = sure(runningSequence ?? null);
  return {
    stage: sure(stage),
    owner: sure(owner),
    doNotCall: sure(doNotCall),
    ...(running === null ? {} : { runningSequence: running }),
  };
}

function sure<Value>(field: Field<Value> | null): Value | null {
  return field && field.confidence >= 2 ? field.value : null;
}
