import type { News } from '../messages/news.ts';
import type { Mark } from '../messages/prompt.ts';
import type { ListReader } from '../records/list-reader.ts';
import { type AskFromPage, asker, isAlive, type PageRuntime } from './ask.ts';
import { claimEvent } from './claim-page.ts';
import { followList, type ListFollowing } from './follow-list.ts';
import { knownMarks } from './known-marks.ts';
import { listMarks } from './list-marks.ts';
import { markMaker } from './mark-node.ts';

type Hear = (message: unknown) => void;

/** The browser as the marks use it. */
export interface MarkBrowser {
  readonly runtime: PageRuntime & {
    readonly onMessage: { addListener(hear: Hear): void; removeListener(hear: Hear): void };
  };
  readonly i18n: { getMessage(key: `overlay_mark_${Mark}`): string };
}

interface Within {
  readonly browser: MarkBrowser;
  readonly now: () => number;
  /** Keeps the marks true where this site's lists name people otherwise than by links. */
  readonly follow?: (following: ListFollowing, ask: AskFromPage) => () => void;
}

const worldKey = Symbol.for('followthrough marks');

interface World {
  [worldKey]?: { readonly crm: string; readonly refresh: () => void; readonly retire: () => void };
}

/**
 * Marks the leads on the lists of this page that are followed, until the extension goes. May be called again on the same
 * page: it looks again then, and gives way to the reader of another CRM.
 */
export function showMarks(reader: ListReader, within: Within): void {
  // Taken apart here: of a parameter so named the bundler thinks that the polyfill is meant, and adds its 4 KB.
  const { browser, now, follow = followList } = within;
  const world = globalThis as World;
  const before = world[worldKey];
  if (before?.crm === reader.crm) return before.refresh();
  before?.retire();

  const { runtime, i18n } = browser;
  const life = new AbortController();
  const { signal } = life;
  const retire = (): void => life.abort();
  const ask = asker(runtime, retire);
  const marks = listMarks(markMaker((mark) => i18n.getMessage(`overlay_mark_${mark}`)));
  const known = knownMarks(ask);
  const checkIn = (): void => void (isAlive(runtime) || retire());
  const refresh = follow({ reader, known, marks, now, checkIn, signal }, ask);
  function hear(message: unknown): void {
    const news = (message as News | null)?.news;
    if (news === 'marks') refresh();
    if (news === 'leave') retire();
  }

  world[worldKey] = { crm: reader.crm, refresh, retire };
  runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(hear));
  // A newer script of ours says so: it may be of a newer install, whose marks then take the place of these.
  window.addEventListener(claimEvent, checkIn, { signal });
}
