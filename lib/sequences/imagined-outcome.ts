import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { RunEvent } from './run.ts';

/** An outcome nobody has logged: what if. It leaves the next time to the sequence and has no evidence. */
export function imaginedOutcome(channel: Channel, outcome: OutcomeId): RunEvent {
  return { kind: 'outcome', channel, outcome, nextAt: null, activityId: '' };
}
