import type { RoutePlace } from '../leads/addresses/route-order.ts';
import type { Permission } from '../rules/permission.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Done } from './protocol.ts';

/** The two ways to be at somebody's door. */
export type DoorChannel = 'door-knock' | 'door-drop';

/** More in a day nobody walks. */
export const mostStops = 200;

/** A door touch that is owed, where it is on the route, and what is good to know at the door. */
export interface RouteStop {
  readonly leadId: string;
  readonly touchId: string;
  readonly channel: DoorChannel;
  readonly name: string;
  readonly company: string;
  readonly address: string;
  /** What is to be done. */
  readonly title: string;
  readonly dueAt: number;
  /** Who makes it while the rep is away; `''`: the rep. */
  readonly handedTo: string;
  readonly place: RoutePlace;
  /** May they be called on: now, or for another day when it falls due. */
  readonly permission: Permission;
  /** The last time at their door; null for never. */
  readonly lastAtDoor: { readonly at: number; readonly channel: DoorChannel; readonly outcome: OutcomeId } | null;
  /** The latest note about them that is not marked sensitive; `''` for none. */
  readonly note: string;
  /** A note typed and not yet logged. */
  readonly draft: string;
  readonly draftIsSensitive: boolean;
}

/** A door that was called at that day. */
export interface DoneStop {
  readonly commandId: string;
  readonly leadId: string;
  readonly name: string;
  readonly address: string;
  readonly channel: DoorChannel;
  readonly outcome: OutcomeId;
  readonly at: number;
  readonly canUndo: boolean;
}

/** The doors of one day. */
export interface Route {
  /** The day, `yyyy-MM-dd`, and the first day that can be asked for: today, both on the rep's clock. */
  readonly on: string;
  readonly todayOn: string;
  /** In the order to walk them: by street, or as the rep put them. */
  readonly stops: readonly RouteStop[];
  readonly isOwnOrder: boolean;
  /** There are more than are listed. */
  readonly hasMore: boolean;
  /** The latest first; none of another day than today. */
  readonly done: readonly DoneStop[];
}

/** What screens ask about routes; part of the protocol. */
export interface RouteMethods {
  /** The doors of a day; null for today, with those that are overdue. */
  findRoute: { from: 'screen'; input: { on: string | null }; answer: Route };
  /** Keeps the order the rep gave the stops of a day, by the ids of their touches; null: by street again. */
  keepRoute: { from: 'screen'; input: { on: string; touchIds: readonly string[] | null }; answer: Done };
}
