// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hubspot } from '../lib/crm/hubspot.ts';
import { showOverlay } from '../lib/overlay/show-overlay.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main: () => showOverlay({ adapter: hubspot, browser, now: Date.now }),
});
