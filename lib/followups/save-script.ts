import type { FollowthroughDb } from '../db/schema.ts';
import type { ScriptChange } from '../messages/library.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
import { isShippedScript } from '../words/library/scenario-for.ts';
import { isSameTalk, type KeptScript } from '../words/library/script.ts';
import { type Done, type Refused, runCommand } from './run-command.ts';
import { keepName } from './save-template.ts';
import type { World } from './world.ts';

/** Saves a script, and shows it where it was hidden. Other words lose their approval. Refused for one that does not say how to begin and end. */
export function saveScript(
  world: World,
  { commandId, script }: Command & { script: ScriptChange },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    if ([script.opening, script.closing].some((text) => text.trim() === ''))
      return { refused: 'not-valid', leadId: null };
    const kept = await findKept(world.db, script);
    const approval = isSameTalk(kept, script) ? kept : unapproved;
    const { approvedAt, approvedBy } = approval;
    await record.put('scripts', { ...script, approvedAt, approvedBy, isHidden: false, savedAt: now });
    return told('script-saved', script);
  });
}

/** Approves the words of a script as they are sent, by name. Refused where others were saved meanwhile. */
export function approveScript(
  world: World,
  { commandId, script, by }: Command & { script: ScriptChange; by: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record): Promise<Done | Refused> => {
    const kept = await findKept(world.db, script);
    if (!isSameTalk(kept, script)) return { refused: 'moved-on', leadId: null };
    await record.put('scripts', { ...kept, approvedAt: now, approvedBy: by });
    await keepName(world.db, by);
    return { leadId: '', says: [reason('script-approved', { script: kept.name, name: by })] };
  });
}

/** A script is hidden, or shown again, with the words that are stored; where none are, with those that are sent. */
export function hideScript(
  world: World,
  { commandId, script, isHidden }: Command & { script: ScriptChange; isHidden: boolean },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const kept = await findKept(world.db, script);
    await record.put('scripts', { ...kept, isHidden });
    return told(isHidden ? 'script-hidden' : 'script-back', kept);
  });
}

/** Takes a script of the rep's own away; one that ships is as it was shipped again. */
export function removeScript(
  world: World,
  { commandId, scriptId }: Command & { scriptId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const kept = await world.db.scripts.get(scriptId);
    if (!kept) return { refused: 'not-found', leadId: null };
    await record.remove('scripts', scriptId);
    return told(isShippedScript(scriptId) ? 'script-as-shipped' : 'script-removed', kept);
  });
}

const unapproved = { approvedAt: null, approvedBy: '' } as const;

/** As it is stored; as it was sent where it is not. */
async function findKept(db: FollowthroughDb, script: ScriptChange): Promise<KeptScript> {
  return (await db.scripts.get(script.id)) ?? { ...script, ...unapproved, isHidden: false, savedAt: null };
}

type Told = 'script-saved' | 'script-hidden' | 'script-back' | 'script-removed' | 'script-as-shipped';

function told(rule: Told, { name }: ScriptChange): Done {
  return { leadId: '', says: [reason(rule, { script: name })] };
}
