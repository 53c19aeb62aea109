import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMailReader } from '../lib/overlay/mail/mail-adapter.ts';
import { mailReader } from '../lib/overlay/mail/mail-reader.ts';

// Run by the worker in a tab of Gmail that opens a conversation.
export default defineUnlistedScript(() => offerMailReader(mailReader(Date.now)));
