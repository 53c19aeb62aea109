import type { Ask } from '../../lib/messages/client.ts';
import type { CanMeaning, Deed, SaidOrder } from '../../lib/messages/said.ts';
import type { Clock } from '../kit/clock.ts';

/** Deeds that change what is on the screen. */
export type ShowDeed = Exclude<Deed, { readonly kind: 'order' | 'find' | 'stats' }>;

/**
 * Where a deed can be seen: here, among the answers of the bar, in the workspace, or beside the lead's record. `editing`:
 * here, but a sequence that is not saved stands in its place.
 */
export type Where = 'here' | 'answer' | 'workspace' | 'record' | 'editing';

/** The screen that a command bar stands on. */
export interface CommandPlace extends Clock {
  readonly ask: Ask;
  /** The lead on show; null for none. A signal behind it makes the bar follow. */
  readonly hereId: () => string | null;
  /** An order is under way, or got no answer: no other one is given. */
  readonly isBusy: () => boolean;
  /** Gives an order with the usual toast; `onEnd` hears whether it was done or refused, and nothing while it got no answer. */
  readonly give: (order: SaidOrder, about: CanMeaning['who'], onEnd: (isDone: boolean) => void) => void;
  readonly whereFor: (deed: ShowDeed) => Where;
  /** Shows what is to be seen here. */
  readonly show: (deed: ShowDeed) => void;
  readonly trusts: (event: Event) => boolean;
}
