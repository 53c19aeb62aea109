import type { SidebarModel } from '../sidebar-model.ts';

/** Keeps what was typed about a lead and not done; nothing of an empty line. */
export function keepSentence({ begun }: SidebarModel, leadId: string, text: string): void {
  if (text === '') begun.delete(leadId);
  else begun.set(leadId, text);
}
