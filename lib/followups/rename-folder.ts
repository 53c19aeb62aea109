import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
import { findLibrary } from './find-library.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/** Puts every template of a folder, hidden ones too, into the one of the new name. Refused where none is in it, and without a new name. */
export function renameFolder(
  world: World,
  { commandId, from, to }: Command & { from: string; to: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const name = to.trim();
    if (name === '' || name === from) return { refused: 'not-valid', leadId: null };
    const { templates } = await findLibrary(world.db);
    const within = templates.filter(({ folder }) => folder === from);
    if (within.length === 0) return { refused: 'not-found', leadId: null };
    for (const one of within) await record.put('templates', { ...one, folder: name, savedAt: now });
    return { leadId: '', says: [reason('folder-renamed', { from, to: name })] };
  });
}
