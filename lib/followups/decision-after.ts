import { nextStep } from '../sequences/next-step.ts';
import type { Decision, Run, RunEvent } from '../sequences/run.ts';
import { withTouched } from '../sequences/touched.ts';
import { isQuiet } from './store-decision.ts';
import type { World } from './world.ts';

/** A run, and what happens to it: one after the other, at the same time. */
export interface Happening {
  readonly run: Run;
  readonly events: readonly RunEvent[];
}

/** What events in turn make of a run, as one decision. What one of them does not change goes unsaid where another does. */
export function decisionAfter(world: Pick<World, 'newId'>, { run, events }: Happening, now: number): Decision {
  let decision: Decision = { enrollment: run.enrollment, touch: run.touch, why: [], effects: [] };
  let { reach } = run;
  for (const event of events) {
    const { enrollment, touch } = decision;
    const next = nextStep({ ...run, enrollment, touch, reach, newTouchId: world.newId(now) }, event, now);
    decision = { ...next, why: whyBoth(decision, next), effects: [...decision.effects, ...next.effects] };
    // What follows keeps its distance from it too.
    if (event.kind === 'touched') reach = withTouched(reach, { channel: event.channel, at: now, isAnswered: false });
  }
  return decision;
}

function whyBoth(one: Decision, other: Decision): Decision['why'] {
  if (isQuiet(one)) return other.why;
  return isQuiet(other) ? one.why : [...one.why, ...other.why];
}
