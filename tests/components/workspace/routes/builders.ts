import type { DoneStop, Route, RouteStop } from '../../../../lib/messages/routes.ts';
import { hour, now } from '../../../lib/words/builders.ts';

/** An open door of somebody called `name`; pass what matters to the test. */
export function stop(name: string, changes: Partial<RouteStop> = {}): RouteStop {
  return {
    leadId: `lead-${name}`,
    touchId: `touch-${name}`,
    channel: 'door-knock',
    name,
    company: '',
    address: `${name}, 1 Elm Street, Leeds`,
    title: 'Knock',
    dueAt: now + hour,
    handedTo: '',
    place: { kind: 'street', street: 'Elm Street', town: 'Leeds', postcode: '', side: 'odd' },
    permission: {
      allowed: true,
      nextAllowedAt: now,
      zone: 'Europe/London',
      zones: ['Europe/London'],
      zoneFrom: 'rep',
      hours: null,
      spans: [],
      law: null,
      why: [],
    },
    lastAtDoor: null,
    note: '',
    draft: '',
    draftIsSensitive: false,
    ...changes,
  };
}

export function route(stops: readonly RouteStop[], changes: Partial<Route> = {}): Route {
  return { on: '2026-11-22', todayOn: '2026-11-22', stops, isOwnOrder: false, hasMore: false, done: [], ...changes };
}

export function doneStop(changes: Partial<DoneStop> = {}): DoneStop {
  return {
    commandId: 'done-1',
    leadId: 'lead-Ann',
    name: 'Ann',
    address: '1 Elm Street, Leeds',
    channel: 'door-knock',
    outcome: 'connected',
    at: now,
    canUndo: true,
    ...changes,
  };
}
