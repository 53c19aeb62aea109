import { isoStamp } from '../time/stamp.ts';
import { linkQuery } from './link-query.ts';

/** A meeting that was agreed, as a calendar keeps it. */
export interface Meeting {
  /** The same for the same meeting: a calendar that has it already changes it. */
  readonly id: string;
  readonly title: string;
  readonly startAt: number;
  readonly minutes: number;
  /** `''` for none. */
  readonly location: string;
  /** When this was written. */
  readonly madeAt: number;
}

const minuteMs = 60_000;

/** The meeting as an iCalendar file (RFC 5545): times in UTC, text escaped, lines folded. Nobody is invited by it. */
export function calendarFile({ id, title, startAt, minutes, location, madeAt }: Meeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Followthrough//Followthrough//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@followthrough`,
    `DTSTAMP:${calendarStamp(madeAt)}`,
    `DTSTART:${calendarStamp(startAt)}`,
    `DTEND:${calendarStamp(startAt + minutes * minuteMs)}`,
    `SUMMARY:${escaped(title)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A meeting as it is proposed to Google Calendar. */
export interface ProposedMeeting extends Omit<Meeting, 'id' | 'madeAt'> {
  /** The email address of who is to be there; `''` for none. */
  readonly guest: string;
}

/** The address that opens Google Calendar's own form for the meeting; the rep saves it there, and is asked whom to invite. */
export function googleCalendarLink({ title, startAt, minutes, location, guest }: ProposedMeeting): string {
  const dates = [startAt, startAt + minutes * minuteMs].map(calendarStamp).join('/');
  const query = linkQuery({ action: 'TEMPLATE', text: title, dates, location, add: guest });
  return `https://calendar.google.com/calendar/render${query}`;
}

/** RFC 5545, 3.3.5, form 2: UTC. */
function calendarStamp(at: number): string {
  return isoStamp(at)
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');
}

/** RFC 5545, 3.3.11. What no text may hold is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\p{Cc}]/gu, '');
}

/** RFC 5545, 3.1: no line is longer than 75 octets; those after the first begin with a space. */
const mostOctets = 75;

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    const isFull = octets + size > mostOctets;
    text += isFull ? `\r\n ${letter}` : letter;
    octets = isFull ? 1 + size : octets + size;
  }
  return text;
}
