import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pipedrive } from '../../../lib/connectors/pipedrive.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import {
  connectionOf,
  deliver,
  entryOf,
  failureIn,
  holdsTheContract,
  type Subject,
  startSubject,
  writes,
} from './connector-contract.ts';
import { pipedriveVendor } from './vendors/pipedrive.ts';

const connection = connectionOf({
  id: 'pipedrive/engines.pipedrive.com/',
  crm: 'pipedrive',
  host: 'engines.pipedrive.com',
  account: null,
  stages: { list: [{ objectType: 'deal', id: '3', label: 'Qualified' }], fetchedAt: 0 },
});
const refTo = (objectType: string, recordId: string): RecordRef => ({
  crm: 'pipedrive',
  host: 'engines.pipedrive.com',
  tenant: '',
  objectType,
  recordId,
});

const people: Subject = {
  adapter: pipedrive,
  connection,
  secrets: { token: 'good-token' },
  make: pipedriveVendor,
  person: refTo('person', '501'),
  missing: refTo('person', '999'),
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['+1 212 555 0100'],
    company: 'Analytical Engines',
    stage: null,
    owner: { id: '77', name: 'Robin Rep' },
    doNotCall: null,
  },
  crmOutcome: 'left_voicemail',
  crmStage: '4',
};
const deals: Subject = {
  ...people,
  person: refTo('deal', '701'),
  missing: refTo('deal', '999'),
  personIs: { name: 'Engine no. 2', emails: ['ada@lovelace.test'], stage: { id: '3', label: 'Qualified' } },
};

describe('a person', () => holdsTheContract(people));
describe('a deal', () => holdsTheContract(deals));

describe('Pipedrive', () => {
  const held = { fake: pipedriveVendor(), running: null as unknown as Awaited<ReturnType<typeof startSubject>> };
  beforeEach(async () => {
    held.fake = pipedriveVendor();
    held.running = await startSubject({ ...people, make: () => held.fake });
  });
  afterEach(() => held.running.server.close());
  const entry = (name: string, n = 1) => entryOf(people, writes[name] as never, n);
  const subjectLine = 'A subject with "quotes" & <tags> touch';
  const note =
    'First line of "the note"<br>Second &lt;b&gt;line&lt;/b&gt; &amp; more, 50 % off \\ done 👍<br><br>[ft:0000000001]';

  it('makes a call an activity and then its call log, with the number, the outcome and UTC times', async () => {
    await deliver(pipedrive, held.running.api, entry('a voicemail'));
    const posts = held.running.server.requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/api/v2/activities',
        body: {
          subject: subjectLine,
          type: 'call',
          due_date: '2026-11-23',
          due_time: '15:30',
          done: true,
          note,
          participants: [{ person_id: 501, primary: true }],
        },
      },
      {
        path: '/api/v1/callLogs',
        body: {
          activity_id: 900,
          outcome: 'left_voicemail',
          to_phone_number: '+1 212 555 0100',
          start_time: '2026-11-23 15:30:00',
          end_time: '2026-11-23 15:30:00',
          subject: subjectLine,
          note,
        },
      },
    ]);
  });

  it.each([
    ['an answered call', 'connected'],
    ['a voicemail', 'left_voicemail'],
    ['an unanswered call', 'no_answer'],
  ])('logs %s as %s when the rep mapped no outcome', async (name, outcome) => {
    await deliver(pipedrive, held.running.api, { ...entry(name), crmOutcome: null });
    expect(held.fake.callLogs()).toMatchObject([{ outcome }]);
  });

  it('keeps a call without a number as an activity only', async () => {
    await deliver(pipedrive, held.running.api, entry('a call without a number'));
    expect(held.fake.callLogs()).toEqual([]);
    expect(held.fake.activities()).toMatchObject([{ type: 'call', done: true }]);
  });

  it.each([
    ['an email', 'email'],
    ['a text message', 'task'],
    ['a WhatsApp message', 'task'],
    ['a letter', 'task'],
    ['a door visit', 'meeting'],
    ['a meeting', 'meeting'],
    ['a social message', 'task'],
    ['a task done', 'task'],
  ])('keeps %s as a %s, of the types in use', async (name, type) => {
    await deliver(pipedrive, held.running.api, entry(name));
    expect(held.fake.activities()).toMatchObject([{ type, done: true }]);
  });

  it('takes a type that the company added, and says so when none is in use', async () => {
    held.fake.types.push({ key_string: 'sms', active_flag: true });
    await deliver(pipedrive, held.running.api, entry('a text message'));
    expect(held.fake.activities()).toMatchObject([{ type: 'sms' }]);
    for (const type of held.fake.types) type.active_flag = false;
    const failure = await failureIn(() => deliver(pipedrive, held.running.api, entry('an email', 2)));
    expect(failure).toMatchObject({ kind: 'no-place' });
  });

  it('plans a follow-up as an open activity', async () => {
    await deliver(pipedrive, held.running.api, entry('a follow-up task'));
    expect(held.fake.activities()).toMatchObject([
      { type: 'call', done: false, due_date: '2026-11-26', due_time: '15:30' },
    ]);
  });

  it('writes a note with how it is called, escaped', async () => {
    await deliver(pipedrive, held.running.api, entry('a note'));
    expect(held.fake.notes()).toMatchObject([
      { person_id: 501, content: expect.stringMatching(/^A subject with "quotes" &amp; &lt;tags&gt; note<br>First/) },
    ]);
  });

  it.each([
    ['organization', '601', { org_id: 601 }],
    ['deal', '701', { deal_id: 701 }],
    ['lead', 'adf21080-0e10-11eb-879b-05d71fb426ec', { lead_id: 'adf21080-0e10-11eb-879b-05d71fb426ec' }],
  ])('links what is made to the %s', async (objectType, recordId, linked) => {
    const ref = refTo(objectType, recordId);
    await deliver(pipedrive, held.running.api, { ...entry('an email'), ref });
    await deliver(pipedrive, held.running.api, { ...entry('a note', 2), ref });
    expect(held.fake.activities()).toMatchObject([linked]);
    expect(held.fake.notes()).toMatchObject([linked]);
    expect(await pipedrive.stepsOf({ ...entry('a note', 2), ref })?.[0]?.find(held.running.api, {})).not.toBeNull();
  });

  it('finds the activity, the call log and the note of a write on later pages', async () => {
    const madeBy: Record<string, unknown> = {};
    for (let n = 1; n <= 5; n += 1) madeBy[n] = await deliver(pipedrive, held.running.api, entry('a voicemail', n));
    for (let n = 1; n <= 5; n += 1) await deliver(pipedrive, held.running.api, entry('a note', n));
    const [activity, log] = pipedrive.stepsOf(entry('a voicemail', 5)) ?? [];
    const { api } = held.running;
    const id = await activity?.find(api, {});
    expect({ activity: id, 'call-log': await log?.find(api, { activity: String(id) }) }).toEqual(madeBy[5]);
    expect(await pipedrive.stepsOf(entry('a note', 1))?.[0]?.find(api, {})).not.toBeNull();
  });

  it('is not taken in by the marker of another write inside a note', async () => {
    const other = entry('an email', 2);
    await deliver(pipedrive, held.running.api, { ...entry('an email'), text: `As I said in\n${other.marker}` });
    expect(await pipedrive.stepsOf(other)?.[0]?.find(held.running.api, {})).toBeNull();
  });

  it('takes back the call log as well as the activity', async () => {
    const made = await deliver(pipedrive, held.running.api, entry('a voicemail'));
    await pipedrive.withdraw(held.running.api, entry('a voicemail'), made);
    expect([held.fake.activities(), held.fake.callLogs()]).toEqual([[], []]);
  });

  it('reads what was done lately, and a record that was deleted as none', async () => {
    await deliver(pipedrive, held.running.api, entry('an email'));
    await deliver(pipedrive, held.running.api, entry('a follow-up task', 2));
    const read = await pipedrive.readPerson(held.running.api, people.person);
    expect(read?.recent).toEqual([
      { id: '900', at: Date.UTC(2026, 10, 23, 15, 30), what: subjectLine, by: 'Robin Rep' },
    ]);
    expect(await pipedrive.readPerson(held.running.api, refTo('person', '502'))).toBeNull();
  });

  it('reads a lead with its person', async () => {
    const ref = refTo('lead', 'adf21080-0e10-11eb-879b-05d71fb426ec');
    expect(await pipedrive.readPerson(held.running.api, ref)).toMatchObject({
      name: 'A lead',
      phones: ['+1 212 555 0100'],
    });
  });

  it('has no place on a kind of record it does not know, nor a stage but for a deal', () => {
    expect(pipedrive.stepsOf({ ...entry('a note'), ref: refTo('product', '5') })).toBeNull();
    expect(pipedrive.stepsOf({ ...entry('a stage'), crmStage: '4' })).toBeNull();
  });

  it('signs in with no token of another company, whose people have the same numbers', async () => {
    const other = { ...held.running.api, connection: { ...connection, host: 'others.pipedrive.com' } };
    expect(await failureIn(() => pipedrive.verify(other))).toMatchObject({
      kind: 'rejected',
      says: 'a token of engines',
    });
  });

  it.each(['an email', 'a note'])(
    'takes a list of which nobody knows whether it is whole for none: %s',
    async (name) => {
      const api = { ...held.running.api, send: async () => ({ status: 200, headers: {}, body: { data: [] } }) };
      const [step] = pipedrive.stepsOf(entry(name)) ?? [];
      expect(await failureIn(async () => step?.find(api, {}))).toMatchObject({ kind: 'garbled' });
    },
  );

  it('calls an answer of a wrong shape garbled', async () => {
    const api = { ...held.running.api, send: async () => ({ status: 200, headers: {}, body: { data: 'none' } }) };
    for (const read of [pipedrive.verify, pipedrive.findStages])
      expect(await failureIn(() => read(api))).toMatchObject({ kind: 'garbled' });
    expect(await failureIn(() => pipedrive.readPerson(api, people.person))).toMatchObject({ kind: 'garbled' });
  });

  it('reads at the company’s own host, which needs no other permission', () => {
    expect(pipedrive.baseUrl(connection)).toBe('https://engines.pipedrive.com');
    expect(pipedrive.hostsOf(connection)).toEqual([]);
    expect(pipedrive.urlOf(entry('an email'), { activity: '900' }, connection)).toBe(
      'https://engines.pipedrive.com/activities/900',
    );
  });
});
