import type { DraftNews } from '../lib/messages/drafting.ts';
import type { Line } from '../lib/worker/draft-words.ts';

/** One end of a line, and hands on the other. */
export interface FakeLine {
  readonly line: Line;
  readonly news: readonly DraftNews[];
  readonly isClosed: () => boolean;
  /** Says something into the line from the other end. */
  readonly say: (message: unknown) => void;
  /** Hangs up at the other end. */
  readonly hangUp: () => void;
}

/** A line as the browser gives it to the worker; it throws, as Chrome does, when something is posted after its end. */
export function fakeLine(sender: object, name = 'draft'): FakeLine {
  const heard: ((message: unknown) => void)[] = [];
  const ended: (() => void)[] = [];
  const news: DraftNews[] = [];
  const state = { isClosed: false };
  const line = {
    name,
    sender,
    postMessage: (message: DraftNews) => {
      if (state.isClosed) throw new Error('Attempting to use a disconnected port object');
      news.push(message);
    },
    disconnect: () => void (state.isClosed = true),
    onMessage: { addListener: (listener: (message: unknown) => void) => void heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void ended.push(listener) },
  };
  return {
    line: line as unknown as Line,
    news,
    isClosed: () => state.isClosed,
    say: (message) => heard.forEach((listener) => listener(message)),
    hangUp: () => {
      state.isClosed = true;
      ended.forEach((listener) => listener());
    },
  };
}
