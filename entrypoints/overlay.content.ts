// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { generic } from '../lib/crm/generic.ts';
import { showOverlay } from '../lib/overlay/show-overlay.ts';
import { recogniseSite } from '../lib/page/recognise-site.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main: () => showOverlay({ adapter: generic, browser, now: Date.now, recognise: recogniseSite }),
});
