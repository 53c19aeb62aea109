import type { Recorder } from '../db/journal.ts';
import type { PromiseMade } from '../messages/note-found.ts';
import { missedAtOf } from '../touches/promise.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { World } from './world.ts';

/** Promises that go with a note or a log, and what writes them. */
export interface StoringPromises {
  readonly record: Recorder;
  readonly commandId: string;
  readonly leadId: string;
  readonly promises?: readonly PromiseMade[];
  readonly isSensitive?: boolean;
}

/**
 * Keeps each promise as a reminder with the words it came from, and says it in the history. Gives what there is to say.
 * One for a time that has passed is due at once.
 */
export async function storePromises(
  world: World,
  { record, commandId, leadId, promises = [], isSensitive = false }: StoringPromises,
  now: number,
): Promise<readonly Reason[]> {
  const said: Reason[] = [];
  for (const made of promises) {
    const reminder = promiseOf(world, { leadId, made, isSensitive }, now);
    const why = [reason('promise-made', { title: reminder.title, dueAt: reminder.dueAt })];
    await record.put('reminders', reminder);
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why });
    said.push(...why);
  }
  return said;
}

interface Making {
  readonly leadId: string;
  readonly made: PromiseMade;
  readonly isSensitive: boolean;
}

function promiseOf(world: World, { leadId, made, isSensitive }: Making, now: number): Reminder {
  const { what, words } = made;
  const dueAt = Math.max(made.dueAt, now);
  const isLater = made.missedAt !== undefined && made.missedAt > dueAt;
  return {
    id: world.newId(now),
    leadId,
    kind: 'promise',
    dueAt,
    missedAt: isLater ? made.missedAt : missedAtOf(dueAt, world.repZone),
    title: what || words,
    why: [reason('remind-promise', { words, madeAt: now })],
    promise: { words, madeAt: now, ...(isSensitive ? { isSensitive: true as const } : {}) },
    announced: 0,
    createdAt: now,
    updatedAt: now,
  };
}
