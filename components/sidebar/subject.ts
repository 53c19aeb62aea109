import type { LeadPrompt, Prompt } from '../../lib/messages/prompt.ts';
import type { TabScreen } from '../../lib/messages/protocol.ts';
import { recordKey } from '../../lib/records/record-ref.ts';

/** Whom a prompt is about, as one string: also the key that their note is kept under. */
export function subjectOf(prompt: Prompt | null): string | null {
  if (!prompt) return null;
  return prompt.kind === 'followed' ? leadSubject(prompt.lead.id) : `record:${recordKey(prompt.reading.ref)}`;
}

/** The subject that a followed lead is. */
export function leadSubject(leadId: string): string {
  return `lead:${leadId}`;
}

/** The lead a prompt is about, null while nobody is followed. */
export function leadIdOf(prompt: Prompt | null): string | null {
  return prompt?.kind === 'followed' ? prompt.lead.id : null;
}

/** The lead and the touch on show: what a choice made on the card belongs to. */
export function touchSubject({ lead, touch }: LeadPrompt): string {
  return `${lead.id}/${touch?.id ?? ''}`;
}

/** A moment of the screen: which turn, and whom it shows. An answer asked for at another moment is not for this one. */
export interface Moment {
  readonly tabId: number;
  readonly turn: number;
  readonly subject: string | null;
}

/** The moment a screen is at. */
export function momentOf(screen: TabScreen): Moment {
  return { tabId: screen.tabId, turn: screen.turn, subject: subjectOf(screen.prompt) };
}

/** Are both the same moment? */
export function isSameMoment(one: Moment | null, other: Moment | null): boolean {
  if (!one || !other) return one === other;
  return one.tabId === other.tabId && one.turn === other.turn && one.subject === other.subject;
}
