import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { promisedThing } from '../../../lib/words/promised-thing.ts';

/** Something the rep promised to send, by the reminder that keeps the promise. */
export interface PromisedThing {
  /** Without its article: "price list". */
  readonly name: string;
  readonly reminderId: string;
}

/** What was promised to be sent and was not yet, the earliest due first. */
export function promisedThings({ reminders }: Pick<LeadPrompt, 'reminders'>): readonly PromisedThing[] {
  return reminders
    .filter(({ kind }) => kind === 'promise')
    .flatMap(({ id: reminderId, title }) => {
      const name = promisedThing(title)?.replace(/^(?:the|an?|our|my|some)\s+/i, '');
      return name ? [{ name, reminderId }] : [];
    });
}
