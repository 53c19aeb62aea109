import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiResponse } from '../../../lib/connectors/api.ts';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { odoo } from '../../../lib/connectors/odoo.ts';
import type { OwedWrite } from '../../../lib/outbox/owed-write.ts';
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
import { type FakeOdoo, makeOdoo } from './vendors/odoo.ts';

const connection = connectionOf({
  id: 'odoo/demo.odoo.test/',
  crm: 'odoo',
  host: 'demo.odoo.test',
  fields: { database: 'demo' },
  account: { user: 'Robin Rep', userId: '7', email: 'robin@rep.test' },
});
const lead = { crm: 'odoo', host: 'demo.odoo.test', tenant: '', objectType: 'crm.lead', recordId: '31' } as const;

const withKey: Subject = {
  adapter: odoo,
  connection,
  secrets: { apiKey: 'the-api-key' },
  make: makeOdoo,
  person: lead,
  missing: { ...lead, recordId: '999999' },
  personIs: {
    name: 'Engine',
    emails: ['ada@lovelace.test'],
    phones: ['+12125550100'],
    company: 'Analytical Engines',
    stage: { id: '1', label: 'New' },
    owner: { id: '7', name: 'Robin Rep' },
    doNotCall: null,
    doNotEmail: true,
    runningSequence: null,
    recent: [{ id: '902', at: Date.UTC(2026, 10, 20, 9), what: 'Wants a demo & prices', by: 'Sam Seller' }],
  },
  crmOutcome: null,
  crmStage: '2',
};
const inSession: Subject = { ...withKey, connection: { ...connection, way: 'session', fields: {} }, secrets: {} };

describe('with an API key', () => holdsTheContract(withKey));
describe('in the rep’s session', () => holdsTheContract(inSession));

describe.each([
  ['with an API key', withKey],
  ['in the rep’s session', inSession],
])('odoo %s', (_name, subject) => {
  const held = { running: null as Running | null };
  const at = (): Running => held.running as Running;
  const fake = (): FakeOdoo => at().fake as FakeOdoo;
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const entry = (name: string, changes: Partial<Entry> = {}): Entry => ({
    ...entryOf(subject, writes[name] as OwedWrite),
    account: { user: 'Robin Rep', userId: '7', email: 'robin@rep.test' },
    ...changes,
  });
  const latest = (model: string): Record<string, unknown> | undefined => fake().tables[model]?.at(-1);

  it('logs a call in the chatter as one of the organisation’s calls, with every typed sign as a sign', async () => {
    await deliver(odoo, at().api, entry('a voicemail'));
    expect(latest('mail.message')).toMatchObject({
      model: 'crm.lead',
      res_id: 31,
      message_type: 'comment',
      mail_activity_type_id: 21,
      body:
        '<p>A subject with "quotes" &amp; &lt;tags&gt; touch<br/>First line of "the note"<br/>' +
        'Second &lt;b&gt;line&lt;/b&gt; &amp; more, 50 % off \\ done 👍<br/><br/>[ft:0000000001]</p>',
    });
  });

  it('logs what is no call, and a meeting where no such type is, without a type', async () => {
    for (const which of ['an email', 'a note', 'a meeting']) {
      await deliver(odoo, at().api, entry(which));
      expect(latest('mail.message')).toMatchObject({ mail_activity_type_id: false });
    }
  });

  it('finds a next step that was planned and done since, which Odoo archives', async () => {
    const planned = entry('a follow-up task');
    const { activity } = await deliver(odoo, at().api, planned);
    Object.assign(latest('mail.activity') ?? {}, { active: false });
    expect(await odoo.stepsOf(planned)?.[0]?.find(at().api, {})).toBe(activity);
  });

  it('plans the next step for the rep on the day it is on their clock in Odoo', async () => {
    await deliver(odoo, at().api, entry('a follow-up task'));
    expect(latest('mail.activity')).toEqual({
      id: expect.any(Number),
      res_model: 'crm.lead',
      res_id: 31,
      summary: 'A subject with "quotes" & <tags> task',
      note: expect.stringMatching(/^<p>First line of "the note"<br\/>Second &lt;b&gt;.*\[ft:0000000001\]<\/p>$/),
      // 15:30 UTC is the next morning in Auckland.
      date_deadline: '2026-11-27',
      activity_type_id: 21,
      user_id: 7,
    });
  });

  it('sets the stage of a lead, and of nothing else', async () => {
    await deliver(odoo, at().api, entry('a stage'));
    expect(fake().tables['crm.lead']?.[0]).toMatchObject({ stage_id: [2, 'Qualified'] });
    expect(odoo.stepsOf(entry('a stage', { ref: { ...lead, objectType: 'res.partner' } }))).toBeNull();
  });

  it('has no place for a record whose model the address did not tell', async () => {
    const ref = { ...lead, objectType: 'action-123' };
    expect(odoo.stepsOf(entry('a voicemail', { ref }))).toBeNull();
    expect(await odoo.readPerson(at().api, ref)).toBeNull();
  });

  it('is not misled by another write’s marker that a rep pasted into a note', async () => {
    for (const which of ['a voicemail', 'a follow-up task']) {
      const other = entryOf(subject, writes[which] as OwedWrite, 2);
      await deliver(odoo, at().api, entry(which, { text: `See ${other.marker}\n${other.marker}` }));
      const [step] = odoo.stepsOf(other) ?? [];
      expect(await step?.find(at().api, {})).toBeNull();
    }
  });

  it('reads a person and a company', async () => {
    expect(await odoo.readPerson(at().api, { ...lead, objectType: 'res.partner', recordId: '10' })).toMatchObject({
      name: 'Ada Lovelace',
      company: 'Analytical Engines',
      emails: ['ada@lovelace.test'],
      phones: [],
      stage: null,
      owner: null,
    });
    expect(await odoo.readPerson(at().api, { ...lead, objectType: 'res.partner', recordId: '11' })).toMatchObject({
      name: 'Analytical Engines',
      company: null,
      phones: ['+12125550199'],
    });
  });

  it('says who the rep is', async () => {
    expect(await odoo.verify(at().api)).toEqual({ user: 'Robin Rep', userId: '7', email: 'robin@rep.test' });
  });

  it('lists the pipeline’s stages, and none without the CRM app', async () => {
    expect(await odoo.findStages(at().api)).toEqual([
      { objectType: 'crm.lead', id: '1', label: 'New' },
      { objectType: 'crm.lead', id: '2', label: 'Qualified' },
    ]);
    Reflect.deleteProperty(fake().tables, 'crm.stage');
    expect(await odoo.findStages(at().api)).toEqual([]);
  });

  it('calls any other shape garbled', async () => {
    const [step] = odoo.stepsOf(entry('an email')) ?? [];
    for (const result of [null, 'text', 0, [], [[]], { id: 5 }, [1, 2]]) {
      const body = subject === inSession ? { jsonrpc: '2.0', result } : result;
      const api = { ...at().api, send: async (): Promise<ApiResponse> => ({ status: 200, headers: {}, body }) };
      expect(await failureIn(() => odoo.verify(api))).toMatchObject({ kind: 'garbled' });
      expect(await failureIn(async () => step?.run(api, {}))).toMatchObject({ kind: 'garbled' });
    }
  });

  it('rests as long as the CRM says when it has had enough', async () => {
    at().server.fail('limited');
    const failure = await failureIn(() => deliver(odoo, at().api, entry('a voicemail')));
    expect(failure).toMatchObject({ kind: 'limited', retryAt: now + 7000 });
  });

  it('says in Odoo’s words why it refused', async () => {
    const refused = await failureIn(() => deliver(odoo, at().api, entry('a stage', { crmStage: '77' })));
    expect(refused).toMatchObject({ kind: 'not-found', says: expect.stringContaining('does not exist') });
  });
});

describe('odoo’s errors with status 200', () => {
  it.each([
    ['odoo.http.SessionExpiredException', 'unauthorised'],
    ['odoo.exceptions.AccessDenied', 'unauthorised'],
    ['odoo.exceptions.AccessError', 'forbidden'],
    ['odoo.exceptions.MissingError', 'not-found'],
    ['werkzeug.exceptions.NotFound', 'not-found'],
    ['odoo.exceptions.UserError', 'rejected'],
    ['odoo.exceptions.ValidationError', 'rejected'],
    ['builtins.ValueError', 'rejected'],
    ['psycopg2.errors.SerializationFailure', 'unavailable'],
  ])('takes %s for %s', async (exception, kind) => {
    const error = {
      code: 200,
      message: 'Odoo Server Error',
      data: { name: exception, message: 'Why', debug: 'Trace' },
    };
    expect(await failureIn(() => odoo.verify(answering({ jsonrpc: '2.0', error })))).toMatchObject({
      kind,
      says: 'Why',
    });
  });

  it('knows a session that has ended by its message alone, and calls an answer of neither kind garbled', async () => {
    const ended = { jsonrpc: '2.0', error: { code: 100, message: 'Odoo Session Expired' } };
    expect(await failureIn(() => odoo.verify(answering(ended)))).toMatchObject({ kind: 'unauthorised' });
    expect(await failureIn(() => odoo.verify(answering({ jsonrpc: '2.0' })))).toMatchObject({ kind: 'garbled' });
  });

  function answering(body: unknown) {
    const send = async (): Promise<ApiResponse> => ({ status: 200, headers: {}, body });
    return { connection: inSession.connection, now, send };
  }
});

describe('odoo’s place', () => {
  it('is the site itself, with the database named for a key and not for a session', () => {
    expect(odoo.baseUrl(connection)).toBe('https://demo.odoo.test');
    expect(odoo.hostsOf(connection)).toEqual([]);
    expect(odoo.headersOf({ apiKey: 'k' }, connection)).toEqual({
      authorization: 'bearer k',
      'x-odoo-database': 'demo',
    });
    expect(odoo.headersOf({}, inSession.connection)).toEqual({});
  });

  it('opens the record at the address that every version knows', () => {
    const entry = entryOf(withKey, writes['a voicemail'] as OwedWrite);
    expect(odoo.urlOf(entry, { message: '5' }, connection)).toBe(
      'https://demo.odoo.test/web#id=31&model=crm.lead&view_type=form',
    );
  });
});
