import type { Transaction } from 'dexie';
import { groupsOf } from '../../leads/groups.ts';
import { usualRules } from '../../rules/rule-settings.ts';
import { scoreOf } from '../../rules/score.ts';
import { whyUnreadable } from '../readable.ts';
import type { LeadRow } from '../schema.ts';

/** A step as version 1 stored it. */
interface StepBefore {
  readonly delay: Readonly<Record<string, unknown>>;
  readonly times: number;
  readonly [field: string]: unknown;
}

interface Row {
  [field: string]: unknown;
}

/**
 * Version 2: steps have kinds, tracks, repeats and texts; runs know their last due time, outcome and answer, and the
 * sequence they are under way in; leads have groups and a score. What version 1 could say stays as it was said, in the
 * journal too: a command given before can be undone after.
 */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  await transaction.table<Row>('sequences').toCollection().modify(upgradeSequence);
  await transaction.table<Row>('enrollments').toCollection().modify(upgradeEnrollment);
  await transaction.table<Row>('leads').toCollection().modify(upgradeLead);
  await transaction.table<Row>('journal').toCollection().modify(upgradeJournal);
}

function upgradeSequence(row: Row): void {
  row.steps = ((row.steps ?? []) as readonly StepBefore[]).map(upgradeStep);
  row.stops = {};
  row.suits = { temperatures: [], sources: [], statuses: [] };
  row.isOnce = false;
}

function upgradeStep({ times, ...step }: StepBefore): Row {
  const { from: _from, ...every } = step.delay;
  const repeat = times > 1 ? { times, every, taper: 1 } : null;
  return { ...step, kind: 'touch', track: 'main', repeat, late: { kind: 'wait' }, text: null };
}

function upgradeEnrollment(row: Row): void {
  const kind = (row.state as { kind?: unknown } | undefined)?.kind;
  row.lastDueAt = row.lastTouchAt ?? null;
  row.lastOutcome = null;
  row.hasAnswer = false;
  if (kind === 'active' || kind === 'paused') row.underWay = row.sequenceId;
}

/** Nothing was counted for the score so far: it stands where everybody starts. */
function upgradeLead(row: Row): void {
  row.groups = whyUnreadable('leads', row) === null ? groupsOf(row as unknown as LeadRow) : [];
  row.score = scoreOf({}, usualRules.score).points;
}

const upgradeOf: Readonly<Record<string, (row: Row) => void>> = {
  leads: upgradeLead,
  enrollments: upgradeEnrollment,
  sequences: upgradeSequence,
};

/** The rows that undo compares and puts back are upgraded as those in the tables are. */
function upgradeJournal(entry: Row): void {
  for (const { table, before, after } of (entry.changes ?? []) as ReadonlyArray<Readonly<Record<string, unknown>>>) {
    for (const row of [before, after]) if (row) upgradeOf[String(table)]?.(row as Row);
  }
}
