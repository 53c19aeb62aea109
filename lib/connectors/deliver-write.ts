import type { OutboxEvent } from '../outbox/after-event.ts';
import type { Connection } from '../outbox/connection.ts';
import type { OutboxRow } from '../outbox/delivery.ts';
import { failureOf } from '../outbox/failure.ts';
import { markerOf } from '../outbox/marker.ts';
import type { OwedStage, OwedWrite } from '../outbox/owed-write.ts';
import { type Api, ApiError } from './api.ts';
import type { ApiAdapter, Entry, WriteStep } from './api-adapter.ts';

/** The words of a write: one line, and what is below it. */
export interface EntryText {
  readonly subject: string;
  readonly text: string;
}

/** One write, and the way to where it is owed. */
export interface Delivering {
  readonly adapter: ApiAdapter;
  readonly api: Api;
  readonly textOf: (write: OwedWrite) => EntryText;
}

/** What is next to be done for a write: one thing that reaches out, or something that is known without. */
export type Act = Reaching | { readonly kind: 'nothing' } | { readonly kind: 'known'; readonly event: OutboxEvent };

type Reaching =
  | { readonly kind: 'run' | 'find'; readonly step: string }
  | { readonly kind: 'look' }
  | { readonly kind: 'take-back' };

const nobody = { user: '', userId: '', email: '' };

/** A write as the connector gets it: the same for each attempt. */
export function entryOf(row: OutboxRow, connection: Connection, textOf: Delivering['textOf']): Entry {
  const { id, ref, write } = row;
  return {
    id,
    marker: markerOf(id),
    ref,
    write,
    account: connection.account ?? nobody,
    crmOutcome: write.kind === 'touch' ? (connection.outcomeMap[write.outcome] ?? null) : null,
    crmStage: write.kind === 'stage' ? (connection.stageMap[`${ref.objectType}/${write.status}`] ?? null) : null,
    ...textOf(write),
  };
}

/** What a connector did that no failure of the CRM explains. */
type Report = (error: unknown) => void;

/** What is next to be done for a write, as it stands. */
export function actFor(row: OutboxRow, delivering: Delivering, report: Report): Act {
  try {
    return nextAct(row, delivering);
  } catch (error) {
    return { kind: 'known', event: mistake(error, report) };
  }
}

function nextAct(row: OutboxRow, { adapter, api, textOf }: Delivering): Act {
  const { delivery, made } = row;
  if (delivery.kind === 'sending') return { kind: 'known', event: { kind: 'interrupted' } };
  if (delivery.kind === 'sent') return { kind: 'look' };
  if (delivery.kind === 'withdrawing') return { kind: 'take-back' };
  if (delivery.kind === 'ambiguous') return { kind: 'find', step: delivery.step };
  if (delivery.kind !== 'queued') return { kind: 'nothing' };
  const entry = entryOf(row, api.connection, textOf);
  const steps = adapter.stepsOf(entry);
  if (!steps) return { kind: 'known', event: { kind: 'failed', failure: failureOf('no-place') } };
  const step = steps.find(({ name }) => made[name] === undefined);
  if (step) return { kind: 'run', step: step.name };
  return { kind: 'known', event: { kind: 'all-made', url: adapter.urlOf(entry, made, api.connection) } };
}

/**
 * Does one act and says what came of it: a failure is a value. What is no failure of the CRM or of the way to it (a
 * connector's own mistake) is told to `report`, and taken for an answer that cannot be read.
 */
export async function perform(
  act: Act,
  { row, delivering, report }: { row: OutboxRow; delivering: Delivering; report: Report },
): Promise<OutboxEvent | null> {
  if (act.kind === 'nothing') return null;
  if (act.kind === 'known') return act.event;
  try {
    return await reachOut(act, row, delivering);
  } catch (error) {
    return mistake(error, report);
  }
}

function mistake(error: unknown, report: Report): OutboxEvent {
  if (error instanceof ApiError) return { kind: 'failed', failure: error.failure };
  report(error);
  return { kind: 'failed', failure: failureOf('garbled', error instanceof Error ? error.message : String(error)) };
}

async function reachOut(act: Reaching, row: OutboxRow, delivering: Delivering): Promise<OutboxEvent> {
  const { adapter, api, textOf } = delivering;
  const { made } = row;
  const entry = entryOf(row, api.connection, textOf);
  if (act.kind === 'look') return { kind: (await adapter.isThere(api, entry, made)) ? 'shown' : 'not-shown' };
  if (act.kind === 'take-back') return takeBack(row, delivering);
  const step = stepNamed(adapter.stepsOf(entry), act.step);
  if (act.kind === 'run') return { kind: 'made', step: step.name, id: await step.run(api, made) };
  const id = await step.find(api, made);
  return id === null ? { kind: 'nothing-found' } : { kind: 'made', step: step.name, id };
}

function stepNamed(steps: readonly WriteStep[] | null, name: string): WriteStep {
  const step = steps?.find((one) => one.name === name);
  // An update of ours may have renamed its steps: only the rep can tell whether it is there.
  if (!step) throw new ApiError(failureOf('no-place', `step ${name}`));
  return step;
}

async function takeBack(row: OutboxRow, { adapter, api, textOf }: Delivering): Promise<OutboxEvent> {
  const entry = entryOf(row, api.connection, textOf);
  if (row.write.kind !== 'stage') return { kind: 'taken-back', how: await adapter.withdraw(api, entry, row.made) };
  const { was } = row.write;
  const before = was === undefined ? null : entryOf({ ...row, write: stageOf(row.write, was) }, api.connection, textOf);
  const steps = before?.crmStage ? adapter.stepsOf(before) : null;
  if (!steps) return { kind: 'taken-back', how: 'left' };
  // To set a stage twice is to set it once: nothing has to be looked for.
  let made = {};
  for (const step of steps) made = { ...made, [step.name]: await step.run(api, made) };
  return { kind: 'taken-back', how: 'deleted' };
}

function stageOf(write: OwedStage, status: OwedStage['status']): OwedStage {
  return { ...write, status };
}
