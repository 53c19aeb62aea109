import type { LeadStatus } from '../../leads/lead.ts';
import type { CanMeaning, Meaning, SaidOrder } from '../../messages/said.ts';
import { dayOf } from '../../time/day.ts';
import {
  aboutLead,
  type CommandOf,
  cannot,
  fromWords,
  instantSaid,
  know,
  type LeadFacts,
  row,
  wordsRow,
} from './facts.ts';
import { noteStep } from './note-meanings.ts';

/** Another status; what is said beside it goes into a note, after it. */
export function statusSet(command: CommandOf<'status'>, facts: LeadFacts): readonly Meaning[] {
  if (facts.prompt.lead.status === 'archived') return cannot('archived', facts.prompt.lead.name);
  return [statusStep(facts, command)];
}

/** The status as one step, with the note after it. */
export function statusStep(
  facts: LeadFacts,
  { status, because }: { readonly status: LeadStatus; readonly because: string },
): CanMeaning {
  const order: SaidOrder = { method: 'changeLead', input: { leadId: facts.prompt.lead.id, changes: { status } } };
  const set = aboutLead(facts, {
    will: 'status',
    parts: [row('status', { kind: 'status', status }, fromWords(facts, 'status'))],
    deed: { kind: 'order', order },
    isGrave: false,
  });
  return because === '' ? set : { ...set, following: noteStep({ ...facts, inNote: [] }, because) };
}

/** Another temperature. */
export function temperatureSet({ temperature }: CommandOf<'temperature'>, facts: LeadFacts): readonly Meaning[] {
  const order: SaidOrder = { method: 'changeLead', input: { leadId: facts.prompt.lead.id, changes: { temperature } } };
  const parts = [row('temperature', { kind: 'temperature', temperature }, fromWords(facts, 'temperature'))];
  return [aboutLead(facts, { will: 'temperature', parts, deed: { kind: 'order', order }, isGrave: false })];
}

/** Out of the active follow-up, with the reason, the list and the day to look again. */
export function archived(command: CommandOf<'archive'>, facts: LeadFacts): readonly Meaning[] {
  const { lead, enrollment } = facts.prompt;
  if (lead.status === 'archived') return cannot('archived', lead.name);
  const { because, list, revisit } = command;
  const revisitAt = revisit ? instantSaid(revisit, facts) : null;
  if (revisit && revisitAt === null) return cannot('past');
  const revisitOn = revisit && (revisit.kind === 'on' ? revisit.on : dayOf(revisit.at, facts.working.zone));
  const order: SaidOrder = { method: 'archiveLead', input: { leadId: lead.id, because, list, revisitOn } };
  const parts = [
    ...wordsRow('because', because, fromWords(facts, 'because')),
    ...wordsRow('list', list, fromWords(facts, 'list')),
    ...(revisitOn === null ? [] : [row('revisit', { kind: 'day' as const, on: revisitOn }, fromWords(facts, 'when'))]),
    ...(enrollment ? [know('ends-run')] : []),
  ];
  return [aboutLead(facts, { will: 'archive', parts, deed: { kind: 'order', order }, isGrave: true })];
}
