// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { atomic } from '../lib/crm/atomic.ts';
import { showOverlay } from '../lib/overlay/show-overlay.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main: () => showOverlay({ adapter: atomic, browser, now: Date.now }),
});
