import type { Place } from '../messages/protocol.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Paper } from '../words/letters/paper.ts';
import type { FollowthroughDb } from './schema.ts';

/** An endpoint that writes, as the rep typed it. */
export interface KeptEndpoint {
  readonly url: string;
  readonly model: string;
  readonly hasKey: boolean;
}

/** Every setting by name, with its type. A setting never written is undefined. */
export interface Settings {
  /** How often each outcome was logged: orders the outcome grid. */
  outcomeUse: Partial<Record<OutcomeId, number>>;
  /** When the alarms and due touches were last checked. */
  lastCheckedAt: number;
  /** Where pill and sidebar sit, by site origin. */
  [place: `place:${string}`]: Place;
  /** The rules as the rep set them; those never set are `usualRules`. */
  rules: RuleSettings;
  /** Match patterns of hosts that are allowed for an API: no page of theirs is read. */
  apiHosts: readonly string[];
  /** Where the rep has words written; its key is kept apart, encrypted. */
  modelEndpoint: KeptEndpoint;
  /** What letters are printed on; never written while the rep has not chosen: then by their country. */
  letterPaper: Paper;
  /** The order the rep gave the stops of a day's route, by day: ids of touches. */
  routes: Readonly<Record<string, readonly string[]>>;
  /** Made once with the database; also kept outside it, so that an emptied database is noticed. */
  workspaceId: string;
}

/** The value of a setting, or undefined when it was never written. */
export async function findSetting<Key extends keyof Settings>(
  db: FollowthroughDb,
  key: Key,
): Promise<Settings[Key] | undefined> {
  const row = await db.settings.get(key);
  return row?.value as Settings[Key] | undefined;
}

/** Writes a setting. */
export async function saveSetting<Key extends keyof Settings>(
  db: FollowthroughDb,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await db.settings.put({ key, value });
}
