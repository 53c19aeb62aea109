import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Route } from '../../../lib/messages/routes.ts';
import { answerIn, type Question } from '../../queue/asked.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

type Ordering = { readonly on: string; readonly touchIds: readonly string[] | null };

/** The keys that move a stop repeat fast: its order is kept when they rest. */
const keepAfterMs = 300;

export interface RouteOrdering {
  /** What the rep made of the order of the day on show, while it is being kept; null when the answer has it. */
  readonly moved: ReadonlySignal<Ordering | null>;
  /** It could not be kept. */
  readonly isUnkept: ReadonlySignal<boolean>;
  readonly keep: (touchIds: readonly string[] | null) => void;
}

/** The order the rep gives the stops of the day on show. `refresh` asks for the route again. */
export function createRouteOrdering(
  { ask, wait }: Pick<WorkspaceWorld, 'ask' | 'wait'>,
  route: Pick<Question<Route>, 'asked'>,
  refresh: () => Promise<void>,
): RouteOrdering {
  const made = signal<Ordering | null>(null);
  const unkept = signal<Ordering | null>(null);
  const moved = computed(() => (made.value?.on === answerIn(route.asked.value)?.on ? made.value : null));
  let stopWaiting = (): void => {};
  async function save(ordering: Ordering): Promise<void> {
    try {
      await ask('keepRoute', ordering);
    } catch {
      unkept.value = ordering;
      return;
    }
    await refresh();
    if (made.peek() === ordering) made.value = null;
  }
  return {
    moved,
    isUnkept: computed(() => moved.value !== null && moved.value === unkept.value),
    keep: (touchIds) => {
      const answer = answerIn(route.asked.peek());
      if (!answer) return;
      const ordering = { on: answer.on, touchIds };
      made.value = ordering;
      stopWaiting();
      stopWaiting = wait(keepAfterMs, () => void save(ordering));
    },
  };
}
