import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { draftOfHalfFilled, type HalfFilled, halfFilledKey, halfFilledOf } from '../../../lib/touches/half-filled.ts';
import { isSame } from '../../kit/is-same.ts';
import { createNoteModel } from '../../writing/note-model.ts';
import type { SidebarWorld } from '../sidebar-world.ts';
import { touchSubject } from '../subject.ts';
import { type FormName, offeredForms } from './offered-forms.ts';

/** The form that is open on the card, and what stands in each. They belong to one touch of one lead and end with it. */
export interface FormModel {
  /** The one the rep opened; while they have opened and closed none here, the one they left half filled. */
  readonly of: (shown: LeadPrompt) => FormName | null;
  readonly open: (shown: LeadPrompt, form: FormName) => void;
  /** Throws away what stands in it. */
  readonly close: (shown: LeadPrompt) => void;
  /** What the rep filled in, in the form that is open; `''` for a field nothing was filled in. */
  readonly fieldOf: (shown: LeadPrompt, field: string) => string;
  readonly fill: (shown: LeadPrompt, fields: Fields) => void;
  /** To be called when it is sent: what it answers is called once it is done, and closes the form as it was sent. */
  readonly sending: (shown: LeadPrompt) => () => void;
  /** Words that were filled in and are not saved yet. */
  readonly unsaved: ReadonlySignal<readonly string[]>;
  /** Saves them at once: the page is about to go. */
  readonly flush: () => void;
}

type Fields = HalfFilled['fields'];

/** Fields that hold the rep's own words; the others hold what they chose. */
const worded = new Set(['because', 'list', 'note', 'title', 'time']);

const nothing: Fields = {};

/** Forms are saved as notes are: one save in flight, the latest text wins, a failed one is tried again. */
export function createFormModel(world: Pick<SidebarWorld, 'ask' | 'wait'>): FormModel {
  const drafts = createNoteModel(world);
  const opened = signal<{ readonly subject: string; readonly form: FormName | null } | null>(null);
  /** The one that was filled in last comes first. */
  const keptOf = (shown: LeadPrompt): readonly HalfFilled[] =>
    halfFilledOf(drafts.textOf(keyOf(shown), shown.halfFilled));
  const of = (shown: LeadPrompt): FormName | null => {
    if (opened.value?.subject === touchSubject(shown)) return opened.value.form;
    const [left] = keptOf(shown);
    return [...offeredForms(shown)].find((form) => form === left?.form) ?? null;
  };
  const fieldsOf = (shown: LeadPrompt, form: FormName | null): Fields =>
    keptOf(shown).find((one) => one.form === form)?.fields ?? nothing;
  const keep = (shown: LeadPrompt, form: FormName, fields: Fields): void => {
    const others = keptOf(shown).filter((one) => one.form !== form);
    drafts.type(keyOf(shown), draftOfHalfFilled([{ form, fields }, ...others]));
  };
  const show = (shown: LeadPrompt, form: FormName | null): void =>
    void (opened.value = { subject: touchSubject(shown), form });
  const end = (shown: LeadPrompt, form: FormName): void => {
    if (fieldsOf(shown, form) !== nothing) keep(shown, form, nothing);
    // Somebody else may be on show by now, or another form be open.
    const isOthers = opened.value !== null && opened.value.subject !== touchSubject(shown);
    if (!isOthers && of(shown) === form) show(shown, null);
  };
  return {
    of,
    open: show,
    close: (shown) => {
      const form = of(shown);
      if (form) end(shown, form);
      show(shown, null);
    },
    fieldOf: (shown, field) => fieldsOf(shown, of(shown))[field] ?? '',
    fill: (shown, fields) => {
      const form = of(shown);
      if (form) keep(shown, form, { ...fieldsOf(shown, form), ...fields });
    },
    sending: (shown) => {
      const form = of(shown);
      const sent = fieldsOf(shown, form);
      return () => {
        if (form && isSame(fieldsOf(shown, form), sent)) end(shown, form);
      };
    },
    unsaved: computed(() => drafts.unsaved.value.flatMap(wordsIn)),
    flush: drafts.flush,
  };
}

function wordsIn(draft: string): readonly string[] {
  const fields = halfFilledOf(draft).flatMap((form) => Object.entries(form.fields));
  return fields.filter(([name]) => worded.has(name)).map(([, text]) => text);
}

function keyOf({ lead, touch }: LeadPrompt): string {
  return halfFilledKey({ leadId: lead.id, touchId: touch?.id ?? null });
}
