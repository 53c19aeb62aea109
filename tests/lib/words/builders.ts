import { reason } from '../../../lib/touches/reason.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import type { Words } from '../../../lib/words/words.ts';
import { t } from '../../translate.ts';

/** Sunday 22 November 2026, 14:30 in London, 8:30 in Chicago. */
export const now = Date.parse('2026-11-22T14:30Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function words(changes: Partial<Words> = {}): Words {
  return { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now, ...changes };
}

export function touch(changes: Partial<Touch> = {}): Touch {
  return {
    id: 't1',
    leadId: 'l1',
    enrollmentId: 'e1',
    stepId: 's1',
    channel: 'call',
    title: 'Second call',
    attempt: 2,
    dueAt: now + 4 * minute,
    why: [
      reason('retry-after-outcome', {
        step: 'Second call',
        channel: 'call',
        outcome: 'no-answer',
        attempt: 2,
        tries: 3,
        dueAt: now,
      }),
    ],
    announced: 0,
    createdAt: now - day,
    updatedAt: now - day,
    ...changes,
  };
}

/** Intl puts narrow no-break spaces before AM and PM. */
export function plain(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}
