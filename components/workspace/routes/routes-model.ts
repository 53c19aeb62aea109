import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { inOwnOrder } from '../../../lib/leads/addresses/own-order.ts';
import type { Route, RouteStop } from '../../../lib/messages/routes.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import { type Asked, answerIn, createQuestion } from '../../queue/asked.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { createDoorNotes } from './door-notes.ts';
import { createRouteOrdering } from './route-ordering.ts';

export interface RoutesModel {
  readonly asked: ReadonlySignal<Asked<Route>>;
  /** The stops in the order on show: as the rep moves them, kept or not yet. */
  readonly stops: ReadonlySignal<readonly RouteStop[]>;
  readonly isOwnOrder: ReadonlySignal<boolean>;
  /** The order of the rep's could not be kept. */
  readonly isUnkept: ReadonlySignal<boolean>;
  readonly refresh: () => void;
  /** A day, `yyyy-MM-dd`. */
  readonly chooseDay: (on: string) => void;
  /** Puts a stop at a place of the list, counted from 0; beyond its ends is at its ends. */
  readonly move: (touchId: string, to: number) => void;
  /** Forgets the order that the rep made. */
  readonly sortByStreet: () => void;
  readonly noteOf: (stop: RouteStop) => string;
  /** The note is kept as it is typed: it is there when the page is opened again. */
  readonly type: (stop: RouteStop, text: string) => void;
  readonly log: (stop: RouteStop, outcome: OutcomeId) => void;
  readonly undo: (commandId: string) => void;
}

/** A press so soon after the list changed was meant for what stood there before. */
export const strayPressMs = 600;

/** The doors of a day: their order, the notes typed at them, and what became of them. */
export function createRoutesModel(
  world: Pick<WorkspaceWorld, 'ask' | 'now' | 'wait'>,
  orders: Pick<WorkspaceOrders, 'give' | 'undo'>,
): RoutesModel {
  const { ask, now } = world;
  const on = signal<string | null>(null);
  const logged = signal<ReadonlySet<string>>(new Set());
  const notes = createDoorNotes(ask);
  const pressed = new Set<string>();
  let changedAt = Number.NEGATIVE_INFINITY;
  let asks = 0;
  const route = createQuestion(async () => {
    const answer = await ask('findRoute', { on: on.value });
    if (idsOf(answer.stops).join() !== idsOf(stops.peek()).join()) changedAt = now();
    return answer;
  });
  async function refresh(): Promise<void> {
    asks += 1;
    const mine = asks;
    const kept = notes.kept();
    await route.ask();
    // An answer that was overtaken is not shown: it may be from before what was logged.
    if (mine !== asks || route.asked.peek().kind !== 'answered') return;
    logged.value = new Set();
    notes.drop(kept);
  }
  const ordering = createRouteOrdering(world, route, refresh);
  const stops = computed(() => {
    const open = (answerIn(route.asked.value)?.stops ?? []).filter(({ touchId }) => !logged.value.has(touchId));
    const own = ordering.moved.value?.touchIds;
    return own ? inOwnOrder(open, own) : open;
  });
  const forget = (touchId: string): void => {
    changedAt = now();
    logged.value = new Set([...logged.value, touchId]);
    notes.forget(touchId);
  };
  return {
    asked: route.asked,
    stops,
    isOwnOrder: computed(() => {
      const own = ordering.moved.value;
      return own ? own.touchIds !== null : (answerIn(route.asked.value)?.isOwnOrder ?? false);
    }),
    isUnkept: ordering.isUnkept,
    refresh: () => void refresh(),
    chooseDay: (chosen) => {
      on.value = chosen;
      void refresh();
    },
    move: (touchId, to) => ordering.keep(movedTo(idsOf(stops.value), touchId, to)),
    sortByStreet: () => ordering.keep(null),
    noteOf: notes.of,
    type: notes.type,
    log: (stop, outcome) => {
      const { touchId } = stop;
      if (now() - changedAt < strayPressMs || pressed.has(touchId) || logged.value.has(touchId)) return;
      pressed.add(touchId);
      void notes
        .settled()
        .then(() => orders.give('logOutcome', outcomeOf(stop, outcome, notes.of(stop)), () => forget(touchId)))
        .finally(() => pressed.delete(touchId));
    },
    undo: (commandId) => void orders.undo(commandId),
  };
}

function outcomeOf(stop: RouteStop, outcome: OutcomeId, typed: string) {
  const { leadId, touchId, channel, address, draftIsSensitive } = stop;
  const sensitive = draftIsSensitive ? { isSensitive: true } : {};
  return { leadId, touchId, channel, outcome, contact: address, note: typed.trim(), nextAt: null, ...sensitive };
}

function idsOf(stops: readonly RouteStop[]): readonly string[] {
  return stops.map(({ touchId }) => touchId);
}

function movedTo(touchIds: readonly string[], touchId: string, to: number): readonly string[] {
  const others = touchIds.filter((one) => one !== touchId);
  const at = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, at), touchId, ...others.slice(at)];
}
