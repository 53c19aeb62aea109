import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/connectors/api-adapter.ts';
import { close } from '../../../lib/connectors/close.ts';
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
import { adaLead, closeKey, type FakeClose, fakeClose, pairLead } from './vendors/close.ts';

const person: RecordRef = {
  crm: 'close',
  host: 'app.close.com',
  tenant: '',
  objectType: 'lead',
  recordId: adaLead,
};

const connection = connectionOf({
  id: 'close/app.close.com/',
  crm: 'close',
  host: 'app.close.com',
  account: { user: 'Robin Rep', userId: 'user_1', email: 'robin@rep.test' },
});

const held = { fake: fakeClose() };
const subject: Subject = {
  adapter: close,
  connection,
  secrets: { apiKey: closeKey },
  make: () => {
    held.fake = fakeClose();
    return held.fake;
  },
  person,
  missing: { ...person, recordId: 'lead_Nobody000000000' },
  personIs: {
    name: 'Ada Lovelace',
    company: 'Engines Ltd',
    emails: ['ada@lovelace.test'],
    phones: ['+12125550100'],
    stage: { id: 'stat_1', label: 'Potential' },
    doNotCall: null,
    doNotEmail: false,
    runningSequence: 'Cold outreach',
  },
  crmOutcome: 'outcome_1',
  crmStage: 'stat_2',
};

holdsTheContract(subject);

describe('what Close gets', () => {
  const at = { running: null as Running | null };
  const running = (): Running => at.running as Running;
  const fake = (): FakeClose => held.fake;
  beforeEach(async () => {
    at.running = await startSubject(subject);
  });
  afterEach(() => running().server.close());
  const sent = async (write: OwedWrite | undefined, changes: Partial<Entry> = {}): Promise<Record<string, unknown>> => {
    const entry = { ...entryOf(subject, write as OwedWrite), ...changes };
    await deliver(close, running().api, entry);
    return running().server.requests.findLast(({ method }) => method !== 'GET')?.body as Record<string, unknown>;
  };
  const text = (kind: string): string =>
    `A subject with "quotes" & <tags> ${kind}\nFirst line of "the note"\nSecond <b>line</b> & more, 50 % off \\ done 👍\n\n[ft:0000000001]`;

  it('a call made elsewhere, with whom, when, and with its outcome', async () => {
    expect(await sent(writes['an answered call'])).toEqual({
      lead_id: adaLead,
      contact_id: 'cont_ada',
      direction: 'outbound',
      status: 'completed',
      source: 'External',
      phone: '+12125550100',
      outcome_id: 'outcome_1',
      activity_at: '2026-11-23T15:30:00.000Z',
      note: text('touch'),
    });
  });

  it.each([
    ['an answered call', 'completed'],
    ['a voicemail', 'completed'],
    ['an unanswered call', 'no-answer'],
    ['a call without a number', 'busy'],
  ])('%s as "%s"', async (name, status) => {
    expect(await sent(writes[name])).toMatchObject({ status });
  });

  it.each(['an email', 'a text message', 'a WhatsApp message', 'a meeting', 'a note'])('%s as a note', async (name) => {
    const write = writes[name];
    expect(await sent(write)).toEqual({
      lead_id: adaLead,
      contact_id: 'cont_ada',
      activity_at: '2026-11-23T15:30:00.000Z',
      note: text(write?.kind ?? ''),
    });
  });

  it('a follow-up as a task of the rep', async () => {
    expect(await sent(writes['a follow-up task'])).toEqual({
      _type: 'lead',
      lead_id: adaLead,
      assigned_to: 'rep-1',
      date: '2026-11-26T15:30:00.000Z',
      text: text('task'),
    });
  });

  it('a stage as the status of the lead', async () => {
    expect(await sent(writes['a stage'])).toEqual({ status_id: 'stat_2' });
  });

  it.each([
    ['(212) 555-0111', 'cont_bob', '+12125550111'],
    ['+1 999 555 0100', undefined, '+19995550100'],
    ['555', undefined, undefined],
  ])('the one of several people who has %s', async (contact, contactId, phone) => {
    const write = { ...writes['an answered call'], contact } as OwedWrite;
    const body = await sent(write, { ref: { ...person, recordId: pairLead } });
    expect([body.contact_id, body.phone]).toEqual([contactId, phone]);
  });

  it('nothing for another kind of record, and no stage that is not mapped', () => {
    const entry = entryOf(subject, writes['a note'] as OwedWrite);
    expect(close.stepsOf({ ...entry, ref: { ...person, objectType: 'contact' } })).toBeNull();
    expect(close.stepsOf({ ...entryOf(subject, writes['a stage'] as OwedWrite), crmStage: null })).toBeNull();
  });

  it('is not found by a marker that another note quotes', async () => {
    const [one, other] = [1, 2].map((n) => entryOf(subject, writes['a note'] as OwedWrite, n)) as [Entry, Entry];
    await deliver(close, running().api, { ...other, text: `As in ${one.marker}\n${one.marker}` });
    expect(await close.stepsOf(one)?.[0]?.find(running().api, {})).toBeNull();
  });

  it('is found behind many others', async () => {
    const entry = entryOf(subject, writes['a note'] as OwedWrite);
    const others = Array.from({ length: 150 }, (_, n) => ({
      id: `acti_old${n}`,
      _type: 'Note',
      lead_id: adaLead,
      note: 'Another',
      date_created: '2026-11-20T00:00:00Z',
    }));
    fake().made.push(...others);
    const made = await deliver(close, running().api, entry);
    expect(await close.stepsOf(entry)?.[0]?.find(running().api, {})).toBe(made.log);
  });

  it('is the company where a lead has several people', async () => {
    const found = await close.readPerson(running().api, { ...person, recordId: pairLead });
    expect(found).toMatchObject({ name: 'Pair & Co', company: 'Pair & Co', emails: [], phones: [], doNotEmail: null });
  });

  it('says what was logged lately, the newest first', async () => {
    await sent(writes['a note']);
    fake().made.push({
      id: 'acti_0',
      _type: 'Call',
      lead_id: adaLead,
      note: '',
      user_name: 'Kim',
      activity_at: '2026-11-24T08:00:00+00:00',
    });
    expect((await close.readPerson(running().api, person))?.recent).toEqual([
      { id: 'acti_0', at: Date.UTC(2026, 10, 24, 8), what: 'Call', by: 'Kim' },
      { id: 'acti_1', at: now, what: 'Note: A subject with "quotes" & <tags> note', by: 'Robin Rep' },
    ]);
  });

  it('offers the outcomes of calls and the statuses of leads', async () => {
    expect(await close.findOutcomes(running().api)).toEqual([{ id: 'outcome_1', label: 'Left voicemail' }]);
    expect(await close.findStages(running().api)).toEqual([
      { objectType: 'lead', id: 'stat_1', label: 'Potential' },
      { objectType: 'lead', id: 'stat_2', label: 'Interested' },
    ]);
  });

  it('is garbled where an answer has no id', async () => {
    fake().leads[0] = { id: adaLead, display_name: 5, contacts: 'none', status_id: {} };
    expect(await failureIn(() => close.readPerson(running().api, person))).toMatchObject({ kind: 'garbled' });
  });

  it('goes to the API, with the key and no password, and opens the lead', () => {
    expect(close.baseUrl(connection)).toBe('https://api.close.com/api/v1');
    expect(close.hostsOf(connection)).toEqual(['https://api.close.com/*']);
    expect(close.headersOf({ apiKey: ` ${closeKey}\n` }, connection)).toEqual({
      authorization: `Basic ${btoa(`${closeKey}:`)}`,
    });
    const entry = entryOf(subject, writes['a note'] as OwedWrite);
    expect(close.urlOf(entry, { log: 'acti_1' }, connection)).toBe(`https://app.close.com/lead/${adaLead}/`);
  });

  it('waits as long as the RateLimit header says', async () => {
    const headers = { ratelimit: 'limit=100, remaining=0, reset=9' };
    const vendor = (): VendorAnswer => ({ status: 429, headers, body: { error: 'Too many requests.' } });
    const busy = await startSubject({ ...subject, make: () => ({ vendor, countOf: () => 0 }) });
    const failure = await failureIn(() => close.verify(busy.api));
    expect(failure).toEqual({ kind: 'limited', says: 'Too many requests.', retryAt: now + 9000 });
    await busy.server.close();
  });
});
