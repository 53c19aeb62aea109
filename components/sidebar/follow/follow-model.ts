import { signal } from '@preact/signals';
import type { Temperature } from '../../../lib/leads/lead.ts';
import { temperatureOfSource } from '../../../lib/leads/segment.ts';
import type { NewLeadPrompt, SequenceSuggestion } from '../../../lib/messages/prompt.ts';
import type { SidebarWorld } from '../sidebar-world.ts';
import { subjectOf } from '../subject.ts';
import { correctedReading, type FollowForm, hasSameReach, untouchedForm } from './found-edits.ts';

/** What would be started. `planned` is null while its dates are not known yet. */
export type ChosenSequence = Pick<SequenceSuggestion, 'sequence' | 'warnings'> & {
  readonly planned: SequenceSuggestion['planned'] | null;
};

/** The form of the record on show while nobody follows it. Each record has its own; only the last one is kept. */
export interface FollowModel {
  readonly formOf: (shown: NewLeadPrompt) => FollowForm;
  readonly change: (shown: NewLeadPrompt, changes: Partial<FollowForm>) => void;
  /** The temperature to follow with: the rep's choice, else what their source says. */
  readonly temperatureOf: (shown: NewLeadPrompt) => Temperature | null;
  /** The sequence that would be started; null to follow without one. */
  readonly chosenOf: (shown: NewLeadPrompt) => ChosenSequence | null;
  /** Asks for the dates, where they are not known or a correction changed how the lead can be reached. */
  readonly preview: (shown: NewLeadPrompt) => Promise<void>;
}

interface Kept {
  readonly subject: string | null;
  readonly form: FollowForm;
  readonly preview: SequenceSuggestion | null;
}

/** A form per record, rebound when another record is on show. */
export function createFollowModel(world: SidebarWorld): FollowModel {
  const kept = signal<Kept | null>(null);
  const mine = (shown: NewLeadPrompt): Kept => {
    const subject = subjectOf(shown);
    return kept.value?.subject === subject ? kept.value : { subject, form: untouchedForm, preview: null };
  };
  const change = (shown: NewLeadPrompt, changes: Partial<FollowForm>): void => {
    const now = mine(shown);
    kept.value = { ...now, form: { ...now.form, ...changes } };
  };
  const chosenOf = (shown: NewLeadPrompt): ChosenSequence | null => {
    const { form, preview } = mine(shown);
    const chosen = chosenFor(shown, form);
    return preview && preview.sequence.id === chosen?.sequence.id ? preview : chosen;
  };
  const preview = async (shown: NewLeadPrompt): Promise<void> => {
    const asked = mine(shown).form;
    const reading = correctedReading(shown.reading, asked.edits);
    const chosen = chosenFor(shown, asked);
    if (!chosen) return;
    const isKnown = chosen.planned !== null && hasSameReach(reading, shown.reading);
    const answer = isKnown ? null : await previewOf(world, { reading, sequenceId: chosen.sequence.id });
    if (isAsked(mine(shown).form, asked)) kept.value = { ...mine(shown), preview: answer };
  };
  return {
    formOf: (shown) => mine(shown).form,
    change,
    temperatureOf: (shown) => temperatureFor(mine(shown).form),
    chosenOf,
    preview,
  };
}

/** Does the form still ask for what was asked? */
function isAsked(form: FollowForm, asked: FollowForm): boolean {
  return form.edits === asked.edits && form.sequenceId === asked.sequenceId;
}

function temperatureFor({ temperature, source }: FollowForm): Temperature | null {
  return temperature === undefined ? temperatureOfSource(source) : temperature;
}

/** The rep's own choice, else what suits the temperature, else the first. */
function chosenFor({ suggestions, others }: NewLeadPrompt, form: FollowForm): ChosenSequence | null {
  if (form.sequenceId === null) return null;
  const chosen = suggestions.find(({ sequence }) => sequence.id === form.sequenceId);
  const other = others.find(({ id }) => id === form.sequenceId);
  if (!chosen && other) return { sequence: other, warnings: [], planned: null };
  return chosen ?? suitedTo(suggestions, temperatureFor(form)) ?? suggestions[0] ?? null;
}

function suitedTo(
  suggestions: readonly SequenceSuggestion[],
  temperature: Temperature | null,
): SequenceSuggestion | undefined {
  if (temperature === null) return undefined;
  return suggestions.find(({ why }) =>
    why.some(
      ({ rule, values }) =>
        (rule === 'suggested-hot' && temperature === 'hot') ||
        (rule === 'suggested-for' && values.temperature === temperature),
    ),
  );
}

/** A preview that cannot be had leaves the dates as suggested. */
async function previewOf(
  world: SidebarWorld,
  input: { reading: NewLeadPrompt['reading']; sequenceId: string },
): Promise<SequenceSuggestion | null> {
  try {
    return await world.ask('previewSequence', input);
  } catch {
    return null;
  }
}
