import type { Temperature } from '../leads/lead.ts';
import type { ObjectKind } from '../records/page-reading.ts';
import { waitMs } from '../time/add-delay.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { basicId, s3HotId, s3NewId } from './presets/ids.ts';
import type { Reach } from './run.ts';
import type { Sequence } from './sequence.ts';

export interface SuggestedSequence {
  readonly sequenceId: string;
  readonly why: readonly Reason[];
}

/** What is known of a lead before it is followed. */
export interface NewLead {
  readonly temperature: Temperature | null;
  readonly reach: Pick<Reach, 'channels'>;
  readonly objectKind: ObjectKind;
}

/** The presets that suit a lead nobody follows yet, the suggested one first, each with what speaks for it. */
export function suggestSequence(lead: NewLead, presets: readonly Sequence[]): readonly SuggestedSequence[] {
  return orderFor(lead).flatMap((id) => {
    const sequence = presets.find((preset) => preset.id === id);
    return sequence ? [{ sequenceId: id, why: [whyFor(sequence)] }] : [];
  });
}

/** Hot leads get the hot flow; new ones the new flow where there is a door to go to; the rest the basic one. */
function orderFor({ temperature, reach, objectKind }: NewLead): readonly string[] {
  if (temperature === 'hot') return [s3HotId, s3NewId, basicId];
  const hasDoor = reach.channels.includes('door-drop');
  const isPerson = objectKind === 'person';
  return temperature === null && hasDoor && isPerson ? [s3NewId, basicId, s3HotId] : [basicId, s3NewId, s3HotId];
}

function whyFor(sequence: Sequence): Reason {
  if (sequence.id === s3HotId) return reason('suggested-hot', { waitMs: firstWaitMs(sequence) });
  if (sequence.id === s3NewId) return reason('suggested-new', { waitMs: firstWaitMs(sequence) });
  const spanMs = Math.max(...sequence.steps.map(({ delay }) => waitMs(0, delay, 'UTC')));
  return reason('suggested-basic', { steps: sequence.steps.length, spanMs });
}

function firstWaitMs({ steps: [first] }: Sequence): number {
  return first ? waitMs(0, first.delay, 'UTC') : 0;
}
