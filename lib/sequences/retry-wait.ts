import type { Wait } from '../time/add-delay.ts';
import type { Verb } from './sequence.ts';

const dayMinutes = 24 * 60;

/**
 * The wait before the retry that follows try `attempt`: the retries are spread evenly, on whole days at the same clock
 * time (3 over 10 days come after 3, 4 and 3 days), or in minutes when there is less than a day for each.
 */
export function retryWait(
  { times, overDays }: Pick<Extract<Verb, { kind: 'retry' }>, 'times' | 'overDays'>,
  attempt: number,
  at: string | null,
): Wait {
  if (overDays < times) return { amount: Math.round((overDays * dayMinutes) / times), unit: 'minutes', at: null };
  const dayOfRetry = (retry: number): number => Math.round((overDays * retry) / times);
  return { amount: dayOfRetry(attempt) - dayOfRetry(attempt - 1), unit: 'days', at };
}
