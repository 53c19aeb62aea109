import type { Tally } from '../leads/lead.ts';
import type { Channel } from '../touches/channel.ts';
import { type OutcomeId, outcomeOf } from '../touches/outcome.ts';
import type { Signal } from '../touches/signal.ts';

/** Something that can change what counts for a score, with the activity that logs it. */
export type TallyEvent =
  | {
      readonly kind: 'touch';
      readonly outcome: OutcomeId;
      readonly channel: Channel;
      readonly activityId: string;
    }
  | { readonly kind: 'signal'; readonly signal: Signal; readonly activityId: string }
  | { readonly kind: 'unsubscribed'; readonly activityId: string };

/** What one event does to each fact: `counts` it, `clears` it, or leaves it alone. */
type Change = 'counts' | 'clears';
type Changes = Readonly<Partial<Record<keyof Tally, Change>>>;

const written: ReadonlySet<Channel> = new Set<Channel>(['email', 'sms', 'whatsapp', 'social']);

/** What signals say of the lead; those not named say nothing. */
const signalChanges: Readonly<Partial<Record<Signal, Changes>>> = {
  replied: { replied: 'counts', unanswered: 'clears' },
  booked: { booked: 'counts', unanswered: 'clears' },
  answered: { unanswered: 'clears' },
  'explicit-no': { unanswered: 'clears' },
  'opted-out': { unsubscribed: 'counts', unanswered: 'clears' },
  'spam-complaint': { unsubscribed: 'counts' },
};

/** What counts for the score after an event. Facts stand until something clears them; a fact shown again is not counted twice. */
export function tallyAfter(tally: Tally, event: TallyEvent): Tally {
  const changes = changesBy(event);
  return {
    ...factAfter('booked', { tally, changes, event }),
    ...factAfter('replied', { tally, changes, event }),
    ...factAfter('verifiedPhone', { tally, changes, event }),
    ...factAfter('unsubscribed', { tally, changes, event }),
    ...unansweredAfter({ tally, changes, event }),
  };
}

interface Counting {
  readonly tally: Tally;
  readonly changes: Changes;
  readonly event: TallyEvent;
}

function changesBy(event: TallyEvent): Changes {
  if (event.kind === 'unsubscribed') return { unsubscribed: 'counts' };
  return event.kind === 'signal' ? (signalChanges[event.signal] ?? {}) : changesByTouch(event);
}

/** A call that is answered proves the number; words in writing are a reply, but for a no and an opt-out; a task touches nobody. */
function changesByTouch({ outcome: id, channel }: Extract<TallyEvent, { kind: 'touch' }>): Changes {
  const { answered, tone } = outcomeOf(id);
  if (channel === 'task') return {};
  if (id === 'wrong-number') return { verifiedPhone: 'clears', unanswered: 'counts' };
  if (answered !== 'answered') return { unanswered: 'counts' };
  return {
    unanswered: 'clears',
    ...(id === 'booked' ? { booked: 'counts' } : {}),
    ...(id === 'opted-out' ? { unsubscribed: 'counts' } : {}),
    ...(channel === 'call' ? { verifiedPhone: 'counts' } : {}),
    ...(written.has(channel) && tone !== 'stop' ? { replied: 'counts' } : {}),
  };
}

function factAfter(name: Exclude<keyof Tally, 'unanswered'>, { tally, changes, event }: Counting): Tally {
  if (changes[name] === 'counts') return { [name]: event.activityId };
  const known = tally[name];
  return known === undefined || changes[name] === 'clears' ? {} : { [name]: known };
}

function unansweredAfter({ tally, changes, event }: Counting): Tally {
  if (changes.unanswered === 'clears') return {};
  if (changes.unanswered === undefined) return tally.unanswered ? { unanswered: tally.unanswered } : {};
  return { unanswered: { count: (tally.unanswered?.count ?? 0) + 1, activityId: event.activityId } };
}
