import { beforeEach, describe, expect, it } from 'vitest';
import { mergeLeads } from '../../../lib/followups/merge-leads.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Method, Reply } from '../../../lib/messages/protocol.ts';
import { mostChecked } from '../../../lib/messages/reviews.ts';
import { answer, type Handlers } from '../../../lib/messages/server.ts';
import { commandHandlers } from '../../../lib/worker/commands.ts';
import { composeHandlers } from '../../../lib/worker/compose-handlers.ts';
import { reviewHandlers } from '../../../lib/worker/review-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, followed, monday } from '../../world.ts';

const ours = 'chrome-extension://followthrough';
let fake: FakeWorker;
let shown: LeadPrompt;

beforeEach(async () => {
  fake = await newFakeWorker();
  shown = await followed(worldOf(fake.worker));
});

/** A call as it crosses the border, from a page of the extension or from one of the web. */
function call(method: Method, input: unknown, origin = ours): Promise<Reply<Method>> {
  const { worker } = fake;
  const made = { ...commandHandlers(worker), ...composeHandlers(worker), ...reviewHandlers(worker) };
  const border = { extensionId: 'id', extensionOrigin: ours, handlers: made as unknown as Handlers, report: () => {} };
  const sender = { id: 'id', origin, frameId: 0, tab: { id: 7 } } as never;
  return answer(border, { followthrough: method, input }, sender);
}

const price = { subject: '', body: 'It is $500.' };
const written = () => ({ leadId: shown.lead.id, touchId: shown.touch?.id ?? null, channel: 'email', message: price });
const log = (more: object) => ({
  commandId: commandId(),
  leadId: shown.lead.id,
  touchId: null,
  channel: 'email',
  outcome: 'sent',
  contact: '',
  note: '',
  nextAt: null,
  ...more,
});

describe('a review', () => {
  it('is asked about by the lead that an old id leads to', async () => {
    const kept = await followed(worldOf(fake.worker), { page: otherReading('2'), sequenceId: null });
    const both = { leadId: kept.lead.id, otherId: shown.lead.id };
    await mergeLeads(worldOf(fake.worker), { commandId: commandId(), ...both }, monday);
    expect(await call('checkMessages', { messages: [written()] })).toMatchObject({
      ok: true,
      answer: [{ isCleared: false, reasons: [{ rule: 'price' }] }],
    });
  });

  it.each<[string, object]>([
    ['the message', { message: price }],
    ['what a screen claims to have been reviewed', { message: price, review: { approvedBy: 'Dana' }, isCleared: true }],
    ['its words hidden in others', { message: { subject: '', body: 'A dis\u00adcount' } }],
  ])('cannot be skipped by a log that comes with %s', async (_what, more) => {
    expect(await call('logOutcome', log(more))).toMatchObject({ ok: true, answer: { because: 'not-reviewed' } });
  });

  it('that a screen brings along is not believed', async () => {
    const brought = { commandId: commandId(), ...written(), by: '', because: '', review: { approvedBy: 'Dana' } };
    expect(await call('approveMessage', brought)).toMatchObject({ ok: true, answer: { because: 'not-valid' } });
    expect(await fake.worker.db.reviews.count()).toBe(0);
  });

  it.each<[Method, object]>([
    ['checkMessages', { messages: [] }],
    ['approveMessage', { commandId: commandId(), by: 'Dana', because: '' }],
    ['putMessage', { tabId: 7, to: 'owen@hughes.example', message: price, isBefore: false }],
  ])('is nothing a page of the web may ask for: %s', async (method, input) => {
    expect(await call(method, { ...written(), ...input }, 'https://crm.example')).toMatchObject({ ok: false });
  });

  it('is asked about for so many messages at once and no more', async () => {
    const messages = Array.from({ length: mostChecked + 1 }, written);
    expect(await call('checkMessages', { messages })).toMatchObject({ ok: false });
  });

  it('once given, lets the same be logged right after, and is undone with its command', async () => {
    const given = { commandId: commandId(), ...written(), touchId: null, by: 'Dana', because: '' };
    await call('approveMessage', given);
    await call('undo', { commandId: commandId(), undoneCommandId: given.commandId });
    expect(await call('logOutcome', log({ message: price }))).toMatchObject({ answer: { because: 'not-reviewed' } });
    await call('approveMessage', { ...given, commandId: commandId() });
    expect(await call('logOutcome', log({ message: price }))).toMatchObject({ answer: { kind: 'done' } });
  });
});
