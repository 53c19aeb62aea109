import type { Recorder } from '../db/journal.ts';
import { mostInOneCommand } from './load-many.ts';
import type { World } from './world.ts';

/**
 * Gives touches that were to lapse the time back that the rep's absence, `[fromAt, now)`, took from them: what they had
 * left when it began, or all of it where they fell due in it, counts from now.
 */
export async function lapseLater(
  { db }: World,
  { record, fromAt }: { readonly record: Recorder; readonly fromAt: number },
  now: number,
): Promise<void> {
  const lapsing = await db.touches.where('lapsesAt').above(fromAt).limit(mostInOneCommand).toArray();
  for (const touch of lapsing) {
    const { dueAt, lapsesAt } = touch;
    const beganAt = Math.max(dueAt, fromAt);
    if (lapsesAt === undefined || beganAt >= now) continue;
    await record.put('touches', { ...touch, lapsesAt: now + lapsesAt - beganAt, updatedAt: now });
  }
}
