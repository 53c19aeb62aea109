import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../lib/connectors/api.ts';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { followupboss } from '../../../lib/connectors/followupboss.ts';
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
import { type FakeFollowUpBoss, makeFollowUpBoss } from './vendors/followupboss.ts';

const person: RecordRef = {
  crm: 'followupboss',
  host: 'app.followupboss.com',
  tenant: '',
  objectType: 'people',
  recordId: '42',
};
const connection = connectionOf({
  id: 'followupboss/app.followupboss.com/',
  crm: 'followupboss',
  host: 'app.followupboss.com',
  account: { user: 'Robin Rep', userId: '3', email: 'robin@rep.test' },
});
const subject: Subject = {
  adapter: followupboss,
  connection,
  secrets: { apiKey: 'fka_key_1' },
  make: makeFollowUpBoss,
  person,
  missing: { ...person, recordId: '43' },
  personIs: {
    name: 'Ada Lovelace',
    emails: ['ada@lovelace.test'],
    phones: ['2125550100'],
    stage: { id: 'Lead', label: 'Lead' },
    owner: { id: '3', name: 'Robin Rep' },
    runningSequence: 'Long nurture',
    recent: [{ id: '1', at: Date.UTC(2026, 10, 20, 10), what: 'Left Message · Asked her to call', by: 'Robin Rep' }],
  },
  crmOutcome: 'Left Message',
  crmStage: 'Nurture',
};

holdsTheContract(subject);

describe('a key of Follow Up Boss', () => {
  const verifiedAt = async (host: string): Promise<unknown> => {
    const running = await startSubject({ ...subject, connection: { ...connection, host } });
    const failure = await failureIn(() => followupboss.verify(running.api));
    await running.server.close();
    return failure?.says ?? 'ok';
  };
  it('is taken at its own account only, for others have the same numbers for other people', async () => {
    expect(await verifiedAt('engines.followupboss.com')).toBe('ok');
    expect(await verifiedAt('others.followupboss.com')).toBe('a key of engines');
    expect(await verifiedAt('app.followupboss.com')).toBe('ok');
  });
});

describe('what arrives in Follow Up Boss', () => {
  const held = { running: null as Running | null };
  const at = (): Running & { fake: FakeFollowUpBoss } => held.running as Running & { fake: FakeFollowUpBoss };
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const written = (name: string, changes: Partial<Entry> = {}): Entry => {
    const entry = entryOf(subject, writes[name] as Entry['write']);
    return { ...entry, account: { ...entry.account, userId: '3' }, ...changes };
  };
  const sent = (): unknown => at().server.requests.at(-1)?.body;

  it('is a call to the number that was used, with its outcome', async () => {
    await deliver(followupboss, at().api, written('a voicemail', { subject: 'Call: voicemail', text: 'Try again' }));
    expect(sent()).toEqual({
      personId: 42,
      phone: '+1 212 555 0100',
      toNumber: '+1 212 555 0100',
      isIncoming: false,
      note: 'Call: voicemail\nTry again\n\n[ft:0000000001]',
      outcome: 'Left Message',
    });
  });
  it('has no outcome where ours is mapped to none', async () => {
    await deliver(followupboss, at().api, written('an answered call', { crmOutcome: null }));
    expect(sent()).not.toHaveProperty('outcome');
  });
  it.each(['a call without a number', 'an email', 'a text message', 'a WhatsApp message', 'a door visit', 'a meeting'])(
    'is for %s a note',
    async (name) => {
      await deliver(followupboss, at().api, written(name, { subject: 'What came of it', text: 'Said <b>no</b>' }));
      expect(sent()).toEqual({
        personId: 42,
        subject: 'What came of it',
        body: 'Said <b>no</b>\n\n[ft:0000000001]',
        isHtml: false,
      });
    },
  );
  it('is a task of the rep', async () => {
    await deliver(followupboss, at().api, written('a follow-up task', { subject: 'Second call' }));
    expect(sent()).toEqual({
      personId: 42,
      name: 'Second call [ft:0000000001]',
      type: 'Call',
      dueDateTime: '2026-11-26T15:30:00Z',
      assignedUserId: 3,
    });
  });
  it('is the stage of the person, by its name', async () => {
    await deliver(followupboss, at().api, written('a stage'));
    expect(at().fake.person.stage).toBe('Nurture');
    expect(followupboss.stepsOf(written('a stage', { crmStage: null }))).toBeNull();
    expect(followupboss.stepsOf(written('a note', { ref: { ...person, objectType: 'deals' } }))).toBeNull();
  });
  it('is not written over where its note is not told', async () => {
    const call = written('a voicemail');
    const made = await deliver(followupboss, at().api, call);
    const send: Api['send'] = async (request) =>
      request.method === 'GET' ? { status: 200, headers: {}, body: { id: 100 } } : at().api.send(request);
    const failure = await failureIn(() => followupboss.withdraw({ ...at().api, send }, call, made));
    expect(failure).toMatchObject({ kind: 'garbled' });
    expect(at().fake.countOf(call)).toBe(1);
  });
  it('is found behind a page of others', async () => {
    const others = Array.from({ length: 250 }, (_, n) => ({ id: n + 1000, personId: 42, body: `Note ${n}` }));
    at().fake.tables.notes?.push(...others);
    const [step] = followupboss.stepsOf(written('a note')) ?? [];
    const id = await step?.run(at().api, {});
    expect(await step?.find(at().api, {})).toBe(id);
  });
  it('is not looked for beyond reason: the rep is asked', async () => {
    const others = Array.from({ length: 2500 }, (_, n) => ({ id: n + 1000, personId: 42, body: `Note ${n}` }));
    at().fake.tables.notes?.push(...others);
    const [step] = followupboss.stepsOf(written('a note')) ?? [];
    expect(await failureIn(async () => step?.find(at().api, {}))).toMatchObject({ kind: 'rejected' });
  });
  it('is not taken for a write whose marker stands inside a note', async () => {
    await deliver(followupboss, at().api, written('a note', { text: 'They quoted [ft:0000000002]\n[ft:0000000002]' }));
    const [step] = followupboss.stepsOf({ ...written('a note'), marker: '[ft:0000000002]' }) ?? [];
    expect(await step?.find(at().api, {})).toBeNull();
  });
  it('says that a call was undone, once, and deletes the rest', async () => {
    const call = written('a voicemail', { subject: 'Call: voicemail', text: '' });
    const made = await deliver(followupboss, at().api, call);
    expect(await followupboss.withdraw(at().api, call, made)).toBe('corrected');
    expect(await followupboss.withdraw(at().api, call, made)).toBe('corrected');
    expect(at().fake.tables.calls?.at(-1)?.note).toBe('[undone] Call: voicemail\n\n[ft:0000000001]');
    const note = written('a note');
    expect(await followupboss.withdraw(at().api, note, await deliver(followupboss, at().api, note))).toBe('deleted');
    expect(at().fake.tables.notes).toEqual([]);
  });
  it('is not taken back where nothing was made, nor said to be there', async () => {
    const entry = written('a note');
    expect(await followupboss.withdraw(at().api, entry, {})).toBe('deleted');
    expect(await followupboss.isThere(at().api, entry, {})).toBe(false);
    expect(at().server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
  it('is refused in the CRM’s own words', async () => {
    const entry = written('a voicemail', { crmOutcome: 'Connected' });
    expect(await failureIn(() => deliver(followupboss, at().api, entry))).toMatchObject({
      kind: 'rejected',
      says: 'Invalid outcome.',
    });
  });
  it('opens at the person', () => {
    expect(followupboss.urlOf(written('a note'), {}, connection)).toBe('https://app.followupboss.com/2/people/view/42');
  });
});

describe('reading Follow Up Boss', () => {
  it('names the system with every request once it is registered', async () => {
    const registered = { ...connection, fields: { system: ' Followthrough ' } };
    const { api, server } = await startSubject({
      ...subject,
      connection: registered,
      secrets: { apiKey: 'fka_key_1', systemKey: 'system-key-1' },
    });
    await followupboss.verify(api);
    await followupboss.readPerson(api, person);
    expect(new Set(server.requests.map(({ headers }) => `${headers['x-system']} ${headers['x-system-key']}`))).toEqual(
      new Set(['Followthrough system-key-1']),
    );
    await server.close();
  });
  it('names none that is not', () => {
    expect(Object.keys(followupboss.headersOf({ apiKey: 'fka_key_1' }, connection))).toEqual(['authorization']);
  });
  it('tells who the rep is', async () => {
    const { api, server } = await startSubject(subject);
    expect(await followupboss.verify(api)).toEqual({ user: 'Robin Rep', userId: '3', email: 'robin@rep.test' });
    await server.close();
  });
  it('knows of no running plan where the account has none', async () => {
    const { api, server, fake } = await startSubject(subject);
    (fake as FakeFollowUpBoss).hasPlans = false;
    expect(await followupboss.readPerson(api, person)).toMatchObject({ runningSequence: null });
    await server.close();
  });
  it('rests for as long as it is told', async () => {
    const { api, server } = await startSubject(subject);
    server.fail('limited');
    expect(await failureIn(() => followupboss.readPerson(api, person))).toMatchObject({
      kind: 'limited',
      retryAt: now + 7000,
    });
    await server.close();
  });
  it('ends with “garbled” when a person or a list is of another shape', async () => {
    const { api, server, fake } = await startSubject(subject);
    (fake as FakeFollowUpBoss).tables.calls?.splice(0, 1, { id: 'one', personId: 42 });
    expect(await failureIn(() => followupboss.readPerson(api, person))).toMatchObject({ kind: 'garbled' });
    Object.assign((fake as FakeFollowUpBoss).person, { emails: 'none' });
    expect(await failureIn(() => followupboss.readPerson(api, person))).toMatchObject({ kind: 'garbled' });
    await server.close();
  });
});
