import { addDelay } from '../time/add-delay.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Effect, Run } from './run.ts';
import type { ActionStep } from './sequence.ts';

/** The steps that do something when the run reaches them, and no more. */
export type DoingStep = Extract<ActionStep, { kind: 'status' | 'tag' | 'remind' }>;

/** What a step does, and the words for it. */
export interface Action {
  readonly effect: Effect;
  readonly why: Reason;
}

/** What a step does once the run reaches it. */
export function actionTaken(run: Run, step: DoingStep, now: number): Action {
  switch (step.kind) {
    case 'status': {
      const { status } = step;
      return { effect: { kind: 'status', status }, why: reason('status-by-step', { step: step.title, status }) };
    }
    case 'tag': {
      const { tag, how } = step;
      return { effect: { kind: 'tag', tag, how }, why: reason('tag-by-step', { step: step.title, tag, how }) };
    }
    case 'remind': {
      const dueAt = addDelay(now, { amount: step.inDays, unit: 'days', at: null }, run.reach.zone);
      const effect = { kind: 'remind', dueAt, title: step.title } as const;
      return { effect, why: reason('remind-by-step', { step: step.title, dueAt }) };
    }
  }
}
