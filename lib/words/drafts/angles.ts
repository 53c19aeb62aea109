import { dayNumber, dayOf } from '../../time/day.ts';
import { type OutcomeId, outcomeOf } from '../../touches/outcome.ts';
import type { FillTime } from '../templates/engine.ts';
import type { Known } from './known.ts';
import type { ObjectionKind } from './objection.ts';
import type { OwnPromise } from './own-promise.ts';

/** What a message can be about. `planned`: the step's own words. */
export type AngleKind =
  | 'reply'
  | 'promise'
  | 'objection'
  | 'recap'
  | 'booked'
  | 'callback'
  | 'awaited'
  | 'missed'
  | 'date'
  | 'offer'
  | 'planned'
  | 'quote'
  | 'introduce'
  | 'next-step'
  | 'value'
  | 're-engage'
  | 'break-up';

/** What the reader is asked for, once: an answer in a line, a time for a talk, one of a few words. */
export type CallToAction = 'answer' | 'time' | 'word';

/** One thing a message may be about. `values` are what in the history speaks for it: `…At` is an instant, `…On` a day. */
export type Angle = {
  readonly callToAction: CallToAction;
  readonly values: Readonly<Record<string, string | number>>;
} & (
  | { readonly kind: 'promise'; readonly promise: OwnPromise }
  | { readonly kind: 'objection'; readonly objection: ObjectionKind }
  | { readonly kind: 'missed'; readonly outcome: OutcomeId }
  | { readonly kind: PlainAngle }
);

type PlainAngle = Exclude<AngleKind, 'promise' | 'objection' | 'missed'>;

const dayMs = 24 * 60 * 60_000;
const recapMs = 10 * dayMs;
const awaitedMs = 2 * dayMs;
const missedMs = 7 * dayMs;
const quietMs = 14 * dayMs;
/** After a message that nobody answered. */
const waitedMs = 2 * dayMs;
const dateDays = 60;
const offerDays = 30;
/** So many touches without an answer: the next may be the last. */
const lastAfter = 4;
const mostAngles = 4;

/** What the message may be about, the best first: what is owed, then what was planned, then what always serves. */
export function anglesOf(known: Known, time: FillTime): readonly Angle[] {
  const { text } = known;
  const owed = [
    ...reply(known),
    ...promise(known),
    ...objection(known),
    ...asked(known),
    // Whoever was missed was missed since the last talk.
    ...missed(known, time.now),
    ...recap(known, time.now),
    ...awaited(known, time.now),
  ];
  const dated = datesOf(known, dayOf(time.now, time.zone));
  const planned = text ? [angle('planned', 'answer')] : [];
  const certain = [...owed, ...dated, ...planned, ...quote(known, dated)];
  return [...certain, ...always(known, time.now).slice(0, Math.max(1, mostAngles - certain.length))];
}

function angle(kind: PlainAngle, callToAction: CallToAction, values: Angle['values'] = {}): Angle {
  return { kind, callToAction, values };
}

function reply({ past: { theirs } }: Known): readonly Angle[] {
  return theirs ? [angle('reply', 'answer', { at: theirs.at })] : [];
}

function promise({ promise: owed }: Known): readonly Angle[] {
  if (!owed) return [];
  const values = { what: owed.title, dueAt: owed.dueAt };
  return [{ kind: 'promise', callToAction: 'answer', values, promise: owed }];
}

function objection({ objection: open }: Known): readonly Angle[] {
  return open ? [{ kind: 'objection', callToAction: 'word', values: { at: open.at }, objection: open.kind }] : [];
}

function recap({ past: { talk, isTalkOpen } }: Known, now: number): readonly Angle[] {
  if (!talk || !isTalkOpen || now - talk.at > recapMs) return [];
  // Whoever asks for another moment has not talked yet.
  if (talk.outcome === 'callback' || outcomeOf(talk.outcome).tone === 'stop') return [];
  return [angle('recap', 'answer', { at: talk.at, channel: talk.channel })];
}

/** They agreed to a meeting or to a call, and nothing has come of it or been said of it since. */
function asked({ past: { last } }: Known): readonly Angle[] {
  if (last?.kind !== 'touch' || (last.outcome !== 'booked' && last.outcome !== 'callback')) return [];
  return [angle(last.outcome, last.outcome === 'booked' ? 'answer' : 'time', { at: last.at })];
}

/** They have an offer, and nothing says until when it stands. */
function quote({ lead, past }: Known, dated: readonly Angle[]): readonly Angle[] {
  const isOut = lead.status === 'offer' && past.last !== null && dated.every(({ kind }) => kind !== 'offer');
  return isOut ? [angle('quote', 'answer')] : [];
}

/** They are given time to do what they said. */
function awaited({ theirs }: Known, now: number): readonly Angle[] {
  return theirs && now - theirs.at > awaitedMs ? [angle('awaited', 'answer', { at: theirs.at })] : [];
}

function missed({ past: { missed: last } }: Known, now: number): readonly Angle[] {
  if (!last || now - last.at > missedMs) return [];
  const { at, channel, outcome } = last;
  return [{ kind: 'missed', callToAction: 'time', values: { at, channel, outcome }, outcome }];
}

function datesOf({ lead: { mentionedOn, offerExpiresOn } }: Known, today: string): readonly Angle[] {
  return [
    ...(offerExpiresOn && isNear(offerExpiresOn, today, offerDays)
      ? [angle('offer', 'answer', { offerOn: offerExpiresOn })]
      : []),
    ...(mentionedOn && isNear(mentionedOn, today, dateDays) ? [angle('date', 'answer', { mentionedOn })] : []),
  ];
}

function isNear(on: string, today: string, days: number): boolean {
  const ahead = dayNumber(on) - dayNumber(today);
  return ahead >= 0 && ahead <= days;
}

/** Those that need no occasion: a stranger is met, somebody who has gone quiet is asked, the others are helped on. */
function always(known: Known, now: number): readonly Angle[] {
  const { past, lead, written } = known;
  const value = angle('value', 'word');
  if (past.last === null) return [angle('introduce', 'answer'), value];
  const values = { at: past.last.at };
  const unanswered = lead.tally?.unanswered?.count ?? 0;
  const isWaiting = unanswered > 0 || !past.hasAnswered;
  const isQuiet = unanswered > 1 || now - past.last.at > (isWaiting ? waitedMs : quietMs);
  const asks = isQuiet ? [angle('re-engage', 'word', values)] : [];
  const last = unanswered >= lastAfter ? [angle('break-up', 'word', { count: unanswered })] : [];
  if (!past.hasAnswered)
    return [...last, ...(written.position === 1 ? [angle('introduce', 'answer')] : []), value, ...asks];
  const next = asked(known).length > 0 ? [] : [angle('next-step', 'word', values)];
  return isQuiet ? [...last, ...asks, value, ...next] : [...next, value];
}
