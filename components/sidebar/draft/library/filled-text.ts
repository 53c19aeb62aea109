import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Message } from '../../../../lib/touches/message.ts';
import { fillTemplate, type TemplateText } from '../../../../lib/words/templates/fill-template.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { startingMessage } from '../../../writing/starting-message.ts';

/** A template as a message begins with it: what nothing fills stays as it was written. */
export function messageFrom(
  text: TemplateText,
  { shown, channel, optOut, words }: { shown: LeadPrompt; channel: Channel; optOut: string; words: Words },
): Message {
  const filling = fillTemplate(text, shown.variables, words);
  return startingMessage({ text, filling, channel }, optOut);
}
