import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { armedChannel } from '../../lib/touches/armed.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { draftOfHalfFilled, type HalfFilled, halfFilledKey, halfFilledOf } from '../../lib/touches/half-filled.ts';
import { createNoteModel, type NoteModel } from '../writing/note-model.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import type { ArmedModel } from './step/armed-model.ts';
import { touchSubject } from './subject.ts';
import type { TimeChoice } from './times.ts';

/** The time chosen for what comes next. */
export interface ChosenTime {
  readonly name: TimeChoice['name'] | 'typed';
  readonly at: number;
}

/** The forms of the card. `away`: they are out of office; `write`: what is written to them. */
const forms = ['skip', 'stop', 'pause', 'remind', 'away', 'happened', 'suppress', 'archive', 'write'] as const;
export type OpenForm = (typeof forms)[number] | null;

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
  readonly formOf: (shown: LeadPrompt) => OpenForm;
  /** Null closes it, and throws away what stands in it. */
  readonly openForm: (shown: LeadPrompt, form: OpenForm) => void;
  /** What the rep filled in, in the form that is open; `''` for a field nothing was filled in. */
  readonly filledIn: (shown: LeadPrompt, field: string) => string;
  readonly fillIn: (shown: LeadPrompt, fields: HalfFilled['fields']) => void;
  /** What was asked for in one of these forms is done. */
  readonly endForm: (shown: LeadPrompt, among: readonly OpenForm[]) => void;
  /** What was filled in and is not saved yet. */
  readonly unsaved: NoteModel['unsaved'];
  /** Saves it at once: the page is about to go. */
  readonly flush: () => void;
  /** The instant a typed time means for this lead; null when it cannot be read, or someone else is on show by then. */
  readonly readTyped: (shown: LeadPrompt, text: string) => Promise<number | null>;
}

interface Choice {
  readonly subject: string;
  readonly next: ChosenTime | null;
  readonly channel: Channel | null;
  readonly contact: string | null;
  /** Undefined while the rep has neither opened nor closed one here: then the one they left half filled is open. */
  readonly form: OpenForm | undefined;
}

/**
 * Choices are kept with the touch they were made for: for any other they do not exist. What was begun was chosen, unless
 * the rep chose otherwise since.
 */
export function createChoiceModel(
  world: Pick<SidebarWorld, 'ask' | 'wait'>,
  armed: Pick<ArmedModel, 'of'>,
): ChoiceModel {
  const choice = signal<Choice | null>(null);
  const change = (shown: LeadPrompt, changes: Partial<Choice>): void => {
    choice.value = { ...(mineOf(choice, shown) ?? emptyChoice(shown)), ...changes };
  };
  const filled = createNoteModel(world);
  /** The form that was typed in last comes first. */
  const keptOf = (shown: LeadPrompt): readonly HalfFilled[] =>
    halfFilledOf(filled.textOf(filledKey(shown), shown.halfFilled));
  const formOf = (shown: LeadPrompt): OpenForm => {
    const opened = mineOf(choice, shown)?.form;
    const [left] = keptOf(shown);
    return opened === undefined ? (forms.find((form) => form === left?.form) ?? null) : opened;
  };
  const fieldsOf = (shown: LeadPrompt): HalfFilled['fields'] =>
    keptOf(shown).find(({ form }) => form === formOf(shown))?.fields ?? {};
  const keep = (shown: LeadPrompt, fields: HalfFilled['fields']): void => {
    const form = formOf(shown) ?? '';
    const others = keptOf(shown).filter((one) => one.form !== form);
    filled.type(filledKey(shown), draftOfHalfFilled([{ form, fields }, ...others]));
  };
  const openForm = (shown: LeadPrompt, form: OpenForm): void => {
    if (form === null && Object.keys(fieldsOf(shown)).length > 0) keep(shown, {});
    if (form !== null || mineOf(choice, shown) || keptOf(shown).length > 0) change(shown, { form });
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
    formOf,
    openForm,
    filledIn: (shown, field) => fieldsOf(shown)[field] ?? '',
    fillIn: (shown, fields) => keep(shown, { ...fieldsOf(shown), ...fields }),
    endForm: (shown, among) => {
      if (among.includes(formOf(shown))) openForm(shown, null);
    },
    unsaved: computed(() =>
      filled.unsaved.value.flatMap((draft) => halfFilledOf(draft).flatMap(({ fields }) => Object.values(fields))),
    ),
    flush: filled.flush,
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
  return { subject: touchSubject(shown), next: null, channel: null, contact: null, form: undefined };
}

function filledKey({ lead, touch }: LeadPrompt): string {
  return halfFilledKey({ leadId: lead.id, touchId: touch?.id ?? null });
}
