import type { FollowthroughDb, LeadRow } from '../../db/schema.ts';
import { type RecordRef, recordKey } from '../../records/record-ref.ts';
import { isNeverLogged } from '../../rules/never-log.ts';
import { findRuleSettings } from '../rule-settings.ts';

/** The one followed lead with this address; null where nobody has it, and where several do. */
export async function findLeadByEmail(db: FollowthroughDb, email: string): Promise<LeadRow | null> {
  const found = await db.leads.where('identities').equals(`email:${email.toLowerCase()}`).limit(2).toArray();
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The lead that a person of Gmail is by their address alone; null for any other record, and where it is not certain. */
export async function findLeadOfPerson(db: FollowthroughDb, ref: RecordRef): Promise<LeadRow | null> {
  return ref.crm === 'gmail' && ref.objectType === 'person' ? findLeadByEmail(db, ref.recordId) : null;
}

/**
 * The leads of these records, by `recordKey`: one each, but for the people of a row of Gmail's list, of whom several may
 * be followed. Records of nobody are not in it.
 */
export async function findOwners(
  db: FollowthroughDb,
  refs: readonly RecordRef[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = refs.filter(({ crm, objectType }) => crm === 'gmail' && objectType === 'people');
  // All at once: Dexie takes long rows of other waits for the end of all work.
  const [records, leads, rules] = await Promise.all([
    db.records.bulkGet([...new Set(refs.map(recordKey))]),
    rows.length > 0 ? db.leads.where('identities').anyOf(rows.flatMap(identitiesOf)).distinct().toArray() : [],
    findRuleSettings(db),
  ]);
  const found = records.filter((record) => record !== undefined);
  const owners = found.map(({ key, leadId }): [string, readonly string[]] => [key, [leadId]]);
  const byIdentity = ownersOf(leads);
  const isShown = (identity: string): boolean => !isNeverLogged(identity, rules.neverLogDomains);
  const ofRows = rows.map((ref): [string, readonly string[]] => [
    recordKey(ref),
    identitiesOf(ref)
      .filter(isShown)
      .flatMap((identity) => byIdentity.get(identity) ?? []),
  ]);
  return new Map([...owners, ...ofRows.filter(([, ids]) => ids.length > 0)]);
}

function identitiesOf({ recordId }: RecordRef): string[] {
  return recordId.split(' ').map((email) => `email:${email}`);
}

/** The lead of each identity; one that several have is nobody's. */
function ownersOf(leads: readonly LeadRow[]): ReadonlyMap<string, string> {
  const having = Map.groupBy(
    leads.flatMap(({ id, identities }) => identities.map((identity) => ({ id, identity }))),
    ({ identity }) => identity,
  );
  return new Map(
    [...having].flatMap(([identity, [one, another]]) => (one && !another ? [[identity, one.id] as const] : [])),
  );
}
