import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recogniseSite } from '../lib/page/recognise-site.ts';

// Run by the worker in a tab of a site whose CRM is not known yet; its result is the answer.
export default defineUnlistedScript(() => recogniseSite(new URL(location.href), document));
