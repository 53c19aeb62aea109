import type { Transaction } from 'dexie';
import { unknownRep } from '../../touches/rep-profile.ts';

interface Row {
  [field: string]: unknown;
}

/**
 * Version 4: the rep's name, which the library asked for, is one of the rules with what else texts say of the rep. The
 * rules in the journal have it too: a command given before can be undone after, and the name stays. A rep who never
 * told it has none.
 */
export async function upgradeTo4(transaction: Transaction): Promise<void> {
  const settings = transaction.table<Row>('settings');
  const name = (await settings.get('repName'))?.value;
  await settings.delete('repName');
  if (typeof name !== 'string' || name.trim() === '') return;
  await settings.put(withName(await settings.get('rules'), name));
  await transaction
    .table<Row>('journal')
    .toCollection()
    .modify((entry) => {
      for (const change of (entry.changes ?? []) as Row[]) upgradeChange(change, name);
    });
}

function upgradeChange(change: Row, name: string): void {
  if (change.table !== 'settings' || change.key !== 'rules') return;
  change.before = withName(change.before, name);
  change.after = withName(change.after, name);
}

/** Rules that were never set are the usual ones, but for the name. */
function withName(row: unknown, name: string): Row {
  const rules = (row as { readonly value?: object } | null | undefined)?.value ?? {};
  return { key: 'rules', value: { ...rules, rep: { ...unknownRep, name } } };
}
