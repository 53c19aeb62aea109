import type { Transaction } from 'dexie';

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
 * sequence they are under way in; leads have groups. What version 1 could say stays as it was said.
 */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  await transaction.table<Row>('sequences').toCollection().modify(upgradeSequence);
  await transaction.table<Row>('enrollments').toCollection().modify(upgradeEnrollment);
  await transaction.table<Row>('leads').toCollection().modify(upgradeLead);
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

/** Groups are made anew whenever a lead is stored; until then it is found by none. */
function upgradeLead(row: Row): void {
  row.groups = [];
}
