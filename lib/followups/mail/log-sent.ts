import type { Recorder } from '../../db/journal.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Command, CommandResult } from '../../messages/protocol.ts';
import { attachedKey, attachedOfDraft } from '../../touches/attached.ts';
import { messageNote } from '../../touches/message.ts';
import { storeOutcome } from '../log-outcome.ts';
import { type Done, type Refused, runCommand } from '../run-command.ts';
import type { World } from '../world.ts';

/**
 * Logs a mail that was offered as the open touch: with its own words, at its own time. Refused when that touch is not
 * the open one any more, and when the mail is offered no longer.
 */
export function logSent(
  world: World,
  input: Command & { leadId: string; touchId: string; mailId: string },
  now: number,
): Promise<CommandResult> {
  const { commandId, leadId, touchId, mailId } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const [row, lead] = await Promise.all([world.db.mails.get(mailId), world.db.leads.get(leadId)]);
    if (!lead) return { refused: 'not-found', leadId: null };
    if (!row?.offer || ![leadId, ...(lead.mergedIds ?? [])].includes(row.leadId)) {
      return { refused: 'moved-on', leadId };
    }
    const { offer, ...rest } = row;
    const done = await storeSent(world, { record, commandId, lead, touchId, sent: { ...offer, at: row.at } }, now);
    // Not by the recorder: what is undone was seen all the same.
    if (!('refused' in done)) await world.db.mails.put({ ...rest, loggedBy: commandId });
    return done;
  });
}

/** The rep says that a mail is not the open touch: it is offered no more. */
export async function dismissSent({ db }: Pick<World, 'db'>, mailId: string): Promise<void> {
  const row = await db.mails.get(mailId);
  if (!row) return;
  const { offer: _asked, ...kept } = row;
  await db.mails.put(kept);
}

interface Storing {
  readonly record: Recorder;
  readonly commandId: string;
  readonly lead: Lead;
  readonly touchId: string | null;
  readonly sent: { readonly to: string; readonly subject: string; readonly text: string; readonly at: number };
}

/** The body of a command that logs what Gmail shows as sent. It happened: no rule of ours forbids it, nor a missing review. */
export async function storeSent(world: World, storing: Storing, now: number): Promise<Done | Refused> {
  const { record, commandId, lead, touchId, sent } = storing;
  const message = { subject: sent.subject, body: sent.text };
  const contact = lead.emails.find(({ normal }) => normal === sent.to)?.text ?? sent.to;
  const ticks = touchId === null ? undefined : await world.db.drafts.get(attachedKey(touchId));
  const outcome = { channel: 'email', outcome: 'sent', contact, note: messageNote(message), nextAt: null } as const;
  const input = {
    commandId,
    leadId: lead.id,
    touchId,
    ...outcome,
    message,
    attached: attachedOfDraft(ticks?.text ?? ''),
  };
  return storeOutcome(world, { record, keepsDraft: true, madeAt: sent.at, input }, now);
}
