import type { Typed } from '../../../../lib/words/plain/read-dates.ts';

/** Monday 23 November 2026, 11:00; Thursday is Thanksgiving. */
export const chicago = typedAt('2026-11-23T11:00-06:00', 'America/Chicago', 'US');
/** Thursday. */
export const kolkata = typedAt('2026-11-26T16:00+05:30', 'Asia/Kolkata', 'IN');
/** Tuesday. */
export const auckland = typedAt('2026-11-24T08:00+13:00', 'Pacific/Auckland', 'NZ');
/** Good Friday; the clocks go on two days later. */
export const london = typedAt('2027-03-26T10:00Z', 'Europe/London', 'GB');
/** Saturday evening; the clocks go on in the night. */
export const newYork = typedAt('2027-03-13T22:00-05:00', 'America/New_York', 'US');
/** Thursday, the last day of the year. */
export const silvester = typedAt('2026-12-31T12:00Z', 'UTC', 'GB');
/** Monday 28 February of a leap year. */
export const leap = typedAt('2028-02-28T09:30Z', 'UTC', 'IE');
export const berlin = typedAt('2026-11-24T09:00+01:00', 'Europe/Berlin', 'DE');
/** Nobody said whose holidays count. */
export const nobody: Typed = { now: chicago.now, zone: chicago.zone };

export const places = { kolkata, auckland, london, newYork, silvester, leap, berlin, nobody } as const;

function typedAt(local: string, zone: string, country: string): Typed {
  return { now: Date.parse(local), zone, holidaysOf: { country, region: null } };
}
