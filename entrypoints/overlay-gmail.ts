import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepAside } from '../lib/overlay/mail/keep-aside.ts';
import { gmail, heedMail } from '../lib/overlay/mail/mail-adapter.ts';
import { type PageBrowser, showOverlay } from '../lib/overlay/show-overlay.ts';

// Not `wxt/browser`: the polyfill behind it is 3 KB (gzip) that a page need not load.
declare const chrome: PageBrowser;

export default defineUnlistedScript(() =>
  showOverlay({
    adapter: gmail,
    browser: chrome,
    now: Date.now,
    heed: heedMail,
    keepAside: keepAside('.brC-brG,.aUx'),
    // A mailbox never rests. Another conversation has another address, or is clicked: that is looked at on the spot.
    calmMs: 3000,
  }),
);
