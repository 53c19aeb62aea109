import { customWithout } from './custom-fields.ts';
import type { ContactPoint, Lead, PromiseTally } from './lead.ts';
import { isSamePoint } from './merged-lead.ts';

/** The kept lead before and after a merge, and the other as it was. */
export interface Merge {
  readonly before: Lead;
  readonly after: Lead;
  readonly other: Lead;
}

type Points = 'emails' | 'phones';

/** Told apart by more than their value. */
const apart = new Set(['emails', 'phones', 'tags', 'custom', 'mergedIds', 'notSameIds', 'promisesKept', 'updatedAt']);

/** The numbers and addresses that a merge brought. */
export function pointsOfMerge({ before, other }: Merge): readonly ContactPoint[] {
  return [...broughtIn('emails', { before, other }), ...broughtIn('phones', { before, other })];
}

/** The merged lead without what the merge brought; what was changed since stays. */
export function withoutMerged(lead: Lead, merge: Merge, now: number): Lead {
  const { before, after, other } = merge;
  const gone = new Set([other.id, ...(other.mergedIds ?? [])]);
  const brought = new Set((after.tags ?? []).filter((tag) => !before.tags?.includes(tag)));
  const tags = (lead.tags ?? []).filter((tag) => !brought.has(tag));
  const mergedIds = (lead.mergedIds ?? []).filter((id) => !gone.has(id));
  const { tags: _tags, mergedIds: _mergedIds, custom, promisesKept, ...rest } = asBefore(lead, merge);
  return {
    ...rest,
    ...(tags.length > 0 || before.tags ? { tags } : {}),
    ...(mergedIds.length > 0 ? { mergedIds } : {}),
    ...customWithout(custom, { before: before.custom, after: after.custom }),
    ...promisesWithout(promisesKept, other.promisesKept),
    emails: withoutBrought(lead, 'emails', merge),
    phones: withoutBrought(lead, 'phones', merge),
    notSameIds: withId(lead.notSameIds, other.id),
    updatedAt: now,
  };
}

function promisesWithout(all?: PromiseTally, brought?: PromiseTally): Pick<Lead, 'promisesKept'> {
  if (!all || !brought) return all ? { promisesKept: all } : {};
  const left = { inTime: all.inTime - brought.inTime, late: all.late - brought.late };
  return left.inTime + left.late > 0 ? { promisesKept: left } : {};
}

/** The lead that was merged, as it was, with what has been learnt of its numbers and addresses since. */
export function splitOff(lead: Lead, { other }: Merge, now: number): Lead {
  const known = (points: readonly ContactPoint[], since: readonly ContactPoint[]): readonly ContactPoint[] =>
    points.map((point) => ({ ...point, health: since.find((one) => isSamePoint(one, point))?.health ?? point.health }));
  return {
    ...other,
    emails: known(other.emails, lead.emails),
    phones: known(other.phones, lead.phones),
    notSameIds: withId(other.notSameIds, lead.id),
    updatedAt: now,
  };
}

/** The list with one more id, each once. */
export function withId(ids: readonly string[] | undefined, id: string): readonly string[] {
  return [...new Set([...(ids ?? []), id])];
}

/** Every field that is still as the merge left it, as it was before. */
function asBefore(lead: Lead, { before, after }: Merge): Lead {
  const fields = (of: Lead): Readonly<Record<string, unknown>> => ({ ...of });
  const [was, left, is] = [fields(before), fields(after), fields(lead)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const isAsLeft = (name: string): boolean => JSON.stringify(is[name]) === JSON.stringify(left[name]);
  const entries = names.map((name) => [name, !apart.has(name) && isAsLeft(name) ? was[name] : is[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as Lead;
}

function broughtIn(name: Points, { before, other }: Pick<Merge, 'before' | 'other'>): readonly ContactPoint[] {
  return other[name].filter((point) => !before[name].some((one) => isSamePoint(one, point)));
}

function withoutBrought(lead: Lead, name: Points, merge: Merge): readonly ContactPoint[] {
  const brought = broughtIn(name, merge);
  return lead[name].filter((point) => !brought.some((one) => isSamePoint(one, point)));
}
