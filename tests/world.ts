import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDb } from '../lib/db/open-db.ts';
import { findPrompt } from '../lib/followups/find-prompt.ts';
import { followLead } from '../lib/followups/follow-lead.ts';
import { syncPresets } from '../lib/followups/save-sequence.ts';
import type { World } from '../lib/followups/world.ts';
import type { Temperature } from '../lib/leads/lead.ts';
import { newId } from '../lib/messages/new-id.ts';
import type { LeadPrompt } from '../lib/messages/prompt.ts';
import type { PageReading } from '../lib/records/page-reading.ts';
import type { Touch } from '../lib/touches/touch.ts';
import { reading } from './builders.ts';

/** Monday 5 January 2026, 10:00 UTC. */
export const monday = Date.UTC(2026, 0, 5, 10);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A world of its own: an empty database in memory with the presets in it, a rep in London. */
export async function newWorld(changes: Partial<World> = {}): Promise<World> {
  const db = openDb('followthrough', { indexedDB: new IDBFactory(), IDBKeyRange });
  await syncPresets(db);
  return { db, repZone: 'Europe/London', country: 'GB', newId, ...changes };
}

/** A fresh id for a command, at any time. */
export function commandId(): string {
  return newId(monday);
}

/** Follows a lead with a sequence and gives their prompt. */
export async function followed(
  world: World,
  {
    page = reading(),
    sequenceId = 'preset-basic' as string | null,
    temperature = null as Temperature | null,
    now = monday,
  }: { page?: PageReading; sequenceId?: string | null; temperature?: Temperature | null; now?: number } = {},
): Promise<LeadPrompt> {
  const result = await followLead(world, { commandId: commandId(), reading: page, temperature, sequenceId }, now);
  if (result.kind !== 'done') throw new Error(`Not followed: ${result.because}`);
  return promptOf(world, result.leadId, now);
}

/** The prompt of a lead that exists. */
export async function promptOf(world: World, leadId: string, now: number): Promise<LeadPrompt> {
  const prompt = await findPrompt(world, leadId, now);
  if (!prompt) throw new Error(`No lead ${leadId}`);
  return prompt;
}

/** The open touch of a prompt that has one. */
export function openTouch({ touch }: LeadPrompt): Touch {
  if (!touch) throw new Error('No open touch');
  return touch;
}
