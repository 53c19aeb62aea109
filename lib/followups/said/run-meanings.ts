import type { Meaning, SaidOrder } from '../../messages/said.ts';
import { isUnderWay } from '../../sequences/enrollment.ts';
import type { Sequence } from '../../sequences/sequence.ts';
import {
  aboutLead,
  type CommandOf,
  cannot,
  fromWords,
  instantSaid,
  isBarred,
  know,
  type LeadFacts,
  timeRows,
  wordsRow,
} from './facts.ts';
import { addressedReminder } from './remind-meanings.ts';

/** Moves the open touch; both times of "snooze" and "move" are exact before anything moves. */
export function moved(command: CommandOf<'snooze'>, facts: LeadFacts): readonly Meaning[] {
  const { prompt } = facts;
  if (!prompt.touch) return cannot('no-touch', prompt.lead.name);
  if (!command.when) return cannot('when');
  const dueAt = instantSaid(command.when, facts);
  if (dueAt === null) return cannot('past');
  const ids = { leadId: prompt.lead.id, touchId: prompt.touch.id };
  const parts = [
    ...wordsRow('title', prompt.touch.title),
    ...timeRows({ name: 'when', at: dueAt, from: fromWords(facts, 'when') }, command.when, facts),
  ];
  const order: SaidOrder = { method: 'rescheduleTouch', input: { ...ids, dueAt, how: command.kind } };
  return [aboutLead(facts, { will: command.kind, parts, deed: { kind: 'order', order }, isGrave: false })];
}

/** A touch at a time: the open one is moved when it is of that channel, else the rep is reminded of it. */
export function scheduled(command: CommandOf<'schedule'>, facts: LeadFacts): readonly Meaning[] {
  const { touch } = facts.prompt;
  const { channel, template, when } = command;
  if (!when) return cannot('when');
  const isOpen = touch !== null && (channel === null || channel === touch.channel);
  if (!isOpen) return addressedReminder(facts, { when, channel, template });
  return moved({ kind: 'reschedule', lead: command.lead, when }, facts).map((meaning) => {
    if (meaning.kind !== 'can' || template === null) return meaning;
    const named = wordsRow('title', template, fromWords(facts, 'template'));
    return { ...meaning, parts: [...meaning.parts, ...named, know('template-later')] };
  });
}

/** Leaves the open touch undone. */
export function skipped(command: CommandOf<'skip'>, facts: LeadFacts): readonly Meaning[] {
  const { touch, lead } = facts.prompt;
  if (!touch) return cannot('no-touch', lead.name);
  const order: SaidOrder = {
    method: 'skipTouch',
    input: { leadId: lead.id, touchId: touch.id, because: command.because },
  };
  const parts = [...wordsRow('title', touch.title), ...becauseRow(command, facts)];
  return [aboutLead(facts, { will: 'skip', parts, deed: { kind: 'order', order }, isGrave: false })];
}

/** Ends the run for good. */
export function stopped(command: CommandOf<'stop-sequence'>, facts: LeadFacts): readonly Meaning[] {
  const { lead, sequence } = facts.prompt;
  if (!isRunning(facts)) return cannot('no-run', lead.name);
  const order: SaidOrder = { method: 'stopEnrollment', input: { leadId: lead.id, because: command.because } };
  const parts = [...wordsRow('sequence', sequence?.name ?? ''), ...becauseRow(command, facts)];
  return [aboutLead(facts, { will: 'stop', parts, deed: { kind: 'order', order }, isGrave: true })];
}

/** Pauses the run, until a time or until it is resumed. */
export function paused(command: CommandOf<'pause-sequence'>, facts: LeadFacts): readonly Meaning[] {
  const { lead, enrollment, sequence } = facts.prompt;
  if (!isRunning(facts)) return cannot('no-run', lead.name);
  if (enrollment?.state.kind === 'paused') return cannot('paused', lead.name);
  const untilAt = command.until ? instantSaid(command.until, facts) : null;
  if (command.until && untilAt === null) return cannot('past');
  const until =
    command.until && untilAt !== null
      ? timeRows({ name: 'until', at: untilAt, from: fromWords(facts, 'when') }, command.until, facts)
      : [];
  const order: SaidOrder = { method: 'pauseEnrollment', input: { leadId: lead.id, untilAt } };
  const parts = [...wordsRow('sequence', sequence?.name ?? ''), ...until];
  return [aboutLead(facts, { will: 'pause', parts, deed: { kind: 'order', order }, isGrave: false })];
}

/** Takes up a run that waits. */
export function resumed(_command: CommandOf<'resume-sequence'>, facts: LeadFacts): readonly Meaning[] {
  const { lead, enrollment, sequence } = facts.prompt;
  if (!isRunning(facts)) return cannot('no-run', lead.name);
  if (enrollment?.state.kind === 'active') return cannot('not-paused', lead.name);
  const order: SaidOrder = { method: 'resumeEnrollment', input: { leadId: lead.id } };
  const parts = wordsRow('sequence', sequence?.name ?? '');
  return [aboutLead(facts, { will: 'resume', parts, deed: { kind: 'order', order }, isGrave: false })];
}

/** Starts a sequence: one meaning for each that is named so, or the one that suits best. */
export function started(command: CommandOf<'start-sequence'>, facts: LeadFacts): readonly Meaning[] {
  const { lead, startable } = facts.prompt;
  if (isBarred(facts)) return cannot('no-contact', lead.name);
  if (command.sequence !== null) return startedByName(command.sequence, facts);
  const [best] = startable;
  return best ? [startOf(facts, best)] : cannot('which-sequence');
}

function startedByName(said: string, facts: LeadFacts): readonly Meaning[] {
  const found = sequencesNamed(said, facts.sequences);
  return found.length > 0 ? found.map((sequence) => startOf(facts, sequence)) : cannot('no-sequence', said);
}

/** Starts this sequence for the lead; a run under way ends by it. */
export function startOf(facts: LeadFacts, { id, name }: Pick<Sequence, 'id' | 'name'>): Meaning {
  const { lead } = facts.prompt;
  const isEnding = isRunning(facts);
  const order: SaidOrder = { method: 'startSequence', input: { leadId: lead.id, sequenceId: id } };
  const parts = [...wordsRow('sequence', name, fromWords(facts, 'sequence')), ...(isEnding ? [know('ends-run')] : [])];
  return aboutLead(facts, { will: 'start', parts, deed: { kind: 'order', order }, isGrave: isEnding });
}

/** Sequences to choose from at once. */
const mostSequences = 8;

/** Named exactly so, else those whose name has every word of it. */
function sequencesNamed(said: string, all: readonly Sequence[]): readonly Sequence[] {
  const plain = plainWords(said);
  const exact = all.filter(({ name }) => plainWords(name).join(' ') === plain.join(' '));
  if (exact.length > 0) return exact;
  const words = plain.filter((word) => word !== 'sequence');
  const has = (name: string): boolean => words.every((word) => plainWords(name).some((one) => one.startsWith(word)));
  return words.length === 0 ? [] : all.filter(({ name }) => has(name)).slice(0, mostSequences);
}

function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function becauseRow({ because }: { readonly because: string }, facts: LeadFacts): ReturnType<typeof wordsRow> {
  return wordsRow('because', because, fromWords(facts, 'because'));
}

function isRunning({ prompt }: LeadFacts): boolean {
  return prompt.enrollment !== null && isUnderWay(prompt.enrollment);
}
