import * as v from 'valibot';
import { type Api, type ApiRequest, garbled, path } from './api.ts';

const answered = v.object({ data: v.record(v.string(), v.unknown()) });

/** What a kind of record is called in addresses, and the word that links name it by. */
export interface TwentyKind {
  readonly plural: string;
  readonly link: string;
}

/** By `RecordRef.objectType`. An organisation's own kinds have plurals of their own, which the page does not tell. */
export const twentyKinds: Readonly<Record<string, TwentyKind>> = {
  person: { plural: 'people', link: 'Person' },
  company: { plural: 'companies', link: 'Company' },
  opportunity: { plural: 'opportunities', link: 'Opportunity' },
};

/** The two fields in which a link may name a record, the newer first. */
export function linkFields({ link }: TwentyKind): readonly string[] {
  return [`target${link}Id`, `${link.charAt(0).toLowerCase()}${link.slice(1)}Id`];
}

/** The records of a kind that a query finds; unchecked but for being a list. */
export async function findRecords(
  api: Api,
  plural: string,
  query: NonNullable<ApiRequest['query']>,
): Promise<readonly unknown[]> {
  const { body } = await api.send({ method: 'GET', path: path(plural), query });
  const read = v.safeParse(answered, body);
  const found = read.success ? read.output.data[plural] : undefined;
  return Array.isArray(found) ? found : garbled(plural);
}

/** The record with this id and what it names, as it is listed: a list answers in one way for what is not there, a single record does not. */
export async function findById(api: Api, plural: string, id: string): Promise<unknown> {
  const [found] = await findRecords(api, plural, { filter: `id[eq]:${JSON.stringify(id)}`, limit: 1, depth: 1 });
  return found;
}

/** Puts it into Twenty's own list of deleted records, where it can be restored. Safe to repeat: what is gone is gone. */
export async function deleteRecord(api: Api, plural: string, id: string): Promise<void> {
  if ((await findById(api, plural, id)) === undefined) return;
  await api.send({ method: 'DELETE', path: path(plural, id), query: { soft_delete: 'true' }, expects: [404] });
}
