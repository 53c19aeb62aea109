import type { DraftSaid } from '../../../lib/messages/said.ts';
import { newStep } from '../../../lib/sequences/presets/new-step.ts';
import type { Sequence, TouchStep } from '../../../lib/sequences/sequence.ts';
import type { Words } from '../../../lib/words/words.ts';
import { emptyDraft } from '../sequences/draft-edits.ts';

/** What it takes to make a sequence that nobody has saved yet. */
export interface Making {
  readonly newId: () => string;
  readonly t: Words['t'];
  readonly now: number;
}

/** Days after the last touch that a run may still be open. */
const graceDays = 10;

/** The draft of a sequence as it was dictated, for the rep to look over in the editor. Without any day it has one call. */
export function dictatedSequence(draft: DraftSaid, making: Making): Sequence {
  const steps = draft.kind === 'days' ? daySteps(draft.steps, making) : [repeatedStep(draft, making)];
  const [first = firstCall(making)] = steps;
  const made = emptyDraft(making.newId(), first, making.now);
  const lastDay = draft.kind === 'days' ? Math.max(0, ...draft.steps.map(({ day }) => day)) : daysOf(draft);
  return {
    ...made,
    name: draft.kind === 'days' ? draft.name : draft.piece,
    steps: steps.length > 0 ? steps : made.steps,
    maxTouches: Math.max(steps.length, draft.kind === 'repeat' ? draft.times : 1),
    maxAgeDays: Math.max(made.maxAgeDays, lastDay + graceDays),
  };
}

function daysOf({ everyDays, times }: Extract<DraftSaid, { kind: 'repeat' }>): number {
  return everyDays * (times - 1);
}

/** In the order of their days, which are counted from the first: from 1, or from 0 where one was called so. */
function daySteps(steps: Extract<DraftSaid, { kind: 'days' }>['steps'], { newId, t }: Making): readonly TouchStep[] {
  const start = Math.min(1, ...steps.map(({ day }) => day));
  const inOrder = steps.toSorted((one, other) => one.day - other.day);
  return inOrder.map(({ day, channel, title }) =>
    newStep({
      id: newId(),
      title: title || t(`channel.${channel ?? 'call'}`),
      channel: channel ?? 'call',
      delay: { from: 'start', amount: day - start, unit: 'days', at: null },
    }),
  );
}

function repeatedStep(
  { channel, piece, everyDays, times }: Extract<DraftSaid, { kind: 'repeat' }>,
  { newId }: Making,
): TouchStep {
  const every = { amount: everyDays, unit: 'days', at: '09:00' } as const;
  return newStep({
    id: newId(),
    title: piece,
    channel: channel ?? 'mail',
    delay: { from: 'start', amount: 0, unit: 'minutes', at: null },
    repeat: times > 1 ? { times, every, taper: 1 } : null,
  });
}

function firstCall({ newId, t }: Making): TouchStep {
  const delay = { from: 'start', amount: 0, unit: 'minutes', at: null } as const;
  return newStep({ id: newId(), title: t('channel.call'), channel: 'call', delay });
}
