import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, googleCalendarLink, type Meeting } from '../../../lib/words/calendar-file.ts';

const meeting: Meeting = {
  id: 'touch-1',
  title: 'Meeting with Inês Prado',
  startAt: Date.parse('2026-11-24T10:00:00Z'),
  minutes: 30,
  location: '1 North Field; Leeds, UK',
  madeAt: Date.parse('2026-11-22T17:30:00.500Z'),
};

/** RFC 5545, 3.1 and 3.3.11, read back. */
function unfolded(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

function valueOf(file: string, name: string): string {
  const line = unfolded(file).find((one) => one.startsWith(`${name}:`)) ?? '';
  return line.slice(name.length + 1).replace(/\\([\\;,nN])/g, (_, letter) => (/n/i.test(letter) ? '\n' : letter));
}

describe('a meeting as a file', () => {
  it('is an event of a calendar, in UTC, each line ended by CR LF', () => {
    expect(calendarFile(meeting)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Followthrough//Followthrough//EN',
        'BEGIN:VEVENT',
        'UID:touch-1@followthrough',
        'DTSTAMP:20261122T173000Z',
        'DTSTART:20261124T100000Z',
        'DTEND:20261124T103000Z',
        'SUMMARY:Meeting with Inês Prado',
        'LOCATION:1 North Field\\; Leeds\\, UK',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has no line for a place that is not known', () => {
    expect(calendarFile({ ...meeting, location: '' })).not.toContain('LOCATION');
  });

  it('cannot be given lines of its own by a name', () => {
    const file = calendarFile({ ...meeting, title: 'Ada\r\nATTENDEE:mailto:all@x.example\u0007' });
    expect(unfolded(file).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(valueOf(file, 'SUMMARY')).toBe('Ada\nATTENDEE:mailto:all@x.example');
  });

  it('keeps any text whole, in lines of at most 75 octets that are read alone', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const file = calendarFile({ ...meeting, title });
        const plain = title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, '');
        expect(valueOf(file, 'SUMMARY')).toBe(plain);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file).not.toContain('\uFFFD');
      }),
    );
  });
});

it('Google Calendar’s form opens with the meeting', () => {
  const url = new URL(googleCalendarLink({ ...meeting, guest: 'ines+crm@prado.example' }));
  expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/render');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    action: 'TEMPLATE',
    text: 'Meeting with Inês Prado',
    dates: '20261124T100000Z/20261124T103000Z',
    location: '1 North Field; Leeds, UK',
    add: 'ines+crm@prado.example',
  });
});
