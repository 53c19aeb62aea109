import type { Command, CommandResult } from '../../messages/protocol.ts';
import type { Approval, MessageCheck, WrittenTo } from '../../messages/reviews.ts';
import { reason } from '../../touches/reason.ts';
import { mustSayWhy, reviewKey } from '../../touches/review.ts';
import type { Review } from '../../words/templates/gate/review.ts';
import { runCommand } from '../run-command.ts';
import type { World } from '../world.ts';
import { checkMessage } from './check-messages.ts';

/** The reviews kept of one message: as many texts of it may be gone back to. */
const mostReviews = 20;

/**
 * Records that somebody looked at a message and lets exactly these words pass, for the reasons that ask for it now. The
 * timeline says who and what they said; it can be undone. Nobody approves without a name, and nobody their own message to
 * a lead of somebody else's without a word: refused as not valid. Refused too when the touch is no longer open.
 */
export function approveMessage(
  world: World,
  input: Command & WrittenTo & Approval,
  now: number,
): Promise<CommandResult> {
  const { db } = world;
  const { commandId, leadId, touchId } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const touch = touchId === null ? null : await db.touches.get(touchId);
    if (!(await db.leads.get(leadId))) return { refused: 'not-found', leadId: null };
    if (touchId !== null && touch?.leadId !== leadId) return { refused: 'moved-on', leadId };
    const check = await checkMessage(world, input);
    if (!isSaid(input, check)) return { refused: 'not-valid', leadId };
    const review = reviewFor(input, check, now);
    const key = reviewKey(input);
    const known = (await db.reviews.get(key))?.reviews ?? [];
    await record.put('reviews', { key, leadId, reviews: [review, ...known].slice(0, mostReviews) });
    const says = [reason('message-approved', valuesOf(review))];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    return { leadId, says };
  });
}

function isSaid({ by, because }: Approval, check: MessageCheck): boolean {
  return by.trim() !== '' && (because.trim() !== '' || !mustSayWhy(by, check));
}

function reviewFor(
  { message, by, because }: WrittenTo & Approval,
  { reasons, owner }: MessageCheck,
  at: number,
): Review {
  return { message, reasons, approvedBy: by.trim(), because: because.trim(), owner, at };
}

function valuesOf({ reasons, approvedBy, because }: Review): Readonly<Record<string, string>> {
  return { by: approvedBy, gates: reasons.map(({ rule }) => rule).join(' '), because };
}
