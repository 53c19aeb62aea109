import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { atomic } from '../../../lib/connectors/atomic.ts';
import { openApi } from '../../../lib/connectors/open-api.ts';
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
import { type FakeAtomic, makeAtomic } from './vendors/atomic.ts';

const person: RecordRef = {
  crm: 'atomic',
  host: 'crm.rep.test',
  tenant: '',
  objectType: 'contacts',
  recordId: '7',
};
const connection = connectionOf({
  id: 'atomic/crm.rep.test/',
  crm: 'atomic',
  host: 'crm.rep.test',
  way: 'password',
  fields: {
    projectUrl: 'https://abcdefgh.supabase.co/',
    publishableKey: 'sb_publishable_1',
    email: 'robin@rep.test',
  },
  account: { user: 'Robin Rep', userId: '3', email: 'robin@rep.test' },
});
const subject: Subject = {
  adapter: atomic,
  connection,
  secrets: { accessToken: 'access-1', refreshToken: 'refresh-1' },
  make: makeAtomic,
  person,
  missing: { ...person, recordId: '8' },
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['+1 212 555 0100'],
    company: 'Engines Ltd',
    stage: { id: 'warm', label: 'warm' },
    owner: { id: '3', name: 'Robin Rep' },
    recent: [{ id: '1', at: Date.UTC(2026, 10, 20, 10), what: 'Met at the fair', by: 'Robin Rep' }],
  },
  crmOutcome: null,
  crmStage: 'hot',
};

holdsTheContract(subject);

describe('what arrives in Atomic CRM', () => {
  const held = { running: null as Running | null };
  const at = (): Running & { fake: FakeAtomic } => held.running as Running & { fake: FakeAtomic };
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const written = (name: string, changes: Partial<Entry> = {}): Entry => {
    const entry = entryOf(subject, writes[name] as Entry['write']);
    return { ...entry, account: { ...entry.account, userId: '3' }, subject: 'Call: voicemail', ...changes };
  };

  it('is a note of the contact, in the rep’s name and at the time of the touch', async () => {
    await deliver(atomic, at().api, written('a voicemail', { text: 'Try <b>again</b>' }));
    expect(at().fake.tables.contact_notes?.at(-1)).toMatchObject({
      contact_id: 7,
      text: 'Call: voicemail\nTry <b>again</b>\n\n[ft:0000000001]',
      date: '2026-11-23T15:30:00.000Z',
      sales_id: 3,
    });
  });
  it('is a note of the deal', async () => {
    await deliver(atomic, at().api, written('an email', { ref: { ...person, objectType: 'deals', recordId: '9' } }));
    expect(at().fake.tables.deal_notes).toMatchObject([{ deal_id: 9, sales_id: 3 }]);
  });
  it('is an open task that is due when the touch is', async () => {
    await deliver(atomic, at().api, written('a follow-up task'));
    expect(at().fake.tables.tasks).toMatchObject([
      { contact_id: 7, type: 'call', due_date: '2026-11-26T15:30:00.000Z', sales_id: 3 },
    ]);
  });
  it('is the status of a contact and the stage of a deal', async () => {
    await deliver(atomic, at().api, written('a stage'));
    const deal = { ...person, objectType: 'deals', recordId: '9' };
    await deliver(atomic, at().api, written('a stage', { ref: deal, crmStage: 'won' }));
    expect([at().fake.tables.contacts?.[0]?.status, at().fake.tables.deals?.[0]?.stage]).toEqual(['hot', 'won']);
  });
  it('has no place for a company, for a task of a deal, or for an id that is none', () => {
    for (const objectType of ['companies', 'constructor'])
      expect(atomic.stepsOf(written('a note', { ref: { ...person, objectType, recordId: '5' } }))).toBeNull();
    const deal = { ...person, objectType: 'deals', recordId: '9' };
    expect(atomic.stepsOf(written('a follow-up task', { ref: deal }))).toBeNull();
    expect(atomic.stepsOf(written('a note', { ref: { ...person, recordId: '7&select=*' } }))).toBeNull();
    expect(atomic.stepsOf(written('a stage', { crmStage: null }))).toBeNull();
  });
  it('is not taken for a write whose marker stands inside a note', async () => {
    const other = written('a note', { text: 'I saw [ft:0000000002]\n[ft:0000000002]' });
    await deliver(atomic, at().api, other);
    const [step] = atomic.stepsOf({ ...written('a note'), marker: '[ft:0000000002]' }) ?? [];
    expect(await step?.find(at().api, {})).toBeNull();
  });
  it('goes to the tables as they were named before 2026', async () => {
    const old = await startSubject({ ...subject, make: () => makeAtomic({ oldNames: true }) });
    const entry = written('a note');
    const made = await deliver(atomic, old.api, entry);
    expect(old.fake.countOf(entry)).toBe(1);
    expect(await atomic.isThere(old.api, entry, made)).toBe(true);
    expect((await atomic.readPerson(old.api, person))?.recent).toHaveLength(2);
    expect((await atomic.findStages(old.api)).map(({ id }) => id)).toContain('in-contract');
    await old.server.close();
  });
  it('is not found where the database’s rules hide the row, or the contact is gone', async () => {
    at().fake.hidden.add('contacts/7');
    expect(await failureIn(() => deliver(atomic, at().api, written('a stage')))).toMatchObject({ kind: 'not-found' });
    const lost = written('a note', { ref: { ...person, recordId: '8' } });
    expect(await failureIn(() => deliver(atomic, at().api, lost))).toMatchObject({ kind: 'not-found' });
  });
  it('is not taken back where nothing was made, nor said to be there', async () => {
    const entry = written('a note');
    expect(await atomic.withdraw(at().api, entry, {})).toBe('deleted');
    expect(await atomic.isThere(at().api, entry, {})).toBe(false);
    expect(at().server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
  it('reads a deal and a company', async () => {
    const deal = await atomic.readPerson(at().api, { ...person, objectType: 'deals', recordId: '9' });
    expect(deal).toMatchObject({ name: 'Engine no. 2', company: 'Engines Ltd', stage: { id: 'opportunity' } });
    const company = await atomic.readPerson(at().api, { ...person, objectType: 'companies', recordId: '5' });
    expect(company).toMatchObject({ name: 'Engines Ltd', phones: ['+1 212 555 0199'], stage: null, recent: [] });
  });
  it('lists the stages as configured, and the app’s own where none are', async () => {
    expect(await atomic.findStages(at().api)).toEqual([
      { objectType: 'contacts', id: 'cold', label: 'Cold' },
      { objectType: 'contacts', id: 'warm', label: 'Warm' },
      { objectType: 'contacts', id: 'hot', label: 'Hot' },
      { objectType: 'contacts', id: 'in-contract', label: 'In Contract' },
      { objectType: 'deals', id: 'opportunity', label: 'Opportunity' },
    ]);
  });
  it('ends with “garbled” when the rows are of another shape', async () => {
    at().fake.tables.contacts?.splice(0, 1, { id: 7, first_name: {}, email_jsonb: 'none' });
    expect(await failureIn(() => atomic.readPerson(at().api, person))).toMatchObject({ kind: 'garbled' });
  });
});

describe('signing in to Atomic CRM', () => {
  it('gives the password once, and keeps the tokens alone', async () => {
    const { server, open } = await startSubject(subject);
    expect(await atomic.verify(open({ password: 'open sesame' }))).toEqual({
      user: 'Robin Rep',
      userId: '3',
      email: 'robin@rep.test',
    });
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/auth/v1/user',
      '/auth/v1/token',
      '/auth/v1/user',
      '/rest/v1/sales',
    ]);
    expect(await failureIn(() => atomic.verify(open({ password: 'wrong' })))).toMatchObject({
      kind: 'unauthorised',
      says: 'Invalid login credentials',
    });
    await server.close();
  });
  it('renews a token that has run out, and goes on', async () => {
    const { server } = await startSubject(subject);
    const kept: unknown[] = [];
    const api = openApi({
      adapter: atomic,
      connection,
      secrets: { accessToken: 'run out', refreshToken: 'refresh-1' },
      keep: async (secrets) => void kept.push(secrets),
      now,
      carry: async ({ url, method, headers, body }) => {
        const { pathname, search } = new URL(url);
        const response = await fetch(`${server.url}${pathname}${search}`, { method, headers, body });
        return { status: response.status, headers: {}, text: await response.text() };
      },
    });
    expect(await atomic.readPerson(api, person)).toMatchObject({ name: 'Ada Lovelace' });
    expect(kept).toEqual([
      { accessToken: 'access-1+', refreshToken: 'refresh-1+', expiresAt: String(now + 3_600_000) },
    ]);
    await server.close();
  });
  it('asks for the project’s host alone, and for none where the address is no address', () => {
    expect(atomic.hostsOf(connection)).toEqual(['https://abcdefgh.supabase.co/*']);
    expect(atomic.hostsOf({ ...connection, fields: { projectUrl: 'javascript:alert(1)' } })).toEqual([]);
    expect(atomic.baseUrl(connection)).toBe('https://abcdefgh.supabase.co');
  });
  it('names the page of the record', () => {
    const entry = entryOf(subject, writes['a note'] as Entry['write']);
    expect(atomic.urlOf(entry, {}, connection)).toBe('https://crm.rep.test/#/contacts/7/show');
  });
});
