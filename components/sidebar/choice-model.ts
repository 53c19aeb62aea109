import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { armedChannel } from '../../lib/touches/armed.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import type { ArmedModel } from './step/armed-model.ts';
import { touchSubject } from './subject.ts';
import type { TimeChoice } from './times.ts';

/** The time chosen for what comes next. */
export interface ChosenTime {
  readonly name: TimeChoice['name'] | 'typed';
  readonly at: number;
}

/** What the rep has chosen on the card and not yet done. It belongs to one touch of one lead and ends with it. */
export interface ChoiceModel {
  readonly nextOf: (shown: LeadPrompt) => ChosenTime | null;
  readonly chooseNext: (shown: LeadPrompt, chosen: ChosenTime | null) => void;
  /** The channel of the open touch, or the one the rep takes instead, while that is allowed; null without a touch. */
  readonly channelOf: (shown: LeadPrompt) => Channel | null;
  /** The way that is logged: one that was begun elsewhere was begun, whatever is allowed by now; else as above. */
  readonly loggedAs: (shown: LeadPrompt) => Channel | null;
  /** Null goes back to the touch's own. */
  readonly chooseChannel: (shown: LeadPrompt, channel: Channel | null) => void;
  readonly contactOf: (shown: LeadPrompt, usable: readonly string[]) => string;
  readonly chooseContact: (shown: LeadPrompt, contact: string) => void;
  /** The instant a typed time means for this lead; null when it cannot be read, or someone else is on show by then. */
  readonly readTyped: (shown: LeadPrompt, text: string) => Promise<number | null>;
}

interface Choice {
  readonly subject: string;
  readonly next: ChosenTime | null;
  readonly channel: Channel | null;
  readonly contact: string | null;
}

/**
 * Choices are kept with the touch they were made for: for any other they do not exist. What was begun was chosen, unless
 * the rep chose otherwise since.
 */
export function createChoiceModel(world: Pick<SidebarWorld, 'ask'>, armed: Pick<ArmedModel, 'of'>): ChoiceModel {
  const choice = signal<Choice | null>(null);
  const change = (shown: LeadPrompt, changes: Partial<Choice>): void => {
    choice.value = { ...(mineOf(choice, shown) ?? emptyChoice(shown)), ...changes };
  };
  return {
    nextOf: (shown) => mineOf(choice, shown)?.next ?? null,
    chooseNext: (shown, next) => change(shown, { next }),
    channelOf: (shown) =>
      chosenOf(choice, shown) ?? allowedInstead(shown, begunBy(armed, shown)) ?? shown.touch?.channel ?? null,
    loggedAs: (shown) => shown.touch && (chosenOf(choice, shown) ?? begunBy(armed, shown) ?? shown.touch.channel),
    chooseChannel: (shown, chosen) => {
      const channel = chosen ?? shown.touch?.channel ?? null;
      change(shown, { channel, contact: null });
    },
    contactOf: (shown, usable) => {
      const chosen = mineOf(choice, shown)?.contact ?? armed.of(shown)?.to;
      return chosen && usable.includes(chosen) ? chosen : (usable[0] ?? '');
    },
    chooseContact: (shown, contact) => change(shown, { contact }),
    readTyped: async (shown, text) => {
      const answer = await world.ask('readTime', { text, leadId: shown.lead.id });
      return answer ? answer.at : null;
    },
  };
}

/** What the rep chose: the touch's own way, or another while that is allowed. */
function chosenOf(choice: ReadonlySignal<Choice | null>, shown: LeadPrompt): Channel | null {
  const chosen = mineOf(choice, shown)?.channel ?? null;
  return chosen === shown.touch?.channel ? chosen : allowedInstead(shown, chosen);
}

function begunBy(armed: Pick<ArmedModel, 'of'>, shown: LeadPrompt): Channel | null {
  const begun = armed.of(shown);
  return begun && armedChannel(begun);
}

/** The channel chosen instead, unless it is not allowed any more. */
function allowedInstead({ touch, channels }: LeadPrompt, channel: Channel | null): Channel | null {
  if (!touch || channel === null) return null;
  return channels.some((answer) => answer.channel === channel && answer.allowed) ? channel : null;
}

function mineOf(choice: ReadonlySignal<Choice | null>, shown: LeadPrompt): Choice | null {
  return choice.value?.subject === touchSubject(shown) ? choice.value : null;
}

function emptyChoice(shown: LeadPrompt): Choice {
  return { subject: touchSubject(shown), next: null, channel: null, contact: null };
}
