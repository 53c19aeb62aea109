import * as v from 'valibot';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { instantOfWall } from '../time/zone.ts';
import { checked, filled, looseText } from './answers.ts';
import type { Api } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';
import { doctypeOf, findDocument, findDocuments, readZone } from './frappe-rest.ts';
import { stageLabel } from './stage-label.ts';

const mostRecent = 10;

const contactRow = v.object({
  is_primary: v.optional(v.union([v.number(), v.boolean()]), 0),
  email: looseText,
  mobile_no: looseText,
  phone: looseText,
});
/** The fields of all four doctypes; each has some of them. */
const document = v.object({
  name: v.string(),
  lead_name: looseText,
  full_name: looseText,
  first_name: looseText,
  last_name: looseText,
  organization_name: looseText,
  organization: looseText,
  company_name: looseText,
  email: looseText,
  email_id: looseText,
  mobile_no: looseText,
  phone: looseText,
  email_ids: v.nullish(v.array(v.object({ email_id: looseText })), []),
  phone_nos: v.nullish(v.array(v.object({ phone: looseText })), []),
  contacts: v.nullish(v.array(contactRow), []),
  status: looseText,
  lead_owner: looseText,
  deal_owner: looseText,
  unsubscribed: v.nullish(v.number()),
});
type Read = v.InferOutput<typeof document>;

/** What Frappe CRM says of a lead, a deal (with its only or primary contact), a contact or an organisation; null when it is gone. */
export async function readFrappePerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const doctype = doctypeOf(ref);
  const found = doctype === null ? null : await findDocument(api, doctype, ref.recordId);
  if (found === null || doctype === null) return null;
  const read = checked(document, found, doctype);
  const { contact, ...rest } = personOf(read, ref.objectType);
  const owner = read.lead_owner || read.deal_owner;
  // A contact's own status is whether it was answered lately, and no stage.
  const isStaged = ref.objectType === 'leads' || ref.objectType === 'deals';
  return {
    ...rest,
    emails: filled(
      ...(read.email_ids ?? []).map((row) => row.email_id),
      read.email,
      read.email_id,
      contact?.email ?? '',
    ),
    phones: filled(
      ...(read.phone_nos ?? []).map((row) => row.phone),
      read.mobile_no,
      read.phone,
      contact?.mobile_no ?? '',
      contact?.phone ?? '',
    ),
    stage: isStaged && read.status ? { id: read.status, label: stageLabel(api, ref.objectType, read.status) } : null,
    owner: owner === '' ? null : { id: owner, name: owner },
    doNotCall: null,
    doNotEmail: typeof read.unsubscribed === 'number' ? read.unsubscribed !== 0 : null,
    runningSequence: null,
    recent: await recentOf(api, doctype, ref.recordId),
  };
}

type Contact = v.InferOutput<typeof contactRow>;

function personOf(
  read: Read,
  objectType: string,
): { name: string | null; company: string | null; contact: Contact | undefined } {
  const own = read.lead_name || read.full_name || `${read.first_name} ${read.last_name}`.trim();
  const organisation = read.organization_name || read.organization || read.company_name;
  const contacts = read.contacts ?? [];
  const contact = contacts.length === 1 ? contacts[0] : contacts.find((one) => Boolean(one.is_primary));
  const isPerson = objectType === 'leads' || objectType === 'contacts';
  const name = isPerson ? own || organisation : organisation || own;
  return { name: name || read.name, company: organisation || null, contact };
}

const note = v.object({
  name: v.union([v.string(), v.number()]),
  title: looseText,
  creation: looseText,
  owner: looseText,
});
const call = v.object({ name: v.string(), type: looseText, status: looseText, creation: looseText, owner: looseText });

async function recentOf(api: Api, doctype: string, recordId: string): Promise<readonly CrmActivity[]> {
  const filters = [
    ['reference_doctype', '=', doctype],
    ['reference_docname', '=', recordId],
  ] as const;
  const listing = { filters, order: 'creation desc', most: mostRecent };
  const [zone, notes, calls] = await Promise.all([
    readZone(api),
    findDocuments(api, { ...listing, doctype: 'FCRM Note', fields: ['name', 'title', 'creation', 'owner'] }, note),
    findDocuments(
      api,
      { ...listing, doctype: 'CRM Call Log', fields: ['name', 'type', 'status', 'creation', 'owner'] },
      call,
    ),
  ]);
  const told = [
    ...notes.map(({ title, ...one }) => ({ ...one, what: title })),
    ...calls.map(({ type, status, ...one }) => ({ ...one, what: `${type} · ${status}` })),
  ];
  return told
    .flatMap(({ name, creation, owner, what }) => {
      const wall = readStamp(creation);
      return wall === null ? [] : [{ id: String(name), at: instantOfWall(wall, zone), what, by: owner }];
    })
    .sort((one, other) => other.at - one.at)
    .slice(0, mostRecent);
}
