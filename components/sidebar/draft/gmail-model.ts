import { signal } from '@preact/signals';
import type { OpenGmail, PutResult } from '../../../lib/messages/compose.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Message } from '../../../lib/touches/message.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** The Gmail that the rep has open beside, as far as we may look. */
export interface GmailModel {
  /** What is open, as it was last looked; nothing for an address not looked for yet. */
  readonly openFor: (to: string) => OpenGmail;
  /** What came of the last try to put a message there for this address; null for none. */
  readonly resultFor: (to: string) => PutResult | null;
  readonly look: (to: string) => Promise<void>;
  /** Puts a message for the lead on show into the mail to this address; true when it stands there. */
  readonly put: (shown: LeadPrompt, mail: Mail) => Promise<boolean>;
}

interface Mail {
  readonly to: string;
  readonly message: Message;
  readonly isBefore: boolean;
}

interface Looked {
  readonly to: string;
  readonly open: OpenGmail;
  readonly result: PutResult | null;
}

const nothingOpen: OpenGmail = { account: null, tabId: null };

/** Looks where a mail to somebody is open, and puts messages there. */
export function createGmailModel({ ask }: SidebarWorld): GmailModel {
  const looked = signal<Looked | null>(null);
  const mine = (to: string): Looked | null => (looked.value?.to === to ? looked.value : null);
  const openFor = (to: string): OpenGmail => mine(to)?.open ?? nothingOpen;
  const resultFor = (to: string): PutResult | null => mine(to)?.result ?? null;
  const look = async (to: string): Promise<void> => {
    const open = await ask('findGmail', { to }).catch(() => nothingOpen);
    looked.value = { to, open, result: resultFor(to) };
  };
  return {
    openFor,
    resultFor,
    look,
    put: async ({ lead, touch }, mail) => {
      const { to } = mail;
      const { tabId } = openFor(to);
      if (tabId === null) return false;
      const asked = { tabId, leadId: lead.id, touchId: touch?.id ?? null, ...mail };
      const result = await ask('putMessage', asked).catch(() => 'elsewhere' as const);
      looked.value = { to, open: openFor(to), result };
      if (result === 'elsewhere') await look(to);
      return result === 'put';
    },
  };
}
