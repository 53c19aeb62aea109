import type { WhatIf } from '../../../lib/messages/workspace.ts';

/** A change to try out, as the rep fills it in: `NaN` and `''` where nothing is asked. */
export interface WhatIfForm {
  readonly days: number;
  /** `NaN`: as the rules have it. */
  readonly dayCap: number;
  readonly newCount: number;
  readonly newSequenceId: string;
  readonly fromId: string;
  readonly toId: string;
  /** `yyyy-MM-dd`, in order. */
  readonly daysOff: readonly string[];
}

/** How far one can look ahead, in days. */
export const spans = [14, 30, 90] as const;

export const emptyWhatIf: WhatIfForm = {
  days: 14,
  dayCap: Number.NaN,
  newCount: Number.NaN,
  newSequenceId: '',
  fromId: '',
  toId: '',
  daysOff: [],
};

/** What to work out: only what is filled in, and in bounds. */
export function whatIfOf(form: WhatIfForm): WhatIf {
  const { days, dayCap, newCount, newSequenceId, fromId, toId, daysOff } = form;
  return {
    days,
    ...(isCount(dayCap, 1) ? { dayCap } : {}),
    ...(isCount(newCount, 1) && newSequenceId !== ''
      ? { newPerDay: { count: newCount, sequenceId: newSequenceId } }
      : {}),
    ...(fromId !== '' && toId !== '' && fromId !== toId ? { swap: { fromId, toId } } : {}),
    ...(daysOff.length > 0 ? { daysOff } : {}),
  };
}

/** Does the form ask for any change at all. */
export function asksAnything(form: WhatIfForm): boolean {
  return Object.keys(whatIfOf(form)).length > 1;
}

function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= 1000;
}
