import type { StepText } from '../../lib/sequences/sequence.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Message } from '../../lib/touches/message.ts';
import { hasSubject } from '../../lib/words/library/template.ts';
import type { Filling } from '../../lib/words/templates/fill-template.ts';
import { partsText } from '../../lib/words/templates/text-part.ts';

/** The step's own words as a message begins with them: a variable that nothing fills stays as it was written. */
export function startingMessage(
  { text, filling, channel }: { text: StepText | null; filling: Filling | null; channel: Channel },
  optOut: string,
): Message {
  if (text === null || filling === null) return { subject: '', body: '' };
  const { subject, body } = wordsOf(text, filling);
  const ending = body && lacksOptOut(body, optOut) ? `\n${optOut}` : '';
  return { subject: hasSubject(channel) ? subject : '', body: `${body}${ending}` };
}

function wordsOf(text: StepText, filling: Filling): Message {
  if (filling.kind !== 'blocked') return filling.kind === 'filled' ? filling : text;
  return { subject: partsText(filling.subject), body: partsText(filling.body).trim() };
}

/** Does the message still need this line: it neither has it, nor says STOP in words of its own. */
export function lacksOptOut(body: string, line: string): boolean {
  return line !== '' && !body.includes(line) && !/\bSTOP\b/.test(body);
}
