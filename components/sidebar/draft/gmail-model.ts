import { signal } from '@preact/signals';
import type { ComposeResult, OpenGmail } from '../../../lib/messages/compose.ts';
import type { Message } from '../../../lib/touches/message.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** The Gmail that the rep has open beside, as far as we may look. */
export interface GmailModel {
  /** What is open, as it was last looked; nothing for an address not looked for yet. */
  readonly openFor: (to: string) => OpenGmail;
  /** What came of the last try to put a message there for this address; null for none. */
  readonly resultFor: (to: string) => ComposeResult | null;
  readonly look: (to: string) => Promise<void>;
  /** Puts the message into the mail to this address; true when it stands there. */
  readonly put: (to: string, message: Message, isBefore: boolean) => Promise<boolean>;
}

interface Looked {
  readonly to: string;
  readonly open: OpenGmail;
  readonly result: ComposeResult | null;
}

const nothingOpen: OpenGmail = { account: null, tabId: null };

/** Looks where a mail to somebody is open, and puts messages there. */
export function createGmailModel({ ask }: SidebarWorld): GmailModel {
  const looked = signal<Looked | null>(null);
  const mine = (to: string): Looked | null => (looked.value?.to === to ? looked.value : null);
  const openFor = (to: string): OpenGmail => mine(to)?.open ?? nothingOpen;
  const resultFor = (to: string): ComposeResult | null => mine(to)?.result ?? null;
  const look = async (to: string): Promise<void> => {
    const open = await ask('findGmail', { to }).catch(() => nothingOpen);
    looked.value = { to, open, result: resultFor(to) };
  };
  return {
    openFor,
    resultFor,
    look,
    put: async (to, message, isBefore) => {
      const { tabId } = openFor(to);
      if (tabId === null) return false;
      const result = await ask('putMessage', { tabId, to, message, isBefore }).catch(() => 'elsewhere' as const);
      looked.value = { to, open: openFor(to), result };
      if (result === 'elsewhere') await look(to);
      return result === 'put';
    },
  };
}
