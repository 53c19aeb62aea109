import type { Permission } from '../rules/permission.ts';
import type { EnrollmentState } from '../sequences/enrollment.ts';
import { shortTimeText, whenStaleAt } from '../time/format.ts';
import type { Touch } from '../touches/touch.ts';
import { dueText, soonMs } from './due-text.ts';
import type { PillState } from './pill-state.ts';
import { type Words, wordsIn } from './words.ts';

/** What the pill has to know of a prompt. */
export type PillPrompt =
  | { readonly kind: 'not-followed' }
  | {
      readonly kind: 'followed';
      readonly lead: { readonly doNotContact: boolean };
      readonly enrollment: { readonly state: EnrollmentState } | null;
      readonly touch: Touch | null;
      readonly permission: Permission | null;
    };

/** What the pill says of a prompt; of null (the page shows no record) only that. Due times are told in the rep's zone. */
export function pillFor(prompt: PillPrompt | null, words: Words): PillState {
  if (!prompt) return quiet('none', words.t('pill.no_record'));
  if (prompt.kind === 'not-followed') return quiet('new', words.t('pill.not_followed'));
  if (prompt.lead.doNotContact) return quiet('held', words.t('pill.do_not_contact'));
  const { touch, permission } = prompt;
  if (!touch) return idlePill(prompt.enrollment?.state ?? null, words);
  if (permission && isHeld(touch, permission, words.now)) return heldPill(touch, permission, words);
  return duePill(touch, wordsIn(words.repZone, words));
}

/** Whether a touch is due, or soon will be, and may not happen now. */
export function isHeld(touch: Touch, permission: Permission, now: number): boolean {
  if (permission.allowed) return false;
  return permission.nextAllowedAt === null || touch.dueAt - now <= soonMs;
}

function duePill(touch: Touch, words: Words): PillState {
  const due = dueText(touch.dueAt, words);
  const channel = words.t(`channel.${touch.channel}`);
  const text = words.t('pill.touch', { channel, due: due.text });
  return { tone: due.tone, channel: touch.channel, text, staleAt: due.staleAt };
}

function heldPill(touch: Touch, permission: Permission, words: Words): PillState {
  const { channel } = touch;
  const untilAt = permission.nextAllowedAt;
  if (untilAt === null) return { ...quiet('held', words.t('pill.held')), channel };
  const there = wordsIn(permission.zone, words);
  const text = words.t('pill.held_until', { time: shortTimeText(untilAt, there) });
  return { tone: 'held', channel, text, staleAt: Math.min(untilAt, whenStaleAt(untilAt, there)) };
}

function idlePill(state: EnrollmentState | null, words: Words): PillState {
  if (state?.kind !== 'paused') return quiet('none', words.t('pill.no_next_step'));
  if (state.untilAt === null) return quiet('none', words.t('pill.paused'));
  const here = wordsIn(words.repZone, words);
  const text = words.t('pill.paused_until', { time: shortTimeText(state.untilAt, here) });
  return { tone: 'none', channel: null, text, staleAt: Math.min(state.untilAt, whenStaleAt(state.untilAt, here)) };
}

function quiet(tone: PillState['tone'], text: string): PillState {
  return { tone, channel: null, text, staleAt: null };
}
