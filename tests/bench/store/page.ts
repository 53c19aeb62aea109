import { openDb } from '../../../lib/db/open-db.ts';
import { countDue, findToday, findUnannounced, listLimit, nextWakeAt } from '../../../lib/followups/find-due.ts';
import { findLeads } from '../../../lib/followups/find-leads.ts';
import { findPrompt, findPromptFor, historyPage } from '../../../lib/followups/find-prompt.ts';
import { findTimeline } from '../../../lib/followups/timeline.ts';
import type { World } from '../../../lib/followups/world.ts';
import { newId } from '../../../lib/messages/new-id.ts';
import { dayOf, endOfDay } from '../../../lib/time/day.ts';
import { fillDue, fillUp, isRich, leadIdAt, recordAt } from './fill.ts';
import { rawCountDue, rawNextWake, rawPrompt, rawRecentLeads, rawTimeline, rawToday, rawUnannounced } from './raw.ts';
import type { QueryName, QuerySample, StorePage } from './store-page.ts';

// Runs in a page of the extension's own origin, beside its worker: the database is the extension's.

const zone = 'UTC';
const badgeLimit = 100;
const dayMs = 86_400_000;
const db = openDb();
const world: World = { db, repZone: zone, country: 'US', newId };

interface Query {
  readonly ours: (index: number) => Promise<unknown>;
  /** Null where there is nothing to compare with. */
  readonly raw: ((index: number) => Promise<number>) | null;
}

function queriesAt(now: number): Readonly<Record<QueryName, Query>> {
  const idb = db.backendDB();
  const upTo = endOfDay(dayOf(now, zone), zone);
  const key = (index: number): string => recordAt(index, now).key;
  return {
    due: {
      ours: () => findUnannounced(db, now + 40 * dayMs, listLimit),
      raw: () => rawUnannounced(idb, now + 40 * dayMs, listLimit),
    },
    today: {
      ours: () => findToday(world, now),
      raw: () => rawToday(idb, now, { upTo, limit: listLimit }),
    },
    nextDue: { ours: () => nextWakeAt(db), raw: () => rawNextWake(idb) },
    badge: { ours: () => countDue(db, now), raw: () => rawCountDue(idb, now, badgeLimit) },
    history: {
      ours: (index) => findTimeline(db, [leadIdAt(index)], { before: null, limit: historyPage }),
      raw: (index) => rawTimeline(idb, leadIdAt(index)),
    },
    prompt: {
      ours: async (index) => {
        const record = await db.records.get(key(index));
        return findPrompt(world, record?.leadId ?? '', now);
      },
      raw: (index) => rawPrompt(idb, key(index)),
    },
    unknownRecord: { ours: (index) => findPromptFor(world, unknownReading(index), now), raw: null },
    leads: { ours: () => findLeads(world, { search: '', after: null }), raw: () => rawRecentLeads(idb, listLimit) },
    search: { ours: () => findLeads(world, { search: 'cedar', after: null }), raw: null },
    searchTwo: { ours: () => findLeads(world, { search: 'ada berg', after: null }), raw: null },
  };
}

function unknownReading(index: number): Parameters<typeof findPromptFor>[1] {
  const field = (value: string) => ({ value, source: 'named', confidence: 3 }) as const;
  return {
    ref: { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId: `new-${index}` },
    url: `https://crm.example/#Lead/view/new-${index}`,
    objectKind: 'person',
    name: field('Nora New'),
    emails: [field(`nora.${index}@mail.example`)],
    phones: [field('+1 212 555 0199')],
    company: field('Cedar Sun'),
    jobTitle: null,
    address: null,
    stage: null,
    owner: null,
    doNotCall: null,
  };
}

async function msOfEach(ask: (index: number) => Promise<unknown>, indexes: readonly number[]): Promise<number> {
  const before = performance.now();
  for (const index of indexes) await ask(index);
  return (performance.now() - before) / indexes.length;
}

/** Leads with everything to find, spread over the whole store; others each round. */
function richLeads(count: number, round: number, times: number): readonly number[] {
  const every = Math.max(5, count / 200);
  const all = Array.from({ length: Math.floor(count / every) }, (_, at) => Math.round(at * every));
  const rich = all.filter((index) => isRich(index, count));
  return Array.from({ length: times }, (_, at) => rich[(round * times + at * 7) % rich.length] ?? 0);
}

const page: StorePage = {
  async fillUp(range, now) {
    await db.open();
    return fillUp(db, range, now);
  },
  async fillDue(count, dueAt) {
    await db.open();
    await fillDue(db, count, dueAt);
  },
  async query(name, { count, round, times }, now): Promise<QuerySample> {
    await db.open();
    const { ours, raw } = queriesAt(now)[name];
    const indexes = richLeads(count, round, times);
    const isRawFirst = round % 2 === 1;
    const early = raw && isRawFirst ? await msOfEach(raw, indexes) : null;
    const oursMs = await msOfEach(ours, indexes);
    const late = raw && !isRawFirst ? await msOfEach(raw, indexes) : null;
    return { oursMs, rawMs: early ?? late };
  },
};

(globalThis as unknown as { store: StorePage }).store = page;
