import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { levelBacklog } from '../../../lib/followups/level-backlog.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { findRuleSettings } from '../../../lib/followups/rule-settings.ts';
import { saveRules } from '../../../lib/followups/save-rules.ts';
import { saveSequence } from '../../../lib/followups/save-sequence.ts';
import type { World } from '../../../lib/followups/world.ts';
import { type RuleSettings, usualRules } from '../../../lib/rules/rule-settings.ts';
import { waitsUnderADay } from '../../../lib/sequences/due-time.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import { dayOf } from '../../../lib/time/day.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import { call, otherReading } from '../../builders.ts';
import { callStep, inDays, ownSequence, savedSequence } from '../../own-sequence.ts';
import { runs } from '../../runs.ts';
import { commandId, day, followed, hour, monday, newWorld } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

async function capped(most: number | null): Promise<void> {
  await world.db.settings.put({ key: 'rules', value: { ...usualRules, dayCap: most } });
}

/** A sequence of emails, the first and all that follow so many days after what came before; gives its id. */
function emailsEvery(days: number, id = `every-${days}`): Promise<string> {
  const steps = ['a', 'b', 'c'].map((step) => callStep(step, { channel: 'email', delay: inDays(days) }));
  return savedSequence(world, { id, steps, maxAgeDays: 365 });
}

async function follow(recordId: string, sequenceId: string, now = monday): Promise<string> {
  return (await followed(world, { page: otherReading(recordId), sequenceId, temperature: 'cold', now })).lead.id;
}

function rename(leadId: string, name: string, now = monday): Promise<unknown> {
  return changeLead(world, { commandId: commandId(), leadId, changes: { name } }, now);
}

async function save(changes: Partial<RuleSettings>, now = monday): Promise<unknown> {
  const rules = await findRuleSettings(world.db);
  return saveRules(world, { commandId: commandId(), rules: { ...rules, ...changes } }, now);
}

/** The days of all open touches, in order. */
async function daysOfTouches(): Promise<readonly string[]> {
  const touches = await world.db.touches.orderBy('dueAt').toArray();
  return touches.map(({ dueAt }) => dayOf(dueAt, world.repZone));
}

const friday = ['2026-01-09'];
const threeDaysOfWork = ['2026-01-09', '2026-01-12', '2026-01-13'];

describe('the cap of a day', () => {
  it('does not count a touch against itself: a lead renamed twice keeps its day', async () => {
    await capped(1);
    const leadId = await follow('1', await emailsEvery(4));
    expect(await daysOfTouches()).toEqual(friday);
    await rename(leadId, 'Jo');
    await rename(leadId, 'Joe');
    expect(await daysOfTouches()).toEqual(friday);
  });

  it('counts the others: each new lead goes to the next day of work with room', async () => {
    await capped(1);
    const sequenceId = await emailsEvery(4);
    for (const id of ['1', '2', '3']) await follow(id, sequenceId);
    expect(await daysOfTouches()).toEqual(threeDaysOfWork);
  });

  it('set later, shares out over days of work too', async () => {
    const sequenceId = await emailsEvery(4);
    for (const id of ['1', '2', '3']) await follow(id, sequenceId);
    await save({ dayCap: 1 });
    expect(await daysOfTouches()).toEqual(threeDaysOfWork);
  });

  it('is kept to where a new version moves many at once', async () => {
    const sequenceId = await emailsEvery(3);
    for (const id of ['1', '2', '3']) await follow(id, sequenceId);
    await capped(1);
    const steps = ['a', 'b', 'c'].map((step) => callStep(step, { channel: 'email', delay: inDays(4) }));
    const sequence = ownSequence({ id: sequenceId, steps });
    await saveSequence(world, { commandId: commandId(), sequence, move: 'all' }, monday);
    expect(await daysOfTouches()).toEqual(threeDaysOfWork);
  });

  it.each([21, 29, 70, 300])('holds for what is planned %i days ahead', async (ahead) => {
    await capped(1);
    const sequenceId = await emailsEvery(ahead);
    for (let id = 1; id <= 25; id += 1) await follow(String(id), sequenceId);
    expect(new Set(await daysOfTouches()).size).toBe(25);
  });
});

/** What a rep does in a busy week, so many hours after what came before. */
interface Deed {
  readonly does: 'follow' | 'log' | 'rename' | 'save' | 'level';
  readonly which: number;
}

const someDeeds = fc.array(
  fc.record({
    does: fc.constantFrom('follow' as const, 'follow' as const, 'log' as const, 'rename', 'save', 'level'),
    which: fc.nat({ max: 20 }),
    daysOn: fc.constantFrom(0, 0, 0, 1, 1, 4),
  }),
  { minLength: 4, maxLength: 14 },
);

/** The hours of the rep's work alone: what falls due at once at night waits for the law, and is exempt all the same. */
function workingTime(dayNumber: number, nth: number): number {
  const weekday = dayNumber % 5;
  return monday + ((dayNumber - weekday) / 5) * 7 * day + weekday * day + nth * 60_000;
}

async function done({ does, which }: Deed, { most, ids }: { most: number; ids: string[] }, now: number): Promise<void> {
  if (does === 'follow' || ids.length === 0) {
    const sequenceId = which % 2 === 0 ? 'every-1' : 'every-2';
    ids.push(await follow(String(ids.length + 1), sequenceId, now));
    return;
  }
  const leadId = ids[which % ids.length]!;
  const touch = await world.db.touches.where('leadId').equals(leadId).first();
  if (does === 'rename') await rename(leadId, `Person ${now}`, now);
  if (does === 'save') await save({ dayCap: most }, now);
  if (does === 'level') await levelBacklog(world, { commandId: commandId(), perDay: most }, now);
  if (does === 'log' && touch) {
    const made = call({ leadId, touchId: touch.id, channel: 'email', outcome: 'sent', contact: '' });
    await logOutcome(world, { commandId: commandId(), ...made }, now);
  }
}

/** The touches that the cap binds: those that wait for a day or more. */
async function boundTouches(): Promise<readonly Touch[]> {
  const touches = await world.db.touches.toArray();
  const rows = await world.db.enrollments.bulkGet(touches.map(({ enrollmentId }) => enrollmentId));
  return touches.filter(({ dueAt }, at) => !waitsUnderADay({ enrollment: rows[at]! } as unknown as Run, dueAt));
}

async function fullestDay(): Promise<number> {
  const byDay = Map.groupBy(await boundTouches(), ({ dueAt }) => dayOf(dueAt, world.repZone));
  return Math.max(0, ...[...byDay.values()].map(({ length }) => length));
}

describe('whatever a rep does under a cap', () => {
  it('no day is ever over it, what is done twice changes nothing, and levelling loses nobody', async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, fc.integer({ min: 1, max: 2 }), async (deeds, most) => {
        world = await newWorld();
        await capped(most);
        await emailsEvery(1);
        await emailsEvery(2);
        const ids: string[] = [];
        let [dayNumber, now] = [0, monday];
        for (const [nth, { daysOn, ...deed }] of deeds.entries()) {
          dayNumber += daysOn;
          now = workingTime(dayNumber, nth);
          const before = (await world.db.touches.toArray()).map(({ leadId }) => leadId);
          await done(deed, { most, ids }, now);
          expect(await fullestDay()).toBeLessThanOrEqual(most);
          const after = (await world.db.touches.toArray()).map(({ leadId }) => leadId);
          if (deed.does === 'level' && ids.length > 0) expect(after.toSorted()).toEqual(expect.arrayContaining(before));
        }
        await save({ dayCap: most }, now + hour);
        await rename(ids[0]!, 'Jo', now + hour);
        const once = await daysOfTouches();
        await save({ dayCap: most }, now + hour);
        await rename(ids[0]!, 'Joe', now + hour);
        expect(await daysOfTouches()).toEqual(once);
      }),
      { numRuns: runs(12) },
    );
  });
});
