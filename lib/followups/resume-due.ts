import type { FollowthroughDb } from '../db/schema.ts';
import { resumeEnrollment } from './change-run.ts';
import type { World } from './world.ts';

/** Runs resumed in one go, so that a long absence does not hold the worker's first answer up. */
const resumeLimit = 200;

/** Takes up every run whose pause is over; safe to repeat. Returns the leads it concerned. */
export async function resumeDue(world: World, now: number): Promise<readonly string[]> {
  const due = await world.db.enrollments.where('resumeAt').belowOrEqual(now).limit(resumeLimit).toArray();
  for (const { id, leadId } of due) {
    const result = await resumeEnrollment(world, { commandId: world.newId(now), leadId }, now);
    if (result.kind === 'refused' && result.because !== 'storage-full') await letSleep(world.db, id);
  }
  return due.map(({ leadId }) => leadId);
}

/** A run that cannot go on, as its lead or its sequence is gone, must not wake the worker for ever. */
async function letSleep(db: FollowthroughDb, enrollmentId: string): Promise<void> {
  const { resumeAt: _resumeAt, ...run } = (await db.enrollments.get(enrollmentId)) ?? {};
  if ('id' in run) await db.enrollments.put(run);
}
