import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { espocrm } from '../../../lib/connectors/espocrm.ts';
import { openApi } from '../../../lib/connectors/open-api.ts';
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
import { type FakeEspo, makeEspo } from './vendors/espocrm.ts';

const connection = connectionOf({
  id: 'espocrm/crm.example.test/crm',
  crm: 'espocrm',
  host: 'crm.example.test',
  tenant: 'crm',
  fields: { userName: 'robin' },
  account: { user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' },
});
const person = {
  crm: 'espocrm',
  host: 'crm.example.test',
  tenant: 'crm',
  objectType: 'Lead',
  recordId: '64f1a2b3c4d5e6f70',
} as const;

const subject: Subject = {
  adapter: espocrm,
  connection,
  secrets: { apiKey: 'the-api-key' },
  make: makeEspo,
  person,
  missing: { ...person, recordId: '64f1a2b3c4d5e6fff' },
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test', 'countess@lovelace.test'],
    phones: ['+12125550100'],
    company: 'Analytical Engines',
    stage: { id: 'New', label: 'New' },
    owner: { id: 'rep-1', name: 'Robin Rep' },
    doNotCall: true,
    doNotEmail: false,
    runningSequence: null,
    recent: [
      { id: 'n3', at: Date.UTC(2026, 10, 20, 9), what: 'Call about prices', by: 'Sam Seller' },
      { id: 'n2', at: Date.UTC(2026, 10, 20, 9), what: 'Wants a demo', by: 'Sam Seller' },
    ],
  },
  crmOutcome: 'Left message',
  crmStage: 'In Process',
};

holdsTheContract(subject);

describe('espocrm', () => {
  const held = { running: null as Running | null };
  const at = (): Running => held.running as Running;
  const espo = (): FakeEspo => at().fake as FakeEspo;
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const entry = (name: string, changes: Partial<Entry> = {}): Entry => ({
    ...entryOf(subject, writes[name] as OwedWrite),
    ...changes,
  });
  const sent = (): unknown => at().server.requests.at(-1)?.body;
  const name = 'A subject with "quotes" & ‹tags› touch';
  const text = 'First line of "the note"\nSecond <b>line</b> & more, 50 % off \\ done 👍\n\n[ft:0000000001]';
  const common = {
    description: text,
    parentType: 'Lead',
    parentId: person.recordId,
    assignedUserId: 'rep-1',
  };

  it('writes a call as a Call of the lead, five minutes long, with the status of the organisation’s own list', async () => {
    await deliver(espocrm, at().api, entry('a voicemail'));
    expect(at().server.requests.at(-1)).toMatchObject({ method: 'POST', path: '/crm/api/v1/Call' });
    expect(sent()).toEqual({
      ...common,
      name,
      status: 'Left message',
      direction: 'Outbound',
      dateStart: '2026-11-23 15:30:00',
      dateEnd: '2026-11-23 15:35:00',
      leadsIds: [person.recordId],
    });
  });

  it.each([
    ['an answered call', 'Held'],
    ['a voicemail', 'Not Held'],
    ['an unanswered call', 'Not Held'],
    ['a meeting', 'Held'],
    ['a door visit', 'Not Held'],
  ])('says of %s, where no status is mapped, that it was %s', async (which, status) => {
    await deliver(espocrm, at().api, entry(which, { crmOutcome: null }));
    expect(sent()).toMatchObject({ status });
  });

  it('keeps the calls’ own list of outcomes for calls: a meeting knows none of them', async () => {
    await deliver(espocrm, at().api, entry('a meeting', { crmOutcome: 'Left message' }));
    expect(sent()).toMatchObject({ status: 'Held', dateEnd: '2026-11-23 15:45:00' });
  });

  it('writes a task done as completed, and the next step as one not started, due when it is due', async () => {
    await deliver(espocrm, at().api, entry('a task done'));
    expect(sent()).toEqual({ ...common, name, status: 'Completed', dateEnd: '2026-11-23 15:30:00' });
    await deliver(espocrm, at().api, entry('a follow-up task'));
    expect(sent()).toMatchObject({ status: 'Not Started', dateEnd: '2026-11-26 15:30:00' });
  });

  it('posts an email and a note to the record’s stream, the subject first', async () => {
    const where = { type: 'Post', isInternal: true, parentType: 'Lead', parentId: person.recordId };
    await deliver(espocrm, at().api, entry('an email'));
    expect(sent()).toEqual({ ...where, post: `A subject with "quotes" & <tags> touch\n${text}` });
    await deliver(espocrm, at().api, entry('a note'));
    expect(sent()).toEqual({ ...where, post: `A subject with "quotes" & <tags> note\n${text}` });
  });

  it('sets the status of a lead and the stage of an opportunity, and nothing of an account', async () => {
    await deliver(espocrm, at().api, entry('a stage'));
    expect(sent()).toEqual({ status: 'In Process' });
    const deal = { ...person, objectType: 'Opportunity', recordId: '64f1a2b3c4d5e6f72' };
    await deliver(espocrm, at().api, entry('a stage', { ref: deal, crmStage: 'Closed Won' }));
    expect(sent()).toEqual({ stage: 'Closed Won' });
    expect(espocrm.stepsOf(entry('a stage', { ref: { ...person, objectType: 'Account' } }))).toBeNull();
  });

  it('writes what a kind of record of the organisation’s own can have: posts, no tasks', () => {
    const ref = { ...person, objectType: 'Property' };
    expect(espocrm.stepsOf(entry('a voicemail', { ref }))?.map((step) => step.name)).toEqual(['Note']);
    expect(espocrm.stepsOf(entry('a follow-up task', { ref }))).toBeNull();
  });

  it('is not misled by another write’s marker that a rep pasted into a note', async () => {
    for (const which of ['a voicemail', 'an email']) {
      const other = entryOf(subject, writes[which] as OwedWrite, 2);
      await deliver(espocrm, at().api, entry(which, { text: `See ${other.marker}\n${other.marker}` }));
      const [step] = espocrm.stepsOf(other) ?? [];
      expect(await step?.find(at().api, {})).toBeNull();
    }
  });

  it('finds a post below others that came after it', async () => {
    const posted = entry('an email');
    const made = await deliver(espocrm, at().api, posted);
    for (let n = 0; n < 120; n += 1) {
      espo().records.Note?.push({
        id: `later${n}`,
        parentId: person.recordId,
        post: 'Later',
        createdAt: '2026-11-23 16:00:00',
      });
    }
    const [step] = espocrm.stepsOf(posted) ?? [];
    expect(await step?.find(at().api, {})).toBe(made.Note);
  });

  it.each(['a voicemail', 'an email'])('finds %s whose text is longer than a list shows', async (which) => {
    const long = entry(which, { text: 'Long '.repeat(4000) });
    const made = await deliver(espocrm, at().api, long);
    const [step] = espocrm.stepsOf(long) ?? [];
    expect(await step?.find(at().api, {})).toBe(Object.values(made)[0]);
    const other = entryOf(subject, writes[which] as OwedWrite, 2);
    await deliver(espocrm, at().api, { ...other, text: `${long.marker} ${'Long '.repeat(4000)}` });
    expect(await step?.find(at().api, {})).toBe(Object.values(made)[0]);
  });

  it('finds a call again after its lead was converted, which gives it to the deal', async () => {
    const made = await deliver(espocrm, at().api, entry('a voicemail'));
    Object.assign(espo().records.Call?.at(-1) ?? {}, { parentType: 'Opportunity', parentId: '64f1a2b3c4d5e6f72' });
    expect(await espocrm.stepsOf(entry('a voicemail'))?.[0]?.find(at().api, {})).toBe(made.Call);
  });

  it('reads a company and a deal', async () => {
    const account = { ...person, objectType: 'Account', recordId: '64f1a2b3c4d5e6f71' };
    expect(await espocrm.readPerson(at().api, account)).toMatchObject({
      name: 'Analytical Engines',
      company: null,
      emails: [],
      phones: [],
      stage: null,
      owner: null,
      doNotCall: null,
    });
    const deal = { ...person, objectType: 'Opportunity', recordId: '64f1a2b3c4d5e6f72' };
    expect(await espocrm.readPerson(at().api, deal)).toMatchObject({
      name: 'Engine',
      company: 'Analytical Engines',
      stage: { id: 'Prospecting', label: 'Prospecting' },
    });
  });

  it('assigns what an API user writes to the rep who is named, and to itself when nobody is', async () => {
    expect(await espocrm.verify(at().api)).toEqual({ user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' });
    const api = { ...at().api, connection: { ...connection, fields: {} } };
    expect(await espocrm.verify(api)).toEqual({ user: 'followthrough', userId: 'api-1', email: '' });
  });

  it('rides on the session’s cookies, asking for no dialog', async () => {
    const session: Connection = { ...connection, way: 'session', fields: {} };
    const open = (cookie: string) =>
      openApi({
        adapter: espocrm,
        connection: session,
        secrets: {},
        keep: async () => {},
        now,
        carry: async ({ url, method, headers, body }) => {
          const { pathname, search } = new URL(url);
          const sentHeaders = { ...headers, cookie };
          const answer = await fetch(at().server.url + pathname + search, { method, headers: sentHeaders, body });
          expect(answer.headers.get('www-authenticate')).toBeNull();
          return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
        },
      });
    expect(await espocrm.verify(open('auth-token=session-token'))).toMatchObject({ userId: 'rep-1' });
    expect(await failureIn(() => espocrm.verify(open('')))).toMatchObject({ kind: 'unauthorised' });
  });

  it('lists the statuses a call can end with, and the stages of leads and opportunities', async () => {
    expect((await espocrm.findOutcomes(at().api)).map(({ id }) => id)).toEqual(['Held', 'Not Held', 'Left message']);
    const stages = await espocrm.findStages(at().api);
    expect(stages).toContainEqual({ objectType: 'Lead', id: 'In Process', label: 'In Process' });
    expect(stages).toContainEqual({ objectType: 'Opportunity', id: 'Closed Won', label: 'Closed Won' });
  });

  it('finds a list in the whole metadata, which versions before 8.2 answer with', async () => {
    const status = { options: ['', 'Planned', 'Held'] };
    const body = { entityDefs: { Call: { fields: { status } } } };
    const api = { ...at().api, send: async () => ({ status: 200, headers: {}, body }) };
    expect(await espocrm.findOutcomes(api)).toEqual([{ id: 'Held', label: 'Held' }]);
  });

  it('calls any other shape garbled, and makes no write of it', async () => {
    const answering = (body: unknown) => ({ ...at().api, send: async () => ({ status: 200, headers: {}, body }) });
    const [step] = espocrm.stepsOf(entry('a voicemail')) ?? [];
    for (const body of [null, [], 'text', { id: 7 }, { list: 'no' }, { user: null }]) {
      const api = answering(body);
      expect(await failureIn(() => espocrm.verify(api))).toMatchObject({ kind: 'garbled' });
      expect(await failureIn(async () => step?.run(api, {}))).toMatchObject({ kind: 'garbled' });
      expect(await failureIn(async () => step?.find(api, {}))).toMatchObject({ kind: 'garbled' });
    }
  });

  it('rests as long as the CRM says when it has had enough', async () => {
    at().server.fail('limited');
    const failure = await failureIn(() => deliver(espocrm, at().api, entry('a voicemail')));
    expect(failure).toMatchObject({ kind: 'limited', retryAt: now + 7000 });
  });

  it('says in the CRM’s words why a field is refused', async () => {
    const refused = await failureIn(() => deliver(espocrm, at().api, entry('a voicemail', { crmOutcome: 'Gone' })));
    expect(refused).toMatchObject({ kind: 'rejected', says: expect.stringContaining('field: status') });
  });

  it('lives in its sub-folder, on https unless the rep said otherwise', () => {
    expect(espocrm.baseUrl(connection)).toBe('https://crm.example.test/crm/api/v1');
    expect(espocrm.baseUrl({ ...connection, tenant: '' })).toBe('https://crm.example.test/api/v1');
    expect(espocrm.baseUrl({ ...connection, fields: { scheme: 'http' } })).toBe('http://crm.example.test/crm/api/v1');
    expect(espocrm.hostsOf(connection)).toEqual([]);
  });

  it('opens what was made, or the record for a post', () => {
    const call = espocrm.urlOf(entry('a voicemail'), { Call: '65a0' }, connection);
    expect(call).toBe('https://crm.example.test/crm/#Call/view/65a0');
    const post = espocrm.urlOf(entry('an email'), { Note: '65a1' }, connection);
    expect(post).toBe(`https://crm.example.test/crm/#Lead/view/${person.recordId}`);
  });
});
