import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, looseText } from './answers.ts';
import { ApiError } from './api.ts';
import { ownValue } from './own-value.ts';

const modules: Readonly<Record<string, string>> = {
  leads: 'Leads',
  contacts: 'Contacts',
  prospects: 'Prospects',
  accounts: 'Accounts',
  opportunities: 'Opportunities',
  cases: 'Cases',
};

/** The API's name of a module, by the page reader's, which is in lower case; undefined for one it cannot be told of. */
export function moduleNamed(objectType: string): string | undefined {
  return ownValue(modules, objectType);
}

const stageFields: Readonly<Record<string, 'status' | 'sales_stage'>> = {
  leads: 'status',
  opportunities: 'sales_stage',
};

/** The field that holds the stage, by the reader's name of the module; undefined for those that have none. */
export function stageFieldOf(objectType: string): 'status' | 'sales_stage' | undefined {
  return ownValue(stageFields, objectType);
}

/** Id and attributes of the one record an answer holds; ends with `garbled` when it holds none of that shape. */
export function attributesOf<const Schema extends v.GenericSchema>(
  attributes: Schema,
  body: unknown,
  what: string,
): { readonly id: string; readonly attributes: v.InferOutput<Schema> } {
  const { data } = checked(v.object({ data: v.object({ id: v.string(), attributes: v.unknown() }) }), body, what);
  return { id: data.id, attributes: checked(attributes, data.attributes, what) };
}

/** What a 400 says; `''` for any other answer. */
export function refusal(status: number, body: unknown): string {
  if (status !== 400) return '';
  return checked(v.object({ errors: v.object({ detail: looseText }) }), body, 'a refusal without words').errors.detail;
}

/** Is the record not there? Rejects for a 400 that says anything else. */
export function isMissing(status: number, body: unknown): boolean {
  if (status !== 400) return false;
  const says = refusal(status, body);
  if (/ is not found/i.test(says)) return true;
  throw new ApiError(failureOf(/access/i.test(says) ? 'forbidden' : 'rejected', says));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#039': "'", '#39': "'", amp: '&' };

/** A text as it was typed: SuiteCRM answers with HTML entities. */
export function plain(text: string): string {
  return text.replace(/&(lt|gt|quot|#0?39|amp);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The instant of an answer's stamp, which is UTC whatever zone stands behind it. */
export function readUtc(stamp: string): number | null {
  return readStamp(stamp.slice(0, 19));
}
