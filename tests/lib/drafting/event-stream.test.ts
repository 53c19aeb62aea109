import { describe, expect, it } from 'vitest';
import { createEventReader } from '../../../lib/drafting/event-stream.ts';

function read(...pieces: readonly string[]): readonly string[] {
  const reader = createEventReader();
  return pieces.flatMap((piece) => reader(piece));
}

describe('a stream of events', () => {
  it.each([
    ['one event', 'data: a\n\n', ['a']],
    ['no space behind the colon', 'data:a\n\n', ['a']],
    ['one space only is left out', 'data:  a\n\n', [' a']],
    ['lines of one event are one text', 'data: a\ndata: b\n\n', ['a\nb']],
    ['an empty data line', 'data\n\ndata:\n\n', ['', '']],
    ['comments', ': ping\n\ndata: a\n: ping\n\n', ['a']],
    ['other fields', 'event: x\nid: 7\nretry: 3\ndatum: b\ndata: a\n\n', ['a']],
    ['a byte order mark', '\uFEFFdata: a\n\n', ['a']],
    ['a byte order mark later on is text', 'data: a\n\ndata: \uFEFFb\n\n', ['a', '\uFEFFb']],
    ['blank lines alone', '\n\n\r\n', []],
    ['an event that its blank line never came for', 'data: a\n\ndata: b\n', ['a']],
  ])('has %s', (_, stream, events) => expect(read(stream)).toEqual(events));

  it.each(['\n', '\r\n', '\r'])('may end its lines with %j', (end) => {
    // The last line end may be half of a CR LF until something follows.
    expect(read(['data: a', '', 'data: b', 'data: c', '', ': end', ''].join(end))).toEqual(['a', 'b\nc']);
  });

  it('reads the same however it is cut', () => {
    const stream = '\uFEFFdata: é😀\r\ndata: b\r\n\r\n: x\r\rdata: {"a":"\\n"}\n\nrest';
    const whole = read(stream);
    expect(whole).toEqual(['é😀\nb', '{"a":"\\n"}']);
    for (let at = 0; at <= stream.length; at += 1) expect(read(stream.slice(0, at), stream.slice(at))).toEqual(whole);
    expect(read(...stream.split(''))).toEqual(whole);
  });

  it('is not gone over again with each piece of a line that never ends', () => {
    const reader = createEventReader();
    const events = Array.from({ length: 300_000 }, () => reader('xy'));
    expect([events.flat(), reader('\ndata: a\n\n')]).toEqual([[], ['a']]);
  });
});
