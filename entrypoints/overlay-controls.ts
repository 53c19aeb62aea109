// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerControls } from '../lib/overlay/claim-page.ts';
import { controls } from '../lib/overlay/controls.ts';

// Run by the worker in a tab whose rep reaches for the pill or opens the sidebar.
export default defineUnlistedScript(() => offerControls(controls(browser, Date.now)));
