import { signal } from '@preact/signals';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Message } from '../../lib/touches/message.ts';
import { touchSubject } from './subject.ts';

/** What the rep has begun elsewhere, in a dialer or a composer, and has not yet said how it went. */
export type Armed =
  | { readonly kind: 'call'; readonly startedAt: number }
  | {
      readonly kind: 'message';
      readonly startedAt: number;
      readonly channel: Channel;
      readonly to: string;
      readonly message: Message;
    };

/** It belongs to one touch of one lead, and ends with it. */
export interface ArmedModel {
  readonly of: (shown: LeadPrompt) => Armed | null;
  /** Was the screen left since, and is it looked at again? */
  readonly isBack: (shown: LeadPrompt) => boolean;
  readonly arm: (shown: LeadPrompt, armed: Armed) => void;
  readonly disarm: () => void;
  /** The rep looks elsewhere, or here again. */
  readonly look: (where: 'away' | 'here') => void;
}

interface Kept {
  readonly subject: string;
  readonly armed: Armed;
  readonly seen: 'here' | 'away' | 'back';
}

/** What is begun is kept with the touch it was begun for: for any other it does not exist. */
export function createArmedModel(): ArmedModel {
  const kept = signal<Kept | null>(null);
  const mine = (shown: LeadPrompt): Kept | null => (kept.value?.subject === touchSubject(shown) ? kept.value : null);
  return {
    of: (shown) => mine(shown)?.armed ?? null,
    isBack: (shown) => mine(shown)?.seen === 'back',
    arm: (shown, armed) => {
      kept.value = { subject: touchSubject(shown), armed, seen: 'here' };
    },
    disarm: () => {
      kept.value = null;
    },
    look: (where) => {
      const now = kept.value;
      if (!now) return;
      if (where === 'away') kept.value = { ...now, seen: 'away' };
      else if (now.seen === 'away') kept.value = { ...now, seen: 'back' };
    },
  };
}
