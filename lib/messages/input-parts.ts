import * as v from 'valibot';
import { longestField } from '../records/page-reading.ts';
import { dayNumber } from '../time/day.ts';
import { channels } from '../touches/channel.ts';

/** The longest note kept, characters. */
const longestNote = 20_000;

/** An id of ours. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** One line of text. */
export const text = v.pipe(v.string(), v.maxLength(longestField));
/** A text of many lines. */
export const note = v.pipe(v.string(), v.maxLength(longestNote));
/** An epoch-ms instant. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
/** A day of the calendar, `yyyy-MM-dd`, of this era. */
export const day = v.pipe(
  v.string(),
  v.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  v.check((on) => Number.isFinite(dayNumber(on)), 'No such day'),
);
/** A clock time, `HH:mm`. */
export const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** At least one, at most a thousand. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
/** One of the ways to touch somebody. */
export const channel = v.picklist(channels);
/** Some of them. */
export const channelList = v.pipe(v.array(channel), v.maxLength(channels.length));

/** A whole number within bounds, both included. */
export function whole(least: number, most: number): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** A list no longer than that. */
export function listOf<Part extends v.GenericSchema>(part: Part, most: number): v.GenericSchema<v.InferOutput<Part>[]> {
  return v.pipe(v.array(part), v.maxLength(most));
}
