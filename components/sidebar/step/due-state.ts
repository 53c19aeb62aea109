import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { shortTimeText } from '../../../lib/time/format.ts';
import { dueText } from '../../../lib/words/due-text.ts';
import { isHeld } from '../../../lib/words/pill-text.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import type { Tone } from '../../kit/Chip.tsx';

/** How the open touch stands to now. */
export interface DueState {
  readonly kind: 'due' | 'overdue' | 'later' | 'held' | 'never';
  readonly tone: Tone;
  readonly text: string;
  /** The first instant at which the words may be others; null when they stay. */
  readonly staleAt: number | null;
}

/** The due state of a prompt's open touch; null while none is open. */
export function dueStateOf({ lead, touch, permission }: LeadPrompt, words: Words): DueState | null {
  if (!touch) return null;
  if (lead.doNotContact) return { kind: 'never', tone: 'stop', text: words.t('sidebar.do_not_contact'), staleAt: null };
  if (permission && isHeld(touch, permission, words.now)) return heldState(permission, words);
  const due = dueText(touch.dueAt, wordsIn(words.repZone, words));
  const tone: Tone = due.tone === 'overdue' ? 'stop' : due.tone === 'due' ? 'warn' : 'none';
  return { kind: due.tone, tone, text: due.text, staleAt: due.staleAt };
}

function heldState({ nextAllowedAt, zone }: NonNullable<LeadPrompt['permission']>, words: Words): DueState {
  if (nextAllowedAt === null) return { kind: 'never', tone: 'hold', text: words.t('sidebar.held'), staleAt: null };
  const time = shortTimeText(nextAllowedAt, wordsIn(zone, words));
  return { kind: 'held', tone: 'hold', text: words.t('sidebar.held_until', { time }), staleAt: nextAllowedAt };
}
