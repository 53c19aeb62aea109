import { saveSetting } from '../db/settings.ts';
import {
  dropTrial,
  findReader,
  findTeaching,
  findTeachings,
  forgetTeaching,
  importTeaching,
  keepTeaching,
  noteSample,
  proposeTeaching,
} from '../followups/teachings.ts';
import type { Input } from '../messages/protocol.ts';
import type { Caller, Handlers } from '../messages/server.ts';
import type { TaughtReader, Teaching } from '../messages/teaching.ts';
import { covers, teachFile } from '../sites/site-scripts.ts';
import { crmOfSite, grantedPatterns, readSiteAnew, runInTab, syncSites } from '../sites/sync-sites.ts';
import { findPlace } from './page-handlers.ts';
import { tellScreens } from './tell.ts';
import type { Worker } from './worker.ts';

type PageMethod = 'findTaught' | 'proposeTeaching' | 'reportTaught';
type ScreenMethod =
  | 'findTeaching'
  | 'findTeachings'
  | 'startTeaching'
  | 'keepTeaching'
  | 'dropTrial'
  | 'forgetTeaching'
  | 'importTeaching';

const done = { kind: 'done' } as const;

/** Teaching a site that has no reader of its own: what its page may say, always of its own origin, and what screens ask. */
export function teachHandlers(worker: Worker): Pick<Handlers, PageMethod | ScreenMethod> {
  return { ...pageMethods(worker), ...screenMethods(worker) };
}

function pageMethods(worker: Worker): Pick<Handlers, PageMethod> {
  return {
    findTaught: (_input, { origin }) => findReader(worker.db, origin),
    proposeTeaching: async ({ fields, url, reads }, { origin }) => {
      ofOrigin(url, origin);
      await proposeTeaching(worker.db, { origin, fields, sample: { url, reads } }, worker.now());
      // The review is in the sidebar: it is there when the page is read anew.
      await saveSetting(worker.db, `place:${origin}`, { ...(await findPlace(worker, { origin })), isOpen: true });
      await changed(worker, origin);
      return done;
    },
    reportTaught: (input, caller) => reportTaught(worker, input, caller),
  };
}

async function reportTaught(
  worker: Worker,
  { url, reads }: Input<'reportTaught'>,
  { origin }: Caller,
): Promise<TaughtReader | null> {
  ofOrigin(url, origin);
  const isNews = await noteSample(worker.db, { origin, sample: { url, reads } }, worker.now());
  if (isNews) await tellScreens(worker, { news: 'teaching', origin });
  return findReader(worker.db, origin);
}

function screenMethods(worker: Worker): Pick<Handlers, ScreenMethod> {
  const { browser, db, now, report } = worker;
  return {
    findTeaching: ({ tabId }) => findTabTeaching(worker, tabId),
    findTeachings: () => findTeachings(db),
    startTeaching: async ({ tabId }) => {
      await runInTab(browser, { tabId, file: teachFile }, report);
      return done;
    },
    keepTeaching: async ({ origin }) => {
      if (!(await keepTeaching(db, origin, now()))) return { kind: 'refused' };
      await changed(worker, origin);
      return done;
    },
    dropTrial: async ({ origin }) => {
      await dropTrial(db, origin, now());
      await changed(worker, origin);
      return done;
    },
    forgetTeaching: async ({ origin }) => {
      await forgetTeaching(db, origin);
      await changed(worker, origin);
      return done;
    },
    importTeaching: async ({ text }) => {
      const result = await importTeaching(db, text, now());
      if (result.kind === 'done') await changed(worker, result.origin);
      return result;
    },
  };
}

/** The teaching of the tab's site; null where nothing is read, and where a reader of its own reads. */
async function findTabTeaching({ browser, db }: Worker, tabId: number): Promise<Teaching | null> {
  const { url = '' } = await browser.tabs.get(tabId);
  if (!/^https?:/.test(url)) return null;
  const { origin } = new URL(url);
  const granted = await grantedPatterns(browser);
  if (!granted.some((pattern) => covers(pattern, origin))) return null;
  const crm = await crmOfSite(db, origin);
  return crm === 'taught' || crm === 'generic' ? findTeaching(db, origin) : null;
}

/** From now on the site is read by what is known of it now, in the open tabs too. */
async function changed(worker: Worker, origin: string): Promise<void> {
  const { browser, db, locks, report } = worker;
  await syncSites(browser, db, locks);
  await readSiteAnew(browser, db, { origin, report });
  await tellScreens(worker, { news: 'teaching', origin });
}

function ofOrigin(url: string, origin: string): void {
  if (new URL(url).origin !== origin) throw new Error(`A page of ${origin} spoke of another site`);
}
