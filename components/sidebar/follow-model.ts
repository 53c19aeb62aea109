import { signal } from '@preact/signals';
import type { NewLeadPrompt, SequenceSuggestion } from '../../lib/messages/prompt.ts';
import { correctedReading, type FollowForm, hasSameReach, untouchedForm } from './found-edits.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import { subjectOf } from './subject.ts';

/** The form of the record on show while nobody follows it. Each record has its own; only the last one is kept. */
export interface FollowModel {
  readonly formOf: (shown: NewLeadPrompt) => FollowForm;
  readonly change: (shown: NewLeadPrompt, changes: Partial<FollowForm>) => void;
  /** The suggestion that would be started; null to follow without a sequence. */
  readonly chosenOf: (shown: NewLeadPrompt) => SequenceSuggestion | null;
  /** Asks for the dates again, when a correction changed how the lead can be reached. */
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
  const chosenOf = (shown: NewLeadPrompt): SequenceSuggestion | null => {
    const { form, preview } = mine(shown);
    const chosen = suggestionFor(shown, form);
    return preview && preview.sequence.id === chosen?.sequence.id ? preview : chosen;
  };
  const preview = async (shown: NewLeadPrompt): Promise<void> => {
    const asked = mine(shown).form;
    const reading = correctedReading(shown.reading, asked.edits);
    const sequenceId = suggestionFor(shown, asked)?.sequence.id;
    if (!sequenceId) return;
    const answer = hasSameReach(reading, shown.reading) ? null : await previewOf(world, { reading, sequenceId });
    if (mine(shown).form.edits === asked.edits) kept.value = { ...mine(shown), preview: answer };
  };
  return { formOf: (shown) => mine(shown).form, change, chosenOf, preview };
}

/** The rep's own choice, else what the temperature asks for, else the first. */
function suggestionFor({ suggestions }: NewLeadPrompt, form: FollowForm): SequenceSuggestion | null {
  if (form.sequenceId === null) return null;
  const chosen = suggestions.find(({ sequence }) => sequence.id === form.sequenceId);
  const hot = suggestions.find(({ why }) => why.some(({ rule }) => rule === 'suggested-hot'));
  return chosen ?? (form.temperature === 'hot' ? hot : undefined) ?? suggestions[0] ?? null;
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
