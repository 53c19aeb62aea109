import type { Delay, Step } from '../sequence.ts';
import { newStep } from './new-step.ts';

const in30Minutes: Delay = { amount: 30, unit: 'minutes', from: 'start', at: null };

/**
 * R052–R055: the first action comes within 30 minutes, by what the lead left: a call, else an email, else the door.
 * The door comes later for those who were called or written to.
 */
export function firstActions(door: 'door-knock' | 'door-drop', doorTitle: string): readonly Step[] {
  return [
    newStep({ id: 'first', title: 'First contact', channel: 'call', fallbacks: ['email'], delay: in30Minutes }),
    newStep({ id: 'first-door', title: doorTitle, channel: door, delay: in30Minutes, notAfter: ['call', 'email'] }),
  ];
}
