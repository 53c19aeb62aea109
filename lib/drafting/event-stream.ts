/** Reads a stream of events as it comes: gives what each piece of text completes. */
export type EventReader = (text: string) => readonly string[];

/**
 * A reader of one `text/event-stream` (WHATWG HTML, 9.2.6, read 2026-11-22): gives the `data` of each event. Comments and
 * other fields are left out, as is an event that its blank line never came for.
 */
export function createEventReader(): EventReader {
  const state = { rest: '', isFirst: true, isCut: false, lines: [] as string[] };
  return (text) => {
    const ends = state.isCut || /[\r\n]/.test(text);
    state.isCut = text.endsWith('\r');
    // A line that goes on is not gone over with each of its pieces.
    if (!ends && !state.isFirst) {
      state.rest += text;
      return [];
    }
    const whole = state.rest + (state.isFirst ? text.replace(/^\uFEFF/, '') : text);
    if (text !== '') state.isFirst = false;
    // A CR at the very end may be half of a CR LF.
    const lines = whole.split(/\r\n|\n|\r(?!$)/);
    state.rest = lines.pop() ?? '';
    return lines.flatMap((line) => {
      if (line !== '') {
        state.lines.push(...dataOf(line));
        return [];
      }
      const event = state.lines;
      state.lines = [];
      return event.length > 0 ? [event.join('\n')] : [];
    });
  };
}

function dataOf(line: string): readonly string[] {
  const [, value] = /^data(?:: ?([\s\S]*))?$/.exec(line) ?? [undefined, null];
  return value === null ? [] : [value ?? ''];
}
