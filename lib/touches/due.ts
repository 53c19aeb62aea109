/** A touch is overdue once it is this late; until then it is due. */
export const overdueAfterMs = 60 * 60 * 1000;

export type DueState = 'later' | 'due' | 'overdue';

/** Where a due time stands against now. */
export function dueState(dueAt: number, now: number): DueState {
  if (dueAt > now) return 'later';
  return now - dueAt > overdueAfterMs ? 'overdue' : 'due';
}
