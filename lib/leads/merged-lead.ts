import type { PastTouch } from '../touches/past-touch.ts';
import { customDifferences, joinedCustom } from './custom-fields.ts';
import type { ContactPoint, Lead, PromiseTally, ResponseClock, Tally } from './lead.ts';
import { leadStatuses } from './lead.ts';

/** Two leads that are one person: the one that is kept, and the one that is merged into it. */
export interface TwoLeads {
  readonly kept: Lead;
  readonly other: Lead;
  /** The touches made with each, newest first. */
  readonly keptTouches: readonly PastTouch[];
  readonly otherTouches: readonly PastTouch[];
}

/** Fields of which the kept lead has one value: the other's is taken where it has none. */
const singleFields = [
  'name',
  'company',
  'jobTitle',
  'address',
  'owner',
  'zone',
  'temperature',
  'source',
  'intent',
  'preferredChannel',
  'motivation',
  'worth',
  'dealName',
  'offerRange',
  'offerExpiresOn',
  'mentionedOn',
  'mentionedWhat',
] as const satisfies readonly (keyof Lead)[];

/** A field in which two leads differ, with the value that is not taken. */
export interface Difference {
  readonly field: (typeof singleFields)[number] | 'custom';
  readonly text: string;
}

/**
 * The kept lead with what the other brings: its numbers and addresses, its tags, and what the kept one lacks. Nothing of
 * the kept lead is overwritten, but for what must be the stricter of both: do-not-contact, a refused consent, a deal called
 * strategic, a number that did not work.
 */
export function mergedLead(two: TwoLeads, now: number): Lead {
  const { kept, other } = two;
  const { archived: _archived, response: _response, tally: _tally, ...base } = { ...kept, ...filled(kept, other) };
  const response = joinedResponse(two);
  const notSameIds = union(kept.notSameIds, other.notSameIds).filter((id) => id !== kept.id && id !== other.id);
  const tags = union(kept.tags, other.tags);
  const doneAt = latestOfEach(kept.remindersDoneAt, other.remindersDoneAt);
  return {
    ...base,
    ...joinedStatus(kept, other),
    ...joinedConsent(kept, other),
    ...(kept.isStrategic || other.isStrategic ? { isStrategic: true } : {}),
    ...joinedCustom(kept.custom, other.custom),
    ...latest('lastContactAt', kept, other),
    ...latest('lastReplyAt', kept, other),
    ...(response ? { response } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(notSameIds.length > 0 ? { notSameIds } : {}),
    ...(doneAt ? { remindersDoneAt: doneAt } : {}),
    ...joinedPromises(kept.promisesKept, other.promisesKept),
    emails: joinedPoints(kept.emails, other.emails),
    phones: joinedPoints(kept.phones, other.phones),
    doNotContact: kept.doNotContact || other.doNotContact,
    mergedIds: union(kept.mergedIds, [other.id, ...(other.mergedIds ?? [])]),
    tally: joinedTally(two),
    createdAt: Math.min(kept.createdAt, other.createdAt),
    updatedAt: now,
  };
}

/** What the other lead says and the kept one says otherwise. */
export function differencesOf(kept: Lead, other: Lead): readonly Difference[] {
  const single = singleFields.flatMap((field): readonly Difference[] => {
    const [mine, theirs] = [kept[field], other[field]];
    if (isEmpty(mine) || isEmpty(theirs)) return [];
    const [one, two] = [String(mine), String(theirs)];
    return one.trim().toLowerCase() === two.trim().toLowerCase() ? [] : [{ field, text: two }];
  });
  const custom = customDifferences(kept.custom, other.custom);
  return [...single, ...custom.map((text): Difference => ({ field: 'custom', text }))];
}

/** Are both the same number or address, however they are written? */
export function isSamePoint(one: ContactPoint, other: ContactPoint): boolean {
  return (one.normal ?? one.text.trim()) === (other.normal ?? other.text.trim());
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function filled(kept: Lead, other: Lead): Partial<Lead> {
  // What a day is about goes with its day.
  const isApart = (field: string): boolean => field === 'mentionedWhat' && !isEmpty(kept.mentionedOn);
  const lacking = singleFields.filter((field) => isEmpty(kept[field]) && !isEmpty(other[field]) && !isApart(field));
  return Object.fromEntries(lacking.map((field) => [field, other[field]]));
}

function joinedPoints(kept: readonly ContactPoint[], other: readonly ContactPoint[]): readonly ContactPoint[] {
  const both = kept.map((point) => {
    const same = other.find((one) => isSamePoint(one, point));
    return same ? { ...point, health: joinedHealth(point.health, same.health) } : point;
  });
  return [...both, ...other.filter((point) => !kept.some((one) => isSamePoint(one, point)))];
}

function joinedHealth(one: ContactPoint['health'], other: ContactPoint['health']): ContactPoint['health'] {
  if (one === 'bad' || other === 'bad') return 'bad';
  return one === 'unknown' ? other : one;
}

/** The farther of both; who is followed on one record is not archived on the other. */
function joinedStatus(kept: Lead, other: Lead): Pick<Lead, 'status' | 'statusSinceAt' | 'archived'> {
  const live = [kept, other].filter(({ status, archived }) => status !== 'archived' && !archived);
  const of = live.reduce<Lead | null>((far, one) => (far && placeOf(far) >= placeOf(one) ? far : one), null) ?? kept;
  return {
    status: of.status,
    statusSinceAt: of.statusSinceAt ?? of.createdAt,
    ...(of.archived ? { archived: of.archived } : {}),
  };
}

function placeOf({ status }: Lead): number {
  return leadStatuses.indexOf(status);
}

function joinedConsent(kept: Lead, other: Lead): Pick<Lead, 'smsConsent'> {
  const consents = new Set([kept.smsConsent, other.smsConsent]);
  if (consents.has('refused')) return { smsConsent: 'refused' };
  return consents.has('given') ? { smsConsent: 'given' } : {};
}

function latest(name: 'lastContactAt' | 'lastReplyAt', kept: Lead, other: Lead): Partial<Lead> {
  const times = [kept[name], other[name]].filter((at) => at !== undefined);
  return times.length > 0 ? { [name]: Math.max(...times) } : {};
}

function latestOfEach(
  one: Lead['remindersDoneAt'] = {},
  other: Lead['remindersDoneAt'] = {},
): Lead['remindersDoneAt'] | null {
  const kinds = union(Object.keys(one), Object.keys(other)) as readonly (keyof typeof one)[];
  if (kinds.length === 0) return null;
  return Object.fromEntries(kinds.map((kind) => [kind, Math.max(one[kind] ?? 0, other[kind] ?? 0)]));
}

function joinedPromises(one?: PromiseTally, other?: PromiseTally): Pick<Lead, 'promisesKept'> {
  if (!other) return one ? { promisesKept: one } : {};
  return { promisesKept: { inTime: (one?.inTime ?? 0) + other.inTime, late: (one?.late ?? 0) + other.late } };
}

/** The answer owed soonest, unless a touch on the other record has given it; else the last that was measured. */
function joinedResponse({ kept, other, keptTouches, otherTouches }: TwoLeads): ResponseClock | null {
  const clocks = [answered(kept.response, otherTouches), answered(other.response, keptTouches)].flatMap((clock) =>
    clock ? [clock] : [],
  );
  const owed = clocks.filter(({ answeredAt }) => answeredAt === null);
  if (owed.length > 0) return owed.toSorted((one, two) => one.dueAt - two.dueAt)[0] ?? null;
  return clocks.toSorted((one, two) => two.sinceAt - one.sinceAt)[0] ?? null;
}

function answered(clock: ResponseClock | undefined, touches: readonly PastTouch[]): ResponseClock | null {
  if (!clock || clock.answeredAt !== null) return clock ?? null;
  const first = touches.findLast(({ at, channel }) => at >= clock.sinceAt && channel !== 'task');
  return first ? { ...clock, answeredAt: first.at } : clock;
}

/** Facts that either shows; in a row unanswered are those since the last answer on either record. */
function joinedTally({ kept, other, keptTouches, otherTouches }: TwoLeads): Tally {
  const [one, two] = [kept.tally ?? {}, other.tally ?? {}];
  const { unanswered: _unanswered, ...facts } = { ...two, ...one };
  const sum = (one.unanswered?.count ?? 0) + (two.unanswered?.count ?? 0);
  const touches = [...keptTouches, ...otherTouches];
  const answers = touches.filter(({ isAnswered }) => isAnswered).map(({ at }) => at);
  const since = Math.max(0, kept.lastReplyAt ?? 0, other.lastReplyAt ?? 0, ...answers);
  const inRow = touches.filter(({ at, isAnswered, channel }) => at > since && !isAnswered && channel !== 'task').length;
  const count = Math.min(sum, inRow);
  if (count === 0) return facts;
  const ids = [one.unanswered?.activityId ?? '', two.unanswered?.activityId ?? ''];
  return { ...facts, unanswered: { count, activityId: ids.toSorted().at(-1) ?? '' } };
}

function union(one: readonly string[] = [], other: readonly string[] = []): readonly string[] {
  return [...new Set([...one, ...other])];
}
