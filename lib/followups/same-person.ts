import type { FollowthroughDb, LeadRow } from '../db/schema.ts';
import { type MatchedBy, readIdentity } from '../leads/identity.ts';
import type { PossibleMatch } from '../messages/prompt.ts';

/** A number or address that more share than this is an office's, and says nothing of a person. */
const mostOfOne = 5;
/** As many as are shown. */
const mostShown = 5;
const strength: readonly MatchedBy[] = ['email', 'phone', 'name-company'];

/** Whom to find among the leads followed; `id` is `''` for somebody who is not. */
export type Sought = Pick<LeadRow, 'id' | 'identities' | 'notSameIds'>;

interface Found {
  readonly row: LeadRow;
  readonly shared: readonly string[];
}

/**
 * Other followed leads that share an email, a phone, or name and company, the strongest match first. Never those of
 * which the rep said that they are somebody else.
 */
export async function findSamePerson(db: FollowthroughDb, sought: Sought): Promise<readonly PossibleMatch[]> {
  const found = new Map<string, Found>();
  for (const { identity, rows } of await findSharing(db, sought)) {
    for (const row of rows) found.set(row.id, { row, shared: [...(found.get(row.id)?.shared ?? []), identity] });
  }
  return [...found.values()].toSorted(byStrength).slice(0, mostShown).map(matchOf);
}

async function findSharing(
  db: FollowthroughDb,
  { id, identities, notSameIds = [] }: Sought,
): Promise<ReadonlyArray<{ readonly identity: string; readonly rows: readonly LeadRow[] }>> {
  const isOther = (row: LeadRow): boolean =>
    row.id !== id && !notSameIds.includes(row.id) && !(id !== '' && row.notSameIds?.includes(id));
  return Promise.all(
    identities.map(async (identity) => {
      const rows = await db.leads
        .where('identities')
        .equals(identity)
        .limit(mostOfOne + 2)
        .toArray();
      const others = rows.filter((row) => row.id !== id);
      return { identity, rows: others.length > mostOfOne ? [] : others.filter(isOther) };
    }),
  );
}

function byStrength(one: Found, other: Found): number {
  const places = [one, other].map(({ shared }) => strength.indexOf(readIdentity(shared[0] ?? '').matchedBy));
  return (places[0] ?? 0) - (places[1] ?? 0) || other.shared.length - one.shared.length;
}

function matchOf({ row, shared }: Found): PossibleMatch {
  const { matchedBy, text } = readIdentity(shared[0] ?? '');
  return { leadId: row.id, name: row.name, company: row.company, matchedBy, matchedText: text };
}
