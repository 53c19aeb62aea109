import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Finding } from '../../../lib/words/templates/lint/draft.ts';
import { lintMessage } from '../../../lib/words/templates/lint/lint-message.ts';
import { lintDraft, type WrittenMessage } from './lint-draft.ts';

/** A finding, with a key that it keeps while its words stand. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** What is found in a message, the gravest first. Of one with no words yet: only whether it is a time to send it. */
export function findingsIn(shown: LeadPrompt, written: WrittenMessage): readonly KeyedFinding[] {
  const draft = lintDraft(shown, written);
  const found = lintMessage(draft);
  return keyed(draft.body.trim() === '' ? found.filter(({ rule }) => rule === 'outside-window') : found);
}

/** The same words can be found twice. */
function keyed(found: readonly Finding[]): readonly KeyedFinding[] {
  const names = found.map(({ rule, values }) => `${rule}/${values['found'] ?? ''}`);
  return found.map((finding, index) => {
    const name = names[index] ?? '';
    return { key: `${name}/${names.slice(0, index).filter((one) => one === name).length}`, finding };
  });
}
