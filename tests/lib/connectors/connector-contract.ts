import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Api, ApiError } from '../../../lib/connectors/api.ts';
import type { ApiAdapter, Entry, Made, Secrets } from '../../../lib/connectors/api-adapter.ts';
import type { Carrier } from '../../../lib/connectors/carrier.ts';
import { openApi } from '../../../lib/connectors/open-api.ts';
import type { Account, Connection } from '../../../lib/outbox/connection.ts';
import { type Failure, failureOf, mayHaveBeenApplied } from '../../../lib/outbox/failure.ts';
import type { OwedWrite } from '../../../lib/outbox/owed-write.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import { connection as workingConnection } from '../outbox/rows.ts';
import { type Fault, startVendor, type Vendor, type VendorServer } from './vendor-server.ts';

export const now = Date.UTC(2026, 10, 23, 15, 30);

/** A connection to this CRM that works, and may write everything. */
export function connectionOf(
  changes: Pick<Connection, 'id' | 'crm' | 'host' | 'account'> & Partial<Connection>,
): Connection {
  return workingConnection({ createdAt: now, updatedAt: now, ...changes });
}

/** A vendor with invented people in it, and what tests ask of it. */
export interface FakeVendor {
  readonly vendor: Vendor;
  /** How many things in the CRM stand for this entry: by its id or its marker. A stage: how often it was set. */
  countOf(entry: Entry): number;
}

export interface Subject {
  readonly adapter: ApiAdapter;
  readonly connection: Connection;
  readonly secrets: Secrets;
  /** Made anew for each test. */
  readonly make: () => FakeVendor;
  /** A person the vendor has; and one it has not. */
  readonly person: RecordRef;
  readonly missing: RecordRef;
  readonly personIs: object;
  /** The outcome and the stage that entries carry. */
  readonly crmOutcome: string | null;
  readonly crmStage: string | null;
  /** Who writes; Robin Rep when left out. For vendors whose ids of users are numbers. */
  readonly account?: Account;
}

export interface Running {
  readonly server: VendorServer;
  readonly fake: FakeVendor;
  readonly api: Api;
  /** With other secrets. */
  open(secrets: Secrets): Api;
}

/** Starts the vendor and signs in to it; requests to any of its hosts go to this machine. */
export async function startSubject(subject: Subject): Promise<Running> {
  const fake = subject.make();
  const server = await startVendor(fake.vendor);
  const open = (secrets: Secrets): Api =>
    openApi({
      adapter: subject.adapter,
      connection: subject.connection,
      secrets,
      carry: carryTo(server),
      keep: async () => {},
      now,
    });
  return { server, fake, open, api: open(subject.secrets) };
}

/** Takes every request to the vendor on this machine, whatever host it names. */
function carryTo(server: VendorServer): Carrier {
  return async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url);
    try {
      const response = await fetch(`${server.url}${pathname}${search}`, { method, headers, body, redirect: 'manual' });
      const text = await response.text();
      return { status: response.status, headers: Object.fromEntries(response.headers), text };
    } catch (error) {
      throw new ApiError(failureOf('no-answer', String(error)));
    }
  };
}

/** An entry of a kind; `n` tells entries apart. */
export function entryOf(subject: Subject, write: OwedWrite, n = 1): Entry {
  const tail = String(n).padStart(10, '0');
  return {
    id: `01978f00-0000-7000-8000-00${tail}`,
    marker: `[ft:${tail}]`,
    ref: subject.person,
    write,
    account: subject.account ?? { user: 'Robin Rep', userId: 'rep-1', email: 'robin@rep.test' },
    crmOutcome: write.kind === 'touch' && write.channel === 'call' ? subject.crmOutcome : null,
    crmStage: write.kind === 'stage' ? subject.crmStage : null,
    subject: `A subject with "quotes" & <tags> ${write.kind}`,
    text: 'First line of "the note"\nSecond <b>line</b> & more, 50 % off \\ done 👍',
  };
}

const touch = { kind: 'touch', contact: '+1 212 555 0100', note: 'A note', stepTitle: 'First call', at: now } as const;

/** One write of each kind and channel. */
export const writes: Readonly<Record<string, OwedWrite>> = {
  'an answered call': { ...touch, channel: 'call', outcome: 'connected' },
  'a voicemail': { ...touch, channel: 'call', outcome: 'voicemail' },
  'an unanswered call': { ...touch, channel: 'call', outcome: 'no-answer' },
  'a call without a number': { ...touch, contact: '', channel: 'call', outcome: 'busy' },
  'an email': { ...touch, contact: 'ada@lovelace.test', channel: 'email', outcome: 'sent' },
  'a text message': { ...touch, channel: 'sms', outcome: 'sent' },
  'a WhatsApp message': { ...touch, channel: 'whatsapp', outcome: 'replied' },
  'a letter': { ...touch, contact: '', channel: 'mail', outcome: 'delivered' },
  'a door visit': { ...touch, contact: '', channel: 'door-knock', outcome: 'not-home' },
  'a meeting': { ...touch, contact: '', channel: 'meeting', outcome: 'booked' },
  'a social message': { ...touch, contact: '', channel: 'social', outcome: 'sent' },
  'a task done': { ...touch, contact: '', channel: 'task', outcome: 'done' },
  'a note': { kind: 'note', note: 'A note', at: now },
  'a follow-up task': {
    kind: 'task',
    channel: 'call',
    title: 'Second call',
    dueAt: now + 3 * 86_400_000,
    touchId: 't1',
  },
  'a stage': { kind: 'stage', status: 'interested', at: now },
};

/** What every connector has to hold, whatever its vendor: call it once in the connector's test file. */
export function holdsTheContract(subject: Subject): void {
  const { adapter } = subject;
  const held = { running: null as Running | null };
  const at = (): Running => held.running as Running;
  beforeEach(async () => {
    held.running = await startSubject(subject);
  });
  afterEach(() => at().server.close());
  const possible = Object.entries(writes).filter(([, write]) => adapter.stepsOf(entryOf(subject, write)) !== null);

  describe(`${adapter.crm}: reading`, () => {
    it('says who the rep is', async () => {
      expect(await adapter.verify(at().api)).toMatchObject({ user: expect.stringMatching(/./) });
    });
    it('signs in with headers that can be sent, whatever was pasted', () => {
      const pasted = (typed: Readonly<Record<string, string>>): Record<string, string> =>
        Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, ` ${text}\u200B…\r\n`]));
      const connection = { ...subject.connection, fields: pasted(subject.connection.fields) };
      expect(() => new Headers(adapter.headersOf(pasted(subject.secrets), connection))).not.toThrow();
    });
    it('says what is wrong with a sign-in that is refused', async () => {
      const wrong = Object.fromEntries(Object.keys(subject.secrets).map((name) => [name, 'wrong']));
      if (Object.keys(wrong).length === 0) return;
      expect(await failureIn(() => adapter.verify(at().open(wrong)))).toMatchObject({ kind: 'unauthorised' });
    });
    it('reads a person, and null where there is none', async () => {
      expect(await adapter.readPerson(at().api, subject.person)).toMatchObject(subject.personIs);
      expect(await adapter.readPerson(at().api, subject.missing)).toBeNull();
    });
    it.each(['html', 'half', 'unavailable', 'cut'] as const)(
      'turns %s into a failure, never a wrong person',
      async (fault) => {
        at().server.fail(fault);
        expect(await failureIn(() => adapter.readPerson(at().api, subject.person))).not.toBeNull();
      },
    );
    it('lists outcomes and stages where it says that it has them', async () => {
      const [outcomes, stages] = [await adapter.findOutcomes(at().api), await adapter.findStages(at().api)];
      expect(outcomes.length > 0).toBe(adapter.caps.outcome !== 'text');
      expect(stages.length > 0).toBe(adapter.caps.stages);
    });
  });

  describe.each(possible)(`${adapter.crm}: %s`, (_name, write) => {
    it('is there once, is found again, and is shown', async () => {
      const entry = entryOf(subject, write);
      const made = await deliver(adapter, at().api, entry);
      expect(at().fake.countOf(entry)).toBe(1);
      expect(await foundSteps(adapter, at().api, entry, made)).toEqual(made);
      expect(await adapter.isThere(at().api, entry, made)).toBe(true);
    });
    it('is never taken for another like it', async () => {
      const [first, second] = [entryOf(subject, write, 1), entryOf(subject, write, 2)];
      if (write.kind === 'stage') return;
      await deliver(adapter, at().api, first);
      const [step] = adapter.stepsOf(second) ?? [];
      expect(await step?.find(at().api, {})).toBeNull();
      await deliver(adapter, at().api, second);
      expect([at().fake.countOf(first), at().fake.countOf(second)]).toEqual([1, 1]);
    });
    it('is not found before it is made', async () => {
      const [step] = adapter.stepsOf(entryOf(subject, write)) ?? [];
      expect(await step?.find(at().api, {})).toBeNull();
    });
    it.each([[null], [{}], ['text'], [7], [{ error: 'no' }]])(
      'is neither missing nor there by an answer that says neither: %j',
      async (body) => {
        if (write.kind === 'stage') return;
        const entry = entryOf(subject, write);
        const made = await deliver(adapter, at().api, entry);
        const api: Api = { ...at().api, send: async () => ({ status: 200, headers: {}, body }) };
        for (const step of adapter.stepsOf(entry) ?? [])
          expect(await failureIn(() => step.find(api, made)), step.name).toMatchObject({ kind: 'garbled' });
        expect(await failureIn(() => adapter.isThere(api, entry, made)), 'isThere').toMatchObject({ kind: 'garbled' });
      },
    );
    it('is taken back, more than once if need be', async () => {
      if (write.kind === 'stage') return;
      const entry = entryOf(subject, write);
      const made = await deliver(adapter, at().api, entry);
      const how = await adapter.withdraw(at().api, entry, made);
      // What is promised for all is the least: a kind that can be deleted may be.
      const promised = { delete: 'deleted', correct: 'corrected', none: 'left' }[adapter.caps.withdraw];
      expect([promised, 'deleted']).toContain(how);
      expect(await adapter.withdraw(at().api, entry, made)).toBe(how);
      if (how === 'deleted') expect(at().fake.countOf(entry)).toBe(0);
      if (how === 'deleted') expect(await adapter.isThere(at().api, entry, made)).toBe(false);
    });
    it.skipIf(isLaterZone)(
      'is there once whatever goes wrong at any request of any step',
      { timeout: 60_000 },
      async () => {
        for (const fault of faultsTried) {
          for (let request = 0; request < mostRequests; request += 1) {
            const running = await startSubject(subject);
            const entry = entryOf(subject, write);
            const met = { seen: 0 };
            running.server.fail(fault, () => met.seen++ === request);
            const isListed = await deliverStubbornly(adapter, running.api, entry);
            const where = `${fault} at request ${request}`;
            if (!isListed) expect(running.fake.countOf(entry), where).toBe(1);
            else expect(running.fake.countOf(entry), where).toBeLessThanOrEqual(1);
            const isOver = running.server.waiting > 0;
            await running.server.close();
            if (isOver) break;
          }
        }
      },
    );
    it('is there once though the looking for it goes wrong, too', { timeout: 60_000 }, async () => {
      // To set a stage twice is to set it once.
      if (write.kind === 'stage') return;
      for (const fault of faultsOfLooking) {
        for (let request = 0; request < mostRequests; request += 1) {
          const running = await startSubject(subject);
          const entry = entryOf(subject, write);
          const met = { seen: 0, isLost: false };
          running.server.fail('cut-applied', () => {
            met.isLost ||= met.seen++ === request;
            return met.isLost;
          });
          running.server.fail(fault, () => met.isLost);
          const isListed = await deliverStubbornly(adapter, running.api, entry);
          const count = running.fake.countOf(entry);
          expect(isListed ? Math.max(count, 1) : count, `${fault} after request ${request}`).toBe(1);
          const isOver = !met.isLost;
          await running.server.close();
          if (isOver) break;
        }
      }
    });
  });
}

/** What a search may meet after the answer to a write was lost. */
const faultsOfLooking: readonly Fault[] = ['missing', 'html', 'conflict', 'unauthorised'];
/** Minutes long, and without a clock in it: of the runs in several time zones the first has it. */
const isLaterZone = !['UTC', undefined].includes(process.env.TZ);

const faultsTried: readonly Fault[] = [
  'cut',
  'cut-applied',
  'unauthorised',
  'forbidden',
  'missing',
  'conflict',
  'limited',
  'unavailable-applied',
  'half-applied',
  'html-applied',
];
const mostRequests = 12;

/** Runs the steps one after another, as nothing goes wrong. */
export async function deliver(adapter: ApiAdapter, api: Api, entry: Entry): Promise<Made> {
  const made: Record<string, string> = {};
  for (const step of adapter.stepsOf(entry) ?? []) made[step.name] = await step.run(api, made);
  return made;
}

async function foundSteps(adapter: ApiAdapter, api: Api, entry: Entry, made: Made): Promise<Made> {
  const found: Record<string, string> = {};
  for (const step of adapter.stepsOf(entry) ?? []) found[step.name] = (await step.find(api, made)) ?? 'not found';
  return found;
}

/** As the outbox does: looks before it sends again, goes on where it stopped. True when it is left to the rep. */
async function deliverStubbornly(adapter: ApiAdapter, api: Api, entry: Entry): Promise<boolean> {
  const made: Record<string, string> = {};
  for (const step of adapter.stepsOf(entry) ?? []) {
    let isUnsure = false;
    for (let attempt = 0; made[step.name] === undefined; attempt += 1) {
      if (attempt > 6) throw new Error(`${step.name} never came through`);
      const failure = await failureIn(async () => {
        const known = isUnsure ? await step.find(api, made) : null;
        made[step.name] = known ?? (await step.run(api, made));
      });
      if (failure === null) continue;
      if (mayHaveBeenApplied(failure)) isUnsure = true;
      else if (!['unauthorised', 'limited'].includes(failure.kind)) return true;
    }
  }
  return false;
}

/** The failure that `work` ends with; null when it ends well. Anything else it throws is a bug, and thrown on. */
export async function failureIn(work: () => Promise<unknown>): Promise<Failure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error.failure;
    throw error;
  }
}
