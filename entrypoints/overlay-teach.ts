import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type TeachBrowser, teachPage } from '../lib/overlay/teach-page.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: TeachBrowser;

// Run by the worker in the tab that the rep wants to teach.
export default defineUnlistedScript(() => teachPage(chrome));
