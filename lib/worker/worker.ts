import type { WxtBrowser } from 'wxt/browser';
import type { ApiAdapter } from '../connectors/api-adapter.ts';
import type { Network } from '../connectors/fetch-carrier.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { World } from '../followups/world.ts';
import { newId } from '../messages/new-id.ts';
import type { CrmId } from '../records/record-ref.ts';
import type { Translate } from '../words/translate.ts';
import type { Words } from '../words/words.ts';

/** All that the worker acts with. It holds no state of its own: it may be killed at any moment. */
export interface Worker {
  readonly browser: WxtBrowser;
  readonly db: FollowthroughDb;
  readonly locks: Pick<LockManager, 'request'>;
  /** The way to the APIs of the CRMs that the rep connected, and to the endpoint they set to write; nothing else goes out. */
  readonly network: Network;
  /** The API of a CRM; null for a site that has none. */
  readonly adapterOf: (crm: CrmId) => ApiAdapter | null;
  readonly t: Translate;
  /** The rep's IANA zone, asked for each time: a rep travels. */
  readonly repZone: () => string;
  readonly now: () => number;
  /** Settles after so long, if the worker lives that long: nothing may rest on it that the next event does not make good. */
  readonly wait: (ms: number) => Promise<void>;
  readonly report: (what: string, error: unknown) => void;
}

/** The world the use cases are given. */
export function worldOf({ db, repZone, browser }: Worker): World {
  return { db, repZone: repZone(), country: countryOf(browser.i18n.getUILanguage()), newId };
}

/** How the worker puts things in words: in the browser's language, times told in the rep's zone. */
export function wordsOf({ browser, t, repZone }: Worker, now: number): Words {
  const zone = repZone();
  return { t, locale: browser.i18n.getUILanguage(), zone, repZone: zone, now };
}

function countryOf(language: string): string {
  return new Intl.Locale(language).maximize().region ?? 'US';
}
