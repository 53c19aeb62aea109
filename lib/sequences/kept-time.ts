import { addDelay } from '../time/add-delay.ts';
import { dayNumber, dayOf } from '../time/day.ts';
import type { KeptTime } from './enrollment.ts';
import { chosenReasons } from './move-touch.ts';
import type { Run } from './run.ts';

/** The time of the open touch, or of the one put aside already; null where there is none, or none is known. */
export function keptTime({ enrollment: { state }, touch }: Run): KeptTime | null {
  if (touch) return { dueAt: touch.dueAt, chosen: chosenReasons(touch) };
  return state.kind === 'paused' || state.kind === 'out-of-office' ? (state.kept ?? null) : null;
}

/** The time the rep chose or agreed with the lead for the touch that is open or put aside; null where there is none. */
export function promisedTime(run: Run): KeptTime | null {
  const kept = keptTime(run);
  return kept && kept.chosen.length > 0 ? kept : null;
}

/** The part of a state that remembers it; nothing where there is nothing to remember. */
export function remembered(run: Run): { readonly kept?: KeptTime } {
  const kept = keptTime(run);
  return kept ? { kept } : {};
}

/**
 * When the touch put aside falls due once the run goes on at `endAt`: as many days later as the run stood still, at its own
 * clock time; one that was to come on the very day keeps the minutes it had left. Never sooner than it was to come.
 */
export function dueAfterPause(run: Run, endAt: number): number {
  const { state } = run.enrollment;
  const leftMs = state.kind === 'paused' ? state.remainingMs : 0;
  const kept = keptTime(run);
  if (!kept) return endAt + leftMs;
  return Math.max(kept.dueAt, leftMs === 0 ? endAt : putOff(kept.dueAt, { leftMs, endAt }, run.reach.zone));
}

interface Pause {
  readonly leftMs: number;
  readonly endAt: number;
}

function putOff(dueAt: number, { leftMs, endAt }: Pause, zone: string): number {
  const pausedOn = dayOf(dueAt - leftMs, zone);
  if (dayOf(dueAt, zone) === pausedOn) return endAt + leftMs;
  const days = Math.max(0, dayNumber(dayOf(endAt, zone)) - dayNumber(pausedOn));
  return addDelay(dueAt, { amount: days, unit: 'days', at: null }, zone);
}
