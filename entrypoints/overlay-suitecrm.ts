import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { suitecrm } from '../lib/crm/suitecrm.ts';
import { type PageBrowser, showOverlay } from '../lib/overlay/show-overlay.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: PageBrowser;

export default defineUnlistedScript(() => showOverlay({ adapter: suitecrm, browser: chrome, now: Date.now }));
