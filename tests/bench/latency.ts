import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { people } from '../sample-crm/people.ts';
import { serveSampleCrm } from '../sample-crm/server.ts';
import { unusualPeople } from '../sample-crm/unusual-people.ts';
import type { Figure, Section, Target } from './figure.ts';
import { copyBareExtension, copyWithProbes } from './instrumented-copy.ts';
import { markAfter } from './marks.ts';
import { serveRecordPage } from './record-page.ts';
import { launchBareRig, launchOurRig, type Rig } from './rigs.ts';
import { interleave, median } from './samples.ts';

const settleMs = 250;
/** A press sooner than this after the last is taken for a double click. */
const betweenPressesMs = 900;
const start = /^bench:start$/;

type Worker = 'warm' | 'killed';

async function inFreshTab<T>(rig: Rig, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await rig.context.newPage();
  try {
    await page.goto(url);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** From the start of the page's script, or the record's drawing if that is later, to the pill's words painted. */
async function pillMs(rig: Rig, url: string, worker: Worker): Promise<number> {
  await (worker === 'warm' ? rig.wake() : rig.kill());
  return inFreshTab(rig, url, async (page) => {
    const pill = await markAfter(page, rig.pill);
    const [script, record] = [await markAfter(page, start), await markAfter(page, /^bench:record:./)];
    return pill.at - Math.max(script.at, record.at);
  });
}

/** From the click on the pill to the step painted in a sidebar that was not loaded yet. */
async function openSidebarMs(rig: Rig, url: string, step: number): Promise<number> {
  await rig.wake();
  return inFreshTab(rig, url, async (page) => {
    await markAfter(page, rig.pill);
    await page.waitForTimeout(settleMs);
    await page.evaluate(() =>
      window.addEventListener(
        'pointerup',
        ({ timeStamp }) => performance.mark('bench:pressed', { startTime: timeStamp }),
        { capture: true },
      ),
    );
    await rig.clickPill(page);
    const pressed = await markAfter(page, /^bench:pressed$/);
    const painted = await markAfter(await rig.sidebar(page), rig.step(new URL(url).pathname, step));
    await rig.closeSidebar(page);
    await page.waitForTimeout(settleMs);
    return painted.at - pressed.at;
  });
}

/** From the start of the page's script to the step painted in the sidebar that was left open on this site. */
function loadWithSidebarMs(rig: Rig, url: string): Promise<number> {
  return inFreshTab(rig, url, async (page) => {
    const painted = await markAfter(await rig.sidebar(page), rig.step(new URL(url).pathname, 1));
    return painted.at - (await markAfter(page, start)).at;
  });
}

/** Goes to another record as the CRM's own router does; returns when, and when its heading was drawn. */
async function goTo(page: Page, path: string): Promise<{ readonly wentAt: number; readonly drawnAt: number }> {
  const wentAt = await page.evaluate((to) => {
    const now = performance.timeOrigin + performance.now();
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    return now;
  }, path);
  return { wentAt, drawnAt: (await markAfter(page, /^bench:record:[^|]+$/, wentAt)).at };
}

/** Goes there if the tab is not there already, and lets all settle. */
async function beAt(page: Page, path: string): Promise<void> {
  if (new URL(page.url()).pathname !== path) await goTo(page, path);
  await page.waitForTimeout(settleMs * 2);
}

type Painted = (path: string, after: number) => Promise<number>;

/** Both records are kept in the page, so the CRM draws each at once: from then to our words of it. */
function switcher(page: Page, paths: readonly [string, string], painted: Painted) {
  let turn = 0;
  return async (): Promise<number> => {
    turn += 1;
    const path = paths[turn % 2 === 0 ? 0 : 1];
    const { wentAt, drawnAt } = await goTo(page, path);
    const ms = (await painted(path, wentAt)) - drawnAt;
    await page.waitForTimeout(settleMs);
    return ms;
  };
}

type Switch = () => Promise<number>;

async function pillSwitcher(rig: Rig, page: Page, paths: readonly [string, string]): Promise<Switch> {
  await markAfter(page, rig.pill);
  const go = switcher(page, paths, async (_path, after) => (await markAfter(page, rig.pill, after)).at);
  return async () => {
    await rig.wake();
    return go();
  };
}

async function sidebarSwitcher(rig: Rig, page: Page, paths: readonly [string, string]): Promise<Switch> {
  const sidebar = await rig.sidebar(page);
  const go = switcher(page, paths, async (path, after) => (await markAfter(sidebar, rig.step(path, 1), after)).at);
  return async () => {
    await rig.wake();
    return go();
  };
}

/** From the click on an outcome to the next step painted; it is stored by then. */
async function outcomeClicker(rig: Rig, page: Page, path: string): Promise<Switch> {
  const sidebar = await rig.sidebar(page);
  let step = 1;
  return async () => {
    await rig.wake();
    const before = Date.now();
    await rig.clickOutcome(sidebar);
    step += 1;
    const painted = await markAfter(sidebar, rig.step(path, step));
    const clicked = await markAfter(sidebar, /^bench:click$/, before - 5);
    await page.waitForTimeout(betweenPressesMs);
    return painted.at - clicked.at;
  };
}

interface Measured {
  readonly name: string;
  readonly ours: readonly number[];
  readonly bare: readonly number[] | null;
  readonly target: Target;
}

function figureOf({ name, ours, bare, target }: Measured): Figure {
  return { name, unit: 'ms', measured: median(ours), baseline: bare && median(bare), target };
}

export interface LatencyOptions {
  readonly build: string;
  /** A folder for what is built. */
  readonly folder: string;
  readonly rounds: number;
}

/** How soon the rep sees something; baseline: the least an extension with the same parts must do. */
export async function measureLatency({ build, folder, rounds }: LatencyOptions): Promise<Section> {
  const [site, crm] = [await serveRecordPage(), await serveSampleCrm({ latency: 0 })];
  const [first, second] = people.slice(unusualPeople.length + 10, unusualPeople.length + 12);
  const paths = [`/people/${first?.id}`, `/people/${second?.id}`] as const;
  const record = `${site.url}/people/1001?calm`;
  const inCrm = paths.map((path) => `${crm.url}${path}`) as unknown as readonly [string, string];
  const ours = await launchOurRig(await copyWithProbes(build, join(folder, 'ours')), {
    followed: [record, ...inCrm],
    byEmail: inCrm[1],
  });
  const bare = await launchBareRig(await copyBareExtension(join(folder, 'bare')));
  const both = (measure: (rig: Rig) => Promise<number>) =>
    interleave({ ours: () => measure(ours), bare: () => measure(bare) }, rounds);
  try {
    const measured: Measured[] = [];
    const note = (name: string, target: Target, samples: { ours: readonly number[]; bare?: readonly number[] }): void =>
      void measured.push({ name, target, ours: samples.ours, bare: samples.bare ?? null });

    note('record in the HTML → pill, worker warm', { most: 30 }, await both((rig) => pillMs(rig, record, 'warm')));
    note('record in the HTML → pill, worker killed', { most: 150 }, await both((rig) => pillMs(rig, record, 'killed')));
    note(
      'record drawn by the CRM’s script → pill, worker warm',
      { most: 30 },
      await interleave({ ours: () => pillMs(ours, inCrm[0], 'warm') }, rounds),
    );
    note('click on the pill → sidebar’s step', { most: 100 }, await both((rig) => openSidebarMs(rig, record, 1)));

    const tabs = new Map<Rig, Page>();
    for (const rig of [ours, bare]) {
      const page = await rig.context.newPage();
      tabs.set(rig, page);
      await page.goto(inCrm[1]);
      await markAfter(page, rig.pill);
      await beAt(page, paths[0]);
    }
    const pageOf = (rig: Rig): Page => tabs.get(rig)!;
    const make = async (switchers: (rig: Rig) => Promise<Switch>) => ({
      ours: await switchers(ours),
      bare: await switchers(bare),
    });
    note(
      'switching records → pill of the new lead',
      { most: 30 },
      await interleave(await make((rig) => pillSwitcher(rig, pageOf(rig), [paths[0], paths[1]])), rounds),
    );
    for (const rig of [ours, bare]) {
      await beAt(pageOf(rig), paths[0]);
      await rig.clickPill(pageOf(rig));
      await markAfter(await rig.sidebar(pageOf(rig)), rig.step(paths[0], 1));
    }
    note(
      'switching records → step of the new lead in the open sidebar',
      { most: 30 },
      await interleave(await make((rig) => sidebarSwitcher(rig, pageOf(rig), [paths[0], paths[1]])), rounds),
    );
    note(
      'page loads with the sidebar left open → step painted',
      { most: 130 },
      await interleave({ ours: () => ours.wake().then(() => loadWithSidebarMs(ours, inCrm[1])) }, rounds),
    );
    for (const rig of [ours, bare]) await beAt(pageOf(rig), paths[0]);
    note(
      'outcome clicked → stored, and next step painted',
      { most: 50 },
      await interleave(await make((rig) => outcomeClicker(rig, pageOf(rig), paths[0])), rounds),
    );
    return {
      title: 'P6  How soon it is seen; baseline: the least an extension of the same parts must do',
      notes: ['A frame is 16.7 ms: times are to the paint of the frame that shows it.'],
      figures: measured.map(figureOf),
    };
  } finally {
    await ours.close();
    await bare.close();
    await site.close();
    await crm.close();
  }
}
