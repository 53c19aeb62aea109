import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { viewOf } from '../lib/crm/pipedrive.ts';
import { type MarkBrowser, showMarks } from '../lib/overlay/show-marks.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: MarkBrowser;

// Run by the worker in a tab that shows a list.
export default defineUnlistedScript(() => showMarks({ crm: 'pipedrive', viewOf }, { browser: chrome, now: Date.now }));
