import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { composePage } from '../lib/overlay/compose/compose-page.ts';
import type { PageBrowser } from '../lib/overlay/show-overlay.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: PageBrowser;

// Run by the worker in a tab of Gmail; its result is the answer.
export default defineUnlistedScript(() => composePage(chrome));
