import type { SnippetChange } from '../messages/library.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
import { isShippedSnippet } from '../words/library/kept-library.ts';
import { findLibrary } from './find-library.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/** Saves a snippet. Refused for one that says nothing, and for a shortcut that stands for another already. */
export function saveSnippet(
  world: World,
  { commandId, snippet }: Command & { snippet: SnippetChange },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const { snippets } = await findLibrary(world.db);
    const isTaken = snippets.some(
      ({ id, shortcut, isHidden }) => !isHidden && id !== snippet.id && shortcut === snippet.shortcut,
    );
    if (isTaken || snippet.body.trim() === '') return { refused: 'not-valid', leadId: null };
    await record.put('snippets', { ...snippet, isHidden: false, savedAt: now });
    return { leadId: '', says: [reason('snippet-saved', { snippet: snippet.shortcut })] };
  });
}

/** Takes a snippet away; one that ships is hidden. */
export function removeSnippet(
  world: World,
  { commandId, snippetId }: Command & { snippetId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const { snippets } = await findLibrary(world.db);
    const found = snippets.find(({ id, isHidden }) => id === snippetId && !isHidden);
    if (!found) return { refused: 'not-found', leadId: null };
    if (isShippedSnippet(snippetId)) await record.put('snippets', { ...found, isHidden: true, savedAt: now });
    else await record.remove('snippets', snippetId);
    return { leadId: '', says: [reason('snippet-removed', { snippet: found.shortcut })] };
  });
}
