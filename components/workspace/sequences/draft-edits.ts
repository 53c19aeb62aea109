import type { ActionStep, Sequence, Step, TouchStep } from '../../../lib/sequences/sequence.ts';

/** What a step that is added can be. */
export const stepKinds = ['touch', 'wait', 'branch', 'status', 'tag', 'remind', 'end'] as const;
export type StepKind = (typeof stepKinds)[number];
type BranchStep = ActionStep & { readonly kind: 'branch' };

/** The next version of a sequence of the rep's own; of any other, a first version of a copy that is the rep's own. */
export function draftOf(sequence: Sequence, { asCopy, newId, name }: DraftWish, now: number): Sequence {
  const isNew = asCopy || sequence.origin !== 'own';
  const own = { ...sequence, origin: 'own', updatedAt: now } as const;
  return isNew ? { ...own, id: newId, version: 1, name, createdAt: now } : { ...own, version: sequence.version + 1 };
}

export interface DraftWish {
  readonly asCopy: boolean;
  /** The id of a copy. */
  readonly newId: string;
  /** The name of a copy. */
  readonly name: string;
}

/** A sequence with one call in it, to begin with. */
export function emptyDraft(id: string, firstStep: Step, now: number): Sequence {
  return {
    id,
    version: 1,
    name: '',
    goal: '',
    origin: 'own',
    steps: [firstStep.kind === 'touch' ? { ...firstStep, delay: atOnce } : firstStep],
    maxTouches: 12,
    maxAgeDays: 60,
    stops: {},
    suits: { temperatures: [], sources: [], statuses: [] },
    isOnce: false,
    createdAt: now,
    updatedAt: now,
  };
}

const atOnce = { from: 'start', amount: 0, unit: 'minutes', at: null } as const;

/** A step as it is added: a call the day after, or what its kind begins with. */
export function newStep(kind: StepKind, { id, title }: Pick<Step, 'id' | 'title'>): Step {
  const base = { id, title, track: 'main' } as const;
  const delay = { from: 'previous', amount: 1, unit: 'days', at: null } as const;
  switch (kind) {
    case 'touch':
      return { ...base, ...newTouch, delay };
    case 'wait':
      return { ...base, kind, delay };
    case 'branch':
      return withTargets({ ...base, kind, test: { kind: 'has-answered' } }, { yes: null, no: null });
    case 'status':
      return { ...base, kind, status: 'contacted' };
    case 'tag':
      return { ...base, kind, tag: '', how: 'add' };
    case 'remind':
      return { ...base, kind, inDays: 30 };
    default:
      return { ...base, kind, result: 'no-reply' };
  }
}

const newTouch = {
  kind: 'touch',
  channel: 'call',
  fallbacks: [],
  notAfter: [],
  repeat: null,
  late: { kind: 'wait' },
  verbs: {},
  text: null,
} satisfies Partial<TouchStep>;

/** The steps with one put in after `at`, on the same track; at the end when `at` is none of them. */
export function withStepAdded(steps: readonly Step[], step: Step, at: number): readonly Step[] {
  const place = at >= 0 && at < steps.length ? at + 1 : steps.length;
  return steps.toSpliced(place, 0, { ...step, track: steps[place - 1]?.track ?? 'main' });
}

/** The steps without one; branches that went on with it go on with the next step. */
export function withStepRemoved(steps: readonly Step[], at: number): readonly Step[] {
  const gone = steps[at]?.id;
  const spared = (target: string | null): string | null => (target === gone ? null : target);
  return steps
    .toSpliced(at, 1)
    .map((step) =>
      step.kind === 'branch' ? withTargets(step, { yes: spared(step.then), no: spared(step.otherwise) }) : step,
    );
}

/** A branch that goes on with these steps; null is the next one. */
export function withTargets(
  step: Omit<BranchStep, 'then' | 'otherwise'>,
  { yes, no }: { readonly yes: string | null; readonly no: string | null },
): BranchStep {
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is the id of a step, never a function, so nothing awaits it.
  return { ...step, then: yes, otherwise: no };
}
