import type { PrintedRow } from '../../db/schema.ts';
import type { Command, CommandResult, LogOutcome, OnTouch } from '../../messages/protocol.ts';
import { messageNote } from '../../touches/message.ts';
import { storeOutcome } from '../log-outcome.ts';
import { runCommand } from '../run-command.ts';
import type { World } from '../world.ts';

/**
 * Logs a letter as posted, with the address and the words it was printed with; a note that the rep is typing stays.
 * Refused for one that was not printed or was dropped, and wherever `logOutcome` is.
 */
export function logPosted(
  world: World,
  { commandId, leadId, touchId }: Command & OnTouch,
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const printed = await world.db.letters.get(touchId);
    if (!printed) return { refused: 'not-found', leadId };
    const input = { commandId, leadId, ...posted(printed) };
    return storeOutcome(world, { input, record, keepsDraft: true, mustBeReviewed: true }, now);
  });
}

function posted({ touchId, address, message }: PrintedRow): Omit<LogOutcome, 'leadId'> {
  const said = message ? { note: messageNote(message), message } : { note: '' };
  return { touchId, channel: 'mail', outcome: 'delivered', contact: address, nextAt: null, ...said };
}
