import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, ApiError, garbled } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';
import { type PersonTable, personTables } from './dynamics-tables.ts';
import { ownValue } from './own-value.ts';

const formatted = '@OData.Community.Display.V1.FormattedValue';
/** Asks for the words of choices and lookups beside their values. */
const withWords = { prefer: `odata.include-annotations="OData.Community.Display.V1.FormattedValue"` };

const row = v.record(v.string(), v.unknown());
type Row = v.InferOutput<typeof row>;

/** What the Web API says of a lead, a contact, an account or an opportunity. */
export async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const table = ownValue(personTables, ref.objectType);
  if (!table) throw new ApiError(failureOf('no-place'));
  const answer = await api.send({
    method: 'GET',
    path: `${rowPath(table.set, ref.recordId)}?$select=${columnsOf(table).join(',')}`,
    headers: withWords,
    expects: [404],
  });
  if (answer.status === 404) return null;
  const found = checked(row, answer.body, 'the record');
  const textsOf = (columns: readonly string[]): readonly string[] =>
    filled(...columns.map((name) => textIn(found, name)));
  const [stage, owner] = [stageIn(found), textIn(found, '_ownerid_value')];
  const company = table.company.startsWith('_') ? wordsIn(found, table.company) : textIn(found, table.company);
  return {
    name: textIn(found, table.name) || null,
    emails: textsOf(table.emails),
    phones: textsOf(table.phones),
    company: company || null,
    stage:
      table.stagesOfStates.length > 0 && stage !== null
        ? { id: stage, label: wordsIn(found, 'statuscode') || stage }
        : null,
    owner: owner === '' ? null : { id: owner, name: wordsIn(found, '_ownerid_value') },
    doNotCall: flagIn(found, 'donotphone'),
    doNotEmail: flagIn(found, 'donotemail'),
    runningSequence: null,
    recent: await recentOf(api, ref),
  };
}

/** State and status reason of a record, as one stage: `0:1`. */
export async function readStage(api: Api, set: string, id: string): Promise<string> {
  const answer = await api.send({ method: 'GET', path: `${rowPath(set, id)}?$select=statecode,statuscode` });
  return stageIn(checked(row, answer.body, 'the record')) ?? garbled('the state of the record');
}

/** The address of one record, below the Web API's. */
export function rowPath(set: string, id: string): string {
  return `/${set}(${encodeURIComponent(id)})`;
}

function columnsOf({ name, emails, phones, company, hasConsent }: PersonTable): readonly string[] {
  const consent = hasConsent ? ['donotphone', 'donotemail'] : [];
  return [name, ...emails, ...phones, company, ...consent, 'statecode', 'statuscode', '_ownerid_value'];
}

function textIn(found: Row, name: string): string {
  const value = found[name];
  return typeof value === 'string' ? value.trim() : '';
}

function wordsIn(found: Row, name: string): string {
  return textIn(found, `${name}${formatted}`);
}

function flagIn(found: Row, name: string): boolean | null {
  const value = found[name];
  return typeof value === 'boolean' ? value : null;
}

function stageIn({ statecode, statuscode }: Row): string | null {
  return Number.isInteger(statecode) && Number.isInteger(statuscode) ? `${statecode}:${statuscode}` : null;
}

const activities = v.object({
  value: v.array(
    v.object({
      activityid: v.string(),
      subject: looseText,
      actualend: looseText,
      modifiedon: looseText,
      [`_ownerid_value${formatted}`]: looseText,
    }),
  ),
});

async function recentOf(api: Api, { recordId }: RecordRef): Promise<readonly CrmActivity[]> {
  const asked = [
    '$select=activityid,subject,actualend,modifiedon,_ownerid_value',
    // Encoded here: a form's encoding writes a blank as a plus, which OData need not know.
    `$filter=${encodeURIComponent(`_regardingobjectid_value eq ${recordId} and statecode eq 1`)}`,
    `$orderby=${encodeURIComponent('modifiedon desc')}`,
    '$top=10',
  ].join('&');
  const { body } = await api.send({ method: 'GET', path: `/activitypointers?${asked}`, headers: withWords });
  const found = checked(activities, body, 'the activities').value.flatMap((one) => {
    const at = readStamp(one.actualend) ?? readStamp(one.modifiedon);
    const by = one[`_ownerid_value${formatted}`] ?? '';
    return at === null ? [] : [{ id: one.activityid, at, what: one.subject, by }];
  });
  return found.sort((one, other) => other.at - one.at).slice(0, 10);
}
