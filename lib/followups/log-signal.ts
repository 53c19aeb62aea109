import type { Recorder } from '../db/journal.ts';
import type { LeadRow } from '../db/schema.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { statusAfter } from '../rules/status-after.ts';
import { suppressionsAfter } from '../rules/suppression.ts';
import { tallyAfter } from '../rules/tally-after.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import { reason } from '../touches/reason.ts';
import type { Signal } from '../touches/signal.ts';
import { tellHousehold } from './household.ts';
import { leadRow } from './lead-row.ts';
import { type LeadState, loadLead } from './load-run.ts';
import { workingOf } from './reach-of.ts';
import { replanRun } from './replan-run.ts';
import { responseAfter } from './response.ts';
import { type Done, type Refused, runCommand } from './run-command.ts';
import { storeSuppressions } from './store-suppressions.ts';
import type { World } from './world.ts';

type Logging = Command & {
  leadId: string;
  signal: Signal;
  untilAt: number | null;
  /** When it was said, where that was before it was heard of. */
  saidAt?: number;
  note: string;
  isSensitive?: boolean;
};

/** Signals that are a contact with the lead, by what a touch with that outcome would say of them. */
const contacts: Readonly<Partial<Record<Signal, OutcomeId>>> = {
  replied: 'replied',
  booked: 'booked',
  answered: 'connected',
};

/** Signals that end consent. */
const refusals = ['opted-out', 'spam-complaint', 'explicit-no'] as const;
type RefusalSignal = (typeof refusals)[number];

/** Signals by which one speaks for their company or their house. */
const heardByHousehold: ReadonlySet<Signal> = new Set<Signal>(['replied', 'booked']);

/**
 * Logs that something happened besides the touches: history, lead, run, the do-not-contact list and the runs of the same
 * household in one transaction.
 */
export function logSignal(world: World, input: Logging, now: number): Promise<CommandResult> {
  return runCommand(world, { commandId: input.commandId, now }, (record) => storeSignal(world, { record, input }, now));
}

/** The body of `logSignal`, for a command that does more. */
export async function storeSignal(
  world: World,
  { record, input }: { record: Recorder; input: Logging },
  now: number,
): Promise<Done | Refused> {
  const { commandId, leadId, signal, untilAt, saidAt = now } = input;
  const state = await loadLead(world, leadId, now);
  if (!state) return { refused: 'not-found', leadId: null };
  const activityId = world.newId(now);
  const says = [reason('signal-logged', { signal })];
  await record.append({ id: activityId, leadId, commandId, at: now, kind: 'decision', why: says });
  await keepNote(world, record, { input, now });
  const lead = leadAfterSignal(world, { state, signal, activityId }, now);
  const barred = await barAfter(world, { record, commandId, state: { ...state, lead }, signal }, now);
  const event = { kind: 'signal', signal, untilAt, saidAt, activityId } as const;
  const why = await replanRun(world, { record, commandId, state: barred, event }, now);
  if (heardByHousehold.has(signal)) {
    await tellHousehold(world, { record, commandId, lead, rules: state.rules, activityId }, now);
  }
  return { leadId, says: [...says, ...why] };
}

async function keepNote(
  world: World,
  record: Recorder,
  { input: { commandId, leadId, note, isSensitive }, now }: { input: Logging; now: number },
): Promise<void> {
  if (note.trim() === '') return;
  const mark = isSensitive ? { isSensitive: true as const } : {};
  await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'note', note, ...mark });
  await record.remove('drafts', `lead:${leadId}`);
}

interface Signalled {
  readonly state: LeadState;
  readonly signal: Signal;
  readonly activityId: string;
}

/** What a signal says of the lead: what counts for the score, the status, the last contact, the answer owed, a no. */
function leadAfterSignal(world: World, { state, signal, activityId }: Signalled, now: number): LeadRow {
  const { lead, rules } = state;
  const outcome = contacts[signal];
  const contact = outcome && {
    status: statusAfter(lead, outcome, 'meeting'),
    lastContactAt: now,
    lastReplyAt: now,
    ...responseAfter(lead, { outcome, channel: 'meeting', rules, working: workingOf(world, rules) }, now),
  };
  return leadRow({
    ...lead,
    ...contact,
    tally: tallyAfter(lead.tally ?? {}, { kind: 'signal', signal, activityId }),
    doNotContact: lead.doNotContact || signal === 'explicit-no' || signal === 'spam-complaint',
    updatedAt: now,
  });
}

/** Where they said it is not known, so an opt-out counts for every channel. */
async function barAfter(
  world: World,
  { record, commandId, state, signal }: { record: Recorder; commandId: string; state: LeadState; signal: Signal },
  now: number,
): Promise<LeadState> {
  if (!isRefusal(signal)) return state;
  const refusal = { cause: signal, lead: state.lead, channel: 'task', contact: '', country: world.country } as const;
  const added = suppressionsAfter(refusal, now);
  const adding = { record, commandId, leadId: state.lead.id, added, known: state.suppressions };
  return { ...state, suppressions: await storeSuppressions(world, adding, now) };
}

function isRefusal(signal: Signal): signal is RefusalSignal {
  return (refusals as readonly Signal[]).includes(signal);
}
