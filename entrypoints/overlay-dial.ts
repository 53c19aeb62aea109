import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchDials } from '../lib/overlay/dial/watch-dials.ts';
import type { PageBrowser } from '../lib/overlay/show-overlay.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: PageBrowser;

// Run by the worker in a tab that shows the record of somebody who is followed.
export default defineUnlistedScript(() => watchDials(chrome));
