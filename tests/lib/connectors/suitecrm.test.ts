import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Secrets } from '../../../lib/connectors/api-adapter.ts';
import { openApi } from '../../../lib/connectors/open-api.ts';
import { suitecrm } from '../../../lib/connectors/suitecrm.ts';
import type { Connection } from '../../../lib/outbox/connection.ts';
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
import { accountId, dealId, type FakeSuite, leadId, makeSuite } from './vendors/suitecrm.ts';

const connection = connectionOf({
  id: 'suitecrm/crm.example.test/',
  crm: 'suitecrm',
  host: 'crm.example.test',
  fields: { clientId: 'client-1', version: '8' },
  account: { user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' },
});
const person = {
  crm: 'suitecrm',
  host: 'crm.example.test',
  tenant: '',
  objectType: 'leads',
  recordId: leadId,
} as const;

const subject: Subject = {
  adapter: suitecrm,
  connection,
  secrets: { clientSecret: 'the-client-secret', accessToken: 'good-access-token' },
  make: () => makeSuite('/legacy/Api'),
  person,
  missing: { ...person, recordId: 'a1b2c3d4-0000-4000-8000-00000000ffff' },
  personIs: {
    name: 'Ada "Countess" Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['+12125550100'],
    company: 'Engines & Sons',
    stage: { id: 'New', label: 'New' },
    owner: { id: 'rep-1', name: 'Robin Rep' },
    doNotCall: true,
    doNotEmail: false,
    runningSequence: null,
    recent: [
      { id: 'n1', at: Date.UTC(2026, 10, 21, 9), what: 'Wants a demo', by: 'Sam Seller' },
      { id: 'c1', at: Date.UTC(2026, 10, 20, 9), what: 'Call about <prices>', by: 'Sam Seller' },
    ],
  },
  crmOutcome: 'Held',
  crmStage: 'In Process',
};

holdsTheContract(subject);

describe('suitecrm', () => {
  const held = { running: null as Running | null };
  const at = (): Running => held.running as Running;
  const suite = (): FakeSuite => at().fake as FakeSuite;
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const entry = (name: string, changes: Partial<Entry> = {}): Entry => ({
    ...entryOf(subject, writes[name] as OwedWrite),
    ...changes,
  });
  const sent = () => at().server.requests.at(-1)?.body as { data: { attributes: object } };
  const common = {
    name: 'A subject with "quotes" & ‹tags› touch',
    description: 'First line of "the note"\nSecond ‹b›line‹/b› & more, 50 % off \\ done 👍',
    parent_type: 'Leads',
    parent_id: leadId,
    assigned_user_id: 'rep-1',
  };

  it('writes a call under the id of the outbox row, a quarter of an hour long', async () => {
    await deliver(suitecrm, at().api, entry('a voicemail'));
    expect(at().server.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/legacy/Api/V8/module',
      headers: { 'content-type': 'application/vnd.api+json', accept: 'application/vnd.api+json' },
    });
    const attributes = {
      ...common,
      lead_id: leadId,
      status: 'Held',
      direction: 'Outbound',
      date_start: '2026-11-23 15:30:00',
      duration_hours: 0,
      duration_minutes: 15,
    };
    expect(sent()).toEqual({ data: { type: 'Calls', id: entry('a voicemail').id, attributes } });
  });

  it.each([
    ['an answered call', 'Held'],
    ['a voicemail', 'Not Held'],
    ['a meeting', 'Held'],
    ['a door visit', 'Not Held'],
  ])('says of %s, where no status is mapped, that it was %s', async (which, status) => {
    await deliver(suitecrm, at().api, entry(which, { crmOutcome: null }));
    expect(sent().data.attributes).toMatchObject({ status });
  });

  it('writes tasks with the day they are due, and what was only sent as a note', async () => {
    await deliver(suitecrm, at().api, entry('a follow-up task'));
    expect(sent().data).toMatchObject({
      type: 'Tasks',
      attributes: { status: 'Not Started', priority: 'Medium', date_due: '2026-11-26 15:30:00' },
    });
    await deliver(suitecrm, at().api, entry('a task done', { id: '01978f00-0000-7000-8000-000000000009' }));
    expect(sent().data.attributes).toMatchObject({ status: 'Completed', date_due: '2026-11-23 15:30:00' });
    await deliver(suitecrm, at().api, entry('an email'));
    expect(sent().data).toEqual({ type: 'Notes', id: entry('an email').id, attributes: common });
  });

  it('links a contact’s meeting to the contact too, and a lead’s to its parent only', async () => {
    await deliver(suitecrm, at().api, entry('a meeting', { ref: { ...person, objectType: 'contacts' } }));
    expect(sent().data.attributes).toMatchObject({ parent_type: 'Contacts', contact_id: leadId });
    await deliver(suitecrm, at().api, entry('a meeting', { id: '01978f00-0000-7000-8000-000000000008' }));
    expect(sent().data.attributes).not.toHaveProperty('lead_id');
  });

  it('cuts a subject that is too long for a name, and keeps it whole in the text', async () => {
    const long = `Call: left voicemail · ${'👍'.repeat(40)}`;
    await deliver(suitecrm, at().api, entry('a voicemail', { subject: long, text: 'Note' }));
    expect(sent().data.attributes).toMatchObject({
      name: `Call: left voicemail · ${'👍'.repeat(26)}…`,
      description: `${long}\nNote`,
    });
    await deliver(suitecrm, at().api, entry('an email', { subject: long, text: 'Note' }));
    expect(sent().data.attributes).toMatchObject({ name: long, description: 'Note' });
  });

  it('sets the status of a lead and the stage of an opportunity, and nothing of an account', async () => {
    await deliver(suitecrm, at().api, entry('a stage'));
    expect(sent()).toEqual({ data: { type: 'Leads', id: leadId, attributes: { status: 'In Process' } } });
    const deal = { ...person, objectType: 'opportunities', recordId: dealId };
    await deliver(suitecrm, at().api, entry('a stage', { ref: deal, crmStage: 'Closed Won' }));
    expect(sent().data.attributes).toEqual({ sales_stage: 'Closed Won' });
    expect(suitecrm.stepsOf(entry('a stage', { ref: { ...person, objectType: 'accounts' } }))).toBeNull();
    for (const objectType of ['abc_property', 'constructor']) {
      expect(suitecrm.stepsOf(entry('a voicemail', { ref: { ...person, objectType } }))).toBeNull();
    }
  });

  it('takes a second sending of what is there already for the first', async () => {
    const call = entry('a voicemail');
    const [step] = suitecrm.stepsOf(call) ?? [];
    expect([await step?.run(at().api, {}), await step?.run(at().api, {})]).toEqual([call.id, call.id]);
    expect(suite().countOf(call)).toBe(1);
  });

  it('reads a company and a deal', async () => {
    const account = { ...person, objectType: 'accounts', recordId: accountId };
    expect(await suitecrm.readPerson(at().api, account)).toMatchObject({
      name: 'Engines & Sons',
      company: null,
      phones: ['+12125550199'],
      stage: null,
      owner: null,
      doNotEmail: null,
    });
    const deal = { ...person, objectType: 'opportunities', recordId: dealId };
    expect(await suitecrm.readPerson(at().api, deal)).toMatchObject({
      name: 'Engine',
      stage: { id: 'Proposal/Price Quote', label: 'Proposal/Price Quote' },
    });
  });

  it('says forbidden, and not "not there", of what may not be seen', async () => {
    const body = { errors: { status: 400, title: null, detail: 'The access to this record is denied' } };
    const api = { ...at().api, send: async () => ({ status: 400, headers: {}, body }) };
    expect(await failureIn(() => suitecrm.readPerson(api, person))).toMatchObject({ kind: 'forbidden' });
  });

  it('rests as long as the CRM says when it has had enough', async () => {
    at().server.fail('limited');
    const failure = await failureIn(() => deliver(suitecrm, at().api, entry('a voicemail')));
    expect(failure).toMatchObject({ kind: 'limited', retryAt: now + 7000 });
  });

  describe('signing in', () => {
    const opened = (secrets: Secrets, fields: Connection['fields'] = connection.fields) => {
      const kept: Secrets[] = [];
      const api = openApi({
        adapter: suitecrm,
        connection: { ...connection, fields },
        secrets,
        now,
        keep: async (renewed) => void kept.push(renewed),
        carry: async ({ url, method, headers, body }) => {
          const { pathname, search } = new URL(url);
          const answer = await fetch(at().server.url + pathname + search, { method, headers, body });
          return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
        },
      });
      return { api, kept };
    };

    it('exchanges a client’s secret for a token', async () => {
      const { api, kept } = opened({ clientSecret: 'the-client-secret' });
      expect(await suitecrm.verify(api)).toEqual({ user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' });
      expect(kept).toEqual([{ clientSecret: 'the-client-secret', accessToken: 'good-access-token' }]);
    });

    it('exchanges a password for tokens and keeps no password', async () => {
      const fields = { ...connection.fields, userName: 'robin' };
      const { api, kept } = opened({ clientSecret: 'the-client-secret', password: 'the-password' }, fields);
      await suitecrm.verify(api);
      expect(kept).toEqual([
        { clientSecret: 'the-client-secret', accessToken: 'good-access-token', refreshToken: 'good-refresh-token' },
      ]);
      expect(at().server.requests.at(-2)?.body).toEqual({
        grant_type: 'password',
        username: 'robin',
        password: 'the-password',
        client_id: 'client-1',
        client_secret: 'the-client-secret',
      });
    });

    it('refreshes a token that has run out, and ends where the refresh is refused', async () => {
      const old = { clientSecret: 'the-client-secret', accessToken: 'old' };
      const { api, kept } = opened({ ...old, refreshToken: 'good-refresh-token' });
      await suitecrm.verify(api);
      expect(kept).toMatchObject([{ accessToken: 'good-access-token' }]);
      const ended = opened({ ...old, refreshToken: 'used-refresh-token' });
      expect(await failureIn(() => suitecrm.verify(ended.api))).toMatchObject({ kind: 'unauthorised' });
      expect(ended.kept).toEqual([]);
    });
  });

  it('calls any other shape garbled', async () => {
    const [step] = suitecrm.stepsOf(entry('a voicemail')) ?? [];
    for (const body of [null, [], { data: null }, { data: { id: 7 } }, { errors: [] }]) {
      const api = { ...at().api, send: async () => ({ status: 200, headers: {}, body }) };
      expect(await failureIn(() => suitecrm.verify(api))).toMatchObject({ kind: 'garbled' });
      expect(await failureIn(async () => step?.run(api, {}))).toMatchObject({ kind: 'garbled' });
      expect(await failureIn(async () => step?.find(api, {}))).toMatchObject({ kind: 'garbled' });
    }
  });

  it('lives in another folder in 7 than in 8, whose old pages have a folder of their own', () => {
    const of = (tenant: string, version: string) =>
      suitecrm.baseUrl({ ...connection, tenant, fields: { ...connection.fields, version } });
    expect(of('', '8')).toBe('https://crm.example.test/legacy/Api');
    expect(of('legacy', '8')).toBe('https://crm.example.test/legacy/Api');
    expect(of('crm/public/legacy', '8')).toBe('https://crm.example.test/crm/public/legacy/Api');
    expect(of('suite', '7')).toBe('https://crm.example.test/suite/Api');
  });

  it('opens what was made in the pages of either version', () => {
    const call = entry('a voicemail');
    const seven = { ...connection, fields: { ...connection.fields, version: '7' } };
    expect(suitecrm.urlOf(call, {}, connection)).toBe(`https://crm.example.test/#/calls/record/${call.id}`);
    expect(suitecrm.urlOf(call, {}, seven)).toBe(
      `https://crm.example.test/index.php?module=Calls&action=DetailView&record=${call.id}`,
    );
    expect(suitecrm.urlOf(entry('a stage'), {}, connection)).toBe(`https://crm.example.test/#/leads/record/${leadId}`);
  });
});
