import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api, ApiRequest } from '../../../lib/connectors/api.ts';
import { hubspot } from '../../../lib/connectors/hubspot.ts';
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
import { dispositions, hubspotVendor } from './vendors/hubspot.ts';

const connection = connectionOf({
  id: 'hubspot/app.hubspot.com/123456',
  crm: 'hubspot',
  host: 'app.hubspot.com',
  tenant: '123456',
  fields: { email: 'robin@rep.test' },
  account: null,
  stages: { list: [{ objectType: '0-1', id: 'hs_lead_status:new', label: 'New' }], fetchedAt: 0 },
});
const contact = {
  crm: 'hubspot',
  host: 'app.hubspot.com',
  tenant: '123456',
  objectType: '0-1',
  recordId: '4501',
} as const;

const subject: Subject = {
  adapter: hubspot,
  connection,
  secrets: { token: 'pat-na1-good' },
  make: hubspotVendor,
  person: contact,
  missing: { ...contact, recordId: '999' },
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['+1 212 555 0100'],
    company: 'Analytical Engines',
    stage: { id: 'hs_lead_status:new', label: 'New' },
    owner: { id: '41629779', name: 'Robin Rep' },
    doNotCall: null,
    doNotEmail: true,
    runningSequence: '#7788',
  },
  crmOutcome: dispositions[2]?.id ?? null,
  crmStage: 'hs_lead_status:in_progress',
  account: { user: 'Robin Rep', userId: '41629779', email: 'robin@rep.test' },
};

holdsTheContract(subject);

describe('HubSpot', () => {
  const held = { fake: hubspotVendor(), running: null as unknown as Awaited<ReturnType<typeof startSubject>> };
  beforeEach(async () => {
    held.fake = hubspotVendor();
    held.running = await startSubject({ ...subject, make: () => held.fake });
  });
  afterEach(() => held.running.server.close());
  const sent = async (name: string, changes: object = {}): Promise<unknown> => {
    const write = writes[name];
    if (!write) throw new Error(name);
    await deliver(hubspot, held.running.api, { ...entryOf(subject, write), ...changes });
    return held.running.server.requests.at(-1);
  };
  const subjectLine = 'A subject with "quotes" & <tags> touch';
  const body =
    'First line of "the note"<br>Second &lt;b&gt;line&lt;/b&gt; &amp; more, 50 % off \\ done 👍<br><br>[ft:0000000001]';
  const owned = { hs_timestamp: '2026-11-23T15:30:00.000Z', hubspot_owner_id: '41629779' };

  it('keeps a call with its number, its outcome and the words as words', async () => {
    expect(await sent('a voicemail')).toMatchObject({
      method: 'POST',
      path: '/crm/objects/2026-03/calls',
      body: {
        properties: {
          ...owned,
          hs_call_title: subjectLine,
          hs_call_body: body,
          hs_call_direction: 'OUTBOUND',
          hs_call_status: 'COMPLETED',
          hs_call_to_number: '+1 212 555 0100',
          hs_call_disposition: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
        },
        associations: [
          { to: { id: '4501' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 194 }] },
        ],
      },
    });
  });

  it.each([
    ['a call without a number', 'calls', { hs_call_status: 'BUSY' }],
    ['an unanswered call', 'calls', { hs_call_status: 'NO_ANSWER' }],
    ['an email', 'emails', { hs_email_direction: 'EMAIL', hs_email_status: 'SENT', hs_email_subject: subjectLine }],
    ['a text message', 'communications', { hs_communication_channel_type: 'SMS', hs_communication_logged_from: 'CRM' }],
    ['a WhatsApp message', 'communications', { hs_communication_channel_type: 'WHATS_APP' }],
    ['a social message', 'notes', {}],
    ['a letter', 'postal_mail', {}],
    ['a door visit', 'notes', {}],
    ['a meeting', 'meetings', { hs_meeting_outcome: 'COMPLETED', hs_meeting_start_time: '2026-11-23T15:30:00.000Z' }],
    ['a task done', 'tasks', { hs_task_status: 'COMPLETED' }],
    [
      'a follow-up task',
      'tasks',
      { hs_task_status: 'NOT_STARTED', hs_task_type: 'CALL', hs_timestamp: '2026-11-26T15:30:00.000Z' },
    ],
  ])('keeps %s among the %s', async (name, kind, properties) => {
    expect(await sent(name)).toMatchObject({ path: `/crm/objects/2026-03/${kind}`, body: { properties } });
  });

  it('does not take a call for missing while HubSpot lists one that it does not show', async () => {
    await sent('a voicemail');
    const entry = entryOf(subject, writes['a voicemail'] as never, 2);
    const { api } = held.running;
    const blind = {
      ...api,
      send: async (request: ApiRequest) =>
        request.path.endsWith('/batch/read')
          ? { status: 207, headers: {}, body: { status: 'COMPLETE', results: [], numErrors: 1, errors: [{}] } }
          : api.send(request),
    };
    const find = async (through: Api): Promise<unknown> => hubspot.stepsOf(entry)?.[0]?.find(through, {});
    expect(await failureIn(() => find(blind))).toMatchObject({ kind: 'unavailable' });
    expect(await find(api)).toBeNull();
  });

  it('keeps an email as plain text, as its field is', async () => {
    expect(await sent('an email')).toMatchObject({
      body: { properties: { hs_email_text: expect.stringContaining('Second <b>line</b> & more') } },
    });
  });

  it('says how a touch went where the kind has no title', async () => {
    expect(await sent('a letter')).toMatchObject({
      body: {
        properties: {
          hs_postal_mail_body: expect.stringMatching(/^A subject with "quotes" &amp; &lt;tags&gt; touch<br>First/),
        },
      },
    });
  });

  it('is not taken in by the marker of another write inside a note', async () => {
    const note = entryOf(subject, writes['a note'] as never, 1);
    const other = entryOf(subject, writes['a note'] as never, 2);
    await deliver(hubspot, held.running.api, { ...note, text: `As I said in\n${other.marker}` });
    const [step] = hubspot.stepsOf(other) ?? [];
    expect(await step?.find(held.running.api, {})).toBeNull();
  });

  it('finds a write on a later page of a record with many', async () => {
    for (let n = 1; n <= 5; n += 1)
      await deliver(hubspot, held.running.api, entryOf(subject, writes['a note'] as never, n));
    const last = entryOf(subject, writes['a note'] as never, 5);
    expect(await hubspot.stepsOf(last)?.[0]?.find(held.running.api, {})).toBe(held.fake.stored()[4]?.id);
  });

  it('leaves an email to the rep that may be there, when HubSpot hides the words of emails', async () => {
    const { api, server } = await startSubject({ ...subject, make: () => hubspotVendor(false) });
    const email = entryOf(subject, writes['an email'] as never);
    const [step] = hubspot.stepsOf(email) ?? [];
    expect(await step?.find(api, {})).toBeNull();
    await deliver(hubspot, api, email);
    expect(await failureIn(async () => step?.find(api, {}))).toMatchObject({ kind: 'forbidden' });
    await server.close();
  });

  it('holds a deal and a company by associations of their own, and a record it knows none for not at all', async () => {
    await sent('a note', { ref: { ...contact, objectType: '0-3', recordId: '4701' } });
    await sent('an email', { ref: { ...contact, objectType: '0-2', recordId: '4601' } });
    expect(held.fake.stored().map(({ kind, to }) => [kind, to.typeId])).toEqual([
      ['notes', 214],
      ['emails', 186],
    ]);
    const nonsense = { ...entryOf(subject, writes['a note'] as never), ref: { ...contact, objectType: 'constructor' } };
    expect(hubspot.stepsOf(nonsense)).toBeNull();
    const custom = { ...entryOf(subject, writes['a note'] as never), ref: { ...contact, objectType: '2-77' } };
    expect(hubspot.stepsOf(custom)).toBeNull();
  });

  it('reads a company and a deal', async () => {
    const read = (objectType: string, recordId: string) =>
      hubspot.readPerson(held.running.api, { ...contact, objectType, recordId });
    expect(await read('0-2', '4601')).toMatchObject({
      name: 'Analytical Engines',
      phones: ['+1 212 555 0199'],
      owner: null,
    });
    expect(await read('0-3', '4701')).toMatchObject({
      name: 'Engine no. 2',
      stage: { id: 'dealstage:appointmentscheduled' },
    });
  });

  it('lists the stages of contacts, companies and deals, each by its property', async () => {
    const stages = await hubspot.findStages(held.running.api);
    expect(stages).toContainEqual({ objectType: '0-1', id: 'lifecyclestage:customer', label: 'Customer' });
    expect(stages).toContainEqual({ objectType: '0-1', id: 'hs_lead_status:in_progress', label: 'In progress' });
    expect(stages).toContainEqual({ objectType: '0-3', id: 'dealstage:closedwon', label: 'Won' });
  });

  it('lists what there is when an account has no such property', async () => {
    held.running.server.fail('missing');
    expect(await hubspot.findStages(held.running.api)).not.toContainEqual(
      expect.objectContaining({ objectType: '0-1', id: 'hs_lead_status:new' }),
    );
  });

  it('says so when HubSpot keeps the lifecycle stage that was further', async () => {
    const entry = { ...entryOf(subject, writes['a stage'] as never), crmStage: 'lifecyclestage:subscriber' };
    expect(await failureIn(() => deliver(hubspot, held.running.api, entry))).toMatchObject({
      kind: 'rejected',
      says: 'HubSpot keeps lead',
    });
  });

  it('does not connect with a token of another account, nor without the rep among the owners', async () => {
    const { api } = held.running;
    const other = { ...api, connection: { ...connection, tenant: '654321' } };
    expect(await failureIn(() => hubspot.verify(other))).toMatchObject({
      kind: 'rejected',
      says: 'a token of account 123456',
    });
    const nobody = { ...api, connection: { ...connection, fields: { email: 'no@one.test' } } };
    expect(await failureIn(() => hubspot.verify(nobody))).toMatchObject({ kind: 'rejected' });
    expect(await hubspot.verify(api)).toEqual({ user: 'Robin Rep', userId: '41629779', email: 'robin@rep.test' });
  });

  it('calls an answer of a wrong shape garbled', async () => {
    const api = { ...held.running.api, send: async () => ({ status: 200, headers: {}, body: { results: 'none' } }) };
    for (const read of [hubspot.verify, hubspot.findOutcomes, hubspot.findStages])
      expect(await failureIn(() => read(api))).toMatchObject({ kind: 'garbled' });
  });

  it('asks for its API host only, and shows calls on their own page', () => {
    expect(hubspot.hostsOf(connection)).toEqual(['https://api.hubapi.com/*']);
    const call = entryOf(subject, writes['a voicemail'] as never);
    expect(hubspot.urlOf(call, { activity: '80' }, connection)).toBe(
      'https://app.hubspot.com/contacts/123456/record/0-48/80',
    );
    expect(hubspot.urlOf(entryOf(subject, writes['a note'] as never), { activity: '80' }, connection)).toBeNull();
  });

  it('waits as long as HubSpot asks', async () => {
    held.running.server.fail('limited');
    expect(await failureIn(() => hubspot.verify(held.running.api))).toMatchObject({
      kind: 'limited',
      retryAt: now + 7000,
    });
  });
});
