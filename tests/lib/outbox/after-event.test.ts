import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterEvent,
  afterRedo,
  holdsBack,
  isEnded,
  isUnsent,
  type OutboxEvent,
} from '../../../lib/outbox/after-event.ts';
import type { Delivery, OutboxRow } from '../../../lib/outbox/delivery.ts';
import { failureKinds, failureOf, mayHaveBeenApplied } from '../../../lib/outbox/failure.ts';
import { recoveryOf, settleMs } from '../../../lib/outbox/recovery.ts';
import { runs } from '../../runs.ts';
import { hour, minute, monday } from '../../world.ts';
import { noAnswer, outboxRow, rowAs } from './rows.ts';

const queued: Delivery = { kind: 'queued', attempts: 0, failure: null };
const sending: Delivery = { kind: 'sending', step: 'call', attempts: 0 };
const ambiguous: Delivery = { kind: 'ambiguous', step: 'call', attempts: 1, failure: noAnswer };
const sent: Delivery = { kind: 'sent', at: monday, attempts: 0 };
const confirmed: Delivery = { kind: 'confirmed', at: monday, by: 'crm' };
const byRep: Delivery = { kind: 'confirmed', at: monday, by: 'rep' };
const needsRep: Delivery = { kind: 'needs-rep', failure: failureOf('forbidden') };
const perhapsThere: Delivery = { kind: 'needs-rep', failure: noAnswer, step: 'call' };
const givenUp: Delivery = { kind: 'given-up', at: monday };
const withdrawing: Delivery = { kind: 'withdrawing', attempts: 0, failure: null };
const unsent: Delivery = { kind: 'withdrawn', at: monday, how: 'unsent' };
const made = { call: 'c1' };
const later = monday + hour;

function after(delivery: Delivery, event: OutboxEvent, changes: Partial<OutboxRow> = {}): OutboxRow {
  return afterEvent(rowAs(delivery, changes), event, later);
}

describe('a write on its way', () => {
  it.each<[string, Delivery, OutboxEvent, Partial<OutboxRow>]>([
    [
      'is sending once a step has begun',
      queued,
      { kind: 'begun', step: 'call' },
      { delivery: sending, tryAt: later + settleMs },
    ],
    [
      'goes on after a step that was answered',
      sending,
      { kind: 'made', step: 'call', id: 'c1' },
      { delivery: queued, made, tryAt: later },
    ],
    [
      'goes on after a step that was found',
      ambiguous,
      { kind: 'made', step: 'call', id: 'c1' },
      { delivery: queued, made, tryAt: later },
    ],
    [
      'is sent again once nothing was found',
      ambiguous,
      { kind: 'nothing-found' },
      { delivery: { kind: 'queued', attempts: 1, failure: noAnswer }, tryAt: later },
    ],
    [
      'is looked for, after a while, when the worker was killed',
      sending,
      { kind: 'interrupted' },
      { delivery: ambiguous, tryAt: later + settleMs },
    ],
    [
      'is sent when every step was answered',
      queued,
      { kind: 'all-made', url: 'u' },
      { delivery: { ...sent, at: later }, url: 'u' },
    ],
    [
      'is looked at again when the CRM does not show it yet',
      sent,
      { kind: 'not-shown' },
      { delivery: { ...sent, attempts: 1 } },
    ],
    [
      'goes on when it is woken',
      { kind: 'queued', attempts: 0, failure: failureOf('no-tab') },
      { kind: 'woken' },
      { tryAt: monday },
    ],
    [
      'waits as long as it is told',
      queued,
      { kind: 'held', untilAt: later + hour },
      { delivery: queued, tryAt: later + hour },
    ],
  ])('%s', (_what, delivery, event, changes) => {
    expect(after(delivery, event)).toMatchObject(changes);
  });

  it('ends when the CRM shows it', () => {
    const row = after(sent, { kind: 'shown' });
    expect(row.delivery).toEqual({ kind: 'confirmed', at: later, by: 'crm' });
    expect(row).not.toHaveProperty('openAt');
    expect(row).not.toHaveProperty('tryAt');
  });

  it('needs the rep when the CRM never shows it', () => {
    expect(after({ ...sent, attempts: 7 }, { kind: 'not-shown' }).delivery).toMatchObject({
      kind: 'needs-rep',
      failure: { kind: 'not-found' },
    });
  });

  it('waits with no time of its own for something else', () => {
    const row = after(queued, { kind: 'held', untilAt: null });
    expect(row).not.toHaveProperty('tryAt');
    expect(afterEvent(row, { kind: 'woken' }, later + 1)).toMatchObject({ tryAt: later + 1 });
  });

  it('is not looked for sooner because somebody is impatient: it may still be on its way', () => {
    const row = afterEvent(rowAs(sending), { kind: 'interrupted' }, later);
    for (const kind of ['woken', 'retried'] as const)
      expect(afterEvent(row, { kind }, later + 1000).tryAt).toBe(later + settleMs);
  });
});

describe('a failure', () => {
  it.each(failureKinds.map((kind) => [kind]))(
    'of the kind %s leaves a write sending in no doubt about what it is',
    (kind) => {
      const failure = failureOf(kind);
      const row = after(sending, { kind: 'failed', failure });
      const { kind: how } = recoveryOf(failure);
      expect(row.delivery.kind).toBe(
        how === 'rep' ? 'needs-rep' : mayHaveBeenApplied(failure) ? 'ambiguous' : 'queued',
      );
      expect(row.tryAt !== undefined).toBe(how === 'again' || how === 'later' || how === 'pause');
      expect(row.openAt).toBe(monday);
    },
  );

  it('before anything is sent leaves nothing to look for', () => {
    expect(after(queued, { kind: 'failed', failure: noAnswer }).delivery).toMatchObject({
      kind: 'queued',
      attempts: 1,
    });
  });

  it('while it is looked for leaves it to be looked for, also by the rep’s word', () => {
    expect(after(ambiguous, { kind: 'failed', failure: failureOf('unauthorised') }).delivery.kind).toBe('ambiguous');
    const asked = after(ambiguous, { kind: 'failed', failure: failureOf('forbidden') });
    expect(asked.delivery).toEqual({ kind: 'needs-rep', failure: failureOf('forbidden'), step: 'call' });
    expect(afterEvent(asked, { kind: 'retried' }, later).delivery.kind).toBe('ambiguous');
  });

  it('waits until the CRM said, and counts that for nothing', () => {
    const limited = failureOf('limited', '', later + 5 * minute);
    expect(after(queued, { kind: 'failed', failure: limited })).toMatchObject({
      tryAt: later + 5 * minute,
      delivery: { kind: 'queued', attempts: 0 },
    });
  });

  it('is left to the rep after about two days of it', () => {
    let row = rowAs(sending);
    let now = monday;
    while (row.delivery.kind !== 'needs-rep') {
      row = afterEvent(
        {
          ...row,
          delivery: { kind: 'sending', step: 'call', attempts: 'attempts' in row.delivery ? row.delivery.attempts : 0 },
        },
        { kind: 'failed', failure: noAnswer },
        now,
      );
      now = row.tryAt ?? now;
    }
    expect(now - monday).toBeGreaterThan(36 * hour);
    expect(now - monday).toBeLessThan(60 * hour);
    expect(row.delivery).toMatchObject({ step: 'call' });
  });

  it('without a network is tried for as long as it takes', () => {
    let row = rowAs(queued);
    for (let tries = 0; tries < 1000; tries += 1)
      row = afterEvent(row, { kind: 'failed', failure: failureOf('offline') }, later);
    expect(row).toMatchObject({ delivery: { kind: 'queued', attempts: 0 }, tryAt: later + 5 * minute });
  });

  it('because another is in its place is left to the rep, once it was looked for often enough', () => {
    const conflict = failureOf('conflict');
    expect(
      after({ kind: 'ambiguous', step: 'call', attempts: 3, failure: conflict }, { kind: 'nothing-found' }).delivery,
    ).toEqual({ kind: 'needs-rep', failure: conflict });
  });
});

describe('undo', () => {
  it.each<[string, Delivery, Partial<OutboxRow>, Delivery['kind']]>([
    ['withdraws what was not sent', queued, {}, 'withdrawn'],
    ['withdraws what fell to the rep unsent', needsRep, {}, 'withdrawn'],
    ['takes back a write of which one step is made', queued, { made }, 'withdrawing'],
    ['waits for what is being sent', sending, {}, 'sending'],
    ['has what may be there looked for', ambiguous, {}, 'ambiguous'],
    ['has what may be there looked for, when it fell to the rep', perhapsThere, {}, 'ambiguous'],
    ['takes back what was sent', sent, { made }, 'withdrawing'],
    ['takes back what is confirmed', confirmed, { made }, 'withdrawing'],
    ['asks the rep to take back what they wrote with their own hand', byRep, {}, 'needs-rep'],
    ['leaves what was let go', givenUp, {}, 'given-up'],
  ])('%s', (_what, delivery, changes, kind) => {
    const row = after(delivery, { kind: 'undone' }, changes);
    expect(row.delivery.kind).toBe(kind);
    expect(row.wanted).toBe('gone');
    expect(isEnded(row)).toBe(row.openAt === undefined);
  });

  it('has what was being sent taken back once it is known to be there', () => {
    const gone = after(sending, { kind: 'undone' });
    expect(afterEvent(gone, { kind: 'made', step: 'call', id: 'c1' }, later).delivery.kind).toBe('withdrawing');
    const unknown = afterEvent(gone, { kind: 'failed', failure: noAnswer }, later);
    expect(afterEvent(unknown, { kind: 'nothing-found' }, later).delivery).toMatchObject({ how: 'unsent' });
    expect(afterEvent(gone, { kind: 'failed', failure: failureOf('unauthorised') }, later).delivery.kind).not.toBe(
      'sending',
    );
  });

  it('has what may be there looked for soon, but not before it can have arrived', () => {
    const waiting = { tryAt: later + 6 * hour, updatedAt: later - 1000 };
    expect(after(ambiguous, { kind: 'undone' }, waiting).tryAt).toBe(later - 1000 + settleMs);
    const { tryAt: _tryAt, ...asleep } = rowAs(ambiguous);
    expect(afterEvent(asleep, { kind: 'undone' }, later)).not.toHaveProperty('tryAt');
  });

  it('lets nothing be sent that was on its way to be', () => {
    const gone = after(queued, { kind: 'undone' });
    expect(afterEvent(gone, { kind: 'begun', step: 'call' }, later)).toBe(gone);
  });

  it.each<[string, Delivery, Partial<OutboxRow>, Delivery['kind'] | null]>([
    ['of what never left has the same write sent', unsent, {}, 'queued'],
    ['of what stands there all the same has it looked at', { ...unsent, how: 'left' }, { made }, 'queued'],
    ['of what is gone owes another', { ...unsent, how: 'deleted' }, { made }, null],
    ['of what was corrected owes another', { ...unsent, how: 'corrected' }, { made }, null],
    ['of what is just being taken back owes another', withdrawing, { made }, null],
    ['of what may be there goes on as before', ambiguous, {}, 'ambiguous'],
  ])('undone itself, %s', (_what, delivery, changes, kind) => {
    const row = afterRedo(rowAs(delivery, { wanted: 'gone', ...changes }), later);
    expect(row?.delivery.kind ?? null).toBe(kind);
    if (row) expect(row.wanted).toBe('there');
  });
});

describe('the rep', () => {
  it.each<[OutboxEvent, 'there' | 'gone', Delivery['kind']]>([
    [{ kind: 'given-up' }, 'there', 'given-up'],
    [{ kind: 'given-up' }, 'gone', 'withdrawn'],
    [{ kind: 'confirmed-by-rep' }, 'there', 'confirmed'],
    [{ kind: 'confirmed-by-rep' }, 'gone', 'withdrawn'],
    [{ kind: 'retried' }, 'there', 'queued'],
  ])('who says %o of a write that is to be %s makes it %s', (event, wanted, kind) => {
    expect(after(needsRep, event, { wanted }).delivery.kind).toBe(kind);
  });

  it('who disconnects is left with what was owed, and has it sent by connecting again', () => {
    const lost = after(queued, { kind: 'disconnected' });
    expect(lost.delivery).toMatchObject({ kind: 'needs-rep', failure: { kind: 'unauthorised' } });
    expect(afterEvent(lost, { kind: 'woken' }, later)).toMatchObject({ delivery: queued, tryAt: later });
  });
});

const failures = fc
  .constantFrom(...failureKinds)
  .map((kind): OutboxEvent => ({ kind: 'failed', failure: failureOf(kind) }));
const steps = fc.constantFrom('call', 'link');
const events: fc.Arbitrary<OutboxEvent | { readonly kind: 'redone' }> = fc.oneof(
  failures,
  steps.map((step): OutboxEvent => ({ kind: 'begun', step })),
  steps.map((step): OutboxEvent => ({ kind: 'made', step, id: 'x' })),
  fc.constantFrom<OutboxEvent | { readonly kind: 'redone' }>(
    { kind: 'nothing-found' },
    { kind: 'interrupted' },
    { kind: 'all-made', url: null },
    { kind: 'shown' },
    { kind: 'not-shown' },
    { kind: 'taken-back', how: 'deleted' },
    { kind: 'taken-back', how: 'left' },
    { kind: 'held', untilAt: null },
    { kind: 'held', untilAt: monday + hour },
    { kind: 'woken' },
    { kind: 'disconnected' },
    { kind: 'undone' },
    { kind: 'redone' },
    { kind: 'retried' },
    { kind: 'given-up' },
    { kind: 'confirmed-by-rep' },
  ),
);

it('never loses a write, never sends one that is not wanted, and never leaves one without a way on, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 40 }), (happened) => {
      let row = outboxRow();
      happened.forEach((event, index) => {
        const now = monday + index * minute;
        const next = event.kind === 'redone' ? (afterRedo(row, now) ?? row) : afterEvent(row, event, now);
        // Begun only where it is wanted.
        if (next.delivery.kind === 'sending' && row.delivery.kind !== 'sending') expect(next.wanted).toBe('there');
        // Open exactly until its end, which has no time of its own.
        expect(next.openAt !== undefined).toBe(!isEnded(next));
        if (isEnded(next) || next.delivery.kind === 'needs-rep') expect(next.tryAt).toBeUndefined();
        // What is out is always come back to.
        if (next.delivery.kind === 'sending') expect(next.tryAt).toBeDefined();
        // What may be in the CRM never passes for unsent.
        if (next.delivery.kind === 'withdrawn' && next.delivery.how === 'unsent') expect(next.made).toEqual({});
        // What was made is never forgotten.
        expect(next.made).toMatchObject(row.made);
        if (isUnsent(next)) expect(['queued', 'needs-rep']).toContain(next.delivery.kind);
        // Waiting without a time, it goes on when it is woken; needing the rep, when they say so.
        if (!isEnded(next) && next.tryAt === undefined) {
          const moved = afterEvent(next, { kind: next.delivery.kind === 'needs-rep' ? 'given-up' : 'woken' }, now);
          expect(isEnded(moved) || moved.tryAt !== undefined).toBe(true);
        }
        if (next.delivery.kind === 'needs-rep') expect(holdsBack(next)).toBe(false);
        row = next;
      });
    }),
    { numRuns: runs(300) },
  );
});
