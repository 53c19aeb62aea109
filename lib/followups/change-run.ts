import type { Command, CommandResult, OnTouch, Refusal } from '../messages/protocol.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import type { Run, RunEvent } from '../sequences/run.ts';
import { loadLead, runOf } from './load-run.ts';
import { runCommand } from './run-command.ts';
import { storeDecision } from './store-decision.ts';
import type { World } from './world.ts';

type Change = { readonly event: RunEvent; readonly refuse: (run: Run) => Refusal | null };

/** Moves the open touch to another time, as a snooze or as a new plan. Refused when it is no longer the open one. */
export function rescheduleTouch(
  world: World,
  input: Command & OnTouch & { dueAt: number; how: 'snooze' | 'reschedule' },
  now: number,
): Promise<CommandResult> {
  const event: RunEvent = { kind: 'reschedule', dueAt: Math.max(input.dueAt, now), how: input.how };
  return changeRun(world, { input, change: { event, refuse: unlessOpen(input.touchId) } }, now);
}

/** Leaves the open touch undone and goes on with the next step. */
export function skipTouch(
  world: World,
  input: Command & OnTouch & { because: string },
  now: number,
): Promise<CommandResult> {
  const event: RunEvent = { kind: 'skip', because: input.because };
  return changeRun(world, { input, change: { event, refuse: unlessOpen(input.touchId) } }, now);
}

/** Pauses the lead's run, until a date or until the rep resumes it. */
export function pauseEnrollment(
  world: World,
  input: Command & { leadId: string; untilAt: number | null },
  now: number,
): Promise<CommandResult> {
  const event: RunEvent = { kind: 'pause', untilAt: input.untilAt };
  return changeRun(world, { input, change: { event, refuse: unlessState('active', 'pending', 'waiting') } }, now);
}

/** Takes up a paused run where it stood. */
export function resumeEnrollment(
  world: World,
  input: Command & { leadId: string },
  now: number,
): Promise<CommandResult> {
  return changeRun(world, { input, change: { event: { kind: 'resume' }, refuse: unlessWaiting } }, now);
}

/** Ends the lead's run for good. */
export function stopEnrollment(
  world: World,
  input: Command & { leadId: string; because: string },
  now: number,
): Promise<CommandResult> {
  const event: RunEvent = { kind: 'stop', because: input.because };
  return changeRun(world, { input, change: { event, refuse: unlessUnderWay } }, now);
}

function changeRun(
  world: World,
  { input, change }: { input: Command & { leadId: string }; change: Change },
  now: number,
): Promise<CommandResult> {
  const { commandId, leadId } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    const run = runOf(world, state, { lead: state.lead, now });
    const refused = run ? change.refuse(run) : 'moved-on';
    if (!run || refused) return { refused: refused ?? 'moved-on', leadId };
    const decision = nextStep(run, change.event, now);
    return { leadId, says: await storeDecision(world, { record, commandId, run, decision, state }, now) };
  });
}

function unlessOpen(touchId: string): Change['refuse'] {
  return (run) => (run.touch?.id === touchId ? null : 'moved-on');
}

function unlessUnderWay({ enrollment }: Run): Refusal | null {
  return isUnderWay(enrollment) ? null : 'moved-on';
}

/** A run that waits: paused, out of office, before its start, in a wait step. */
function unlessWaiting({ enrollment }: Run): Refusal | null {
  return isUnderWay(enrollment) && enrollment.state.kind !== 'active' ? null : 'moved-on';
}

function unlessState(...kinds: ReadonlyArray<Run['enrollment']['state']['kind']>): Change['refuse'] {
  return (run) => (kinds.includes(run.enrollment.state.kind) ? null : 'moved-on');
}
