import type { Lead, LeadStatus } from '../leads/lead.ts';
import { dayNumber, dayOf, dayOfWall } from '../time/day.ts';
import { instantOf } from '../time/zone.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Reminder, ReminderKind } from '../touches/reminder.ts';
import type { ReminderRules } from './rule-settings.ts';
import { escalationOf } from './sla.ts';

const dayMs = 24 * 60 * 60_000;
/** When reminders of a day come, on the rep's clock. */
const morning = '09:00';
/** Statuses that are worked on and so can stall; a lead nobody has reached yet is the sequence's business. */
const canStall: ReadonlySet<LeadStatus> = new Set<LeadStatus>([
  'contacted',
  'interested',
  'appointment',
  'offer',
  'negotiating',
]);

/** What the reminders of a lead rest on. */
export interface ReminderFacts {
  readonly lead: Lead;
  readonly rules: ReminderRules;
  /** The rep's own, IANA. */
  readonly zone: string;
  /** When the open touch is due; null when none is. */
  readonly nextTouchAt: number | null;
  /** Is a sequence under way, paused ones too. */
  readonly hasRun: boolean;
}

/** A reminder as a rule keeps it: the store knows the rest. */
export type RuleReminder = Omit<Reminder, 'announced' | 'createdAt' | 'updatedAt'>;

/** What one rule asks for: when and why; null where it asks for nothing. */
type Asked = (Pick<Reminder, 'dueAt' | 'escalatesAt'> & { readonly why: Reason; readonly title?: string }) | null;
type Rule = (facts: ReminderFacts, now: number) => Asked;

/** The rules that keep reminders (R129, R130), and whom each is for. */
const rules: ReadonlyArray<{
  readonly kind: ReminderKind;
  readonly isFor: 'followed' | 'archived';
  readonly rule: Rule;
}> = [
  { kind: 'respond', isFor: 'followed', rule: responseOwed },
  { kind: 'offer', isFor: 'followed', rule: offerExpires },
  { kind: 'date', isFor: 'followed', rule: dateNears },
  { kind: 'silence', isFor: 'followed', rule: nothingForLong },
  { kind: 'stalled', isFor: 'followed', rule: statusStandsStill },
  { kind: 'revisit', isFor: 'archived', rule: lookAgain },
];

/**
 * The reminders that the rules keep for a lead now, earliest due first: at most one of each kind, also those due only
 * later. One that the rep finished or moved (`lead.remindersDoneAt`) comes again only for a later cause. A lead who may
 * not be contacted has none but the day to look again.
 */
export function remindersFor(facts: ReminderFacts, now: number): readonly RuleReminder[] {
  const { id: leadId, status, doNotContact } = facts.lead;
  const side = status === 'archived' ? 'archived' : 'followed';
  if (side === 'followed' && doNotContact) return [];
  const asked = rules
    .filter(({ isFor }) => isFor === side)
    .flatMap(({ kind, rule }) => {
      const found = rule(facts, now);
      return found ? [{ kind, ...found }] : [];
    });
  return asked
    .filter(({ kind, dueAt }) => !isAnswered(facts, kind, dueAt))
    .map(({ kind, why, title = '', ...times }) => ({
      id: `${leadId}/${kind}`,
      leadId,
      kind,
      ...times,
      title,
      why: [why],
    }))
    .toSorted((one, other) => one.dueAt - other.dueAt);
}

/** Days are compared for what falls on a day: 9:00 is another instant once the rep has travelled. */
function isAnswered({ lead, zone }: ReminderFacts, kind: ReminderKind, dueAt: number): boolean {
  const doneAt = lead.remindersDoneAt?.[kind];
  if (doneAt === undefined) return false;
  return kind === 'respond' ? dueAt <= doneAt : dayOf(dueAt, zone) <= dayOf(doneAt, zone);
}

function responseOwed({ lead: { response } }: ReminderFacts): Asked {
  if (!response || response.answeredAt !== null) return null;
  const { kind, sinceAt, dueAt, minutes } = response;
  return {
    dueAt,
    escalatesAt: escalationOf(response),
    why: reason('remind-respond', { kind, sinceAt, dueAt, minutes }),
  };
}

function offerExpires({ lead, rules: { offerDays }, zone }: ReminderFacts, now: number): Asked {
  const offerOn = lead.offerExpiresOn;
  if (offerOn === undefined || offerOn < dayOf(now, zone)) return null;
  const why = reason('remind-offer', { offerOn, waitMs: offerDays * dayMs });
  return { dueAt: morningOf(offerOn, -offerDays, zone), why };
}

/** Kept when the day has passed: what they mentioned has happened then, and nobody has asked about it yet. */
function dateNears({ lead, rules: { mentionedDays }, zone }: ReminderFacts): Asked {
  const { mentionedOn, mentionedWhat: what = '' } = lead;
  if (mentionedOn === undefined) return null;
  const why = reason('remind-date', { mentionedOn, what, waitMs: mentionedDays * dayMs });
  return { dueAt: morningOf(mentionedOn, -mentionedDays, zone), why, title: what };
}

function nothingForLong({ lead, rules: { silenceDays }, zone, nextTouchAt, hasRun }: ReminderFacts): Asked {
  if (nextTouchAt !== null || hasRun) return null;
  const sinceAt = lead.lastContactAt ?? lead.createdAt;
  const why = reason('remind-silence', { sinceAt, waitMs: silenceDays * dayMs });
  return { dueAt: morningOf(dayOf(sinceAt, zone), silenceDays, zone), why };
}

function statusStandsStill({ lead, rules: { stalledDays }, zone }: ReminderFacts): Asked {
  if (!canStall.has(lead.status)) return null;
  const sinceAt = lead.statusSinceAt ?? lead.createdAt;
  const why = reason('remind-stalled', { status: lead.status, sinceAt, waitMs: stalledDays * dayMs });
  return { dueAt: morningOf(dayOf(sinceAt, zone), stalledDays, zone), why };
}

function lookAgain({ lead: { archived }, zone }: ReminderFacts): Asked {
  if (!archived || archived.revisitOn === null) return null;
  const why = reason('remind-revisit', { sinceAt: archived.at, because: archived.because });
  return { dueAt: morningOf(archived.revisitOn, 0, zone), why };
}

/** The morning so many days after a day (`yyyy-MM-dd`). */
function morningOf(on: string, days: number, zone: string): number {
  return instantOf({ on: dayOfWall((dayNumber(on) + days) * dayMs), at: morning }, zone);
}
