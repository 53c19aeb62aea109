import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { adapterOf } from '../lib/connectors/adapters.ts';
import { openDb } from '../lib/db/open-db.ts';
import { report } from '../lib/report/report.ts';
import { translateFrom } from '../lib/words/translate-from.ts';
import { startWorker } from '../lib/worker/start-worker.ts';

export default defineBackground(() => {
  startWorker({
    browser,
    db: openDb(),
    locks: navigator.locks,
    network: { fetch: (url, init) => fetch(url, init), isOnline: () => navigator.onLine },
    adapterOf,
    t: translateFrom(createI18n()),
    repZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    report,
  });
});
