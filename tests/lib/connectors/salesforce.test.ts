import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Secrets } from '../../../lib/connectors/api-adapter.ts';
import { openApi } from '../../../lib/connectors/open-api.ts';
import { salesforce } from '../../../lib/connectors/salesforce.ts';
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
import type { VendorAnswer } from './vendor-server.ts';
import { accountId, contactId, dealId, fakeSalesforce, leadId } from './vendors/salesforce.ts';

const person: RecordRef = {
  crm: 'salesforce',
  host: 'acme.lightning.force.com',
  tenant: '',
  objectType: 'Lead',
  recordId: leadId,
};

const connection = connectionOf({
  id: 'salesforce/acme.lightning.force.com/',
  crm: 'salesforce',
  host: 'acme.lightning.force.com',
  way: 'pkce',
  fields: { clientId: 'consumer-key' },
  account: { user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' },
});

const held = { fake: fakeSalesforce() };
const subject: Subject = {
  adapter: salesforce,
  connection,
  secrets: { accessToken: 'token-1', refreshToken: 'refresh-1' },
  make: () => {
    held.fake = fakeSalesforce();
    return held.fake;
  },
  person,
  missing: { ...person, recordId: '00Q5g00000NobodyAA' },
  personIs: {
    name: 'Ada Lovelace',
    company: 'Engines Ltd',
    emails: ['ada@lovelace.test'],
    phones: ['+1 212 555 0100'],
    stage: { id: 'Open - Not Contacted', label: 'Offen' },
    owner: { id: '0055g000000KimAAA', name: 'Kim Owner' },
    doNotCall: true,
    doNotEmail: null,
    runningSequence: 'New leads',
  },
  crmOutcome: 'Left VM "again"',
  crmStage: 'Working - Contacted',
};

holdsTheContract(subject);

const at = { running: null as Running | null };
const running = (): Running => at.running as Running;
beforeEach(async () => {
  at.running = await startSubject(subject);
});
afterEach(() => running().server.close());

/** The body of what was written for an entry of this kind. */
async function sent(name: string, changes: Partial<Entry> = {}): Promise<Record<string, unknown>> {
  const entry = { ...entryOf(subject, writes[name] as OwedWrite), ...changes };
  await deliver(salesforce, running().api, entry);
  return running().server.requests.findLast(({ method }) => method !== 'GET')?.body as Record<string, unknown>;
}

describe('what Salesforce gets', () => {
  const common = {
    WhoId: leadId,
    OwnerId: 'rep-1',
    Description: 'First line of "the note"\nSecond <b>line</b> & more, 50 % off \\ done 👍',
    CallObject: 'followthrough:01978f00-0000-7000-8000-000000000001',
  };
  const line = 'A subject with "quotes" & <tags>';

  it('a call as a closed task of its own kind, on the day that the rep in Auckland has', async () => {
    expect(await sent('an answered call')).toEqual({
      ...common,
      Subject: `${line} touch`,
      Status: 'Erledigt',
      ActivityDate: '2026-11-24',
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDisposition: 'Left VM "again"',
    });
  });

  it.each([
    ['an email', 'Email', 'touch'],
    ['a text message', 'Task', 'touch'],
    ['a meeting', 'Task', 'touch'],
    ['a note', 'Task', 'note'],
  ])('%s as a closed task (%s)', async (name, subtype, kind) => {
    expect(await sent(name)).toEqual({
      ...common,
      Subject: `${line} ${kind}`,
      Status: 'Erledigt',
      ActivityDate: '2026-11-24',
      TaskSubtype: subtype,
    });
  });

  it('a follow-up as an open task on its day', async () => {
    expect(await sent('a follow-up task')).toEqual({
      ...common,
      Subject: `${line} task`,
      Status: 'Offen',
      ActivityDate: '2026-11-27',
      TaskSubtype: 'Task',
    });
  });

  it('the result of a call only where the rep mapped one', async () => {
    expect(await sent('an answered call', { crmOutcome: null })).not.toHaveProperty('CallDisposition');
  });

  it.each([
    ['Contact', contactId, 'WhoId'],
    ['Account', accountId, 'WhatId'],
    ['Opportunity', dealId, 'WhatId'],
  ])('a task of %s by its own link', async (objectType, recordId, link) => {
    const body = await sent('a note', { ref: { ...person, objectType, recordId } });
    expect([body[link], link === 'WhoId' ? body.WhatId : body.WhoId]).toEqual([recordId, undefined]);
  });

  it.each([
    ['Lead', leadId, 'Working - Contacted', { Status: 'Working - Contacted' }],
    ['Opportunity', dealId, 'Prospecting', { StageName: 'Prospecting' }],
  ])('the stage of %s', async (objectType, recordId, crmStage, body) => {
    expect(await sent('a stage', { ref: { ...person, objectType, recordId }, crmStage })).toEqual(body);
  });

  it('no stage for what has none or was not mapped', () => {
    const entry = entryOf(subject, writes['a stage'] as OwedWrite);
    expect(salesforce.stepsOf({ ...entry, crmStage: null })).toBeNull();
    expect(salesforce.stepsOf({ ...entry, ref: { ...person, objectType: 'Contact' } })).toBeNull();
  });

  it('text that is cut where a field ends', async () => {
    const body = await sent('a note', { text: 'x'.repeat(40_000) });
    expect(String(body.Description)).toHaveLength(32_000);
  });

  it('no query that an id can end', async () => {
    const entry = entryOf(subject, writes['a note'] as OwedWrite);
    const account = { ...entry.account, userId: "x' OR Name != '" };
    await failureIn(async () => salesforce.stepsOf({ ...entry, account })?.[0]?.run(running().api, {}));
    const asked = running().server.requests.map(({ query }) => query.get('q') ?? '');
    expect(asked.filter((soql) => soql.includes('Name !='))).toEqual([
      "SELECT TimeZoneSidKey FROM User WHERE Id = 'x\\' OR Name != \\''",
    ]);
  });

  it('a call that is found again after its lead was converted', async () => {
    const entry = entryOf(subject, writes['an answered call'] as OwedWrite);
    const { task } = await deliver(salesforce, running().api, entry);
    const row = held.fake.tasks.find(({ Id }) => Id === task) as Record<string, unknown>;
    row.WhoId = contactId;
    expect(await salesforce.stepsOf(entry)?.[0]?.find(running().api, {})).toBe(task);
  });

  it('nothing special for a kind of record that is named like a part of every object', async () => {
    const ref = { ...person, objectType: 'constructor' };
    const entry = entryOf(subject, writes['a stage'] as OwedWrite);
    expect(salesforce.stepsOf({ ...entry, ref })).toBeNull();
    expect(await salesforce.readPerson(running().api, ref)).toMatchObject({ emails: [] });
  });
});

describe('what Salesforce says', () => {
  it.each([
    ['Contact', contactId, { name: 'Ada Lovelace', company: 'Engines Ltd', doNotCall: true, stage: null }],
    ['Account', accountId, { name: 'Engines Ltd', phones: ['+1 212 555 0199'], doNotCall: null, company: null }],
    [
      'Opportunity',
      dealId,
      { name: 'Ten engines', company: 'Engines Ltd', stage: { id: 'Prospecting', label: 'Suche' } },
    ],
  ])('of a %s', async (objectType, recordId, said) => {
    expect(await salesforce.readPerson(running().api, { ...person, objectType, recordId })).toMatchObject(said);
  });

  it('what was done lately', async () => {
    await sent('an email');
    await sent('a follow-up task');
    const found = await salesforce.readPerson(running().api, person);
    expect(found?.recent).toEqual([
      { id: '00T5g0000000000002', at: now, what: 'A subject with "quotes" & <tags> touch', by: 'Robin Rep' },
    ]);
  });

  it('nothing of cadences where there is no Sales Engagement', async () => {
    delete held.fake.tables.ActionCadenceTracker;
    expect(await salesforce.readPerson(running().api, person)).toMatchObject({ runningSequence: null });
  });

  it('the results of calls in use, and the stages that can be set', async () => {
    expect(await salesforce.findOutcomes(running().api)).toEqual([{ id: 'Connected', label: 'Connected' }]);
    expect(await salesforce.findStages(running().api)).toEqual([
      { objectType: 'Lead', id: 'Open - Not Contacted', label: 'Open' },
      { objectType: 'Lead', id: 'Working - Contacted', label: 'Working' },
      { objectType: 'Opportunity', id: 'Prospecting', label: 'Prospecting' },
    ]);
  });

  it('garbled things where the shape is another', async () => {
    held.fake.tables.TaskStatus = [{ ApiName: 5 }];
    expect(await failureIn(() => sent('a note'))).toMatchObject({ kind: 'garbled' });
    held.fake.tables.TaskStatus = [];
    expect(await failureIn(() => sent('a note'))).toMatchObject({ kind: 'garbled' });
  });

  it("that the day's requests are used up: a rest and no ban", async () => {
    const body = [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }];
    const vendor = (): VendorAnswer => ({ status: 403, body });
    const full = await startSubject({ ...subject, make: () => ({ vendor, countOf: () => 0 }) });
    expect(await failureIn(() => salesforce.verify(full.api))).toEqual({
      kind: 'limited',
      says: 'TotalRequests Limit exceeded.',
      retryAt: now + 3_600_000,
    });
    await full.server.close();
  });
});

describe('signing in to Salesforce', () => {
  it.each([
    ['acme.lightning.force.com', 'acme.my.salesforce.com'],
    ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
    ['acme.lightning.force.com.mcas.ms', 'acme.my.salesforce.com'],
    ['acme.lightning.force.mil', 'acme.my.salesforce.mil'],
    ['acme--uat.sandbox.lightning.crmforce.mil', 'acme--uat.sandbox.my.salesforce.mil'],
    ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
    ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ])('%s has its API at %s', (host, api) => {
    const place = { ...connection, host };
    expect(salesforce.baseUrl(place)).toBe(`https://${api}/services/data/v61.0`);
    expect(salesforce.hostsOf(place)).toEqual([`https://${api}/*`]);
    expect(salesforce.sessionCookie?.urlOf(place)).toBe(`https://${api}/`);
    expect(salesforce.oauth?.authoriseUrl(place)).toBe(`https://${api}/services/oauth2/authorize`);
    expect(salesforce.oauth?.tokenUrl(place)).toBe(`https://${api}/services/oauth2/token`);
  });

  it('keeps the tokens it was given, and no other answer', () => {
    expect(salesforce.oauth?.clientId(connection)).toBe('consumer-key');
    const body = { access_token: 'a', refresh_token: 'r', instance_url: 'https://evil.test' };
    expect(salesforce.oauth?.secretsOf(body, now)).toEqual({ accessToken: 'a', refreshToken: 'r' });
    expect(() => salesforce.oauth?.secretsOf({ error: 'invalid_grant' }, now)).toThrow('garbled');
  });

  it('renews an access token that has run out, once, and goes on', async () => {
    held.fake.good.access = 'none';
    const { user } = await salesforce.verify(running().api);
    expect(user).toBe('Robin Rep');
    const [, renewal] = running().server.requests;
    expect([renewal?.path, renewal?.body]).toEqual([
      '/services/oauth2/token',
      { grant_type: 'refresh_token', client_id: 'consumer-key', refresh_token: 'refresh-1' },
    ]);
  });

  it.each([
    ['a refresh token that is no longer good', { accessToken: 'old', refreshToken: 'old' }],
    ['none', { accessToken: 'old' }],
  ])('asks the rep to sign in again with %s', async (_name, secrets) => {
    expect(await failureIn(() => salesforce.verify(running().open(secrets)))).toMatchObject({ kind: 'unauthorised' });
  });

  it('uses the session of the browser and renews nothing', async () => {
    const requests: (string | undefined)[] = [];
    const api = openApi({
      adapter: salesforce,
      connection: { ...connection, way: 'session' },
      secrets: { session: '00D!sid' } satisfies Secrets,
      keep: async () => {},
      now,
      carry: async ({ headers }) => {
        requests.push(headers.authorization);
        return { status: 401, headers: {}, text: '[{"message":"not valid for use with the REST API"}]' };
      },
    });
    expect(await failureIn(() => salesforce.verify(api))).toMatchObject({ kind: 'unauthorised' });
    expect(requests).toEqual(['Bearer 00D!sid']);
  });

  it('opens what was made where the rep works', () => {
    const entry = entryOf(subject, writes['a note'] as OwedWrite);
    const url = (of: Entry, made: Record<string, string>): string | null => salesforce.urlOf(of, made, connection);
    expect(url(entry, { task: '00T1' })).toBe('https://acme.lightning.force.com/lightning/r/Task/00T1/view');
    expect(url(entry, {})).toBeNull();
    const stage = entryOf(subject, writes['a stage'] as OwedWrite);
    expect(url(stage, {})).toBe(`https://acme.lightning.force.com/lightning/r/Lead/${leadId}/view`);
  });
});
