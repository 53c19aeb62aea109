import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followRows } from '../lib/overlay/mail/follow-rows.ts';
import { viewOf } from '../lib/overlay/mail/mail-adapter.ts';
import { type MarkBrowser, showMarks } from '../lib/overlay/show-marks.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: MarkBrowser;

// Run by the worker in a tab that shows a list.
export default defineUnlistedScript(() =>
  showMarks({ crm: 'gmail', viewOf }, { browser: chrome, now: Date.now, follow: followRows }),
);
