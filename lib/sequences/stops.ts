import { lockedSignals, type Signal, type SignalVerb, signals } from '../touches/signal.ts';
import type { Sequence } from './sequence.ts';

/** What each signal does to a run where its sequence does not say otherwise (R081–R084). */
export const defaultStops: Readonly<Record<Signal, SignalVerb>> = {
  replied: 'stop',
  booked: 'stop',
  won: 'stop',
  answered: 'pause',
  'out-of-office': 'pause',
  'household-replied': 'pause',
  'opted-out': 'stop',
  'spam-complaint': 'stop',
  'explicit-no': 'stop',
  expired: 'stop',
  ownership: 'stop',
  'consent-unclear': 'stop',
  archived: 'stop',
};

/** What one signal does to a run. */
export interface SignalStop {
  readonly signal: Signal;
  readonly verb: SignalVerb;
}

const order: readonly SignalVerb[] = ['stop', 'pause', 'go-on'];

/** What every signal does to a run of this sequence, those that stop it first; locked ones always do. */
export function stopsOf(sequence: Pick<Sequence, 'stops'>): readonly SignalStop[] {
  const all = signals.map((signal) => ({ signal, verb: stopFor(sequence, signal) }));
  return order.flatMap((verb) => all.filter((one) => one.verb === verb));
}

/** What a signal does to a run of this sequence. */
export function stopFor({ stops }: Pick<Sequence, 'stops'>, signal: Signal): SignalVerb {
  return lockedSignals.has(signal) ? 'stop' : (stops[signal] ?? defaultStops[signal]);
}
