import type { Reason } from '../touches/reason.ts';

/**
 * Of the reasons for a date, those that moved it, in the order they did: each tells from when (`fromAt`) to when
 * (`dueAt`). Empty for a touch that falls due when its step's own wait ends.
 */
export function shiftsOf(why: readonly Reason[]): readonly Reason[] {
  return why.filter(({ values: { fromAt, dueAt } }) => {
    return typeof fromAt === 'number' && typeof dueAt === 'number' && fromAt !== dueAt;
  });
}
