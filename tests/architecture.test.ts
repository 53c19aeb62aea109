import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of lib/, in the order that data moves. A file may import from its own room and from those above. */
const order = [
  'records',
  'time',
  'touches',
  'leads',
  'sequences',
  'rules',
  'outbox',
  'words',
  'insight',
  'crm+page+gmail',
  'messages',
  'db',
  'followups',
  'connectors',
  'drafting',
  'alarms',
  'notifications',
  'sites',
  'tabs',
  'overlay',
  'worker',
];
/** Rooms of pure functions: no browser, no database, no packages that hold either. */
const pureRooms = new Set([
  'records',
  'time',
  'leads',
  'touches',
  'sequences',
  'rules',
  'words',
  'insight',
  'outbox',
  'crm',
  'page',
  'gmail',
]);
/** Rooms whose code runs in the pages of a CRM: what they load, the CRM's page loads. */
const pageRooms = ['records', 'crm', 'page', 'gmail', 'overlay'];
/** The screens of components/; its other folders are what they share. */
const screens = new Set(['letters', 'popup', 'sidebar', 'workspace']);
/** The only places that may touch the database. */
const databaseRooms = new Set(['db', 'followups', 'sites', 'tabs', 'worker']);

const root = resolve(import.meta.dirname, '..');
const files = ['lib', 'components', 'entrypoints'].flatMap((folder) => sourcesIn(join(root, folder)));

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(root, join(folder, name)));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?from\s+)?'([^']+)'/gm);
  return [...found].map(([, type, from = '']) => ({
    from: from.startsWith('.') ? relative(root, resolve(root, dirname(file), from)) : from,
    isType: type !== undefined,
  }));
}

function roomOf(file: string): string | null {
  return /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function partOf(file: string): string {
  return /^components\/([^/]+)\//.exec(file)?.[1] ?? '';
}

function placeOf(room: string): number {
  return order.findIndex((one) => one.split('+').includes(room));
}

describe('the house', () => {
  it('has only rooms that the table names', () => {
    const rooms = readdirSync(join(root, 'lib')).filter((room) => room !== 'report');
    expect(rooms.filter((room) => placeOf(room) < 0)).toEqual([]);
  });

  it('imports only upwards', () => {
    const downwards = files.flatMap((file) => {
      const room = roomOf(file);
      if (room === null) return [];
      return importsOf(file)
        .filter(({ from }) => from.startsWith('lib/') && roomOf(from) !== 'report' && roomOf(from) !== room)
        .filter(({ from }) => room === 'report' || placeOf(roomOf(from) ?? '') > placeOf(room))
        .map(({ from }) => `${file} → ${from}`);
    });
    expect(downwards).toEqual([]);
  });

  it('never lets lib/ import a screen or an entrypoint', () => {
    const wrong = files
      .filter((file) => file.startsWith('lib/'))
      .flatMap((file) => importsOf(file).map(({ from }) => ({ file, from })))
      .filter(({ from }) => /^(components|entrypoints)\//.test(from));
    expect(wrong).toEqual([]);
  });

  it('lets no screen know another, and what they share none of them', () => {
    const known = files
      .filter((file) => file.startsWith('components/'))
      .flatMap((file) => importsOf(file).map(({ from }) => ({ file, from })))
      .filter(({ file, from }) => screens.has(partOf(from)) && partOf(from) !== partOf(file));
    expect(known).toEqual([]);
  });

  it('keeps the pure rooms free of browser and database', () => {
    const impure = files
      .filter((file) => pureRooms.has(roomOf(file) ?? ''))
      .flatMap((file) => importsOf(file).map(({ from, isType }) => ({ file, from, isType })))
      .filter(({ from, isType }) => !isType && /^(wxt\/|@wxt-dev\/|dexie|webextension-polyfill|preact)/.test(from));
    expect(impure).toEqual([]);
  });

  it('makes the browser only in entrypoints; everybody else is given it', () => {
    const makers = files
      .filter((file) => !file.startsWith('entrypoints/'))
      .filter((file) =>
        importsOf(file).some(
          ({ from, isType }) => !isType && /^(wxt\/browser|@wxt-dev\/browser|webextension-polyfill)/.test(from),
        ),
      );
    expect(makers).toEqual([]);
  });

  it('opens the database in the worker only', () => {
    const openers = files
      .filter((file) => !databaseRooms.has(roomOf(file) ?? '') && file !== 'entrypoints/background.ts')
      .filter((file) =>
        importsOf(file).some(({ from, isType }) => !isType && (from === 'dexie' || roomOf(from) === 'db')),
      );
    expect(openers).toEqual([]);
  });

  it('puts nothing heavy into the pages of a CRM', () => {
    const inPages = files.filter(
      (file) => pageRooms.includes(roomOf(file) ?? '') || file.startsWith('entrypoints/overlay-'),
    );
    const heavy = inPages.flatMap((file) =>
      importsOf(file)
        .filter(({ isType }) => !isType)
        .filter(({ from }) => !from.startsWith('lib/') && !/^(wxt\/utils\/|@wxt-dev\/browser$)/.test(from))
        .map(({ from }) => `${file} → ${from}`),
    );
    const farRooms = inPages.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ from, isType }) =>
            !isType && from.startsWith('lib/') && ![...pageRooms, 'report'].includes(roomOf(from) ?? ''),
        )
        .map(({ from }) => `${file} → ${from}`),
    );
    expect([...heavy, ...farRooms]).toEqual([]);
  });

  it('has Date in lib/time and in entrypoints only', () => {
    const users = files
      .filter((file) => roomOf(file) !== 'time' && !file.startsWith('entrypoints/'))
      .filter((file) => /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(withoutComments(file)));
    expect(users).toEqual([]);
  });

  it('keeps entrypoints to construct-and-wire, 60 lines at most', () => {
    const long = files
      .filter((file) => file.startsWith('entrypoints/'))
      .filter((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length > 60);
    expect(long).toEqual([]);
  });

  it('has no file that only re-exports', () => {
    const barrels = files.filter((file) => {
      const statements = withoutComments(file)
        .split('\n')
        .filter((line) => line.trim() !== '');
      return statements.length > 0 && statements.every((line) => /^export\s.*from\s/.test(line));
    });
    expect(barrels).toEqual([]);
  });
});

function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
