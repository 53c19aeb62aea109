import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { frappe } from '../../../lib/connectors/frappe.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import {
  connectionOf,
  deliver,
  entryOf,
  failureIn,
  holdsTheContract,
  type Running,
  type Subject,
  startSubject,
  writes,
} from './connector-contract.ts';
import { type FakeFrappe, makeFrappe } from './vendors/frappe.ts';

const lead: RecordRef = {
  crm: 'frappe',
  host: 'crm.rep.test',
  tenant: '',
  objectType: 'leads',
  recordId: 'CRM-LEAD-2026-00001',
};
const deal: RecordRef = { ...lead, objectType: 'deals', recordId: 'CRM-DEAL-2026-00001' };
const contact: RecordRef = { ...lead, objectType: 'contacts', recordId: 'Ada Lovelace-Engines' };
const connection = connectionOf({
  id: 'frappe/crm.rep.test/',
  crm: 'frappe',
  host: 'crm.rep.test',
  account: { user: 'Robin Rep', userId: 'robin@rep.test', email: 'robin@rep.test' },
});
const subject: Subject = {
  adapter: {
    ...frappe,
    // The contract's rep is nobody this site knows.
    stepsOf: (entry) => frappe.stepsOf({ ...entry, account: { ...entry.account, userId: '' } }),
  },
  connection,
  secrets: { apiKey: 'key-1', apiSecret: 'secret-1' },
  make: makeFrappe,
  person: lead,
  missing: { ...lead, recordId: 'CRM-LEAD-2026-00009' },
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['+12125550100'],
    company: 'Engines Ltd',
    stage: { id: 'New', label: 'New' },
    owner: { id: 'robin@rep.test', name: 'robin@rep.test' },
    doNotEmail: null,
    recent: [{ id: 'n0', at: Date.UTC(2026, 10, 20, 10, 0, 0, 123), what: 'Met at the fair', by: 'robin@rep.test' }],
  },
  crmOutcome: 'Busy',
  crmStage: 'Contacted',
};

describe('with a key', () => holdsTheContract(subject));
describe('in the rep’s session', () =>
  holdsTheContract({ ...subject, connection: { ...connection, way: 'session' }, secrets: {} }));

describe('what arrives in Frappe CRM', () => {
  const held = { running: null as Running | null };
  const at = (): Running & { fake: FakeFrappe } => held.running as Running & { fake: FakeFrappe };
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const written = (name: string, changes: Partial<Entry> = {}): Entry => {
    const entry = entryOf(subject, writes[name] as Entry['write']);
    return { ...entry, account: { ...entry.account, userId: 'robin@rep.test' }, ...changes };
  };
  const newest = (doctype: string): unknown => at().fake.tables[doctype]?.[0];

  it('is a note with the words, and a call log with an id of ours that names it', async () => {
    const entry = written('a voicemail', { subject: 'Call: voicemail', text: 'Try <b>again</b>', crmOutcome: null });
    await deliver(frappe, at().api, entry);
    expect(newest('FCRM Note')).toMatchObject({
      title: 'Call: voicemail',
      content: 'Try &lt;b&gt;again&lt;/b&gt;<br><br>[ft:0000000001]',
      reference_doctype: 'CRM Lead',
      reference_docname: 'CRM-LEAD-2026-00001',
    });
    expect(newest('CRM Call Log')).toMatchObject({
      id: '01978f00-0000-7000-8000-000000000001',
      from: 'robin@rep.test',
      to: '+1 212 555 0100',
      type: 'Outgoing',
      status: 'No Answer',
      telephony_medium: 'Manual',
      start_time: '2026-11-23 21:00:00',
      caller: 'robin@rep.test',
      note: 'note-1',
    });
  });
  it.each([
    ['an answered call', null, 'Completed'],
    ['an unanswered call', null, 'No Answer'],
    ['a call without a number', null, 'Busy'],
    ['an answered call', 'Canceled', 'Canceled'],
  ])('has for %s, mapped to %s, the status %s', async (name, crmOutcome, status) => {
    await deliver(frappe, at().api, written(name, { crmOutcome }));
    expect(newest('CRM Call Log')).toMatchObject({ status });
  });
  it('names the record where no number was used', async () => {
    await deliver(frappe, at().api, written('a call without a number'));
    expect(newest('CRM Call Log')).toMatchObject({ to: 'CRM-LEAD-2026-00001' });
  });
  it('is a task of the rep that is due by the site’s own clock', async () => {
    await deliver(frappe, at().api, written('a follow-up task', { subject: 'x'.repeat(200) }));
    expect(newest('CRM Task')).toMatchObject({
      title: `${'x'.repeat(139)}…`,
      status: 'Todo',
      due_date: '2026-11-26 21:00:00',
      assigned_to: 'robin@rep.test',
    });
  });
  it('is a note for what is no call, at a contact too', async () => {
    await deliver(frappe, at().api, written('a letter', { ref: contact }));
    expect(newest('FCRM Note')).toMatchObject({
      reference_doctype: 'Contact',
      reference_docname: 'Ada Lovelace-Engines',
    });
    expect(at().fake.tables['CRM Call Log']).toEqual([]);
  });
  it('is the status of a lead and of a deal, and of nothing else', async () => {
    await deliver(frappe, at().api, written('a stage', { ref: deal, crmStage: 'Won' }));
    expect(newest('CRM Deal')).toMatchObject({ status: 'Won' });
    expect(frappe.stepsOf(written('a stage', { ref: contact }))).toBeNull();
    expect(await failureIn(() => deliver(frappe, at().api, written('a stage', { crmStage: 'Lost' })))).toMatchObject({
      kind: 'rejected',
      says: expect.stringContaining('Could not find status: Lost'),
    });
  });
  it('is not taken for a write whose marker stands inside a note', async () => {
    await deliver(frappe, at().api, written('a note', { text: 'They quoted [ft:0000000002]' }));
    const [step] = frappe.stepsOf({ ...written('a note'), marker: '[ft:0000000002]' }) ?? [];
    expect(await step?.find(at().api, {})).toBeNull();
  });
  it('is taken back with its note, which a call log keeps until it is gone', async () => {
    const entry = written('a voicemail');
    const made = await deliver(frappe, at().api, entry);
    expect(await frappe.withdraw(at().api, entry, made)).toBe('deleted');
    expect(at().fake.tables['FCRM Note']).toHaveLength(1);
  });
  it('is not taken back where nothing was made, nor said to be there', async () => {
    const entry = written('a note');
    expect(await frappe.withdraw(at().api, entry, {})).toBe('deleted');
    expect(await frappe.isThere(at().api, entry, {})).toBe(false);
    expect(at().server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
  it('is shown at the record’s own tab', () => {
    const urls = ['a voicemail', 'a note', 'a follow-up task', 'a stage'].map((name) =>
      frappe.urlOf(written(name), {}, connection),
    );
    expect(urls.map((url) => url?.split('/').at(-1))).toEqual([
      'CRM-LEAD-2026-00001#calls',
      'CRM-LEAD-2026-00001#notes',
      'CRM-LEAD-2026-00001#tasks',
      'CRM-LEAD-2026-00001',
    ]);
    expect(frappe.urlOf(written('a stage', { ref: contact }), {}, connection)).toBe(
      'https://crm.rep.test/crm/contacts/Ada%20Lovelace-Engines',
    );
  });
});

describe('reading Frappe CRM', () => {
  const held = { running: null as Running | null };
  const at = (): Running & { fake: FakeFrappe } => held.running as Running & { fake: FakeFrappe };
  beforeEach(async () => {
    held.running = await startSubject({ ...subject, connection: { ...connection, way: 'session' }, secrets: {} });
  });
  afterEach(() => at().server.close());

  it('tells who the rep is', async () => {
    expect(await frappe.verify(at().api)).toEqual({
      user: 'Robin Rep',
      userId: 'robin@rep.test',
      email: 'robin@rep.test',
    });
  });
  it('reads a deal with its primary contact, a contact and an organisation', async () => {
    expect(await frappe.readPerson(at().api, deal)).toMatchObject({
      name: 'Engines Ltd',
      emails: ['ada@lovelace.test'],
      phones: ['+12125550100'],
      stage: { id: 'Qualification' },
    });
    expect(await frappe.readPerson(at().api, contact)).toMatchObject({
      name: 'Ada Lovelace',
      company: 'Engines Ltd',
      stage: null,
      doNotEmail: true,
    });
    const organisation = { ...lead, objectType: 'organizations', recordId: 'Engines Ltd' };
    expect(await frappe.readPerson(at().api, organisation)).toMatchObject({ name: 'Engines Ltd', phones: [] });
  });
  it('lists the statuses of leads and of deals', async () => {
    expect((await frappe.findStages(at().api)).map(({ objectType, id }) => `${objectType}: ${id}`)).toEqual([
      'leads: New',
      'leads: Contacted',
      'leads: Nurture',
      'deals: Qualification',
      'deals: Won',
      'deals: Lost',
    ]);
  });
  it('asks for the sign-in when the session has ended, and not when the rep merely may not', async () => {
    at().fake.session = null;
    expect(await failureIn(() => frappe.verify(at().api))).toMatchObject({ kind: 'unauthorised' });
    expect(await failureIn(() => frappe.readPerson(at().api, lead))).toMatchObject({ kind: 'unauthorised' });
    const [step] = frappe.stepsOf(entryOf(subject, writes['a note'] as Entry['write'])) ?? [];
    expect(await failureIn(async () => step?.run(at().api, {}))).toMatchObject({ kind: 'unauthorised' });
    at().fake.session = 'robin@rep.test';
    at().server.fail('forbidden');
    expect(await failureIn(() => frappe.readPerson(at().api, lead))).toMatchObject({ kind: 'forbidden' });
  });
  it('reads the page for the token of a write, and of no read', async () => {
    await frappe.readPerson(at().api, lead);
    expect(at().server.requests.some(({ path }) => path === '/crm')).toBe(false);
    await deliver(frappe, at().api, { ...entryOf(subject, writes['a note'] as Entry['write']) });
    expect(at().server.requests.at(-1)?.headers['x-frappe-csrf-token']).toBe('csrf0123456789');
  });
  it('ends with “garbled” when a document is of another shape', async () => {
    at().fake.tables['CRM Lead']?.splice(0, 1, { name: 'CRM-LEAD-2026-00001', email: ['a@b.test'] });
    expect(await failureIn(() => frappe.readPerson(at().api, lead))).toMatchObject({ kind: 'garbled' });
  });
});
