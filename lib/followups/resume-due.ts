import { resumeEnrollment } from './change-run.ts';
import type { World } from './world.ts';

/** Runs resumed in one go, so that a long absence does not hold the worker's first answer up. */
const resumeLimit = 200;

/** Takes up every run whose pause is over; safe to repeat. Returns the leads it concerned. */
export async function resumeDue(world: World, now: number): Promise<readonly string[]> {
  const due = await world.db.enrollments.where('resumeAt').belowOrEqual(now).limit(resumeLimit).toArray();
  for (const { leadId } of due) await resumeEnrollment(world, { commandId: world.newId(now), leadId }, now);
  return due.map(({ leadId }) => leadId);
}
