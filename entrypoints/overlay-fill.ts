import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fillPage } from '../lib/overlay/fill/fill-page.ts';
import type { PageBrowser } from '../lib/overlay/show-overlay.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: PageBrowser;

// Run by the worker in the tab whose form the rep wants filled.
export default defineUnlistedScript(() => void fillPage(chrome));
