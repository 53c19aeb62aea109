import type { Recorder } from '../db/journal.ts';
import { findSetting, saveSetting } from '../db/settings.ts';
import type { Command, CommandResult, LogOutcome } from '../messages/protocol.ts';
import { suppressionsAfter } from '../rules/suppression.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import { singleTouchId } from '../sequences/presets/single.ts';
import type { Decision, Run, RunEvent } from '../sequences/run.ts';
import type { Activity } from '../touches/activity.ts';
import { armedChannel, armedKey, armedOfDraft, longestArmedMs } from '../touches/armed.ts';
import { keptMessage } from '../touches/message.ts';
import { outcomeOf } from '../touches/outcome.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { leadAfter } from './after-outcome.ts';
import { decisionAfter } from './decision-after.ts';
import { findMessageKeys } from './find-messages.ts';
import { tellHousehold } from './household.ts';
import { leadRow } from './lead-row.ts';
import { type LeadState, loadLead, runOf } from './load-run.ts';
import { workingOf } from './reach-of.ts';
import { keepPromised } from './reminders.ts';
import { dropReviews, findKeptReview } from './reviews/keep-reviews.ts';
import { isUnreviewed } from './reviews/why-not-leave.ts';
import { type Done, type Refused, runCommand } from './run-command.ts';
import { beginRun, isQuiet, storeDecision } from './store-decision.ts';
import { storeLead } from './store-lead.ts';
import { storePromises } from './store-promises.ts';
import { storeSuppressions } from './store-suppressions.ts';
import type { World } from './world.ts';

/**
 * Logs how a touch went and plans what follows: activity, lead, run, next touch and undo in one transaction.
 * Refused when the touch the rep saw is no longer the open one, and when what was sent asks for a review that it has not
 * had: then nothing is lost, and once it is approved the same can be logged.
 */
export function logOutcome(world: World, input: Command & LogOutcome, now: number): Promise<CommandResult> {
  const { commandId, madeAt = now } = input;
  return runCommand(world, { commandId, now }, (record) =>
    storeOutcome(world, { input, record, mustBeReviewed: true, madeAt: clamped(madeAt, now) }, now),
  );
}

/** Not to come, and no longer ago than anybody is asked about. */
function clamped(madeAt: number, now: number): number {
  return Math.min(now, Math.max(madeAt, now - longestArmedMs));
}

interface Logging {
  readonly input: Command & LogOutcome;
  readonly record: Recorder;
  /** Not the rep logs it: what they are typing stays. */
  readonly keepsDraft?: boolean;
  /** When it was made, where that is longer ago: what follows is planned from now on all the same. */
  readonly madeAt?: number;
  /** The rep logs it. What was only seen to have happened is kept as it is, reviewed or not. */
  readonly mustBeReviewed?: boolean;
}

/** The body of `logOutcome`, for a command that does more. */
export async function storeOutcome(world: World, logging: Logging, now: number): Promise<Done | Refused> {
  const { input, record } = logging;
  const state = await loadLead(world, input.leadId, now);
  if (!state) return { refused: 'not-found', leadId: null };
  if (input.touchId !== null && state.touch?.id !== input.touchId) return { refused: 'moved-on', leadId: input.leadId };
  if (logging.mustBeReviewed && (await isUnreviewed(world, input))) {
    return { refused: 'not-reviewed', leadId: input.leadId };
  }
  const activityId = world.newId(now);
  const after = await stateAfter(world, { ...logging, state, activityId }, now);
  await record.append({
    id: activityId,
    leadId: input.leadId,
    commandId: input.commandId,
    at: logging.madeAt ?? now,
    kind: 'touch',
    channel: input.channel,
    outcome: input.outcome,
    contact: input.contact,
    note: input.note,
    ...(input.isSensitive ? { isSensitive: true as const } : {}),
    stepTitle: input.touchId === null ? '' : (state.touch?.title ?? ''),
    ...(await sentWith(world, input)),
    ...attachedTo(input),
    ...(input.script ? { script: input.script } : {}),
  });
  if (!logging.keepsDraft && !input.keepsDraft) await record.remove('drafts', `lead:${input.leadId}`);
  for (const key of await findMessageKeys(world.db, input.touchId)) await record.remove('drafts', key);
  await disarm(world, record, { ...input, touchId: state.touch?.id ?? null });
  await dropReviews(world.db, record, input.touchId ?? input.leadId);
  await countUse(world, input);
  const promised = await storePromises(world, { ...input, record }, now);
  const why = await planNext(world, { ...logging, state: after, activityId }, now);
  await tellOthers(world, { ...logging, state: after, activityId }, now);
  const kept = await keepPromised(world, { ...input, record }, now);
  const logged = reason('logged-outcome', { outcome: input.outcome, channel: input.channel });
  return { leadId: input.leadId, says: [logged, ...why, ...promised, ...kept] };
}

/** How that went is said: nobody is asked any more about what was begun the same way. */
async function disarm({ db }: World, record: Recorder, logged: LogOutcome): Promise<void> {
  const key = armedKey(logged);
  const armed = armedOfDraft((await db.drafts.get(key))?.text ?? '');
  if (armed && armedChannel(armed) === logged.channel) await record.remove('drafts', key);
}

/** What was sent, and who let it pass where that was asked for. */
async function sentWith(world: World, { message, ...log }: LogOutcome): Promise<SentWith> {
  if (!message) return {};
  const review = await findKeptReview(world, { ...log, message });
  if (review) return { message: keptMessage(message), review };
  // One that has to be reviewed was refused before: this one is out already.
  const isUnseen = await isUnreviewed(world, { ...log, message });
  return { message: keptMessage(message), ...(isUnseen ? { isUnreviewed: true } : {}) };
}

function attachedTo({ attached = [] }: LogOutcome): Pick<TouchLine, 'attached'> {
  return attached.length > 0 ? { attached: attached.map(({ name }) => name) } : {};
}

type TouchLine = Extract<Activity, { kind: 'touch' }>;
type SentWith = Pick<TouchLine, 'message' | 'review' | 'isUnreviewed'>;

interface Planning extends Logging {
  readonly state: LeadState;
  readonly activityId: string;
}

/** The lead after the outcome, and what they asked not to be contacted by. */
async function stateAfter(
  world: World,
  { input, record, state, activityId, ...logging }: Planning,
  now: number,
): Promise<LeadState> {
  const { rules } = state;
  const logged = { ...input, activityId, rules, working: workingOf(world, rules) };
  const lead = leadRow({ ...leadAfter(state.lead, logged, logging.madeAt ?? now), updatedAt: now });
  const { outcome, channel, contact } = input;
  if (outcome !== 'explicit-no' && outcome !== 'opted-out') return { ...state, lead };
  const { country } = world;
  const added = suppressionsAfter({ cause: outcome, lead, channel, contact, country }, now);
  const { commandId, leadId } = input;
  const adding = { record, commandId, leadId, added, known: state.suppressions };
  const suppressions = await storeSuppressions(world, adding, now);
  return { ...state, lead, suppressions };
}

async function planNext(world: World, planning: Planning, now: number): Promise<readonly Reason[]> {
  const { state, input, record, activityId } = planning;
  const { commandId } = input;
  const run = runOf(world, state, { lead: state.lead, now });
  const decided = run && isUnderWay(run.enrollment) ? decide(world, { run, planning }, now) : null;
  // The engine has counted the touch for this run; a run that it leads to has to count it too.
  const counted = {
    ...planning,
    state: { ...state, touches: [madeNow(input, planning.madeAt ?? now), ...state.touches] },
  };
  if (decided) {
    const why = await storeDecision(world, { record, commandId, ...decided, state: counted.state }, now);
    if (isQuiet(decided.decision)) return [];
    return why.map((one) => ({ ...one, evidence: one.evidence.length > 0 ? one.evidence : [activityId] }));
  }
  return (await planAlone(world, counted, now)) ?? storeUnplanned(world, counted, now);
}

function madeNow({ channel, outcome }: LogOutcome, now: number): PastTouch {
  return { channel, at: now, isAnswered: outcomeOf(outcome).answered === 'answered' };
}

async function storeUnplanned(world: World, planning: Planning, now: number): Promise<readonly Reason[]> {
  const { state, input, record } = planning;
  await storeLead(world, { record, commandId: input.commandId, lead: state.lead, state }, now);
  return [];
}

interface Decided {
  readonly run: Run;
  readonly decision: Decision;
}

function decide(world: World, { run, planning }: { run: Run; planning: Planning }, now: number): Decided {
  return { run, decision: decisionAfter(world, { run, events: eventsOf(run, planning) }, now) };
}

/**
 * What the touch is to the run. One that was not planned is the open touch after all when it was made on its channel,
 * when it decides something (a no, a booking, a time agreed), or when the rep names the next time; a conversation
 * otherwise is a signal that they were spoken with. An extra try only keeps the plan at its distance, and the plan is
 * held against what it showed of the lead: that a number is wrong, that an address is none.
 */
function eventsOf({ touch }: Run, { input, activityId }: Planning): readonly RunEvent[] {
  const { channel, outcome, nextAt, touchId } = input;
  const { answered, contactHealth } = outcomeOf(outcome);
  const isPlanned = touchId !== null || nextAt !== null;
  if (isPlanned || (answered === 'answered' && (outcome !== 'connected' || channel === touch?.channel)))
    return [{ kind: 'outcome', channel, outcome, nextAt, activityId }];
  if (answered === 'answered') return [{ kind: 'signal', signal: 'answered', untilAt: null, activityId }];
  const touched = { kind: 'touched', channel, activityId } as const;
  return contactHealth === 'bad' ? [touched, { kind: 'replan' }] : [touched];
}

/** With no run under way, a time the rep chose becomes a single follow-up of its own. */
async function planAlone(world: World, planning: Planning, now: number): Promise<readonly Reason[] | null> {
  const { state, input, record } = planning;
  const { commandId, nextAt } = input;
  if (nextAt === null || outcomeOf(input.outcome).tone === 'stop' || state.lead.doNotContact) return null;
  const begun = await beginRun(world, { record, commandId, state, sequenceId: singleTouchId, startAt: now }, now);
  if (!begun) throw new Error(`The preset "${singleTouchId}" is missing`);
  const { run, decision } = begun;
  if (!decision.touch) {
    await storeLead(world, { record, commandId, lead: begun.state.lead, state: begun.state }, now);
    return begun.why;
  }
  const opened: Run = { ...run, enrollment: decision.enrollment, touch: decision.touch };
  const chosen = nextStep(opened, { kind: 'reschedule', dueAt: nextAt, how: 'reschedule' }, now);
  return storeDecision(world, { record, commandId, run: opened, decision: chosen, state: begun.state }, now);
}

/** Somebody who replies or books speaks for their company or their house. */
async function tellOthers(world: World, { input, record, state, activityId }: Planning, now: number): Promise<void> {
  if (input.outcome !== 'replied' && input.outcome !== 'booked') return;
  const { lead, rules } = state;
  await tellHousehold(world, { record, commandId: input.commandId, lead, rules, activityId }, now);
}

async function countUse({ db }: World, { outcome }: LogOutcome): Promise<void> {
  const use = (await findSetting(db, 'outcomeUse')) ?? {};
  await saveSetting(db, 'outcomeUse', { ...use, [outcome]: (use[outcome] ?? 0) + 1 });
}
