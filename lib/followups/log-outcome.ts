import type { Recorder } from '../db/journal.ts';
import { findSetting, saveSetting } from '../db/settings.ts';
import type { Command, CommandResult, LogOutcome } from '../messages/protocol.ts';
import { newEnrollment } from '../sequences/enroll.ts';
import { nextStep } from '../sequences/next-step.ts';
import { singleTouchId } from '../sequences/presets/single.ts';
import type { Decision, Run, RunEvent } from '../sequences/run.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { leadAfter } from './after-outcome.ts';
import { leadRow } from './lead-row.ts';
import { type LeadState, latestSequence, loadLead, runOf } from './load-run.ts';
import { reachOf } from './reach-of.ts';
import { type Done, type Refused, runCommand } from './run-command.ts';
import { storeDecision } from './store-decision.ts';
import { withTouch } from './touches-at.ts';
import type { World } from './world.ts';

/**
 * Logs how a touch went and plans what follows: activity, lead, run, next touch and undo in one transaction.
 * Refused when the touch the rep saw is no longer the open one.
 */
export function logOutcome(world: World, input: Command & LogOutcome, now: number): Promise<CommandResult> {
  return runCommand(world, { commandId: input.commandId, now }, (record) =>
    storeOutcome(world, { input, record }, now),
  );
}

type Logging = { readonly input: Command & LogOutcome; readonly record: Recorder };

async function storeOutcome(world: World, { input, record }: Logging, now: number): Promise<Done | Refused> {
  const state = await loadLead(world.db, input.leadId);
  if (!state) return { refused: 'not-found', leadId: null };
  if (input.touchId !== null && state.touch?.id !== input.touchId) return { refused: 'moved-on', leadId: input.leadId };
  const lead = leadAfter(state.lead, input, now);
  const activityId = world.newId(now);
  await record.put('leads', leadRow(lead));
  await record.append({
    id: activityId,
    leadId: lead.id,
    commandId: input.commandId,
    at: now,
    kind: 'touch',
    channel: input.channel,
    outcome: input.outcome,
    contact: input.contact,
    note: input.note,
    stepTitle: input.touchId === null ? '' : (state.touch?.title ?? ''),
  });
  await record.remove('drafts', `lead:${lead.id}`);
  await countUse(world, input);
  const touchesAt = withTouch(state.touchesAt, input.channel, now);
  const after: LeadState = { ...state, lead: leadRow(lead), touchesAt };
  const why = await planNext(world, { state: after, input, record, activityId }, now);
  return {
    leadId: lead.id,
    says: [reason('logged-outcome', { outcome: input.outcome, channel: input.channel }), ...why],
  };
}

type Planning = Logging & { readonly state: LeadState; readonly activityId: string };

async function planNext(world: World, planning: Planning, now: number): Promise<readonly Reason[]> {
  const { state, input, record, activityId } = planning;
  const run = runOf(world, state, { lead: state.lead, now });
  const decided = run && isRunning(run) ? decide(run, planning, now) : await decideAlone(world, planning, now);
  if (!decided) return [];
  const stamp = { commandId: input.commandId, activityId: world.newId(now), now };
  await storeDecision(record, decided, stamp);
  return decided.decision.why.map((one) => ({
    ...one,
    evidence: one.evidence.length > 0 ? one.evidence : [activityId],
  }));
}

type Decided = { readonly run: Run; readonly decision: Decision };

/** A touch that was not planned moves the run only when somebody answered or said stop: an extra try changes no plan. */
function decide(run: Run, { input, activityId }: Planning, now: number): Decided | null {
  const { answered, tone } = outcomeOf(input.outcome);
  if (input.touchId === null && answered !== 'answered' && tone !== 'stop' && input.nextAt === null) return null;
  const event: RunEvent = {
    kind: 'outcome',
    channel: input.channel,
    outcome: input.outcome,
    nextAt: input.nextAt,
    activityId,
  };
  return { run, decision: nextStep(run, event, now) };
}

/** With no run under way, a time the rep chose becomes a single follow-up of its own. */
async function decideAlone(world: World, { state, input }: Planning, now: number): Promise<Decided | null> {
  const isStop = outcomeOf(input.outcome).tone === 'stop';
  if (input.nextAt === null || isStop || state.lead.doNotContact) return null;
  const sequence = await latestSequence(world.db, singleTouchId);
  if (!sequence) throw new Error(`The preset "${singleTouchId}" is missing`);
  const leadId = state.lead.id;
  const enrollment = newEnrollment({ id: world.newId(now), leadId, sequence }, now);
  const reach = reachOf(state.lead, world, state.touchesAt);
  const run: Run = { sequence, enrollment, touch: null, reach, newTouchId: world.newId(now) };
  const started = nextStep(run, { kind: 'start' }, now);
  if (!started.touch) return { run, decision: started };
  const opened: Run = { ...run, enrollment: started.enrollment, touch: started.touch };
  return { run, decision: nextStep(opened, { kind: 'reschedule', dueAt: input.nextAt, how: 'reschedule' }, now) };
}

function isRunning({ enrollment }: Run): boolean {
  return enrollment.state.kind === 'active' || enrollment.state.kind === 'paused';
}

async function countUse({ db }: World, { outcome }: LogOutcome): Promise<void> {
  const use = (await findSetting(db, 'outcomeUse')) ?? {};
  await saveSetting(db, 'outcomeUse', { ...use, [outcome]: (use[outcome] ?? 0) + 1 });
}
