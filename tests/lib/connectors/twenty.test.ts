import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { twenty } from '../../../lib/connectors/twenty.ts';
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
import { type FakeTwenty, ids, makeTwenty } from './vendors/twenty.ts';

const person: RecordRef = {
  crm: 'twenty',
  host: 'acme.twenty.com',
  tenant: '',
  objectType: 'person',
  recordId: ids.person,
};
const company: RecordRef = { ...person, objectType: 'company', recordId: ids.company };
const deal: RecordRef = { ...person, objectType: 'opportunity', recordId: ids.deal };
const connection = connectionOf({
  id: 'twenty/acme.twenty.com/',
  crm: 'twenty',
  host: 'acme.twenty.com',
  fields: { email: 'Robin@rep.test ' },
  account: { user: 'Robin Rep', userId: ids.rep, email: 'robin@rep.test' },
});
const base: Subject = {
  adapter: twenty,
  connection,
  secrets: { apiKey: 'key-1' },
  make: makeTwenty,
  person,
  missing: { ...person, recordId: '20202020-0009-4000-8000-000000000009' },
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test', 'ada@engines.test'],
    phones: ['+1 2125550100', '+44 2079460000'],
    company: 'Engines Ltd',
    stage: null,
    owner: null,
  },
  crmOutcome: null,
  crmStage: 'MEETING',
};

holdsTheContract(base);

describe('an opportunity', () => {
  holdsTheContract({
    ...base,
    person: deal,
    personIs: {
      name: 'Engine no. 2',
      emails: ['ada@lovelace.test', 'ada@engines.test'],
      company: 'Engines Ltd',
      stage: { id: 'NEW', label: 'NEW' },
      owner: { id: ids.rep, name: 'Robin Rep' },
    },
  });
});

describe('what arrives in Twenty', () => {
  const held = { running: null as Running | null };
  const at = (): Running & { fake: FakeTwenty } => held.running as Running & { fake: FakeTwenty };
  beforeEach(async () => {
    held.running = await startSubject(base);
  });
  afterEach(() => at().server.close());
  const written = (name: string, changes: Partial<Entry> = {}): Entry => {
    const entry = entryOf(base, writes[name] as Entry['write']);
    return { ...entry, account: { ...entry.account, userId: ids.rep }, ...changes };
  };

  it('is a note with ids of ours, and its link to the person', async () => {
    const entry = written('a voicemail', { subject: 'Call: voicemail', text: 'Said *nothing*\n# <b>at all</b>' });
    expect(await deliver(twenty, at().api, entry)).toEqual({
      note: '01978f00-0000-4000-8000-000000000001',
      link: '01978f00-0000-5000-8000-000000000001',
    });
    expect(at().server.requests.map(({ body }) => body)).toEqual([
      {
        id: '01978f00-0000-4000-8000-000000000001',
        title: 'Call: voicemail',
        bodyV2: { markdown: 'Said \\*nothing\\*\n\n\\# \\<b\\>at all\\</b\\>' },
      },
      {
        id: '01978f00-0000-5000-8000-000000000001',
        noteId: '01978f00-0000-4000-8000-000000000001',
        targetPersonId: ids.person,
      },
    ]);
  });
  it('is linked by the name that an older workspace has for it', async () => {
    at().fake.isOld = true;
    await deliver(twenty, at().api, written('a note', { ref: company }));
    expect(at().fake.tables.noteTargets).toMatchObject([{ companyId: ids.company }]);
    expect((await twenty.readPerson(at().api, company))?.recent).toHaveLength(1);
  });
  it('is an open task of the rep', async () => {
    await deliver(twenty, at().api, written('a follow-up task', { subject: 'Second call', text: '' }));
    expect(at().fake.tables.tasks).toMatchObject([
      { title: 'Second call', status: 'TODO', dueAt: '2026-11-26T15:30:00.000Z', assigneeId: ids.rep },
    ]);
    expect(at().fake.tables.taskTargets).toMatchObject([{ targetPersonId: ids.person }]);
  });
  it('is the stage of an opportunity, and of nothing else', async () => {
    await deliver(twenty, at().api, written('a stage', { ref: deal }));
    expect(at().fake.tables.opportunities?.[0]?.stage).toBe('MEETING');
    expect(twenty.stepsOf(written('a stage'))).toBeNull();
    expect(
      await failureIn(() => deliver(twenty, at().api, written('a stage', { ref: deal, crmStage: 'WON' }))),
    ).toMatchObject({
      kind: 'rejected',
      says: 'invalid input value for enum workspace_1.opportunity_stage_enum: "WON"',
    });
  });
  it('has no place at a kind of record of the organisation’s own', () => {
    for (const objectType of ['rocket', 'constructor'])
      expect(twenty.stepsOf(written('a note', { ref: { ...person, objectType } }))).toBeNull();
  });
  it('goes on with the link when the note is made', async () => {
    const entry = written('a note');
    const [note, link] = twenty.stepsOf(entry) ?? [];
    const made = { note: (await note?.run(at().api, {})) ?? '' };
    expect(await twenty.isThere(at().api, entry, made)).toBe(false);
    expect(await link?.find(at().api, made)).toBeNull();
    await link?.run(at().api, made);
    expect(await twenty.isThere(at().api, entry, made)).toBe(true);
  });
  it('is not taken back where nothing was made, nor said to be there', async () => {
    const entry = written('a note');
    expect(await twenty.withdraw(at().api, entry, {})).toBe('deleted');
    expect(await twenty.isThere(at().api, entry, {})).toBe(false);
    expect(at().server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
  it('is shown with the person as what happened lately', async () => {
    await deliver(twenty, at().api, written('a note', { subject: 'Asked for prices' }));
    expect((await twenty.readPerson(at().api, person))?.recent).toEqual([
      { id: '01978f00-0000-4000-8000-000000000001', at: now, what: 'Asked for prices', by: 'Followthrough' },
    ]);
  });
  it('has a page of its own', () => {
    const entry = written('a follow-up task');
    expect(twenty.urlOf(entry, { task: 'task-1' }, connection)).toBe('https://acme.twenty.com/object/task/task-1');
    expect(twenty.urlOf(written('a stage', { ref: deal }), {}, connection)).toBe(
      `https://acme.twenty.com/object/opportunity/${ids.deal}`,
    );
  });
});

describe('reading Twenty', () => {
  it('tells who the rep is by their email, and says when nobody has it', async () => {
    const { api, server } = await startSubject(base);
    expect(await twenty.verify(api)).toEqual({ user: 'Robin Rep', userId: ids.rep, email: 'robin@rep.test' });
    await server.close();
    const other = await startSubject({ ...base, connection: { ...connection, fields: { email: 'who@rep.test' } } });
    expect(await failureIn(() => twenty.verify(other.api))).toMatchObject({ kind: 'not-found', says: 'who@rep.test' });
    await other.server.close();
  });
  it('reads a company with its owner', async () => {
    const { api, server } = await startSubject(base);
    expect(await twenty.readPerson(api, company)).toMatchObject({
      name: 'Engines Ltd',
      company: 'Engines Ltd',
      owner: { id: ids.rep, name: 'Robin Rep' },
    });
    await server.close();
  });
  it('lists the stages as the workspace names them', async () => {
    const { api, server, fake } = await startSubject(base);
    const meeting = { objectType: 'opportunity', id: 'MEETING', label: 'meeting' };
    expect((await twenty.findStages(api))[2]).toEqual(meeting);
    (fake as FakeTwenty).isDirect = true;
    expect((await twenty.findStages(api))[2]).toEqual(meeting);
    await server.close();
  });
  it('ends with “garbled” when a record is of another shape', async () => {
    const { api, server, fake } = await startSubject(base);
    (fake as FakeTwenty).tables.people?.splice(0, 1, { id: ids.person, name: 7, emails: [] });
    expect(await failureIn(() => twenty.readPerson(api, person))).toMatchObject({ kind: 'garbled' });
    await server.close();
  });
  it('asks the cloud’s API host for the cloud, and its own host elsewhere', () => {
    expect([twenty.baseUrl(connection), twenty.hostsOf(connection)]).toEqual([
      'https://api.twenty.com/rest',
      ['https://api.twenty.com/*'],
    ]);
    const own = { ...connection, host: 'crm.acme.test' };
    expect([twenty.baseUrl(own), twenty.hostsOf(own)]).toEqual(['https://crm.acme.test/rest', []]);
  });
});
