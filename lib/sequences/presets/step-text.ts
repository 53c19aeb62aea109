import type { StepText } from '../sequence.ts';

/** What to say on a call: how it opens, what it is about, the one ask, and what to leave when nobody answers. */
interface Script {
  readonly opener: string;
  readonly purpose: string;
  readonly ask: string;
  readonly voicemail: string;
}

/** A call script, a line for each part (R150, R153). */
export function script({ opener, purpose, ask, voicemail }: Script): StepText {
  const lines = [`Opener: ${opener}`, `Purpose: ${purpose}`, `Ask: ${ask}`, `Voicemail: ${voicemail}`];
  return { subject: '', body: lines.join('\n\n') };
}

/** An email: a greeting, its paragraphs, the rep's name. */
export function email(subject: string, ...paragraphs: readonly string[]): StepText {
  return { subject, body: ['Hi {{ lead.first_name }},', ...paragraphs, '{{ rep.name }}'].join('\n\n') };
}

/** A letter or card, signed with the number to call. */
export function letter(subject: string, ...paragraphs: readonly string[]): StepText {
  const signed = '{{ rep.name }}\n{{ rep.phone }}';
  return { subject, body: ['Dear {{ lead.first_name }},', ...paragraphs, signed].join('\n\n') };
}

/** A text, a social message, a card at the door, or what to say there: no subject, just the words. */
export function note(body: string): StepText {
  return { subject: '', body };
}
