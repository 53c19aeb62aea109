import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../lib/connectors/api.ts';
import type { Secrets } from '../../../lib/connectors/api-adapter.ts';
import { zoho } from '../../../lib/connectors/zoho.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import {
  connectionOf,
  deliver,
  entryOf,
  failureIn,
  holdsTheContract,
  now,
  type Subject,
  startSubject,
  writes,
} from './connector-contract.ts';
import { zohoVendor } from './vendors/zoho.ts';

const connection = connectionOf({
  id: 'zoho/crm.zoho.eu/org20099',
  crm: 'zoho',
  host: 'crm.zoho.eu',
  tenant: 'org20099',
  fields: { dataCentre: 'zoho.eu', clientId: '1000.CLIENT' },
  account: null,
  stages: { list: [{ objectType: 'Leads', id: 'Not Contacted', label: 'Not contacted yet' }], fetchedAt: 0 },
});
const refTo = (objectType: string, recordId: string): RecordRef => ({
  crm: 'zoho',
  host: 'crm.zoho.eu',
  tenant: 'org20099',
  objectType,
  recordId,
});
const contact = refTo('Contacts', '5725767000002001');

const subject: Subject = {
  adapter: zoho,
  connection,
  secrets: { clientSecret: 'client-secret', refreshToken: '1000.refresh', accessToken: '1000.access' },
  make: zohoVendor,
  person: refTo('Leads', '5725767000001001'),
  missing: refTo('Leads', '5725767000009999'),
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['+1 212 555 0100'],
    company: 'Analytical Engines',
    stage: { id: 'Not Contacted', label: 'Not contacted yet' },
    owner: { id: '5725767000000411001', name: 'Robin Rep' },
    doNotCall: null,
    doNotEmail: true,
  },
  crmOutcome: 'Left voicemail',
  crmStage: 'Contacted',
  account: { user: 'Robin Rep', userId: '5725767000000411001', email: 'robin@rep.test' },
};

holdsTheContract(subject);

describe('Zoho CRM', () => {
  const held = { fake: zohoVendor(), running: null as unknown as Awaited<ReturnType<typeof startSubject>> };
  beforeEach(async () => {
    held.fake = zohoVendor();
    held.running = await startSubject({ ...subject, make: () => held.fake });
  });
  afterEach(() => held.running.server.close());
  const entry = (name: string, n = 1) => entryOf(subject, writes[name] as never, n);
  const sent = async (name: string, changes: object = {}): Promise<unknown> => {
    await deliver(zoho, held.running.api, { ...entry(name), ...changes });
    return held.running.server.requests.at(-1);
  };
  const text = 'First line of "the note"\nSecond <b>line</b> & more, 50 % off \\ done 👍\n\n[ft:0000000001]';
  const Owner = { id: '5725767000000411001' };
  const What_Id = { id: '5725767000001001' };

  it('keeps a call about a lead, with the organisation’s own outcome', async () => {
    expect(await sent('a voicemail')).toMatchObject({ method: 'POST', path: '/crm/v8/Calls' });
    expect(held.running.server.requests.at(-1)?.body).toEqual({
      data: [
        {
          Subject: 'A subject with "quotes" & <tags> touch',
          Owner,
          Call_Type: 'Outbound',
          Call_Start_Time: '2026-11-23T15:30:00+00:00',
          Call_Duration: '00:00',
          Call_Result: 'Left voicemail',
          Description: text,
          What_Id,
          $se_module: 'Leads',
        },
      ],
    });
  });

  it('keeps a call with a contact as who it was with', async () => {
    await sent('a voicemail', { ref: contact });
    expect(held.fake.rows('Calls')).toMatchObject([{ Who_Id: { id: contact.recordId } }]);
    expect(held.fake.rows('Calls')[0]).not.toHaveProperty('What_Id');
  });

  it('sends no field that the organisation has taken away', async () => {
    for (const name of ['Call_Result', 'Who_Id']) held.fake.without.add(name);
    await sent('a voicemail', { ref: contact });
    expect(held.fake.rows('Calls')).toMatchObject([{ What_Id: { id: contact.recordId }, $se_module: 'Contacts' }]);
    held.fake.without.add('What_Id');
    expect(await failureIn(() => sent('a voicemail'))).toMatchObject({ kind: 'no-place' });
    // Nor anything where nothing could tell it from another.
    held.fake.without.clear();
    held.fake.without.add('Description');
    expect(await failureIn(() => sent('an email'))).toMatchObject({ kind: 'no-place' });
    expect(held.fake.rows('Tasks')).toEqual([]);
  });

  it.each([
    [
      'a meeting',
      'Events',
      {
        Event_Title: 'A subject with "quotes" & <tags> touch',
        Start_DateTime: '2026-11-23T15:30:00+00:00',
        End_DateTime: '2026-11-23T16:00:00+00:00',
      },
    ],
    ['an email', 'Tasks', { Status: 'Completed', Due_Date: '2026-11-23' }],
    ['a text message', 'Tasks', { Status: 'Completed' }],
    ['a letter', 'Tasks', { Status: 'Completed' }],
    ['a door visit', 'Tasks', { Status: 'Completed' }],
    ['a task done', 'Tasks', { Status: 'Completed' }],
    ['a follow-up task', 'Tasks', { Status: 'Not Started', Due_Date: '2026-11-26' }],
  ])('keeps %s among the %s', async (name, module, row) => {
    expect(await sent(name)).toMatchObject({
      path: `/crm/v8/${module}`,
      body: { data: [{ ...row, Description: text, What_Id }] },
    });
  });

  it('sets a task for the day it is where the rep is', async () => {
    const late = { ...(writes['a follow-up task'] as object), dueAt: Date.UTC(2026, 10, 27, 3) };
    await sent('a follow-up task', { write: late });
    expect(held.fake.rows('Tasks')).toMatchObject([{ Due_Date: '2026-11-26' }]);
  });

  it('writes a note on the record, and finds it on a later page', async () => {
    for (let n = 1; n <= 5; n += 1) await deliver(zoho, held.running.api, entry('a note', n));
    expect(held.fake.rows('Notes').at(-1)).toMatchObject({
      parent: subject.person.recordId,
      Note_Content: text,
      Note_Title: 'A subject with "quotes" & <tags> note',
    });
    expect(await zoho.stepsOf(entry('a note', 5))?.[0]?.find(held.running.api, {})).toBe(
      held.fake.rows('Notes')[0]?.id,
    );
  });

  it('finds a call that others have been made since', async () => {
    for (let n = 1; n <= 5; n += 1) await deliver(zoho, held.running.api, entry('a voicemail', n));
    expect(await zoho.stepsOf(entry('a voicemail', 1))?.[0]?.find(held.running.api, {})).toBe(
      held.fake.rows('Calls')[4]?.id,
    );
  });

  it('does not look at what is older than the write', async () => {
    for (let n = 1; n <= 5; n += 1) await deliver(zoho, held.running.api, entry('a voicemail', n));
    const before = held.running.server.requests.length;
    const later = { ...entry('a voicemail', 9), id: '01b00000-0000-7000-8000-000000000009' };
    expect(await zoho.stepsOf(later)?.[0]?.find(held.running.api, {})).toBeNull();
    expect(held.running.server.requests.length - before).toBe(1);
  });

  it('is not taken in by the marker of another write inside a note', async () => {
    const other = entry('an email', 2);
    await deliver(zoho, held.running.api, { ...entry('an email'), text: `As I said in\n${other.marker}` });
    expect(await zoho.stepsOf(other)?.[0]?.find(held.running.api, {})).toBeNull();
  });

  it('reads a contact, an account and a deal, and knows nothing of a module that an organisation made', async () => {
    const read = (objectType: string, id: string) => zoho.readPerson(held.running.api, refTo(objectType, id));
    expect(await read('Contacts', contact.recordId)).toMatchObject({
      name: 'Hopper',
      company: 'Navy',
      stage: null,
      doNotEmail: false,
    });
    expect(await read('Accounts', '5725767000003001')).toMatchObject({
      name: 'Navy',
      phones: ['+1 212 555 0111'],
      doNotEmail: null,
    });
    expect(await read('Deals', '5725767000004001')).toMatchObject({
      name: 'Engine no. 2',
      stage: { id: 'Qualification' },
    });
    for (const module of ['CustomModule3', 'constructor'])
      expect(await read(module, '5725767000005001')).toMatchObject({ name: null });
    expect(zoho.stepsOf({ ...entry('a note'), ref: refTo('CustomModule3', '5') })).toBeNull();
    expect(zoho.stepsOf({ ...entry('a stage'), ref: contact })).toBeNull();
  });

  it('moves a deal to its stage', async () => {
    const won = { ...entry('a stage'), ref: refTo('Deals', '5725767000004001'), crmStage: 'Closed Won' };
    await deliver(zoho, held.running.api, won);
    expect(await zoho.isThere(held.running.api, won, { stage: 'Closed Won' })).toBe(true);
  });

  it('lists what the organisation chose for its outcomes and stages, without the empty choice', async () => {
    expect(await zoho.findOutcomes(held.running.api)).toEqual(
      ['Interested', 'No response/Busy', 'Left voicemail'].map((word) => ({ id: word, label: word })),
    );
    expect(await zoho.findStages(held.running.api)).toEqual([
      { objectType: 'Leads', id: 'Not Contacted', label: 'Not Contacted' },
      { objectType: 'Leads', id: 'Contacted', label: 'Contacted' },
      { objectType: 'Deals', id: 'Qualification', label: 'Qualification' },
      { objectType: 'Deals', id: 'Closed Won', label: 'Closed Won' },
    ]);
  });

  it('says in Zoho’s words why a 2xx made nothing', async () => {
    const body = {
      data: [{ code: 'RECORD_IN_BLUEPRINT', details: {}, message: 'the record is in a blueprint', status: 'error' }],
    };
    const api = { ...held.running.api, send: async () => ({ status: 202, headers: {}, body }) };
    expect(await failureIn(() => deliver(zoho, api, entry('a stage')))).toMatchObject({
      kind: 'rejected',
      says: 'the record is in a blueprint',
    });
  });

  it.each([{ status: 'success', details: {} }, { code: 'ACCEPTED' }])(
    'looks for what may have been made where the answer does not tell: %j',
    async (row) => {
      const send: Api['send'] = async (request) =>
        request.method === 'GET' ? held.running.api.send(request) : { status: 201, headers: {}, body: { data: [row] } };
      const failure = await failureIn(() => deliver(zoho, { ...held.running.api, send }, entry('a note')));
      expect(failure).toMatchObject({ kind: 'garbled' });
    },
  );

  it.each([[null], [{}], [{ data: [] }], [{ data: [], info: {} }], [{ info: { more_records: false } }]])(
    'takes %j for no list, in which a write could be missing',
    async (body) => {
      const api = { ...held.running.api, send: async () => ({ status: 200, headers: {}, body }) };
      for (const name of ['a voicemail', 'a note'])
        expect(await failureIn(async () => zoho.stepsOf(entry(name))?.[0]?.find(api, {}))).toMatchObject({
          kind: 'garbled',
        });
    },
  );

  it('calls an answer of a wrong shape garbled', async () => {
    const api = { ...held.running.api, send: async () => ({ status: 200, headers: {}, body: { data: 'none' } }) };
    for (const read of [zoho.verify, zoho.findOutcomes, zoho.findStages])
      expect(await failureIn(() => read(api))).toMatchObject({ kind: 'garbled' });
    expect(await failureIn(() => zoho.readPerson(api, subject.person))).toMatchObject({ kind: 'garbled' });
  });
});

describe('signing in to Zoho', () => {
  const held = { running: null as unknown as Awaited<ReturnType<typeof startSubject>> };
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => held.running.server.close());
  const renew = async (secrets: Secrets): Promise<Secrets | undefined> => zoho.renew?.(held.running.api, secrets);

  it('exchanges the code that was typed, and does not keep it', async () => {
    expect(await renew({ clientSecret: 'client-secret', code: '1000.code' })).toEqual({
      clientSecret: 'client-secret',
      accessToken: '1000.access',
      refreshToken: '1000.refresh',
    });
    expect(await failureIn(() => renew({ clientSecret: 'client-secret', code: '1000.code' }))).toMatchObject({
      kind: 'unauthorised',
      says: 'invalid_code',
    });
  });

  it('waits when it has asked for tokens too often, and does not ask the rep to sign in', async () => {
    const body = {
      error: 'Access Denied',
      error_description: 'You have made too many requests continuously. Please try again after some time.',
      status: 'failure',
    };
    const api = { ...held.running.api, send: async () => ({ status: 400, headers: {}, body }) };
    const renewed = async (): Promise<unknown> => zoho.renew?.(api, { clientSecret: 's', refreshToken: '1000.r' });
    expect(await failureIn(renewed)).toMatchObject({ kind: 'limited', retryAt: now + 600_000 });
  });

  it('signs in by the code at the first request', async () => {
    const api = held.running.open({ clientSecret: 'client-secret', code: '1000.code' });
    expect(await zoho.verify(api)).toEqual({
      user: 'Robin Rep',
      userId: '5725767000000411001',
      email: 'robin@rep.test',
    });
  });

  it('keeps the refresh token when new tokens come without one', async () => {
    const secrets = { clientSecret: 'client-secret', refreshToken: '1000.refresh', accessToken: 'old' };
    expect(await renew(secrets)).toMatchObject({ accessToken: '1000.access', refreshToken: '1000.refresh' });
  });

  it('goes to the hosts of the data centre that was chosen, and to no other', () => {
    expect(zoho.hostsOf(connection)).toEqual(['https://www.zohoapis.eu/*', 'https://accounts.zoho.eu/*']);
    const ca = { ...connection, fields: { dataCentre: 'zohocloud.ca' } };
    expect(zoho.hostsOf(ca)).toEqual(['https://www.zohoapis.ca/*', 'https://accounts.zohocloud.ca/*']);
    for (const dataCentre of ['evil.test', 'constructor', '__proto__'])
      expect(zoho.baseUrl({ ...connection, fields: { dataCentre } })).toBe('https://www.zohoapis.com');
  });

  it('shows what was made in its own module', () => {
    const call = entryOf(subject, writes['a voicemail'] as never);
    expect(zoho.urlOf(call, { activity: '57' }, connection)).toBe('https://crm.zoho.eu/crm/org20099/tab/Calls/57');
    expect(zoho.urlOf(entryOf(subject, writes['a note'] as never), { activity: '57' }, connection)).toBeNull();
  });
});
