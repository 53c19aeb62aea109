import type { Lead, LeadStatus } from '../leads/lead.ts';
import { type Enrollment, isUnderWay } from '../sequences/enrollment.ts';
import { noAnswerId } from '../sequences/presets/ids.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Channel } from '../touches/channel.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import type { ReminderRules } from './rule-settings.ts';

/** Something the rep may want to do, and why; one press does it. */
export interface Advice {
  readonly why: Reason;
  readonly does:
    | { readonly kind: 'start'; readonly sequenceId: string }
    | { readonly kind: 'prefer'; readonly channel: Channel }
    | { readonly kind: 'archive' }
    | { readonly kind: 'move-to-newer' }
    | { readonly kind: 'hurry' }
    | { readonly kind: 'details' };
}

/** What advice rests on. */
export interface AdviceFacts {
  readonly lead: Pick<
    Lead,
    'status' | 'owner' | 'doNotContact' | 'tally' | 'preferredChannel' | 'statusSinceAt' | 'lastContactAt' | 'createdAt'
  >;
  /** The latest run, ended or not; null when there was none. */
  readonly enrollment: Pick<Enrollment, 'state' | 'startedAt'> | null;
  readonly sequence: Pick<Sequence, 'id' | 'name' | 'steps'> | null;
  readonly touch: Pick<Touch, 'dueAt' | 'channel'> | null;
  /** When anything is planned next, the rep's own reminders too; null when nothing is. */
  readonly nextAt: number | null;
  /** The touches made with the lead, in any order. */
  readonly touches: readonly PastTouch[];
  /** Channels they can be reached on and that nothing bars. */
  readonly reachable: readonly Channel[];
  /** The version of the run's sequence that is newer than its own; null when there is none. */
  readonly newerVersion: number | null;
  /** The sequence that suits them best; null when none does. */
  readonly suggestedId: string | null;
  readonly rules: Pick<ReminderRules, 'stalledDays'>;
}

/** When each piece of advice is due. */
const limits = {
  /** A lead cools when nobody has been in touch for so many days and nothing comes within so many more (R078). */
  coolDays: 7,
  soonDays: 3,
  /** So many touches in a row without an answer, on whatever channels: time to stop (R091). */
  stopAfter: 8,
  /** So many calls in a row without an answer: go on in writing (R072). */
  switchAfterCalls: 3,
  /** Tried so often on a channel without one answer, while they answer on another (R076). */
  triesOnChannel: 2,
} as const;

const dayMs = 24 * 60 * 60_000;
/** Statuses of somebody who has shown interest, and can cool. */
const canCool: ReadonlySet<LeadStatus> = new Set<LeadStatus>(['contacted', 'interested']);
/** Statuses that are worked on, and can stand still. */
const canStall: ReadonlySet<LeadStatus> = new Set<LeadStatus>([
  'contacted',
  'interested',
  'appointment',
  'offer',
  'negotiating',
]);
/** Channels on which somebody can answer. */
const twoWay: ReadonlySet<Channel> = new Set<Channel>(['call', 'email', 'sms', 'whatsapp', 'social']);
const spoken: ReadonlySet<Channel> = new Set<Channel>(['call', 'video', 'meeting', 'door-knock']);

type Rule = (facts: AdviceFacts, now: number) => Advice | null;

/** The rules, the most telling first. */
const rules: readonly Rule[] = [
  timeToStop,
  writeInstead,
  cooling,
  nothingPlanned,
  otherChannel,
  newerVersion,
  standingStill,
  detailsMissing,
];

/** What the rep may want to do about a lead, the most telling first; nothing for one who is archived or not to be contacted. */
export function adviceFor(facts: AdviceFacts, now: number): readonly Advice[] {
  if (facts.lead.status === 'archived' || facts.lead.doNotContact) return [];
  return rules.flatMap((rule) => rule(facts, now) ?? []);
}

function timeToStop({ lead }: AdviceFacts): Advice | null {
  const count = lead.tally?.unanswered?.count ?? 0;
  return count < limits.stopAfter ? null : { why: reason('advise-stop', { count }), does: { kind: 'archive' } };
}

function writeInstead(facts: AdviceFacts): Advice | null {
  const { sequence, reachable } = facts;
  const count = callsUnanswered(facts);
  const canWrite = reachable.includes('email') || reachable.includes('mail');
  if (count < limits.switchAfterCalls || isInWriting(sequence) || !canWrite || timeToStop(facts)) return null;
  return { why: reason('advise-switch', { count }), does: { kind: 'start', sequenceId: noAnswerId } };
}

/** Calls since they last answered anything. */
function callsUnanswered({ touches }: AdviceFacts): number {
  const answeredAt = Math.max(...touches.filter(({ isAnswered }) => isAnswered).map(({ at }) => at), 0);
  return touches.filter(({ channel, at }) => channel === 'call' && at > answeredAt).length;
}

function isInWriting(sequence: AdviceFacts['sequence']): boolean {
  if (!sequence) return false;
  return (
    sequence.id === noAnswerId || !sequence.steps.some((step) => step.kind === 'touch' && spoken.has(step.channel))
  );
}

function cooling({ lead, touch, nextAt, touches }: AdviceFacts, now: number): Advice | null {
  const lastAt = Math.max(lead.lastContactAt ?? lead.createdAt, ...touches.map(({ at }) => at));
  const days = Math.floor((now - lastAt) / dayMs);
  const isSoon = nextAt !== null && nextAt < now + limits.soonDays * dayMs;
  if (!canCool.has(lead.status) || !touch || days < limits.coolDays || isSoon) return null;
  return { why: reason('advise-cooling', { days }), does: { kind: 'hurry' } };
}

/** A paused run waits because the rep, or they, said so: that is a plan. */
function nothingPlanned(facts: AdviceFacts): Advice | null {
  const { enrollment, nextAt, suggestedId } = facts;
  if (nextAt !== null || (enrollment && isUnderWay(enrollment)) || timeToStop(facts)) return null;
  const does =
    suggestedId === null ? ({ kind: 'details' } as const) : ({ kind: 'start', sequenceId: suggestedId } as const);
  return { why: reason('advise-no-next-step'), does };
}

function otherChannel(facts: AdviceFacts): Advice | null {
  const { lead, touches, reachable, touch } = facts;
  const tries = [...twoWay].map((channel) => {
    const made = touches.filter((one) => one.channel === channel);
    return { channel, made: made.length, answers: made.filter(({ isAnswered }) => isAnswered).length };
  });
  const good = tries
    .filter(({ channel, answers }) => answers > 0 && reachable.includes(channel))
    .sort((a, b) => b.answers - a.answers)[0];
  const bad = tries
    .filter(({ made, answers }) => answers === 0 && made >= limits.triesOnChannel)
    .sort((a, b) => Number(b.channel === touch?.channel) - Number(a.channel === touch?.channel) || b.made - a.made)[0];
  if (!good || !bad || lead.preferredChannel === good.channel) return null;
  const values = { channel: good.channel, missing: bad.channel, count: bad.made };
  return { why: reason('advise-other-channel', values), does: { kind: 'prefer', channel: good.channel } };
}

function newerVersion({ enrollment, sequence, newerVersion: version }: AdviceFacts): Advice | null {
  if (version === null || !sequence || !enrollment || !isUnderWay(enrollment)) return null;
  const why = reason('advise-newer-version', { sequence: sequence.name, version });
  return { why, does: { kind: 'move-to-newer' } };
}

function standingStill({ lead, rules: { stalledDays } }: AdviceFacts, now: number): Advice | null {
  const sinceAt = lead.statusSinceAt ?? lead.createdAt;
  if (!canStall.has(lead.status) || now - sinceAt < stalledDays * dayMs) return null;
  const why = reason('remind-stalled', { status: lead.status, sinceAt, waitMs: stalledDays * dayMs });
  return { why, does: { kind: 'details' } };
}

/** What every record should have (R009): an owner, a next step and its date. Nothing planned at all has advice of its own. */
function detailsMissing({ lead, enrollment, nextAt }: AdviceFacts): Advice | null {
  const isOpenEnded = nextAt === null && enrollment !== null && isUnderWay(enrollment);
  const lacks = [...(lead.owner.trim() === '' ? ['owner'] : []), ...(isOpenEnded ? ['due'] : [])];
  if (lacks.length === 0) return null;
  return { why: reason('advise-missing', { lacks: lacks.join(' ') }), does: { kind: 'details' } };
}
