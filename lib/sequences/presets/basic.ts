import type { Delay, Sequence } from '../sequence.ts';
import { basicId } from './ids.ts';
import { newStep } from './new-step.ts';

/** R040: the basic sequence of six touches over thirty days; the day it starts is Day 1. */
export const basic: Sequence = {
  id: basicId,
  version: 1,
  name: 'Basic: six touches in 30 days',
  goal: 'Reach the lead and agree a next step',
  origin: 'preset',
  steps: [
    newStep({ id: 'day-1', title: 'Initial call', channel: 'call', fallbacks: ['email'], delay: onDay(1) }),
    newStep({ id: 'day-3', title: 'Follow-up call', channel: 'call', fallbacks: ['email'], delay: onDay(3) }),
    newStep({ id: 'day-7', title: 'Follow-up email', channel: 'email', fallbacks: ['call'], delay: onDay(7) }),
    newStep({ id: 'day-14', title: 'Second follow-up call', channel: 'call', fallbacks: ['email'], delay: onDay(14) }),
    newStep({ id: 'day-21', title: 'Mail piece', channel: 'mail', fallbacks: ['email'], delay: onDay(21) }),
    newStep({ id: 'day-30', title: 'Final call', channel: 'call', fallbacks: ['email'], delay: onDay(30) }),
  ],
  maxTouches: 12,
  maxAgeDays: 120,
  createdAt: 0,
  updatedAt: 0,
};

function onDay(day: number): Delay {
  return { amount: day - 1, unit: 'days', from: 'start', at: null };
}
