import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNextTryAt } from '../../../lib/followups/outbox/due-writes.ts';
import { wakeConnection } from '../../../lib/followups/outbox/store-event.ts';
import { retryWrite } from '../../../lib/followups/outbox/tray.ts';
import { undoWrites } from '../../../lib/followups/outbox/undo-writes.ts';
import { isEnded } from '../../../lib/outbox/after-event.ts';
import type { OutboxRow } from '../../../lib/outbox/delivery.ts';
import { markerOf } from '../../../lib/outbox/marker.ts';
import { runs } from '../../runs.ts';
import { day, minute, monday } from '../../world.ts';
import { dieAtPut, id, newStage, onRecord, type Stage } from './delivery-stage.ts';
import { faults, oneStep, twoSteps } from './fake-crm.ts';

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  const state = { at: seed >>> 0 };
  return () => {
    state.at = (state.at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const logs = runs(1) > 1 ? 1000 : 75;

describe(`after ${logs} logs with everything going wrong`, () => {
  it.each([
    ['one step', oneStep],
    ['two steps', twoSteps],
  ])(
    'each write of %s is in the CRM once, or listed for the rep, and in order',
    { timeout: 600_000 },
    async (_name, adapter) => {
      await fc.assert(
        fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
          const random = randomFrom(seed);
          const stage = await newStage(adapter);
          const { db, clock, crm, plan } = stage;
          const records = Math.ceil(logs / 8);
          const rows = Array.from({ length: logs }, (_, index) =>
            onRecord(index, String(Math.floor(random() * records))),
          );
          await db.outbox.bulkAdd(rows);
          clock.now = monday + minute;
          plan.faultOf = ({ method }) => {
            const fault = random() < 0.15 ? faults[Math.floor(random() * faults.length)]! : null;
            // Where it is asked whether something is there, a 404 is an answer: this CRM does not lie.
            return fault === 'not-found' && method !== 'POST' ? null : fault;
          };
          const live = dieAtPut(db, () => random() < 0.02);
          const undone = new Set<string>();
          for (let lives = 0; lives < logs * 20; lives += 1) {
            await stage.live();
            const one = rows[Math.floor(random() * rows.length)]!;
            if (random() < 0.02 && !undone.has(one.id)) {
              undone.add(one.id);
              await undoWrites(db, one.commandId, clock.now);
            }
            await signInAgain(stage);
            const nextAt = await findNextTryAt(db);
            if (nextAt === null) break;
            clock.now = Math.max(clock.now + 1, nextAt);
          }
          const stored = await db.outbox.toArray();
          const isOpen = (row: OutboxRow): boolean => !isEnded(row) && row.delivery.kind !== 'needs-rep';
          expect(stored).toHaveLength(logs);
          expect(stored.filter(isOpen)).toEqual([]);
          const calls = (row: OutboxRow): number => callsOf(crm.things, row);
          for (const row of stored) {
            if (row.delivery.kind === 'confirmed') expect(calls(row)).toBe(1);
            else if (row.delivery.kind === 'withdrawn') expect(calls(row)).toBe(0);
            else expect(calls(row)).toBeLessThanOrEqual(1);
          }
          expect(stored.filter(({ delivery }) => delivery.kind === 'confirmed').length).toBeGreaterThan(logs / 3);
          expect(isInOrder(crm.things, stored)).toBe(true);

          // The rep has what is listed tried again, on a better day.
          plan.faultOf = () => null;
          live();
          clock.now += day;
          for (const row of stored) await retryWrite(db, row.id, clock.now);
          for (let lives = 0; lives < 1000 && (await findNextTryAt(db)) !== null; lives += 1) {
            await stage.live();
            clock.now = Math.max(clock.now + 1, (await findNextTryAt(db)) ?? 0);
          }
          for (const row of await db.outbox.toArray()) {
            if (row.wanted === 'gone') expect(calls(row)).toBe(0);
            // One that was in the CRM, and that the CRM no longer shows, is not written a second time.
            else expect(calls(row)).toBe(1);
          }
        }),
        { numRuns: 1 },
      );
    },
  );
});

async function signInAgain({ db, clock }: Stage): Promise<void> {
  const known = (await db.connections.get(id))!;
  if (known.state === 'ok') return;
  await db.connections.put({ ...known, state: 'ok', updatedAt: known.updatedAt + 1 });
  await wakeConnection(db, id, clock.now);
}

function callsOf(things: Stage['crm']['things'], row: OutboxRow): number {
  return things.filter(
    ({ kind, id: thingId, text }) => kind === 'calls' && (thingId === row.id || text.includes(markerOf(row.id))),
  ).length;
}

/** Within each record, those the CRM has stand as they were owed. */
function isInOrder(things: Stage['crm']['things'], rows: readonly OutboxRow[]): boolean {
  const placeOf = new Map(rows.map((row) => [(row.write as { note: string }).note, row.id]));
  const seen = new Map<string, string>();
  return things
    .filter(({ kind }) => kind === 'calls')
    .every(({ record, text }) => {
      const rowId = placeOf.get(text.replace(/ \[ft:.*$/, ''))!;
      const isLater = (seen.get(record) ?? '') < rowId;
      seen.set(record, rowId);
      return isLater;
    });
}
