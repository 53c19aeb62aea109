import * as v from 'valibot';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, path } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';
import { ownValue } from './own-value.ts';
import { stageLabel } from './stage-label.ts';
import { findById, linkFields, type TwentyKind, twentyKinds } from './twenty-records.ts';

const fullName = v.nullish(v.object({ firstName: looseText, lastName: looseText }));
/** A person's name has two parts; a company's and an opportunity's is a text. */
const anyName = v.union([fullName, v.string()]);
const emails = v.nullish(v.object({ primaryEmail: looseText, additionalEmails: v.nullish(v.array(looseText), []) }));
const phone = v.object({ number: looseText, callingCode: looseText });
const phones = v.nullish(
  v.object({
    primaryPhoneNumber: looseText,
    primaryPhoneCallingCode: looseText,
    additionalPhones: v.nullish(v.array(phone), []),
  }),
);
const owner = v.nullish(v.object({ id: v.string(), name: fullName }));
const reachable = { emails: v.optional(emails), phones: v.optional(phones) };
const record = v.object({
  ...reachable,
  id: v.string(),
  name: anyName,
  company: v.nullish(v.object({ name: looseText })),
  pointOfContact: v.nullish(v.object(reachable)),
  stage: looseText,
  owner,
  accountOwner: owner,
});

/** What Twenty says of a person, a company or an opportunity (with its point of contact's addresses); null when it is gone. */
export async function readTwentyPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const kind = ownValue(twentyKinds, ref.objectType);
  const found = kind ? await findById(api, kind.plural, ref.recordId) : undefined;
  if (!kind || found === undefined) return null;
  const read = checked(record, found, 'the record');
  const rep = read.owner ?? read.accountOwner;
  const from = read.pointOfContact ?? read;
  return {
    name: nameOf(read.name) || null,
    emails: filled(from.emails?.primaryEmail ?? '', ...(from.emails?.additionalEmails ?? [])),
    phones: phonesOf(from.phones),
    company: ref.objectType === 'company' ? nameOf(read.name) || null : read.company?.name || null,
    stage: read.stage === '' ? null : { id: read.stage, label: stageLabel(api, ref.objectType, read.stage) },
    owner: rep ? { id: rep.id, name: nameOf(rep.name) } : null,
    doNotCall: null,
    doNotEmail: null,
    runningSequence: null,
    recent: await recentOf(api, kind, ref.recordId),
  };
}

function nameOf(name: v.InferOutput<typeof anyName>): string {
  if (typeof name === 'string') return name.trim();
  return name ? `${name.firstName} ${name.lastName}`.trim() : '';
}

function phonesOf(read: v.InferOutput<typeof phones>): readonly string[] {
  if (!read) return [];
  const primary = { number: read.primaryPhoneNumber, callingCode: read.primaryPhoneCallingCode };
  const all = [primary, ...(read.additionalPhones ?? [])].filter(({ number }) => number !== '');
  return filled(
    ...all.map(({ number, callingCode }) => (number.startsWith('+') ? number : `${callingCode} ${number}`.trim())),
  );
}

const targets = v.object({
  data: v.object({
    noteTargets: v.array(
      v.object({
        note: v.nullish(
          v.object({
            id: v.string(),
            title: looseText,
            createdAt: looseText,
            createdBy: v.nullish(v.object({ name: looseText })),
          }),
        ),
      }),
    ),
  }),
});

async function recentOf(api: Api, kind: TwentyKind, id: string): Promise<readonly CrmActivity[]> {
  const [newer = '', older = ''] = linkFields(kind);
  const body = (await askTargets(api, newer, id)) ?? (await askTargets(api, older, id));
  if (body === null) return [];
  return checked(targets, body, 'the notes').data.noteTargets.flatMap(({ note }) => {
    const at = readStamp(note?.createdAt);
    return note && at !== null ? [{ id: note.id, at, what: note.title, by: note.createdBy?.name ?? '' }] : [];
  });
}

/** Null where links have no such field, which this workspace says with 400. */
async function askTargets(api: Api, field: string, id: string): Promise<unknown> {
  const query = {
    filter: `${field}[eq]:${JSON.stringify(id)}`,
    order_by: 'createdAt[DescNullsLast]',
    limit: 10,
    depth: 1,
  };
  const { status, body } = await api.send({ method: 'GET', path: path('noteTargets'), query, expects: [400] });
  return status === 400 ? null : body;
}
