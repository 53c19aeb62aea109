import type { RouteStop } from '../../../lib/messages/routes.ts';
import { calendarText, shortTimeText } from '../../../lib/time/format.ts';
import { dueText } from '../../../lib/words/due-text.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import type { Tone } from '../../kit/Chip.tsx';

/** How a stop stands to now, in words. `why`: what keeps the rep from the door; `''` when nothing does. */
export interface StopState {
  readonly kind: 'open' | 'held' | 'never';
  readonly text: string;
  readonly tone: Tone;
  readonly why: string;
  /** The first instant at which the words may be others; null when they stay. */
  readonly staleAt: number | null;
}

/** May the rep go there, and how late is it. */
export function stopState({ permission, dueAt }: RouteStop, words: Words): StopState {
  if (permission.allowed) {
    const { tone, text, staleAt } = dueText(dueAt, words);
    return {
      kind: 'open',
      text,
      tone: tone === 'overdue' ? 'stop' : tone === 'due' ? 'warn' : 'none',
      why: '',
      staleAt,
    };
  }
  const first = permission.why[0];
  const why = first ? `${sentenceOf(first, wordsIn(permission.zone, words))}.` : '';
  if (permission.nextAllowedAt === null)
    return { kind: 'never', text: words.t('routes.never'), tone: 'stop', why, staleAt: null };
  const time = shortTimeText(permission.nextAllowedAt, wordsIn(permission.zone, words));
  return { kind: 'held', text: words.t('sidebar.held_until', { time }), tone: 'hold', why, staleAt: null };
}

/** What came of the last time at their door. */
export function lastText({ lastAtDoor }: RouteStop, words: Words): string {
  if (!lastAtDoor) return words.t('routes.first_time');
  const { at, channel, outcome } = lastAtDoor;
  const { t } = words;
  return t('routes.last', {
    when: calendarText(at, words),
    channel: t(`channel.${channel}`),
    outcome: t(`outcome.${outcome}`),
  });
}
