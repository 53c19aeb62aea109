import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { responseState } from '../../../lib/rules/response-state.ts';
import { ageStaysMs, ageText, whenStaleAt, whenText } from '../../../lib/time/format.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import type { Tone } from '../../kit/Chip.tsx';

/** The answer owed to a lead, in words. */
export interface ResponseText {
  readonly tone: Tone;
  readonly text: string;
  /** The first instant at which the words may be others. */
  readonly staleAt: number;
}

/** How long the rep still has to answer, or how late they are; null while no answer is owed. */
export function responseTextOf({ lead, response }: LeadPrompt, words: Words): ResponseText | null {
  const state = lead.response ? responseState(lead.response, words.now) : response;
  if (!state || state.kind === 'in-time' || state.kind === 'too-late') return null;
  const here = wordsIn(words.repZone, words);
  const isFirst = lead.response?.kind !== 'reply';
  const lateMs = words.now - state.dueAt;
  if (lateMs >= 0) {
    const text = words.t(isFirst ? 'sidebar.first_late' : 'sidebar.answer_late', { duration: ageText(lateMs, here) });
    return { tone: 'stop', text, staleAt: words.now + ageStaysMs(lateMs) };
  }
  const text = words.t(isFirst ? 'sidebar.first_owed' : 'sidebar.answer_owed', { when: whenText(state.dueAt, here) });
  return { tone: state.kind === 'owed' ? 'none' : 'warn', text, staleAt: whenStaleAt(state.dueAt, here) };
}
