import type { EnrollmentRow, FollowthroughDb } from '../db/schema.ts';
import { resumeEnrollment } from './change-run.ts';
import { readLead } from './load-run.ts';
import { oneByOne, type Round } from './one-by-one.ts';
import { setAside } from './unreadable.ts';
import type { World } from './world.ts';

/** Runs resumed in one go, so that a long absence does not hold the worker's first answer up. */
const resumeLimit = 200;

/** Takes up every run whose pause is over; safe to repeat. */
export async function resumeDue(world: World, now: number): Promise<Round> {
  const rows = await world.db.enrollments.where('resumeAt').belowOrEqual(now).limit(resumeLimit).toArray();
  return oneByOne(world, { table: 'enrollments', rows, work: (run) => resumeRun(world, run, now) }, now);
}

/** Takes one run up; whether that changed anything. What is damaged about its lead is set aside. */
async function resumeRun(world: World, { id, leadId }: EnrollmentRow, now: number): Promise<boolean> {
  const result = await resumeEnrollment(world, { commandId: world.newId(now), leadId }, now);
  if (result.kind === 'refused' && result.because === 'storage-full') return false;
  const { unreadable } = result.kind === 'done' ? { unreadable: [] } : await readLead(world, leadId, now);
  await setAside(world.db, unreadable, now);
  await letSleep(world.db, id, now);
  return result.kind === 'done' || unreadable.length > 0;
}

/** A run that cannot go on, as its lead or its sequence is gone, must not wake the worker for ever. */
async function letSleep(db: FollowthroughDb, enrollmentId: string, now: number): Promise<void> {
  const { resumeAt, ...run } = (await db.enrollments.get(enrollmentId)) ?? {};
  if ('id' in run && resumeAt !== undefined && resumeAt <= now) await db.enrollments.put(run);
}
