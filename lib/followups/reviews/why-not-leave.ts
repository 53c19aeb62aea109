import { zoneOf } from '../../leads/zone-of.ts';
import type { LogOutcome } from '../../messages/protocol.ts';
import type { WrittenTo } from '../../messages/reviews.ts';
import { pointsBarredOn } from '../../rules/suppression.ts';
import { type Message, messageKey, messageOfDraft } from '../../touches/message.ts';
import { outcomeOf } from '../../touches/outcome.ts';
import { unfilledFields } from '../../words/unfilled.ts';
import { permissionOf } from '../find-prompt.ts';
import { type LeadState, loadLead } from '../load-run.ts';
import type { World } from '../world.ts';
import { checkMessage } from './check-messages.ts';

/** A mail on its way into Gmail, to this address. */
export interface Leaving extends WrittenTo {
  readonly to: string;
}

/**
 * Why a message may not be handed on now; null when it may. The address has to be one of the lead's own and well formed,
 * they may be written to at this hour, every field is filled, and what asks for a review was reviewed word for word.
 */
export async function whyNotLeave(
  world: World,
  leaving: Leaving,
  now: number,
): Promise<'not-allowed' | 'unfilled' | 'not-reviewed' | null> {
  const state = await loadLead(world, leaving.leadId, now);
  if (!state || !isOwnAddress(state, leaving)) return 'not-allowed';
  if (leaving.touchId !== null && state.touch?.id !== leaving.touchId) return 'not-allowed';
  const where = zoneOf(state.lead, world);
  if (!permissionOf(state, { channel: leaving.channel, where }, now).allowed) return 'not-allowed';
  const { subject, body } = leaving.message;
  if ([subject, body].some((text) => unfilledFields(text).length > 0)) return 'unfilled';
  return (await checkMessage(world, leaving)).isCleared ? null : 'not-reviewed';
}

/** One address, and one of theirs that nothing bars. */
function isOwnAddress({ lead, suppressions }: LeadState, { to, channel }: Leaving): boolean {
  const own = lead.emails.find(({ text }) => text === to);
  return (
    own !== undefined &&
    own.normal !== null &&
    !/[,;]/.test(own.normal) &&
    !pointsBarredOn(lead, suppressions, channel).has(to)
  );
}

/**
 * Has what is logged as sent gone unreviewed? It is what the log says was sent; of a log without its words what is
 * written for the touch and not sent yet, so that leaving the words out is no way around. A log with neither claims
 * nothing of them.
 */
export async function isUnreviewed(world: World, log: LogOutcome): Promise<boolean> {
  const message = log.message ?? (await findUnsent(world, log));
  if (message === null) return false;
  const { leadId, touchId, channel } = log;
  return !(await checkMessage(world, { leadId, touchId, channel, message })).isCleared;
}

async function findUnsent({ db }: World, { touchId, channel, outcome }: LogOutcome): Promise<Message | null> {
  if (touchId === null || outcomeOf(outcome).answered !== 'none') return null;
  const draft = await db.drafts.get(messageKey(touchId, channel));
  const message = draft ? messageOfDraft(draft.text) : null;
  return message?.body.trim() ? message : null;
}
