import type { Recorder } from '../db/journal.ts';
import type { EnrollmentRow } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import type { AwayRule } from '../rules/rule-settings.ts';
import { newEnrollment } from '../sequences/enroll.ts';
import { isUnderWay, wakesAt } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import { singleTouchId } from '../sequences/presets/single.ts';
import type { Decision, Effect, Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { dayOf } from '../time/day.ts';
import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import { leadRow } from './lead-row.ts';
import { type LeadState, latestSequence } from './load-run.ts';
import { reachOf } from './reach-of.ts';
import { dropReviews } from './reviews/keep-reviews.ts';
import { storeLead } from './store-lead.ts';
import type { World } from './world.ts';

/** Rules that say where the next touch or its time comes from: the card shows them, they need no line in the history. */
const silent: ReadonlySet<RuleId> = new Set([
  'sequence-started',
  'first-step-delay',
  'step-delay',
  'step-delay-from-start',
  'step-delay-from-due',
  'step-on-date',
  'retry-after-outcome',
  'retries-exhausted',
  'again-after-outcome',
  'advance-after-outcome',
  'callback-agreed',
  'callback-next-day',
  'other-contact',
  'rep-chose-time',
  'repeats',
  'moved-into-hours',
  'moved-off-holiday',
  'moved-off-weekend',
  'moved-into-work-hours',
  'moved-into-preferred',
  'moved-after-limit',
  'moved-after-cap',
  'moved-after-full-day',
  'moved-to-now',
  'kept-after-gap',
  'kept-distance',
  'kept-after-channel-gap',
  'later-of-two',
  'accelerated',
  'slowed-down',
  'channel-first-choice',
  'channel-preferred',
  'nothing-moved',
  'does-not-fit',
  'stays-paused',
  'stopped-by-outcome',
  'finished-after-outcome',
]);

/** Was nothing decided: the event fits nowhere, or asks for nothing. */
export function isQuiet({ why }: Pick<Decision, 'why'>): boolean {
  return why.every(({ rule }) => quiet.has(rule));
}

const quiet: ReadonlySet<RuleId> = new Set<RuleId>(['nothing-moved', 'does-not-fit']);

/** What the engine decided about a run, to be stored with the lead as it is after the command. */
export interface Storing {
  readonly record: Recorder;
  readonly commandId: string;
  readonly run: Run;
  readonly decision: Decision;
  /** With the lead as it is to be. */
  readonly state: LeadState;
}

/**
 * Writes what the engine decided: the run, its one open touch, what else it leads to, a line of history when it is worth
 * one, and the lead itself. Gives all that was decided in the end.
 */
export async function storeDecision(world: World, storing: Storing, now: number): Promise<readonly Reason[]> {
  const { record, run, decision, state } = storing;
  await record.put('enrollments', enrollmentRow(decision, state.enrollment));
  if (run.touch && run.touch.id !== decision.touch?.id) {
    await record.remove('touches', run.touch.id);
    await dropReviews(world.db, record, run.touch.id);
  }
  if (decision.touch) await record.put('touches', handedOver(decision.touch, state.rules.away, world.repZone));
  await appendLine(world, storing, now);
  const after = await applyEffects(world, storing, now);
  const next: LeadState = { ...state, ...after, lead: state.lead };
  await storeLead(world, { ...storing, lead: after.lead, state: next }, now);
  return [...decision.why, ...after.why];
}

async function appendLine(
  world: World,
  { record, commandId, run, decision }: Pick<Storing, 'record' | 'commandId' | 'run' | 'decision'>,
  now: number,
): Promise<void> {
  if (decision.why.every(({ rule }) => silent.has(rule))) return;
  const { leadId } = run.enrollment;
  await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: decision.why });
}

interface Applied extends Pick<LeadState, 'enrollment' | 'touch' | 'reminders'> {
  readonly lead: Lead;
  readonly why: readonly Reason[];
}

async function applyEffects(world: World, storing: Storing, now: number): Promise<Applied> {
  const { decision, state } = storing;
  let applied: Applied = {
    lead: state.lead,
    enrollment: enrollmentRow(decision, state.enrollment),
    touch: decision.touch,
    reminders: state.reminders,
    why: [],
  };
  for (const effect of decision.effects) applied = await applyEffect(world, { storing, effect, applied }, now);
  return applied;
}

type Applying = { readonly storing: Storing; readonly effect: Effect; readonly applied: Applied };

async function applyEffect(world: World, { storing, effect, applied }: Applying, now: number): Promise<Applied> {
  const { lead } = applied;
  switch (effect.kind) {
    case 'status':
      return { ...applied, lead: { ...lead, status: effect.status, updatedAt: now } };
    case 'tag':
      return { ...applied, lead: { ...lead, tags: tagsAfter(lead.tags ?? [], effect), updatedAt: now } };
    case 'remind': {
      const id = world.newId(now);
      const { dueAt, title } = effect;
      const why = [reason('remind-step', { title })];
      const stamps = { announced: 0, createdAt: now, updatedAt: now } as const;
      const reminder = { id, leadId: lead.id, kind: 're-engage', dueAt, title, why, ...stamps } as const;
      await storing.record.put('reminders', reminder);
      return { ...applied, reminders: [...applied.reminders, reminder] };
    }
    case 'start':
      return startOther(world, { storing, effect, applied }, now);
  }
}

function tagsAfter(tags: readonly string[], { tag, how }: Extract<Effect, { kind: 'tag' }>): readonly string[] {
  const others = tags.filter((one) => one !== tag);
  return how === 'add' ? [...others, tag] : others;
}

/** Another sequence takes over, in the same transaction: where it is not there any more, a single touch of the rep's. */
async function startOther(world: World, { storing, effect, applied }: Applying, now: number): Promise<Applied> {
  if (effect.kind !== 'start') return applied;
  const { lead, enrollment, touch, reminders, why } = applied;
  const state: LeadState = { ...storing.state, enrollment, touch, reminders, lead: leadRow(lead) };
  const begun =
    (await beginRun(world, { ...storing, ...effect, state }, now)) ??
    (await beginRun(world, { ...storing, ...insteadOf(effect), state }, now));
  return begun ? { ...begun.state, why: [...why, ...begun.why] } : applied;
}

function insteadOf({ startAt }: Extract<Effect, { kind: 'start' }>): Omit<Beginning, BeginningIn> {
  return { sequenceId: singleTouchId, startAt, because: [reason('switch-target-missing')] };
}

type BeginningIn = 'record' | 'commandId' | 'state';

/** A run to begin now, or then. */
export interface Beginning extends Pick<Storing, BeginningIn> {
  readonly sequenceId: string;
  readonly startAt: number;
  /** Why it is this sequence, where that needs saying. */
  readonly because?: readonly Reason[];
}

/** A run that has begun. */
export interface Begun {
  readonly run: Run;
  readonly decision: Decision;
  /** The lead with the run, and as its first steps leave them: still to be stored. */
  readonly state: LeadState;
  /** All that was decided. */
  readonly why: readonly Reason[];
}

/**
 * Enrolls the lead in the newest version and writes the run with its first touch and what its first steps do, all but the
 * lead itself; null when there is no such sequence.
 */
export async function beginRun(world: World, beginning: Beginning, now: number): Promise<Begun | null> {
  const { record, commandId, state, sequenceId } = beginning;
  const sequence = await latestSequence(world.db, sequenceId);
  if (!sequence) return null;
  const { run, decision } = firstDecision(world, { ...beginning, sequence }, now);
  await record.put('enrollments', enrollmentRow(decision, null));
  if (decision.touch) await record.put('touches', handedOver(decision.touch, state.rules.away, world.repZone));
  await appendLine(world, { record, commandId, run, decision }, now);
  const storing = { record, commandId, run, decision, state: { ...state, enrollment: null } };
  const { lead, why, ...after } = await applyEffects(world, storing, now);
  const begun: LeadState = { ...state, ...after, sequence, lead: leadRow(lead) };
  return { run, decision, state: begun, why: [...decision.why, ...why] };
}

function firstDecision(
  world: World,
  { state, sequence, startAt, because = [] }: Beginning & { readonly sequence: Sequence },
  now: number,
): Pick<Begun, 'run' | 'decision'> {
  const { lead } = state;
  const enrollment = newEnrollment({ id: world.newId(now), leadId: lead.id, sequence, startAt }, now);
  const run: Run = {
    sequence,
    enrollment,
    touch: null,
    reach: reachOf(lead, world, state),
    newTouchId: world.newId(now),
  };
  const decision: Decision =
    startAt > now
      ? { enrollment, touch: null, why: [reason('starts-later', { startAt })], effects: [] }
      : nextStep(run, { kind: 'start' }, now);
  const touch = decision.touch && { ...decision.touch, why: [...because, ...decision.touch.why] };
  return { run, decision: { ...decision, touch, why: [...because, ...decision.why] } };
}

/** A touch that falls into an absence in which somebody else makes the rep's touches is theirs. */
function handedOver(touch: Touch, away: AwayRule | null, zone: string): Touch {
  const on = dayOf(touch.dueAt, zone);
  const isTheirs = away?.how === 'hand-over' && on >= away.fromOn && on <= away.untilOn;
  return isTheirs ? { ...touch, handedTo: away.to } : touch;
}

/** A run as it is to be stored: with why it stands as it does, also when nothing new was decided, and what it is found by. */
export function enrollmentRow(
  decision: Pick<Decision, 'enrollment' | 'why'>,
  before: EnrollmentRow | null,
): EnrollmentRow {
  const { enrollment } = decision;
  const why = isQuiet(decision) && before?.id === enrollment.id ? before.why : decision.why;
  // What the row before was found by is not to outlive what it said.
  const { resumeAt: _resumeAt, underWay: _underWay, ...run } = enrollment as EnrollmentRow;
  const resumeAt = wakesAt(enrollment);
  const { startedAt, updatedAt } = run;
  return {
    ...run,
    why,
    // One that ended before it was to start must not pass for the latest, which is found by this.
    startedAt: isUnderWay(enrollment) ? startedAt : Math.min(startedAt, updatedAt),
    ...(resumeAt === null ? {} : { resumeAt }),
    ...(isUnderWay(enrollment) ? { underWay: enrollment.sequenceId } : {}),
  };
}
