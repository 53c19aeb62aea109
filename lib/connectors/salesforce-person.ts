import * as v from 'valibot';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, path } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';
import { ownValue } from './own-value.ts';
import { ask, queryRows, quoted } from './salesforce-api.ts';

/** Which of an object's fields say what; '' where it has none. */
interface FieldNames {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string;
  readonly stage: string;
  readonly doNotCall: string;
  readonly doNotEmail: string;
}

const person = { emails: ['Email'], stage: '', doNotCall: 'DoNotCall', doNotEmail: 'HasOptedOutOfEmail' };
const none: FieldNames = { emails: [], phones: [], company: '', stage: '', doNotCall: '', doNotEmail: '' };

const fieldsOf: Readonly<Record<string, FieldNames>> = {
  Lead: { ...person, phones: ['Phone', 'MobilePhone'], company: 'Company', stage: 'Status' },
  Contact: { ...person, phones: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'], company: 'Account.Name' },
  Account: {
    ...none,
    emails: ['PersonEmail'],
    phones: ['Phone', 'PersonMobilePhone'],
    doNotCall: 'PersonDoNotCall',
    doNotEmail: 'PersonHasOptedOutOfEmail',
  },
  Opportunity: { ...none, company: 'Account.Name', stage: 'StageName' },
};

const values = v.record(v.string(), v.object({ displayValue: looseText, value: v.unknown() }));
type Values = v.InferOutput<typeof values>;
const record = v.object({ id: v.string(), fields: values });

/**
 * Read by the UI API with optional fields: a field that the rep may not see, or that the organisation has not (those of
 * person accounts), is left out there, where a query would fail.
 */
export async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const names = ownValue(fieldsOf, ref.objectType) ?? none;
  const fields = await readFields(api, ref, ['Name', 'OwnerId', 'Owner.Name', ...Object.values(names).flat()]);
  if (!fields) return null;
  const [recent, runningSequence] = await Promise.all([recentOf(api, ref), cadenceOf(api, ref)]);
  const textOf = (name: string): string => wordsOf(fields, name);
  const stageId = textOf(names.stage);
  return {
    name: textOf('Name') || null,
    emails: filled(...names.emails.map(textOf)),
    phones: filled(...names.phones.map(textOf)),
    company: textOf(names.company) || null,
    stage: stageId === '' ? null : { id: stageId, label: fields[names.stage]?.displayValue || stageId },
    owner: textOf('OwnerId') === '' ? null : { id: textOf('OwnerId'), name: textOf('Owner.Name') },
    doNotCall: flagOf(fields, names.doNotCall),
    doNotEmail: flagOf(fields, names.doNotEmail),
    runningSequence,
    recent,
  };
}

/** The value that a field of the record has now; '' where it cannot be seen. */
export async function readField(api: Api, ref: RecordRef, name: string): Promise<string> {
  const fields = await readFields(api, ref, [name]);
  return fields ? wordsOf(fields, name) : '';
}

async function readFields(api: Api, ref: RecordRef, names: readonly string[]): Promise<Values | null> {
  const optionalFields = filled(...names).map((name) => `${ref.objectType}.${name}`);
  const answer = await ask(api, {
    method: 'GET',
    path: `/ui-api${path('records', ref.recordId)}`,
    query: { optionalFields: optionalFields.join(',') },
    expects: [404],
  });
  return answer.status === 404 ? null : checked(record, answer.body, 'the record').fields;
}

/** A field's text; `Account.Name` is the field of the record that a field points to. */
function wordsOf(fields: Values, name: string): string {
  const [first = '', ...rest] = name.split('.');
  const value = fields[first]?.value;
  if (rest.length === 0) return typeof value === 'string' ? value.trim() : '';
  const related = v.safeParse(v.object({ fields: values }), value);
  return related.success ? wordsOf(related.output.fields, rest.join('.')) : '';
}

function flagOf(fields: Values, name: string): boolean | null {
  const value = fields[name]?.value;
  return typeof value === 'boolean' ? value : null;
}

const task = v.object({
  Id: v.string(),
  Subject: looseText,
  LastModifiedDate: looseText,
  Owner: v.fallback(v.object({ Name: looseText }), { Name: '' }),
});

async function recentOf(api: Api, ref: RecordRef): Promise<readonly CrmActivity[]> {
  const soql = [
    'SELECT Id, Subject, LastModifiedDate, Owner.Name FROM Task',
    `WHERE ${linkOf(ref)} = ${quoted(ref.recordId)} AND IsClosed = true ORDER BY LastModifiedDate DESC LIMIT 10`,
  ].join(' ');
  const rows = (await queryRows(api, task, { soql })) ?? [];
  return rows.flatMap(({ Id: id, Subject: what, LastModifiedDate, Owner }) => {
    const at = readStamp(isoOf(LastModifiedDate));
    return at === null ? [] : [{ id, at, what, by: Owner.Name }];
  });
}

/** Salesforce writes the zone without a colon: `2026-11-23T15:30:00.000+0000`. */
function isoOf(stamp: string): string {
  return stamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

const tracker = v.object({ ActionCadence: v.fallback(v.nullable(v.object({ Name: looseText })), null) });

/** The cadence of Sales Engagement that runs for the person; an organisation without it does not know the object (400). */
async function cadenceOf(api: Api, ref: RecordRef): Promise<string | null> {
  const soql = [
    'SELECT ActionCadence.Name FROM ActionCadenceTracker',
    `WHERE TargetId = ${quoted(ref.recordId)} AND State != 'Complete' LIMIT 1`,
  ].join(' ');
  const [running] = (await queryRows(api, tracker, { soql, expects: [400, 403] })) ?? [];
  return running?.ActionCadence?.Name || null;
}

/** A task's link to a person is `WhoId`, to anything else `WhatId`; a task of a lead may have no `WhatId`. */
export function linkOf({ objectType }: Pick<RecordRef, 'objectType'>): 'WhoId' | 'WhatId' {
  return objectType === 'Lead' || objectType === 'Contact' ? 'WhoId' : 'WhatId';
}
