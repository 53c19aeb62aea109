import { newEnrollment } from '../sequences/enroll.ts';
import { nextStep } from '../sequences/next-step.ts';
import { expectedEvent, runAfter } from '../sequences/project.ts';
import type { Decision, Effect, Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Touch } from '../touches/touch.ts';

/** A run at one moment of the play. */
export interface Played {
  readonly run: Run;
  readonly at: number;
}

/** A run whose next touch is open. */
export interface PlayedTouch extends Played {
  readonly touch: Touch;
}

/** How far the play goes, and the sequences that can take over from another, by their id. */
export interface Stage {
  readonly endAt: number;
  readonly sequences: ReadonlyMap<string, Sequence>;
}

/** Waits, branches and sequences that take over, between two touches: more of them lead nowhere. */
const mostBetweenTouches = 50;

/**
 * The run with its next touch open, once the expected has happened to it: the open touch made at `at`, waits waited
 * for. Null when it ends, or when nothing happens to it before the end of the play.
 */
export function playToTouch({ run, at }: Played, stage: Stage): PlayedTouch | null {
  let ahead: Played | null = { run, at };
  for (let count = 0; count < mostBetweenTouches; count += 1) {
    ahead = playEvent(ahead, stage);
    if (!ahead) return null;
    const { touch } = ahead.run;
    if (touch) return touch.dueAt < stage.endAt ? { ...ahead, touch } : null;
  }
  return null;
}

function playEvent({ run, at }: Played, stage: Stage): Played | null {
  const happens = expectedEvent(run, at);
  if (!happens || happens.at >= stage.endAt) return null;
  const decision = nextStep(run, happens.event, happens.at);
  if (isIdle(run, decision)) return null;
  const next = runAfter(run, { ...happens, decision });
  return { run: takenOver(next, { decision, stage }, happens.at) ?? next, at: happens.at };
}

/** Nothing came of the event: then nothing ever will. */
function isIdle(run: Run, { enrollment, touch }: Decision): boolean {
  return enrollment === run.enrollment && touch === null;
}

/** The lead's run through the sequence that takes over; null where none does, or none is known of that id. */
function takenOver(
  run: Run,
  { decision, stage }: { readonly decision: Decision; readonly stage: Stage },
  now: number,
): Run | null {
  const start = decision.effects.find(isStart);
  const sequence = start && stage.sequences.get(start.sequenceId);
  if (!start || !sequence) return null;
  const { id, leadId } = run.enrollment;
  const enrollment = newEnrollment({ id, leadId, sequence, startAt: start.startAt }, now);
  return { ...run, sequence, enrollment, touch: null };
}

function isStart(effect: Effect): effect is Extract<Effect, { kind: 'start' }> {
  return effect.kind === 'start';
}
