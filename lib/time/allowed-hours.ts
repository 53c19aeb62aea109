/** Hours of a day, minutes after local midnight as the wall clock shows them: `[480, 1260)` is 8:00–21:00. */
export interface AllowedHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The hours of each weekday, Monday first, in order and apart from each other; a day with none is closed. */
export type Week = readonly [
  monday: readonly AllowedHours[],
  tuesday: readonly AllowedHours[],
  wednesday: readonly AllowedHours[],
  thursday: readonly AllowedHours[],
  friday: readonly AllowedHours[],
  saturday: readonly AllowedHours[],
  sunday: readonly AllowedHours[],
];

/** Hours as they are written: `hours(9, 21.5)` is 9:00–21:30. */
export function hours(from: number, to: number): AllowedHours {
  return { fromMinute: from * 60, toMinute: to * 60 };
}

/** A week by its working days, Saturday and Sunday; a day without hours is closed. */
export function weekOf(
  weekday: readonly AllowedHours[],
  saturday: readonly AllowedHours[],
  sunday: readonly AllowedHours[],
): Week {
  return [weekday, weekday, weekday, weekday, weekday, saturday, sunday];
}
