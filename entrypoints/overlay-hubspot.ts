// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspot } from '../lib/crm/hubspot.ts';
import { showOverlay } from '../lib/overlay/show-overlay.ts';

export default defineUnlistedScript(() => showOverlay({ adapter: hubspot, browser, now: Date.now }));
