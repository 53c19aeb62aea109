import { messageKeys } from './message.ts';

/** Something that a message speaks of and that the rep attached to it; `reminderId` of the promise it keeps. */
export interface Attached {
  readonly name: string;
  readonly reminderId: string | null;
}

/** The longest name of an attachment, and how many of a message are kept. */
export const longestAttached = 300;
export const mostAttached = 20;

/** The key that the ticks of a touch's message are kept under: it goes when the message goes. */
export function attachedKey(touchId: string): string {
  return `${messageKeys(touchId)}attached`;
}

/** What is ticked as one text, to be kept as a draft; `''` for nothing. */
export function draftOfAttached(attached: readonly Attached[]): string {
  return attached.map(({ name, reminderId }) => `${reminderId ?? ''}\t${name.replace(/\s+/g, ' ')}`).join('\n');
}

/** What is ticked by a kept draft; a line that makes no sense ticks nothing. */
export function attachedOfDraft(draft: string): readonly Attached[] {
  const lines = draft.split('\n').slice(0, mostAttached);
  return lines.flatMap((line) => {
    const [reminderId = '', name = ''] = line.split('\t');
    return name === '' ? [] : [{ name: name.slice(0, longestAttached), reminderId: reminderId || null }];
  });
}
