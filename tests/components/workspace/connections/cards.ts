import { act } from 'preact/test-utils';
import type { WorkspaceWorld } from '../../../../components/workspace/workspace-model.ts';
import type { ConnectionCard } from '../../../../lib/messages/connections.ts';
import { type Connection, connectionId } from '../../../../lib/outbox/connection.ts';
import { minute, now } from '../../../lib/words/builders.ts';
import { type ShownWorkspace, shownWorkspace } from '../shown.tsx';

type Answers = Parameters<typeof shownWorkspace>[1];

const place = { crm: 'espocrm', host: 'crm.example.com', tenant: '' } as const;
const id = connectionId(place);

/** An EspoCRM that is not connected: its session, or a key of an API user. */
export function card(changes: Partial<ConnectionCard> = {}): ConnectionCard {
  return {
    id,
    ...place,
    connection: null,
    signIns: [
      { way: 'session', fields: [] },
      {
        way: 'token',
        fields: [
          { name: 'apiKey', isSecret: true },
          { name: 'userName', isSecret: false, isOptional: true },
          { name: 'scheme', isSecret: false, isOptional: true, options: ['https', 'http'] },
        ],
      },
    ],
    hosts: {},
    permissions: {},
    waiting: 0,
    needsRep: 0,
    can: { outcomes: true, tasks: true, stages: true },
    ...changes,
  };
}

/** Connected by a key, with lists as EspoCRM has them. */
export function connection(changes: Partial<Connection> = {}): Connection {
  return {
    id,
    ...place,
    way: 'token',
    fields: { userName: 'robin' },
    account: { user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' },
    state: 'ok',
    lastFailure: null,
    lastOkAt: now - 5 * minute,
    pausedUntilAt: 0,
    outcomes: {
      list: ['Planned', 'Held', 'Not Held', 'Left message'].map((label) => ({ id: label, label })),
      fetchedAt: now - 60 * minute,
    },
    stages: {
      list: [
        ...['New', 'Assigned', 'In Process', 'Dead'].map((label) => ({ objectType: 'Lead', id: label, label })),
        { objectType: 'Opportunity', id: 'Prospecting', label: 'Prospecting' },
      ],
      fetchedAt: now - 60 * minute,
    },
    outcomeMap: { voicemail: 'Left message', connected: 'Held' },
    stageMap: { 'Lead/contacted': 'In Process' },
    writes: { touches: true, notes: true, tasks: false, stages: false },
    createdAt: now - 1000 * minute,
    updatedAt: now - 60 * minute,
    ...changes,
  };
}

/** The card of a connected workspace. */
export function connected(
  changes: Partial<Connection> = {},
  cardChanges: Partial<ConnectionCard> = {},
): ConnectionCard {
  return card({ connection: connection(changes), ...cardChanges });
}

/** The view of connections, over these workspaces. */
export function shownCards(
  cards: readonly ConnectionCard[],
  answers: Answers = {},
  changes: Partial<WorkspaceWorld> = {},
): Promise<ShownWorkspace> {
  return shownWorkspace('connections', { findConnections: () => cards, ...answers }, changes);
}

/** Chooses the way to connect that says this. */
export async function chooseWay(words: string): Promise<void> {
  const labels = [...document.querySelectorAll('label')];
  const control = labels.find(({ textContent }) => textContent === words)?.control;
  await act(() => control?.click());
}
