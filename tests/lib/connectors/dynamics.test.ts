import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiRequest } from '../../../lib/connectors/api.ts';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { dynamics } from '../../../lib/connectors/dynamics.ts';
import type { OwedWrite } from '../../../lib/outbox/owed-write.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import {
  connectionOf,
  deliver,
  entryOf,
  failureIn,
  holdsTheContract,
  now,
  type Running,
  type Subject,
  startSubject,
  writes,
} from './connector-contract.ts';
import type { VendorRequest } from './vendor-server.ts';
import { contactId, dealId, fakeDynamics, leadId, userId } from './vendors/dynamics.ts';

const person: RecordRef = {
  crm: 'dynamics',
  host: 'org.crm4.dynamics.com',
  tenant: '',
  objectType: 'lead',
  recordId: leadId,
};

const connection = connectionOf({
  id: 'dynamics/org.crm4.dynamics.com/',
  crm: 'dynamics',
  host: 'org.crm4.dynamics.com',
  way: 'session',
  account: { user: 'Robin Rep', userId, email: 'robin@rep.test' },
});

const held = { fake: fakeDynamics() };
const subject: Subject = {
  adapter: dynamics,
  connection,
  secrets: {},
  make: () => {
    held.fake = fakeDynamics();
    return held.fake;
  },
  person,
  missing: { ...person, recordId: '1ead0000-0000-4000-8000-00000000dead' },
  personIs: {
    name: 'Ada Lovelace',
    company: 'Engines Ltd',
    emails: ['ada@lovelace.test'],
    phones: ['+1 212 555 0100'],
    stage: { id: '0:1', label: 'New' },
    owner: { id: userId, name: 'Kim Owner' },
    doNotCall: true,
    doNotEmail: false,
    runningSequence: null,
  },
  crmOutcome: null,
  crmStage: '0:2',
};

holdsTheContract(subject);

const at = { running: null as Running | null };
const running = (): Running => at.running as Running;
beforeEach(async () => {
  at.running = await startSubject(subject);
});
afterEach(() => running().server.close());

const id = '01978f00-0000-7000-8000-000000000001';
const otherId = '01978f00-0000-7000-8000-0000000000f2';

/** What was written for an entry of this kind, request by request. */
async function sent(name: string, changes: Partial<Entry> = {}): Promise<readonly VendorRequest[]> {
  const entry = { ...entryOf(subject, writes[name] as OwedWrite), ...changes };
  await deliver(dynamics, running().api, entry);
  return running().server.requests.filter(({ method }) => method !== 'GET');
}

describe('what Dynamics gets', () => {
  const line = 'A subject with "quotes" & <tags>';
  const text = 'First line of "the note"\nSecond <b>line</b> & more, 50 % off \\ done 👍';
  const parties = [
    { 'partyid_systemuser@odata.bind': '/systemusers(rep-1)', participationtypemask: 1 },
    { 'partyid_lead@odata.bind': `/leads(${leadId})`, participationtypemask: 2 },
  ];

  it('a call under the id of our entry, and then completed, only if it is there', async () => {
    const [make, done, ...more] = await sent('a voicemail');
    expect([make?.method, make?.path]).toEqual(['POST', '/api/data/v9.2/phonecalls']);
    expect(make?.body).toEqual({
      activityid: id,
      subject: `${line} touch`,
      description: text,
      'regardingobjectid_lead_phonecall@odata.bind': `/leads(${leadId})`,
      actualend: '2026-11-23T15:30:00.000Z',
      directioncode: true,
      phonecall_activity_parties: parties,
      phonenumber: '+1 212 555 0100',
      leftvoicemail: true,
    });
    expect((await sent('an answered call', { id: otherId })).at(-2)?.body).toMatchObject({ leftvoicemail: false });
    expect([done?.method, done?.path, done?.headers['if-match'], done?.body]).toEqual([
      'PATCH',
      `/api/data/v9.2/phonecalls(${id})`,
      '*',
      { statecode: 1, statuscode: 2 },
    ]);
    expect(more).toEqual([]);
  });

  it('an email whose text stays text in HTML', async () => {
    const [make, done] = await sent('an email');
    expect(make?.body).toEqual({
      activityid: id,
      subject: `${line} touch`,
      description: expect.stringMatching(
        /^First line.*<br>Second &lt;b&gt;line&lt;\/b&gt; &amp; more, 50 % off .{1,2} done 👍$/u,
      ),
      'regardingobjectid_lead_email@odata.bind': `/leads(${leadId})`,
      actualend: '2026-11-23T15:30:00.000Z',
      directioncode: true,
      email_activity_parties: parties,
    });
    expect([done?.path, done?.body]).toEqual([`/api/data/v9.2/emails(${id})`, { statecode: 1, statuscode: 2 }]);
  });

  it.each([
    ['a letter', 'letters', 4],
    ['a text message', 'tasks', 5],
    ['a WhatsApp message', 'tasks', 5],
    ['a door visit', 'tasks', 5],
    ['a meeting', 'tasks', 5],
  ])('%s among the %s, completed with %i', async (name, set, statuscode) => {
    const [make, done] = await sent(name);
    expect([make?.path, done?.path]).toEqual([`/api/data/v9.2/${set}`, `/api/data/v9.2/${set}(${id})`]);
    expect(make?.body).toMatchObject({ subject: `${line} touch`, description: text });
    expect(done?.body).toEqual({ statecode: 1, statuscode });
  });

  it('a note of the record', async () => {
    const [make, ...more] = await sent('a note');
    expect([make?.path, make?.body, more]).toEqual([
      '/api/data/v9.2/annotations',
      { annotationid: id, subject: `${line} note`, notetext: text, 'objectid_lead@odata.bind': `/leads(${leadId})` },
      [],
    ]);
  });

  it('a follow-up as an open task', async () => {
    const [make, ...more] = await sent('a follow-up task');
    expect([make?.body, more]).toEqual([
      {
        activityid: id,
        subject: `${line} task`,
        description: text,
        'regardingobjectid_lead_task@odata.bind': `/leads(${leadId})`,
        scheduledend: '2026-11-26T15:30:00.000Z',
      },
      [],
    ]);
  });

  it("a deal's call without a receiver: a deal is none", async () => {
    const [make] = await sent('an answered call', { ref: { ...person, objectType: 'opportunity', recordId: dealId } });
    expect(make?.body).toMatchObject({
      'regardingobjectid_opportunity_phonecall@odata.bind': `/opportunities(${dealId})`,
      phonecall_activity_parties: [parties[0]],
    });
  });

  it('state and status reason as one stage', async () => {
    const [change, ...more] = await sent('a stage', { crmStage: '2:4' });
    expect([change?.path, change?.headers['if-match'], change?.body, more]).toEqual([
      `/api/data/v9.2/leads(${leadId})`,
      '*',
      { statecode: 2, statuscode: 4 },
      [],
    ]);
  });

  it.each([
    ['a lead that is to be qualified', 'lead', '1:3'],
    ['a deal that is to be won', 'opportunity', '1:3'],
    ['a stage that was not mapped', 'lead', null],
    ['nonsense', 'lead', 'won'],
    ['a contact', 'contact', '0:1'],
    ['a record of another table', 'incident', '0:1'],
  ])('nothing for %s', (_name, objectType, crmStage) => {
    const entry = entryOf(subject, writes['a stage'] as OwedWrite);
    expect(dynamics.stepsOf({ ...entry, crmStage, ref: { ...person, objectType } })).toBeNull();
  });

  it('no longer texts than its columns hold', async () => {
    const [make] = await sent('an answered call', { text: 'x'.repeat(5000), subject: 'y'.repeat(300) });
    const body = make?.body as Record<string, string> | undefined;
    expect([body?.subject?.length, body?.description?.length]).toEqual([200, 2000]);
    // That it was cut is to be seen, and no character is cut in two.
    const [, , emoji] = await sent('an answered call', { text: `${'x'.repeat(1998)}👍 and more`, id: otherId });
    const cut = (emoji?.body as Record<string, string> | undefined)?.description;
    expect(cut).toBe(`${'x'.repeat(1998)}…`);
  });

  it('the whole of a long email: its column holds it', async () => {
    const [make] = await sent('an email', { text: 'x'.repeat(5000) });
    expect((make?.body as Record<string, string> | undefined)?.description).toHaveLength(5000);
  });

  it('what an organisation takes for a duplicate is refused, and not taken for ours', async () => {
    const entry = entryOf(subject, writes['an answered call'] as OwedWrite);
    const [make] = dynamics.stepsOf(entry) ?? [];
    const api = {
      ...running().api,
      send: async (request: ApiRequest) =>
        request.method === 'POST' ? { status: 412, headers: {}, body: null } : running().api.send(request),
    };
    expect(await failureIn(async () => make?.run(api, {}))).toMatchObject({ kind: 'rejected' });
  });

  it.each([[null], [{}], [{ activityid: otherId }], [[]]])('no call in an answer that shows %j', async (body) => {
    const [make] = dynamics.stepsOf(entryOf(subject, writes['an answered call'] as OwedWrite)) ?? [];
    const api = { ...running().api, send: async () => ({ status: 200, headers: {}, body }) };
    expect(await failureIn(async () => make?.find(api, {}))).toMatchObject({ kind: 'garbled' });
  });

  it('a call once, though the first answer to it was lost and nobody looked', async () => {
    const entry = entryOf(subject, writes['an answered call'] as OwedWrite);
    const [make] = dynamics.stepsOf(entry) ?? [];
    expect([await make?.run(running().api, {}), await make?.run(running().api, {})]).toEqual([id, id]);
    expect(held.fake.countOf(entry)).toBe(1);
  });

  it('the completion alone where a call was made and not completed', async () => {
    const entry = entryOf(subject, writes['an answered call'] as OwedWrite);
    const [make, done] = dynamics.stepsOf(entry) ?? [];
    const made = { make: (await make?.run(running().api, {})) ?? '' };
    expect(await done?.find(running().api, made)).toBeNull();
    await done?.run(running().api, made);
    expect(await done?.find(running().api, made)).toBe(id);
    expect(held.fake.sets.phonecalls?.get(id)).toMatchObject({ statecode: 1, statuscode: 2 });
  });
});

describe('what Dynamics says', () => {
  it.each([
    ['contact', contactId, { name: 'Ada Lovelace', company: 'Engines Ltd', stage: null, doNotCall: true }],
    [
      'opportunity',
      dealId,
      { name: 'Ten engines', company: 'Engines Ltd', stage: { id: '0:1', label: 'In Progress' }, doNotCall: null },
    ],
  ])('of a %s', async (objectType, recordId, said) => {
    expect(await dynamics.readPerson(running().api, { ...person, objectType, recordId })).toMatchObject(said);
  });

  it.each(['incident', 'constructor'])('nothing of a table we do not know: %s', async (objectType) => {
    const entry = entryOf(subject, writes['an answered call'] as OwedWrite);
    expect(dynamics.stepsOf({ ...entry, ref: { ...person, objectType } })).toBeNull();
    const read = (): Promise<unknown> => dynamics.readPerson(running().api, { ...person, objectType });
    expect(await failureIn(read)).toMatchObject({ kind: 'no-place' });
  });

  it('what was completed lately, and not what is open', async () => {
    await sent('an answered call');
    await sent('a follow-up task', { id: '01978f00-0000-7000-8000-000000000002' });
    expect((await dynamics.readPerson(running().api, person))?.recent).toEqual([
      { id, at: now, what: 'A subject with "quotes" & <tags> touch', by: 'Robin Rep' },
    ]);
  });

  it('the status reasons that may be set', async () => {
    expect(await dynamics.findStages(running().api)).toEqual([
      { objectType: 'lead', id: '0:1', label: 'New' },
      { objectType: 'lead', id: '0:2', label: 'Contacted' },
      { objectType: 'lead', id: '2:4', label: '4' },
      { objectType: 'opportunity', id: '0:1', label: 'In Progress' },
      { objectType: 'opportunity', id: '0:2', label: 'On Hold' },
    ]);
  });

  it('who the rep is', async () => {
    expect(await dynamics.verify(running().api)).toEqual({ user: 'Robin Rep', userId, email: 'robin@rep.test' });
  });

  it('that the session has ended, by leading to the sign-in', async () => {
    held.fake.session.isOpen = false;
    expect(await failureIn(() => dynamics.verify(running().api))).toMatchObject({ kind: 'unauthorised' });
  });

  it('nothing by a column that holds something else', async () => {
    held.fake.sets.leads?.set(leadId, { statecode: 'open', fullname: { a: 1 } });
    expect(await dynamics.readPerson(running().api, person)).toMatchObject({ name: null, stage: null });
  });
});

describe('where Dynamics is', () => {
  it.each([
    ['', 'https://org.crm4.dynamics.com/api/data/v9.2'],
    ['contoso', 'https://org.crm4.dynamics.com/contoso/api/data/v9.2'],
  ])('below "%s"', (tenant, base) => {
    expect(dynamics.baseUrl({ ...connection, tenant })).toBe(base);
    expect(dynamics.hostsOf(connection)).toEqual([]);
  });

  it.each([
    ['an answered call', `etn=phonecall&id=${id}`],
    ['a follow-up task', `etn=task&id=${id}`],
    ['a note', `etn=lead&id=${leadId}`],
    ['a stage', `etn=lead&id=${leadId}`],
  ])('shows %s', (name, query) => {
    const entry = entryOf(subject, writes[name] as OwedWrite);
    expect(dynamics.urlOf(entry, {}, connection)).toBe(
      `https://org.crm4.dynamics.com/main.aspx?pagetype=entityrecord&${query}`,
    );
  });
});
