import { approveMessage } from '../../../../lib/followups/reviews/approve-message.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { CommandResult } from '../../../../lib/messages/protocol.ts';
import type { Approval, WrittenTo } from '../../../../lib/messages/reviews.ts';
import { commandId, monday } from '../../../world.ts';

/** An email with a price in it to the lead on show; pass what matters to the test. */
export function written({ lead, touch }: LeadPrompt, changes: Partial<WrittenTo> = {}): WrittenTo {
  const message = { subject: 'Your roof', body: 'It is $500. Shall we?' };
  return { leadId: lead.id, touchId: touch?.id ?? null, channel: 'email', message, ...changes };
}

/** Lets a message pass in somebody's name. */
export function approved(
  world: World,
  message: WrittenTo,
  { by = 'Dana', because = '' }: Partial<Approval> = {},
  now = monday,
): Promise<CommandResult> {
  return approveMessage(world, { commandId: commandId(), ...message, by, because }, now);
}
