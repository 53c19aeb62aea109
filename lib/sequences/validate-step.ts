import { leadStatuses, temperatures } from '../leads/lead.ts';
import { outcomeIds } from '../touches/outcome.ts';
import { nextOnTrack } from './position.ts';
import type { ActionStep, Sequence, Step, Test, TouchStep } from './sequence.ts';
import { finishResults, tracks } from './sequence.ts';
import {
  isChannel,
  isCount,
  isGoodDelay,
  isGoodLate,
  isGoodRepeat,
  longestText,
  verbProblem,
} from './validate-parts.ts';

/** What is wrong with one step. */
export type StepProblem = { readonly kind: StepProblemKind; readonly stepId: string };

export type StepProblemKind =
  | 'no-id'
  | 'duplicate-step-id'
  | 'no-title'
  /** A title, a tag or a text of more than 20,000 characters. */
  | 'long-text'
  | 'bad-track'
  /** There is no such kind of step, or it sets what cannot be set. */
  | 'bad-step'
  | 'bad-channel'
  | 'bad-delay'
  /** Not 1 to 200 times. */
  | 'bad-times'
  /** The wait between repeats, or its taper (0.1 to 10). */
  | 'bad-repeat'
  | 'bad-late'
  /** A verb for an outcome that there is none of. */
  | 'bad-outcome'
  | 'bad-verb'
  /** To a track that has no steps. */
  | 'bad-jump'
  /** To no sequence, or at once to the same one. */
  | 'bad-switch'
  /** A text with nothing in it. */
  | 'no-text'
  | 'bad-test'
  /** Not to a later step of its track. */
  | 'bad-branch'
  /** Neither way comes to a touch or an end. */
  | 'dead-branch';

const mostTimes = 200;

/** All that is wrong with one step of a sequence. */
export function stepProblems(sequence: Sequence, stepIndex: number): readonly StepProblem[] {
  const step = sequence.steps[stepIndex];
  if (!step) return [];
  const kinds: StepProblemKind[] = [
    ...nameProblems(step, sequence.steps.slice(0, stepIndex)),
    ...(tracks.includes(step.track) ? [] : (['bad-track'] as const)),
    ...(step.kind === 'touch' ? touchProblems(step, sequence) : actionProblems(step, sequence, stepIndex)),
  ];
  return [...new Set(kinds)].map((kind) => ({ kind, stepId: step.id }));
}

/** The kinds whose check fails. */
function failing(checks: Readonly<Partial<Record<StepProblemKind, boolean>>>): readonly StepProblemKind[] {
  return (Object.keys(checks) as StepProblemKind[]).filter((kind) => checks[kind] === false);
}

function nameProblems({ id, title }: Step, before: readonly Step[]): readonly StepProblemKind[] {
  return failing({
    'no-id': id.trim() !== '',
    'duplicate-step-id': !before.some((other) => other.id === id),
    'no-title': title.trim() !== '',
    'long-text': title.length <= longestText,
  });
}

function touchProblems(step: TouchStep, sequence: Sequence): readonly StepProblemKind[] {
  const { channel, fallbacks, notAfter, delay, repeat, late, verbs, text } = step;
  const outcomes: readonly string[] = outcomeIds;
  const wrongVerbs = Object.values(verbs).flatMap((verb) => verbProblem(verb, sequence) ?? []);
  return [
    ...failing({
      'bad-channel': [channel, ...fallbacks, ...notAfter].every(isChannel),
      'bad-delay': isGoodDelay(delay),
      'bad-times': repeat === null || isCount(repeat.times, mostTimes),
      'bad-repeat': repeat === null || isGoodRepeat(repeat),
      'bad-late': isGoodLate(late),
      'bad-outcome': Object.keys(verbs).every((outcome) => outcomes.includes(outcome)),
      'no-text': text === null || text.body.trim() !== '',
      'long-text': text === null || Math.max(text.subject.length, text.body.length) <= longestText,
    }),
    ...wrongVerbs,
  ];
}

function actionProblems(step: ActionStep, sequence: Sequence, stepIndex: number): readonly StepProblemKind[] {
  switch (step.kind) {
    case 'status':
      return failing({ 'bad-step': leadStatuses.includes(step.status) });
    case 'tag': {
      const { tag, how } = step;
      return failing({
        'bad-step': tag.trim() !== '' && ['add', 'remove'].includes(how),
        'long-text': tag.length <= longestText,
      });
    }
    case 'remind':
      return failing({ 'bad-step': step.inDays === 0 || isCount(step.inDays, 3653) });
    case 'wait':
      return failing({ 'bad-delay': isGoodDelay(step.delay) });
    case 'end':
      return failing({ 'bad-step': finishResults.includes(step.result) });
    case 'branch':
      return branchProblems(step, sequence, stepIndex);
    default:
      return ['bad-step'];
  }
}

function branchProblems(
  { test, ...step }: Extract<ActionStep, { kind: 'branch' }>,
  sequence: Sequence,
  stepIndex: number,
): readonly StepProblemKind[] {
  const ways = [step.then, step.otherwise].map((id) => wayOf(sequence, stepIndex, id));
  const goes = ways.every((way) => way !== null);
  return failing({
    'bad-test': isGoodTest(test),
    'bad-branch': goes,
    'dead-branch': !goes || ways.some((way) => way !== null && arrives(sequence, way)),
  });
}

/** The index a way of a branch leads to, past the end after the last step; null when it leads nowhere it may. */
function wayOf({ steps }: Sequence, stepIndex: number, id: string | null): number | null {
  if (id === null) return nextOnTrack({ steps }, stepIndex).stepIndex;
  const index = steps.findIndex((step) => step.id === id);
  return index > stepIndex && steps[index]?.track === steps[stepIndex]?.track ? index : null;
}

/** Does a touch or an end lie ahead on the track: whatever the branches in between decide, they only lead on. */
function arrives({ steps }: Sequence, fromIndex: number): boolean {
  const track = steps[fromIndex]?.track;
  return steps.some(
    (step, index) => index >= fromIndex && step.track === track && (step.kind === 'touch' || step.kind === 'end'),
  );
}

function isGoodTest(test: Test): boolean {
  switch (test.kind) {
    case 'can-reach':
      return isChannel(test.channel);
    case 'last-outcome':
      return isSome(test.outcomes, outcomeIds);
    case 'status':
      return isSome(test.statuses, leadStatuses);
    case 'temperature':
      return isSome(test.temperatures, temperatures);
    case 'tag':
      return test.tag.trim() !== '';
    case 'score':
      return Number.isFinite(test.atLeast);
    default:
      return ['has-answered', 'after-hours'].includes(test.kind);
  }
}

function isSome<T>(chosen: readonly T[], all: readonly T[]): boolean {
  return chosen.length > 0 && chosen.every((one) => all.includes(one));
}
