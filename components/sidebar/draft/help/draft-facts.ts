import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import { briefOf, type DraftFacts } from '../../../../lib/words/drafts/brief.ts';
import type { ContextLine } from '../../../../lib/words/drafts/context-lines.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { lintDraft } from '../lint-draft.ts';

/** What the prompt knows around a message that is to go this way; nobody is written to who asked for no more. */
export function draftFacts(shown: LeadPrompt, channel: Channel): DraftFacts {
  const { lead, reminders, why, touch, text, variables, optOut } = shown;
  const unwritten = { message: { subject: '', body: '' }, channel, optOut: '' };
  return {
    lead: optOut ? { ...lead, doNotContact: true } : lead,
    channel,
    activities: shown.history.filter(({ isUndone }) => !isUndone).map(({ activity }) => activity),
    reminders,
    why,
    text: channel === touch?.channel ? text : null,
    variables,
    written: lintDraft(shown, unwritten),
  };
}

/** What the rep should have in mind before a touch of this channel. */
export function knownLines(shown: LeadPrompt, channel: Channel, words: Words): readonly ContextLine[] {
  return briefOf(draftFacts(shown, channel), words).context;
}
