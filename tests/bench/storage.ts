import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchExtension } from '../extension.ts';
import type { Figure, Section, Target } from './figure.ts';
import { copyWithStorePage } from './instrumented-copy.ts';
import type { Backend } from './options.ts';
import { median } from './samples.ts';
import { activitiesEach } from './store/fill.ts';
import { type QueryName, type QuerySample, queryNames, type StorePage } from './store/store-page.ts';

const few = 1_000;
const timesEach = 8;
const tidyMs = 4_000;
const dayMs = 86_400_000;

const queries: Readonly<Record<QueryName, { readonly name: string; readonly target?: Target }>> = {
  due: { name: 'due list: 50 touches', target: { most: 3, mostRatio: 2 } },
  today: { name: 'today’s list: 3 × 50 rows with lead and address', target: { mostRatio: 2 } },
  nextDue: { name: 'next due', target: { most: 1, mostRatio: 2 } },
  badge: { name: 'badge', target: { most: 1, mostRatio: 2 } },
  history: { name: 'one lead’s history, with what can be undone', target: { most: 2, mostRatio: 2 } },
  prompt: { name: 'prompt of a followed record; by hand without its plan', target: { mostRatio: 2 } },
  unknownRecord: { name: 'prompt of a record nobody follows' },
  leads: { name: 'leads, newest change first: 50 rows', target: { mostRatio: 2 } },
  search: { name: 'leads by a word that one in five has: 50 rows' },
  searchTwo: { name: 'leads by two words: 50 rows' },
};

/** The methods of the store's page, called from here. */
function inPage(page: Page): StorePage {
  return {
    fillUp: (range, now) =>
      page.evaluate(([a, b]) => (globalThis as unknown as Held).store.fillUp(a, b), [range, now] as const),
    fillDue: (count, dueAt) =>
      page.evaluate(([a, b]) => (globalThis as unknown as Held).store.fillDue(a, b), [count, dueAt] as const),
    query: (name, of, now) =>
      page.evaluate(([a, b, c]) => (globalThis as unknown as Held).store.query(a, b, c), [name, of, now] as const),
  };
}

interface Held {
  readonly store: StorePage;
}

/** The store's page of an extension that has it, ready to be asked. */
export async function openStorePage(openExtensionPage: (name: string) => Promise<Page>): Promise<StorePage> {
  const page = await openExtensionPage('store-page.html');
  await page.waitForFunction(() => 'store' in globalThis);
  return inPage(page);
}

async function samplesOf(store: StorePage, { count, rounds }: { count: number; rounds: number }, now: number) {
  const samples = new Map<QueryName, QuerySample[]>(queryNames.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of queryNames) {
      const sample = await store.query(name, { count, round, times: timesEach }, now);
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}

async function queryFigures(
  store: StorePage,
  of: { count: number; rounds: number },
  now: number,
): Promise<readonly Figure[]> {
  const samples = await samplesOf(store, of, now);
  return queryNames.map((key): Figure => {
    const { name, target } = queries[key];
    const own = samples.get(key) ?? [];
    const raw = own.flatMap(({ rawMs }) => (rawMs === null ? [] : [rawMs]));
    return {
      name: `${of.count.toLocaleString('en')} leads: ${name}`,
      unit: 'ms',
      measured: median(own.map(({ oursMs }) => oursMs)),
      baseline: raw.length > 0 ? median(raw) : null,
      ...(target ? { target } : {}),
    };
  });
}

async function bytesUnder(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const entry = await stat(join(folder, name)).catch(() => null);
      return entry?.isFile() ? entry.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

export interface StorageOptions {
  readonly build: string;
  readonly folder: string;
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly backend: Backend;
}

const backendArgs: Readonly<Record<Backend, readonly string[]>> = {
  leveldb: ['--disable-features=IdbSqliteBackingStore'],
  sqlite: ['--enable-features=IdbSqliteBackingStore'],
};
const mostDisk: Readonly<Record<Backend, number>> = { leveldb: 60, sqlite: 150 };

/** The extension's queries on a small and a large store, in its own origin; baseline: the same rows by raw IndexedDB. */
export async function measureStorage(options: StorageOptions): Promise<Section> {
  const { rounds, isQuick, backend } = options;
  const many = isQuick ? 5_000 : 100_000;
  const dir = await copyWithStorePage(options.build, join(options.folder, `store-${backend}`));
  const profile = await mkdtemp(join(tmpdir(), 'followthrough-store-'));
  const launch = () => launchExtension({ dir, profile, args: backendArgs[backend] });
  const { openExtensionPage, close } = await launch();
  // Noon of a day to come, so that nothing is due while the browser runs.
  const now = Math.floor(Date.now() / dayMs) * dayMs + 30.5 * dayMs;
  let filled = { seconds: 0, rows: 0 };
  let figures: readonly Figure[] = [];
  try {
    const store = await openStorePage(openExtensionPage);
    await store.fillUp({ from: 0, count: few }, now);
    const atFew = await queryFigures(store, { count: few, rounds }, now);
    filled = await store.fillUp({ from: few, count: many }, now);
    figures = [...atFew, ...(await queryFigures(store, { count: many, rounds }, now))];
  } finally {
    await close();
  }
  // Opened once more, so that the backend has tidied up what it had only noted.
  const again = await launch();
  try {
    await (await openStorePage(again.openExtensionPage)).query('badge', { count: many, round: 0, times: 1 }, now);
    await setTimeout(tidyMs);
  } finally {
    await again.close();
  }
  const disk = (await bytesUnder(join(profile, 'Default', 'IndexedDB'))) / 1_000_000;
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  const activities = (many * activitiesEach).toLocaleString('en');
  return {
    title: `P5  The extension’s own queries (${backend}); baseline: raw IndexedDB on the same stores`,
    notes: [
      `Filled with ${many.toLocaleString('en')} leads and ${activities} activities in ${filled.seconds.toFixed(0)} s: ` +
        `${Math.round(filled.rows / filled.seconds).toLocaleString('en')} rows/s, bulk puts, packed history.`,
    ],
    figures: [
      ...figures,
      {
        name: `on disk, ${activities} activities`,
        unit: 'MB',
        measured: disk,
        baseline: null,
        ...(isQuick ? {} : { target: { most: mostDisk[backend] } }),
      },
    ],
  };
}
