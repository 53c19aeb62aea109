import type { CDPSession } from '@playwright/test';

/** One event of a browser trace, times in microseconds; `tdur` is processor time of its thread. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly url?: string;
      readonly documentLoaderURL?: string;
      readonly isOutermostMainFrame?: boolean;
    };
  };
}

const categories = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
];
const task = 'ThreadControllerImpl::RunTask';

/** The browser's trace of what happens meanwhile. */
export async function traceOf(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

type Thread = Pick<TraceEvent, 'pid' | 'tid'>;

function isOn(thread: Thread): (event: TraceEvent) => boolean {
  return ({ pid, tid }) => pid === thread.pid && tid === thread.tid;
}

/** The tab's main thread, with the instants its document began and ended to load. */
export function loadOf(events: readonly TraceEvent[], url: string): Thread & { startedAt: number; loadedAt: number } {
  const started = events.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith(url) === true,
  );
  if (!started) throw new Error(`The trace has no navigation to ${url}`);
  const loaded = events.filter(isOn(started)).find(({ name, ts }) => name === 'loadEventEnd' && ts > started.ts);
  if (!loaded) throw new Error(`The trace has no load of ${url}`);
  return { pid: started.pid, tid: started.tid, startedAt: started.ts, loadedAt: loaded.ts };
}

/** Milliseconds of processor time that a thread's tasks took between two instants. */
export function taskMs(events: readonly TraceEvent[], thread: Thread, [from, to]: readonly [number, number]): number {
  const tasks = events
    .filter(isOn(thread))
    .filter(({ name, ph, ts }) => name === task && ph === 'X' && ts >= from && ts < to);
  if (tasks.length === 0) throw new Error('The trace has no tasks of that thread');
  return outermost(tasks).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** Milliseconds of the longest task, on any thread, in which the extension's code ran. */
export function longestTaskMs(events: readonly TraceEvent[], extensionId: string): number {
  const ours = events.filter(({ args }) => args.data?.url?.startsWith(`chrome-extension://${extensionId}/`));
  const tasks = events.filter(({ name, ph }) => name === task && ph === 'X');
  const held = ours.flatMap((event) =>
    tasks.filter((each) => isOn(event)(each) && each.ts <= event.ts && event.ts < each.ts + (each.dur ?? 0)),
  );
  return Math.max(0, ...held.map(({ tdur = 0 }) => tdur)) / 1000;
}

function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return [...tasks]
    .sort((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
