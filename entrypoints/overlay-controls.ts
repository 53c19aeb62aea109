import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerControls } from '../lib/overlay/claim-page.ts';
import { type ControlBrowser, controls } from '../lib/overlay/controls.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: ControlBrowser;

// Run by the worker in a tab whose rep reaches for the pill or opens the sidebar.
export default defineUnlistedScript(() => offerControls(controls(chrome, Date.now)));
