import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { chooseChannel } from './choose-channel.ts';
import { type Position, positionAt, stepAt } from './position.ts';
import type { Run } from './run.ts';
import type { Step } from './sequence.ts';

/** The step to open, and why each one before it was left out; `none` when no step is left that applies. */
export type FoundStep =
  | {
      readonly kind: 'found';
      readonly position: Position;
      readonly step: Step;
      readonly channel: Channel;
      /** Why this channel. */
      readonly choice: Reason;
      readonly why: readonly Reason[];
    }
  | { readonly kind: 'none'; readonly why: readonly Reason[] };

/** Where to look from. A step that was begun is not left out for the touches it made itself. */
export interface Search {
  readonly from: Position;
  readonly isBegun: boolean;
}

/** The first step, from a position on, that this run needs and that can reach the lead. */
export function findStep(run: Run, { from, isBegun }: Search): FoundStep {
  const step = stepAt(run.sequence, from);
  if (!step) return { kind: 'none', why: [] };
  const unneeded = isBegun ? null : whyNotNeeded(run, step);
  if (unneeded) return leftOut(run, from, unneeded);
  const { channel, why } = chooseChannel(step, run.reach);
  if (!channel) return leftOut(run, from, why);
  return { kind: 'found', position: from, step, channel, choice: why, why: [] };
}

function leftOut(run: Run, { stepIndex }: Position, why: Reason): FoundStep {
  const found = findStep(run, { from: positionAt(stepIndex + 1), isBegun: false });
  return { ...found, why: [why, ...found.why] };
}

function whyNotNeeded({ enrollment }: Run, step: Step): Reason | null {
  const used = step.notAfter.find((channel) => enrollment.usedChannels.includes(channel));
  return used ? reason('step-not-needed', { step: step.title, channel: used }) : null;
}
