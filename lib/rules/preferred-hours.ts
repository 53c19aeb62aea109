import { hours, type Week } from '../time/allowed-hours.ts';

/**
 * When calls are said to be answered best (R088, R089): 7–9 and 17–19, not on Mondays, not on Friday afternoons.
 * A preference inside the legal hours, used only where a rep asks for it: test it for your market.
 */
export const preferredCallWeek: Week = [
  [],
  [hours(7, 9), hours(17, 19)],
  [hours(7, 9), hours(17, 19)],
  [hours(7, 9), hours(17, 19)],
  [hours(7, 9)],
  [hours(7, 9), hours(17, 19)],
  [],
];
