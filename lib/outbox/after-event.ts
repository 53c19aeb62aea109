import type { Delivery, OutboxRow, Withdrawal } from './delivery.ts';
import { type Failure, failureOf, mayHaveBeenApplied } from './failure.ts';
import { backoffMs, recoveryOf, retryAt, settleMs } from './recovery.ts';

/** What happens to a write on its way. */
export type OutboxEvent =
  /** A step is about to be sent. */
  | { readonly kind: 'begun'; readonly step: string }
  /** A step was answered, or what it made was found. */
  | { readonly kind: 'made'; readonly step: string; readonly id: string }
  /** A step was looked for, and made nothing. */
  | { readonly kind: 'nothing-found' }
  /** The worker was killed while a step was out. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'all-made'; readonly url: string | null }
  | { readonly kind: 'shown' }
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'taken-back'; readonly how: Exclude<Withdrawal, 'unsent'> }
  /** It has to wait for something else, by itself until then, or (null) until it is woken. */
  | { readonly kind: 'held'; readonly untilAt: number | null }
  /** What it waited for is there again: a sign-in, a tab, a permission. */
  | { readonly kind: 'woken' }
  /** The rep disconnected the workspace. */
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'retried' }
  | { readonly kind: 'given-up' }
  | { readonly kind: 'confirmed-by-rep' };

/** So often a write that was answered is looked at before the rep is asked: about an hour. */
const mostLooks = 8;
/** So often a write is sent again that the CRM says it has, and does not show. */
const mostConflicts = 3;

/**
 * The write after something happened to it. What no longer fits changes nothing: a write may be undone, or let go, while
 * its request is out. Never lost: it ends only confirmed, withdrawn or let go.
 */
export function afterEvent(row: OutboxRow, event: OutboxEvent, now: number): OutboxRow {
  switch (event.kind) {
    case 'begun':
      return begun(row, event.step, now);
    case 'made':
      return made(row, event, now);
    case 'nothing-found':
      return nothingFound(row, now);
    case 'interrupted':
      return interrupted(row, now);
    case 'all-made':
      return isQueued(row) ? { ...moved(row, { kind: 'sent', at: now, attempts: 0 }, now), url: event.url } : row;
    case 'shown':
      return row.delivery.kind === 'sent' ? ended(row, { kind: 'confirmed', at: now, by: 'crm' }, now) : row;
    case 'not-shown':
      return notShown(row, now);
    case 'failed':
      return failed(row, event.failure, now);
    case 'taken-back':
      return row.delivery.kind === 'withdrawing'
        ? ended(row, { kind: 'withdrawn', at: now, how: event.how }, now)
        : row;
    case 'held':
      return mayWait(row) && row.delivery.kind !== 'sending' ? at(row, event.untilAt, now) : row;
    case 'woken':
      return woken(row, now);
    case 'disconnected':
      return needsRep(row, failureOf('unauthorised'), now);
    case 'undone':
      return undone(row, now);
    case 'retried':
      return retried(row, now);
    case 'given-up':
      return givenUp(row, now);
    case 'confirmed-by-rep':
      return confirmedByRep(row, now);
  }
}

/**
 * The write when its log stands again after it was undone; null when another is owed in its place, because the CRM has it
 * no more, or is just losing it.
 */
export function afterRedo(row: OutboxRow, now: number): OutboxRow | null {
  const { delivery } = row;
  if (row.wanted === 'there') return row;
  const there: OutboxRow = { ...row, wanted: 'there' };
  if (delivery.kind === 'withdrawing') return null;
  if (delivery.kind === 'withdrawn')
    return delivery.how === 'unsent' || delivery.how === 'left' ? moved(there, queued, now) : null;
  return delivery.kind === 'needs-rep' ? retried(there, now) : { ...there, updatedAt: now };
}

/** Has the write come to an end? */
export function isEnded({ delivery: { kind } }: Pick<OutboxRow, 'delivery'>): boolean {
  return kind === 'confirmed' || kind === 'given-up' || kind === 'withdrawn';
}

/** Must what is written later to the same record wait for it? Not for one that needs the rep: that may take days. */
export function holdsBack({ delivery: { kind } }: Pick<OutboxRow, 'delivery'>): boolean {
  return kind === 'queued' || kind === 'sending' || kind === 'ambiguous' || kind === 'withdrawing';
}

/** Does nothing of it leave a trace in the CRM: neither a step that was made nor one that may have been? */
export function isUnsent({ delivery, made: parts }: Pick<OutboxRow, 'delivery' | 'made'>): boolean {
  const mayBe = delivery.kind === 'needs-rep' ? delivery.step === undefined : delivery.kind === 'queued';
  return mayBe && Object.keys(parts).length === 0;
}

const queued: Delivery = { kind: 'queued', attempts: 0, failure: null };
const withdrawing: Delivery = { kind: 'withdrawing', attempts: 0, failure: null };

function isQueued({ delivery, wanted }: OutboxRow): boolean {
  return delivery.kind === 'queued' && wanted === 'there';
}

function mayWait(row: OutboxRow): boolean {
  return !isEnded(row) && row.delivery.kind !== 'needs-rep';
}

/** The row with this delivery, to be gone on with at once. */
function moved(row: OutboxRow, delivery: Delivery, now: number): OutboxRow {
  return at({ ...row, delivery }, now, now);
}

/** The row, open, to be gone on with at this time; null: not by itself. */
function at(row: OutboxRow, tryAt: number | null, now: number): OutboxRow {
  const { tryAt: _tryAt, ...rest } = row;
  return { ...rest, openAt: row.owedAt, ...(tryAt === null ? {} : { tryAt }), updatedAt: now };
}

function ended(row: OutboxRow, delivery: Delivery, now: number): OutboxRow {
  const { tryAt: _tryAt, openAt: _openAt, ...rest } = row;
  return { ...rest, delivery, updatedAt: now };
}

function needsRep(row: OutboxRow, failure: Failure, now: number): OutboxRow {
  if (!mayWait(row)) return row;
  const { delivery } = row;
  const step = 'step' in delivery ? delivery.step : undefined;
  const needing: Delivery = { kind: 'needs-rep', failure, ...(step === undefined ? {} : { step }) };
  return at({ ...row, delivery: needing }, null, now);
}

function begun(row: OutboxRow, step: string, now: number): OutboxRow {
  if (row.delivery.kind !== 'queued' || row.wanted === 'gone') return row;
  // Should the worker be killed now, this is when the step is looked for.
  return at({ ...row, delivery: { kind: 'sending', step, attempts: row.delivery.attempts } }, now + settleMs, now);
}

function made(row: OutboxRow, { step, id }: { step: string; id: string }, now: number): OutboxRow {
  const { delivery, wanted } = row;
  const known = { ...row, made: { ...row.made, [step]: id } };
  if (delivery.kind === 'sending' || delivery.kind === 'ambiguous')
    return moved(known, wanted === 'there' ? queued : withdrawing, now);
  // Let go while it was out, and undone before the answer came: it is there after all.
  return wanted === 'gone' && isThoughtUnsent(delivery) ? moved(known, withdrawing, now) : { ...known, updatedAt: now };
}

function isThoughtUnsent(delivery: Delivery): boolean {
  return delivery.kind === 'given-up' || (delivery.kind === 'withdrawn' && delivery.how === 'unsent');
}

function nothingFound(row: OutboxRow, now: number): OutboxRow {
  const { delivery, wanted } = row;
  if (delivery.kind !== 'ambiguous') return row;
  const { attempts, failure } = delivery;
  if (wanted === 'gone') return takenBack(row, now);
  const next = moved(row, { kind: 'queued', attempts, failure }, now);
  // The CRM has another in its place: trying on would not move that.
  return failure.kind === 'conflict' && attempts >= mostConflicts ? needsRep(next, failure, now) : next;
}

/** Undone, with nothing under way: what was made is taken back; what never left is withdrawn at once. */
function takenBack(row: OutboxRow, now: number): OutboxRow {
  if (Object.keys(row.made).length > 0) return moved(row, withdrawing, now);
  return ended(row, { kind: 'withdrawn', at: now, how: 'unsent' }, now);
}

function interrupted(row: OutboxRow, now: number): OutboxRow {
  const { delivery } = row;
  if (delivery.kind !== 'sending') return row;
  const { step, attempts } = delivery;
  const ambiguous: Delivery = { kind: 'ambiguous', step, attempts: attempts + 1, failure: failureOf('no-answer') };
  // The request may still be on its way: it is given time to arrive before anything is looked for.
  return at({ ...row, delivery: ambiguous }, now + settleMs, now);
}

function notShown(row: OutboxRow, now: number): OutboxRow {
  if (row.delivery.kind !== 'sent') return row;
  const attempts = row.delivery.attempts + 1;
  if (attempts >= mostLooks) return needsRep(row, failureOf('not-found'), now);
  return at({ ...row, delivery: { ...row.delivery, attempts } }, now + backoffMs(attempts, row.id), now);
}

function failed(row: OutboxRow, failure: Failure, now: number): OutboxRow {
  if (!mayWait(row)) return row;
  const recovery = recoveryOf(failure);
  const counted = recovery.kind === 'again' ? 1 : 0;
  const delivery = afterFailure(row.delivery, failure, counted);
  const attempts = 'attempts' in delivery ? delivery.attempts : 0;
  const next = { ...row, delivery };
  if (recovery.kind === 'rep' || (recovery.kind === 'again' && attempts >= recovery.mostAttempts))
    return needsRep(next, failure, now);
  return at(next, retryAt({ failure, attempts, id: row.id }, now), now);
}

function afterFailure(delivery: Delivery, failure: Failure, counted: number): Delivery {
  switch (delivery.kind) {
    case 'sending': {
      const { step } = delivery;
      const attempts = delivery.attempts + counted;
      return mayHaveBeenApplied(failure)
        ? { kind: 'ambiguous', step, attempts, failure }
        : { kind: 'queued', attempts, failure };
    }
    case 'queued':
    case 'ambiguous':
    case 'withdrawing':
      return { ...delivery, attempts: delivery.attempts + counted, failure };
    case 'sent':
      return { ...delivery, attempts: delivery.attempts + counted };
    default:
      return delivery;
  }
}

/** Those that fell to the rep for want of a sign-in go on with it. */
function woken(row: OutboxRow, now: number): OutboxRow {
  const { delivery } = row;
  if (delivery.kind === 'needs-rep') {
    const { kind } = recoveryOf(delivery.failure);
    return kind === 'sign-in' || kind === 'await' ? retried(row, now) : row;
  }
  if (!mayWait(row) || delivery.kind === 'sending' || (row.tryAt !== undefined && row.tryAt <= now)) return row;
  return at(row, settledAt(row, now), now);
}

/** What may still be on its way keeps its time: looked for early, it could be missed. */
function settledAt({ delivery, updatedAt }: OutboxRow, now: number): number {
  return delivery.kind === 'ambiguous' ? Math.max(now, updatedAt + settleMs) : now;
}

function undone(row: OutboxRow, now: number): OutboxRow {
  if (row.wanted === 'gone') return row;
  const { openTaskOf: _openTaskOf, ...rest } = row;
  const gone: OutboxRow = { ...rest, wanted: 'gone', updatedAt: now };
  const { delivery } = gone;
  if (isUnsent(gone)) return ended(gone, { kind: 'withdrawn', at: now, how: 'unsent' }, now);
  if (delivery.kind === 'sending') return gone;
  if (delivery.kind === 'ambiguous') return sooner(gone, settledAt(row, now));
  if (delivery.kind === 'needs-rep' && delivery.step !== undefined)
    return moved(gone, { kind: 'ambiguous', step: delivery.step, attempts: 0, failure: delivery.failure }, now);
  if (Object.keys(gone.made).length > 0) return moved(gone, withdrawing, now);
  // Nothing is known of what the rep wrote there with their own hand: only they can take it back.
  return delivery.kind === 'confirmed' ? byHand(gone, now) : gone;
}

/** Not later than this; where it waits for something else, as it waits. */
function sooner(row: OutboxRow, tryAt: number): OutboxRow {
  return row.tryAt === undefined ? row : { ...row, tryAt: Math.min(row.tryAt, tryAt) };
}

function byHand(row: OutboxRow, now: number): OutboxRow {
  // The lead's next task comes and goes with the plan: the rep is not sent after each one.
  if (row.write.kind === 'task') return ended(row, { kind: 'withdrawn', at: now, how: 'left' }, now);
  return at({ ...row, delivery: { kind: 'needs-rep', failure: failureOf('by-hand') } }, null, now);
}

function retried(row: OutboxRow, now: number): OutboxRow {
  const { delivery, wanted } = row;
  if (isEnded(row) || delivery.kind === 'sending') return row;
  if (delivery.kind !== 'needs-rep')
    return at({ ...row, delivery: { ...delivery, attempts: 0 } as Delivery }, settledAt(row, now), now);
  const { step, failure } = delivery;
  if (step !== undefined) return moved(row, { kind: 'ambiguous', step, attempts: 0, failure }, now);
  if (wanted === 'there') return moved(row, queued, now);
  // What was written by hand is not to be found by us.
  return Object.keys(row.made).length > 0 ? moved(row, withdrawing, now) : row;
}

function givenUp(row: OutboxRow, now: number): OutboxRow {
  if (isEnded(row)) return row;
  if (row.wanted === 'there') return ended(row, { kind: 'given-up', at: now }, now);
  return ended(row, { kind: 'withdrawn', at: now, how: 'left' }, now);
}

function confirmedByRep(row: OutboxRow, now: number): OutboxRow {
  if (isEnded(row)) return row;
  if (row.wanted === 'there') return ended(row, { kind: 'confirmed', at: now, by: 'rep' }, now);
  return ended(row, { kind: 'withdrawn', at: now, how: 'deleted' }, now);
}
