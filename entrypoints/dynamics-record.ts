import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { xrmRecord } from '../lib/page/xrm-record.ts';

// Run by the worker in the page's own world, the only one that sees `Xrm`; its result is the answer.
export default defineUnlistedScript(() => xrmRecord(window));
