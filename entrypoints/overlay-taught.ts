import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAsTaught } from '../lib/overlay/read-as-taught.ts';
import type { PageBrowser } from '../lib/overlay/show-overlay.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: PageBrowser;

export default defineUnlistedScript(() => readAsTaught({ browser: chrome, now: Date.now }));
