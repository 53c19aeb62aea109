import type { Lead } from '../leads/lead.ts';
import type { LeadZone } from '../leads/zone-of.ts';
import { type Channel, channels } from '../touches/channel.ts';
import { countedByLaw, type PastTouch } from '../touches/past-touch.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Spacing, SpacingCap } from '../touches/spacing.ts';
import { type PermissionQuestion, permissionFor } from './calling-hours.ts';
import type { Permission } from './permission.ts';
import type { Barred } from './suppression.ts';

/** May a channel be used with this lead now: the answer to "why not?". */
export interface ChannelAnswer {
  readonly channel: Channel;
  readonly allowed: boolean;
  /** Null when it never may. */
  readonly nextAllowedAt: number | null;
  /** The most telling first; never empty. */
  readonly why: readonly Reason[];
}

/** What decides which channels may be used with a lead. */
export interface ChannelQuestion {
  readonly lead: Pick<Lead, 'smsConsent' | 'doNotContact'>;
  readonly where: LeadZone;
  /** The channels with a number or address on file that works, and those that need none. */
  readonly reachable: readonly Channel[];
  readonly barred: Pick<Barred, 'channels' | 'why'>;
  /** The touches made with the lead, in any order. */
  readonly touches: readonly PastTouch[];
  readonly spacing: Spacing;
}

/**
 * Every channel that contacts somebody, each with whether it may be used now and what says so: those that may first,
 * then those that may soonest, then those that never may.
 */
export function channelAnswers(question: ChannelQuestion, now: number): readonly ChannelAnswer[] {
  return channels
    .filter((channel) => channel !== 'task')
    .map((channel) => answerFor(channel, question, now))
    .sort((a, b) => waitFor(a, now) - waitFor(b, now));
}

/** How long until it may be used, compared without `Infinity - Infinity`. */
function waitFor({ allowed, nextAllowedAt }: ChannelAnswer, now: number): number {
  if (allowed) return 0;
  return nextAllowedAt === null ? Number.MAX_SAFE_INTEGER : nextAllowedAt - now;
}

function answerFor(channel: Channel, question: ChannelQuestion, now: number): ChannelAnswer {
  const never = whyNever(channel, question);
  if (never.length > 0) return { channel, allowed: false, nextAllowedAt: null, why: never };
  const early = tooEarly(channel, question, now);
  const asked = permissionQuestion(channel, question);
  const permission = permissionFor(asked, now);
  const freeAt = Math.max(now, ...early.map(({ freeAt: at }) => at));
  const { nextAllowedAt } = freeAt > now ? permissionFor(asked, freeAt) : permission;
  return { channel, allowed: nextAllowedAt === now, nextAllowedAt, why: inOrder(permission, early) };
}

/** What forbids it for longest first; the spacing before a law that allows it. */
function inOrder(permission: Permission, early: readonly TooEarly[]): readonly Reason[] {
  const spacing = early.toSorted((a, b) => b.freeAt - a.freeAt).map(({ why }) => why);
  return permission.allowed ? [...spacing, ...permission.why] : [...permission.why, ...spacing];
}

/** Why no time will do; none when some time may. Without a number or address there is nothing to ask further. */
function whyNever(channel: Channel, { lead, reachable, barred }: ChannelQuestion): readonly Reason[] {
  const onList = barred.channels.includes(channel) ? barred.why.filter(({ values }) => values.channel === channel) : [];
  const asked = lead.doNotContact ? [reason('do-not-contact'), ...onList] : onList;
  if (asked.length > 0) return asked;
  return reachable.includes(channel) ? [] : [reason('why-not-channel', { channel })];
}

function permissionQuestion(channel: Channel, { lead, where, touches }: ChannelQuestion): PermissionQuestion {
  return {
    channel,
    where,
    touchesAt: countedByLaw(touches),
    smsConsent: lead.smsConsent ?? 'unknown',
    doNotContact: lead.doNotContact,
  };
}

/** A rule of spacing that is not met yet, and when it is. */
interface TooEarly {
  readonly freeAt: number;
  readonly why: Reason;
}

function tooEarly(channel: Channel, { touches, spacing }: ChannelQuestion, now: number): readonly TooEarly[] {
  const made = touches.filter((touch) => touch.channel !== 'task' && touch.at <= now).sort((a, b) => b.at - a.at);
  const rules = [
    afterGap(made, spacing.gapMs, now),
    afterChannelGap(channel, made, { gapMs: spacing.channelGapMs[channel] ?? 0, now }),
    ...spacing.caps.map((cap) => afterCap(made, cap, now)),
  ];
  return rules.filter((rule) => rule !== null).filter(({ freeAt }) => freeAt > now);
}

function afterGap([last]: readonly PastTouch[], gapMs: number, now: number): TooEarly | null {
  if (!last) return null;
  const freeAt = last.at + gapMs;
  return { freeAt, why: reason('kept-after-gap', { fromAt: now, dueAt: freeAt, gapMs, lastAt: last.at }) };
}

function afterChannelGap(
  channel: Channel,
  made: readonly PastTouch[],
  { gapMs, now }: { readonly gapMs: number; readonly now: number },
): TooEarly | null {
  const last = made.find((touch) => touch.channel === channel);
  if (!last) return null;
  const freeAt = last.at + gapMs;
  const values = { channel, fromAt: now, dueAt: freeAt, gapMs, lastAt: last.at };
  return { freeAt, why: reason('kept-after-channel-gap', values) };
}

const dayMs = 24 * 60 * 60_000;

function afterCap(made: readonly PastTouch[], { most, inDays }: SpacingCap, now: number): TooEarly | null {
  const oldest = made[most - 1];
  if (!oldest) return null;
  const freeAt = oldest.at + inDays * dayMs;
  return { freeAt, why: reason('moved-after-cap', { fromAt: now, dueAt: freeAt, most, days: inDays }) };
}
