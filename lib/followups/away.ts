import type { Collection } from 'dexie';
import type { Recorder } from '../db/journal.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { bringsProblems } from '../rules/rule-problems.ts';
import type { AwayRule, RuleSettings } from '../rules/rule-settings.ts';
import { dayOf } from '../time/day.ts';
import { nextOpen } from '../time/open-hours.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import { findConcerned } from './concerned.ts';
import { lapseLater } from './lapse-later.ts';
import { levelledMoves } from './level-backlog.ts';
import { loadMany, mostInOneCommand } from './load-many.ts';
import { moveTouches } from './move-touches.ts';
import { awayTimes, workingOf } from './reach-of.ts';
import { findRuleSettings } from './rule-settings.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/** Without a cap of the rep's own, what waited is spread over a working week, but never thinner than this a day. */
const workingDays = 5;
const fewestPerDay = 10;

/**
 * Begins, changes or ends (null) the rep's absence. What falls within it comes after the return, spread over days with
 * room (`shift`), waits in silence (`hold`), or is another's (`hand-over`). What was shifted stays where it is in the end.
 */
export function setAway(
  world: World,
  { commandId, away }: Command & { away: AwayRule | null },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const known = await findRuleSettings(world.db);
    const rules: RuleSettings = { ...known, away };
    if (bringsProblems(known, rules)) return { refused: 'not-valid', leadId: null };
    await record.put('settings', { key: 'rules', value: rules });
    const isStillSilent = away !== null && away.how !== 'shift' && timesOf(world, away, rules).fromAt <= now;
    if (known.away && known.away.how !== 'shift' && !isStillSilent)
      await lapseLater(world, { record, fromAt: timesOf(world, known.away, known).fromAt }, now);
    if (known.away?.how === 'hand-over') await takeBack(world, record, now);
    const says = away ? await beginAway(world, record, { away, rules, now }) : [reason('away-ended')];
    return { leadId: '', says };
  });
}

/** When the rep hears nothing: from the first day of an absence to the start of work after it; null while no such one is set. */
export async function findSilence(world: World): Promise<Pick<AwayTimes, 'fromAt' | 'backAt'> | null> {
  const rules = await findRuleSettings(world.db);
  const { away } = rules;
  return away && away.how !== 'shift' ? timesOf(world, away, rules) : null;
}

/** The last day of the absence that has begun; null when the rep is not away. */
export async function findAwayUntil(world: World, now: number): Promise<string | null> {
  const { away } = await findRuleSettings(world.db);
  const today = dayOf(now, world.repZone);
  return away && away.fromOn <= today && today <= away.untilOn ? away.untilOn : null;
}

/** Ends an absence that is over once the rep is back at work; safe to repeat. Returns the leads it concerned. */
export async function endAwayWhenBack(world: World, now: number): Promise<readonly string[]> {
  const rules = await findRuleSettings(world.db);
  if (!rules.away || now < timesOf(world, rules.away, rules).backAt) return [];
  const commandId = world.newId(now);
  await setAway(world, { commandId, away: null }, now);
  return findConcerned(world.db, commandId);
}

/** The absence as instants: `[fromAt, untilAt)`, and when the rep is back at work. */
interface AwayTimes {
  readonly fromAt: number;
  readonly untilAt: number;
  readonly backAt: number;
}

/** From when to when an absence lasts, on the rep's clock. */
function timesOf(world: World, away: AwayRule, rules: RuleSettings): AwayTimes {
  const { fromAt, untilAt } = awayTimes(away, world.repZone);
  return { fromAt, untilAt, backAt: nextOpen(untilAt, workingOf(world, rules)) ?? untilAt };
}

interface Beginning {
  readonly away: AwayRule;
  readonly rules: RuleSettings;
  readonly now: number;
}

async function beginAway(world: World, record: Recorder, beginning: Beginning): Promise<readonly Reason[]> {
  const { away, rules, now } = beginning;
  const { backAt } = timesOf(world, away, rules);
  const all = await within(world, away, now).count();
  // Those held are left as they are, and told of on the return.
  if (away.how === 'hold') return [reason('away-set', { untilAt: backAt, how: away.how, count: all, left: 0 })];
  const some = await within(world, away, now).limit(mostInOneCommand).toArray();
  const count = await changed(world, record, { ...beginning, touches: some });
  return [reason('away-set', { untilAt: backAt, how: away.how, count, left: all - some.length })];
}

type Changing = Beginning & { readonly touches: readonly Touch[] };

/** How many touches the absence changes: they are another's, or come after the return. */
async function changed(world: World, record: Recorder, { away, rules, touches, now }: Changing): Promise<number> {
  const { untilAt, backAt } = timesOf(world, away, rules);
  if (away.how === 'hand-over') {
    for (const touch of touches) await record.put('touches', handedOver(touch, { to: away.to, untilAt, now }));
    return touches.length;
  }
  const leadIds = touches.map(({ leadId }) => leadId);
  const states = await loadMany(world, leadIds);
  const perDay = rules.dayCap ?? Math.max(fewestPerDay, Math.ceil(states.length / workingDays));
  const levelled = await levelledMoves(world, { states, perDay, fromAt: backAt }, now);
  return moveTouches(world, { record, ...levelled }, now);
}

/** Touches that fall within an absence; one that has begun covers what is overdue too. */
function within({ db, repZone }: World, away: AwayRule, now: number): Collection<Touch, string> {
  const { fromAt, untilAt } = awayTimes(away, repZone);
  return db.touches.where('dueAt').between(fromAt <= now ? 0 : fromAt, untilAt, true, false);
}

function handedOver(touch: Touch, { to, untilAt, now }: { to: string; untilAt: number; now: number }): Touch {
  return { ...touch, handedTo: to, why: [reason('handed-over', { to, untilAt }), ...touch.why], updatedAt: now };
}

/** What had been handed over, whenever and to whom, is the rep's again. */
async function takeBack({ db }: World, record: Recorder, now: number): Promise<void> {
  const handed = await db.touches.filter(({ handedTo }) => handedTo !== undefined).toArray();
  for (const { handedTo: _handedTo, ...touch } of handed) {
    const why = touch.why.filter(({ rule }) => rule !== 'handed-over');
    await record.put('touches', { ...touch, why, updatedAt: now });
  }
}
