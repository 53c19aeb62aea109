import type { ConnectionChanges } from '../messages/connections.ts';
import type { Connection } from '../outbox/connection.ts';

/** The connection with what the rep chose; a choice that the CRM does not list is left out. */
export function withChanges(connection: Connection, changes: ConnectionChanges, now: number): Connection {
  const { isOn, writes = connection.writes, outcomeMap = {}, stageMap = [] } = changes;
  const turned = isOn === undefined ? connection.state : isOn ? turnedOn(connection) : 'off';
  return {
    ...connection,
    state: turned,
    writes,
    outcomeMap: mapWith(connection.outcomeMap, Object.entries(outcomeMap), (id) => hasOutcome(connection, id)),
    stageMap: mapWith(
      connection.stageMap,
      stageMap.map(({ objectType, status, stage }) => [`${objectType}/${status}`, stage] as const),
      (id, key) => hasStage(connection, key, id),
    ),
    updatedAt: Math.max(now, connection.updatedAt + 1),
  };
}

function turnedOn({ state }: Connection): Connection['state'] {
  return state === 'off' ? 'ok' : state;
}

function mapWith<Map extends Readonly<Record<string, string>>>(
  map: Map,
  choices: ReadonlyArray<readonly [string, string | null]>,
  isListed: (id: string, key: string) => boolean,
): Map {
  const chosen = choices.filter(([key, id]) => id === null || isListed(id, key));
  const all = Object.entries({ ...map, ...Object.fromEntries(chosen) });
  return Object.fromEntries(all.filter(([, id]) => id !== null)) as Map;
}

function hasOutcome({ outcomes }: Connection, id: string): boolean {
  return outcomes?.list.some((outcome) => outcome.id === id) ?? false;
}

function hasStage({ stages }: Connection, key: string, id: string): boolean {
  return stages?.list.some((stage) => stage.id === id && key.startsWith(`${stage.objectType}/`)) ?? false;
}
