import { computed, signal } from '@preact/signals';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { type Armed, armedKey, armedOfDraft, draftOfArmed } from '../../../lib/touches/armed.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** It belongs to one touch of one lead, and ends with it. */
export interface ArmedModel {
  readonly of: (shown: LeadPrompt) => Armed | null;
  /** Was the screen left since, and is it looked at again? */
  readonly isBack: (shown: LeadPrompt) => boolean;
  readonly arm: (shown: LeadPrompt, armed: Armed) => void;
  readonly disarm: (shown: LeadPrompt) => void;
  /** The rep looks elsewhere, or here again. */
  readonly look: (where: 'away' | 'here') => void;
}

/** What was armed or called off here last. `over`: what the prompt had then; once it has anything else, that counts. */
interface Latest {
  readonly key: string;
  readonly over: string;
  readonly text: string;
  readonly seen: 'here' | 'away' | 'back';
}

/** What is begun is kept with the touch it was begun for, by the worker too: it is asked about after a reload. */
export function createArmedModel({ ask }: Pick<SidebarWorld, 'ask'>): ArmedModel {
  const latest = signal<Latest | null>(null);
  const mine = (shown: LeadPrompt): Latest | null => {
    const { value } = latest;
    return value?.key === keyOf(shown) && value.over === shown.armed ? value : null;
  };
  const keep = (shown: LeadPrompt, text: string): void => {
    const key = keyOf(shown);
    latest.value = { key, over: shown.armed, text, seen: 'here' };
    // Not kept, it is asked about while this page stands.
    void ask('saveDraft', { draftKey: key, text }).catch(() => {});
  };
  const text = computed(() => latest.value?.text ?? '');
  const latestArmed = computed(() => armedOfDraft(text.value));
  return {
    of: (shown) => (mine(shown) ? latestArmed.value : armedOfDraft(shown.armed)),
    isBack: (shown) => mine(shown)?.seen !== 'here' && mine(shown)?.seen !== 'away',
    arm: (shown, armed) => keep(shown, draftOfArmed(armed)),
    disarm: (shown) => keep(shown, ''),
    look: (where) => {
      const now = latest.value;
      if (!now) return;
      if (where === 'away') latest.value = { ...now, seen: 'away' };
      else if (now.seen === 'away') latest.value = { ...now, seen: 'back' };
    },
  };
}

function keyOf({ lead, touch }: LeadPrompt): string {
  return armedKey({ leadId: lead.id, touchId: touch?.id ?? null });
}
