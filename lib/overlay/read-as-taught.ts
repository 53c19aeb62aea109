import type { TaughtReader } from '../messages/teaching.ts';
import { firstReads, sampleOf, taughtAdapter } from '../page/teach/read-taught.ts';
import type { SiteAdapter } from '../records/site-adapter.ts';
import { type AskFromPage, asker } from './ask.ts';
import { type PageBrowser, showOverlay } from './show-overlay.ts';

/** Milliseconds from a look at the page until it is told what it said: by then it is drawn. */
const calmMs = 1500;

export interface TaughtPage {
  readonly browser: PageBrowser;
  readonly now: () => number;
}

/** Lays the overlay over a page of a taught site, reading it as the rep taught; nothing when it was not taught after all. */
export async function readAsTaught(page: TaughtPage): Promise<void> {
  const { now, browser } = page;
  const ask = asker(browser.runtime, () => undefined);
  const reader = await ask('findTaught', {});
  if (reader) show(reader);

  function show(shown: TaughtReader): void {
    showOverlay({ adapter: telling(shown, { ask, show }), browser, now });
  }
}

/** The reader of the mapping, which after each look tells the worker what every way reads: its health, or its trial. */
function telling(
  reader: TaughtReader,
  { ask, show }: { ask: AskFromPage; show: (next: TaughtReader) => void },
): SiteAdapter {
  const adapter = taughtAdapter(reader.mapping, reader.isTrial);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  async function tell(): Promise<void> {
    timer = undefined;
    const sample = {
      url: location.href,
      reads: (reader.isTrial ? sampleOf : firstReads)(reader.mapping.fields, document),
    };
    const text = JSON.stringify(sample);
    if (text === told) return;
    told = text;
    const next = await ask('reportTaught', sample);
    // Another record may have shown which part of the address is the record's: the page is read anew by that.
    if (next && JSON.stringify(next) !== JSON.stringify(reader)) show(next);
  }
  return {
    ...adapter,
    findRecord: (url, page, ref) => {
      timer ??= setTimeout(tell, calmMs);
      return adapter.findRecord(url, page, ref);
    },
  };
}
