import { useEffect } from 'preact/hooks';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { plainKey } from '../kit/plain-key.ts';
import type { SidebarModel } from './sidebar-model.ts';

/** The key that logs a reply. */
const replyKey = 'R';

/** While this lead is on show, the key logs that they replied; not for one that is archived. */
export function useReplyKey({ world, orders }: SidebarModel, shown: LeadPrompt): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isMeant = plainKey(event)?.toUpperCase() === replyKey && shown.lead.status !== 'archived';
      if (!isMeant || !world.trusts(event)) return;
      event.preventDefault();
      orders.replied(shown);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [world, orders, shown]);
}
