/** What is written to a lead; `subject` is `''` where there is none. */
export interface Message {
  readonly subject: string;
  readonly body: string;
}

/** The longest subject and body that are kept as they are typed. */
export const longestSubject = 500;
export const longestBody = 19_000;

/** The key that the message of a touch is kept under while it is typed: one per way it may be sent. */
export function messageKey(touchId: string, channel: string): string {
  return `${messageKeys(touchId)}${channel}`;
}

/** What every key of a touch's messages begins with. */
export function messageKeys(touchId: string): string {
  return `message:${touchId}:`;
}

/** The message as one text, to be kept as a draft: its subject is the first line. */
export function draftOfMessage({ subject, body }: Message): string {
  return `${oneLine(subject)}\n${body}`;
}

/** The message in a kept draft; null where none is kept. */
export function messageOfDraft(draft: string): Message | null {
  const end = draft.indexOf('\n');
  return end < 0 ? null : { subject: draft.slice(0, end), body: draft.slice(end + 1) };
}

const mostKept = 4000;

/** The message as history keeps it: a very long one without its end. */
export function keptMessage({ subject, body }: Message): Message {
  const trimmed = body.trim();
  // A character of two halves is not cut in two.
  const cut = `${trimmed.slice(0, mostKept - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return { subject: oneLine(subject), body: trimmed.length > mostKept ? cut : trimmed };
}

const shortText = 160;

/** What a note, and with it a CRM, is told of a message: its subject, else all of it where it is short; `''` for no more. */
export function messageNote({ subject, body }: Message): string {
  const text = body.trim();
  return oneLine(subject) || (text.length <= shortText ? text : '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
