import * as v from 'valibot';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { filled, looseText } from './answers.ts';
import type { Api } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';
import { atomicId, atomicKinds, atomicRows } from './atomic-rows.ts';
import { ownValue } from './own-value.ts';
import { stageLabel } from './stage-label.ts';

const named = v.nullish(v.object({ name: looseText }));
const seller = v.nullish(v.object({ id: v.number(), first_name: looseText, last_name: looseText }));
const shared = { id: v.number(), sales: seller };
const contact = v.object({
  ...shared,
  first_name: looseText,
  last_name: looseText,
  status: looseText,
  email_jsonb: v.nullish(v.array(v.object({ email: looseText })), []),
  phone_jsonb: v.nullish(v.array(v.object({ number: looseText })), []),
  companies: named,
});
const deal = v.object({ ...shared, name: looseText, stage: looseText, companies: named });
const company = v.object({ ...shared, name: looseText, phone_number: looseText });

const salesColumns = 'sales(id,first_name,last_name)';

/** A record as its table has it, with the company and the owner beside it. */
interface Read {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string | null;
  readonly stage: string;
  readonly sales?: v.InferOutput<typeof seller>;
}

/** What Atomic CRM says of a contact, a deal or a company; null when there is no such row, or none for this rep. */
export async function readAtomicPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const reader = ownValue(readers, ref.objectType);
  const id = atomicId(ref);
  const read = reader && id !== null ? await reader(api, id) : null;
  if (!read) return null;
  const { sales } = read;
  return {
    name: read.name || null,
    emails: read.emails,
    phones: read.phones,
    company: read.company,
    stage: read.stage === '' ? null : { id: read.stage, label: stageLabel(api, ref.objectType, read.stage) },
    owner: sales ? { id: String(sales.id), name: `${sales.first_name} ${sales.last_name}`.trim() } : null,
    doNotCall: null,
    doNotEmail: null,
    runningSequence: null,
    recent: await recentOf(api, ref),
  };
}

const readers: Readonly<Record<string, (api: Api, id: number) => Promise<Read | null>>> = {
  contacts: async (api, id) => {
    const columns = 'id,first_name,last_name,status,email_jsonb,phone_jsonb,companies(name)';
    const [row] = await atomicRows(api, { table: 'contacts', query: byId(id, columns) }, contact);
    if (!row) return null;
    return {
      name: `${row.first_name} ${row.last_name}`.trim(),
      emails: filled(...(row.email_jsonb ?? []).map(({ email }) => email)),
      phones: filled(...(row.phone_jsonb ?? []).map(({ number }) => number)),
      company: row.companies?.name || null,
      stage: row.status,
      sales: row.sales,
    };
  },
  deals: async (api, id) => {
    const [row] = await atomicRows(api, { table: 'deals', query: byId(id, 'id,name,stage,companies(name)') }, deal);
    return row ? { ...row, emails: [], phones: [], company: row.companies?.name || null } : null;
  },
  companies: async (api, id) => {
    const [row] = await atomicRows(api, { table: 'companies', query: byId(id, 'id,name,phone_number') }, company);
    return row ? { ...row, emails: [], phones: filled(row.phone_number), company: row.name, stage: '' } : null;
  },
};

function byId(id: number, columns: string): Readonly<Record<string, string>> {
  return { id: `eq.${id}`, select: `${columns},${salesColumns}` };
}

const noted = v.object({ id: v.number(), text: looseText, date: looseText, sales: seller });

async function recentOf(api: Api, { objectType, recordId }: RecordRef): Promise<readonly CrmActivity[]> {
  const kind = ownValue(atomicKinds, objectType);
  if (!kind) return [];
  const query = {
    [kind.of]: `eq.${recordId}`,
    select: `id,text,date,${salesColumns}`,
    order: 'date.desc',
    limit: 10,
  };
  const rows = await atomicRows(api, { table: kind.notes, query }, noted);
  return rows.flatMap(({ id, text, date, sales }) => {
    const at = readStamp(date);
    const by = sales ? `${sales.first_name} ${sales.last_name}`.trim() : '';
    return at === null ? [] : [{ id: String(id), at, what: text.slice(0, longestWhat), by }];
  });
}

const longestWhat = 200;
