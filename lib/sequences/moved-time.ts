import { type Reason, type RuleId, reason } from '../touches/reason.ts';

/** A due time, and what made it so, in the order it did. */
export interface DueTime {
  readonly dueAt: number;
  readonly why: readonly Reason[];
}

/** The due time moved there by a rule, which its reasons then name last. */
export function movedTime(due: DueTime, rule: RuleId, values: Reason['values'] & { readonly dueAt: number }): DueTime {
  return { dueAt: values.dueAt, why: [...due.why, reason(rule, { ...values, fromAt: due.dueAt })] };
}
