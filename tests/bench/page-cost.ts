import type { CDPSession, Page } from '@playwright/test';
import { pillOf } from '../closed-shadow.ts';
import { launchExtension, type RunningExtension, sidebarOf } from '../extension.ts';
import type { Section } from './figure.ts';
import { followOpenRecord, stepTitle } from './follow.ts';
import { launchPlain, type PlainBrowser } from './plain-browser.ts';
import { serveRecordPage } from './record-page.ts';
import { interleave, median } from './samples.ts';
import { loadOf, longestTaskMs, taskMs, traceOf } from './trace.ts';

const afterLoadMs = 800;
const stormTimes = 8;
const stormRows = 600;

interface Load {
  /** Processor time of the tab's main thread, from navigation to `afterLoadMs` after load. */
  readonly ms: number;
  /** The longest task with a script of the extension in it. */
  readonly longestMs: number;
}

type Browser = RunningExtension | PlainBrowser;

async function inFreshTab<T>({ context }: Browser, use: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await use(page, await context.newCDPSession(page));
  } finally {
    await page.close();
  }
}

function measureLoad(browser: Browser, url: string): Promise<Load> {
  return inFreshTab(browser, async (page, session) => {
    const events = await traceOf(session, async () => {
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForTimeout(afterLoadMs + 100);
    });
    const load = loadOf(events, url);
    const until = load.loadedAt + afterLoadMs * 1000;
    return {
      ms: taskMs(events, load, [load.startedAt, until]),
      longestMs: 'extensionId' in browser ? longestTaskMs(events, browser.extensionId) : 0,
    };
  });
}

/** Processor time of the tab's main thread while rows come and go. */
function measureStorm(browser: Browser, url: string): Promise<number> {
  return inFreshTab(browser, async (page, session) => {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(afterLoadMs);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await taskSeconds(session);
    await page.evaluate(([times, rows]) => (globalThis as unknown as Storming).mutationStorm(times, rows), [
      stormTimes,
      stormRows,
    ] as const);
    await page.waitForTimeout(300);
    return ((await taskSeconds(session)) - before) * 1000;
  });
}

interface Storming {
  mutationStorm(times: number, rows: number): Promise<void>;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (!found) throw new Error('The browser tells no task duration');
  return found.value;
}

/** A browser with our extension and the page's lead followed; the sidebar stays as it was left on this site. */
async function launchOurs(dir: string, url: string, isSidebarOpen: boolean): Promise<RunningExtension> {
  const extension = await launchExtension({ dir });
  const screen = await extension.openExtensionPage('manifest.json');
  const page = await extension.context.newPage();
  await page.goto(url);
  await followOpenRecord({ screen, tab: page, channel: 'task' });
  if (isSidebarOpen) {
    const pill = await pillOf(page, { says: /due/ });
    await pill.click();
    await (await sidebarOf(page)).getByText(stepTitle('task', 1)).first().waitFor();
  }
  await page.close();
  await screen.close();
  return extension;
}

export interface CostOptions {
  readonly build: string;
  readonly empty: string;
  readonly rounds: number;
}

/** What the extension adds to the main thread of a page: while it loads, and while rows come and go on it. */
export async function measurePageCost({ build, empty, rounds }: CostOptions): Promise<Section> {
  const page = await serveRecordPage();
  const url = `${page.url}/people/1001`;
  const browsers: Browser[] = [];
  const kept = async <B extends Browser>(launched: Promise<B>): Promise<B> => {
    const browser = await launched;
    browsers.push(browser);
    return browser;
  };
  try {
    const none = await kept(launchPlain());
    const idle = await kept(launchExtension({ dir: empty }));
    const closed = await kept(launchOurs(build, url, false));
    const open = await kept(launchOurs(build, url, true));
    const loads = await interleave(
      {
        none: () => measureLoad(none, url),
        empty: () => measureLoad(idle, url),
        closed: () => measureLoad(closed, url),
        open: () => measureLoad(open, url),
      },
      rounds,
    );
    const storms = await interleave(
      { none: () => measureStorm(none, url), closed: () => measureStorm(closed, url) },
      rounds,
    );
    return sectionOf(loads, storms);
  } finally {
    for (const browser of browsers) await browser.close();
    await page.close();
  }
}

type Loads = Readonly<Record<'none' | 'empty' | 'closed' | 'open', readonly Load[]>>;
type Storms = Readonly<Record<'none' | 'closed', readonly number[]>>;

function sectionOf(loads: Loads, storms: Storms): Section {
  const own = median(loads.none.map(({ ms }) => ms));
  const ownStorm = median(storms.none);
  /** Of each round, because a slow moment falls on the whole round. */
  const added = (with_: readonly number[], without: readonly number[]): number =>
    median(with_.map((ms, round) => ms - (without[round] ?? Number.NaN)));
  const addedBy = (variant: keyof Loads): number =>
    added(
      loads[variant].map(({ ms }) => ms),
      loads.none.map(({ ms }) => ms),
    );
  const longest = (variant: keyof Loads): number => median(loads[variant].map(({ longestMs }) => longestMs));
  return {
    title: 'P2–P4 Processor time added to the main thread of a page; baseline: the page’s own',
    notes: [],
    figures: [
      { name: 'load, empty content script', unit: 'ms', measured: addedBy('empty'), baseline: own },
      {
        name: 'load, sidebar closed',
        unit: 'ms',
        measured: addedBy('closed'),
        baseline: own,
        target: { mostRatio: 0.1 },
      },
      { name: 'load, sidebar open', unit: 'ms', measured: addedBy('open'), baseline: own, target: { mostRatio: 0.4 } },
      {
        name: 'longest task with code of ours, sidebar closed',
        unit: 'ms',
        measured: longest('closed'),
        baseline: longest('empty'),
        target: { most: 50 },
      },
      {
        name: 'longest task with code of ours, sidebar open',
        unit: 'ms',
        measured: longest('open'),
        baseline: longest('empty'),
        target: { most: 50 },
      },
      {
        name: `mutation storm, ${stormRows} rows in and out ${stormTimes} times`,
        unit: 'ms',
        measured: added(storms.closed, storms.none),
        baseline: ownStorm,
        target: { mostRatio: 0.05 },
      },
    ],
  };
}
