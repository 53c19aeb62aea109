import type { ListWish, Meaning, SaidOrder } from '../../messages/said.ts';
import type { ReminderRules } from '../../rules/rule-settings.ts';
import type { Sequence, TouchStep } from '../../sequences/sequence.ts';
import type { Wait } from '../../time/add-delay.ts';
import { dayOf } from '../../time/day.ts';
import type { Scenario } from '../../touches/script-use.ts';
import type { StatsSpan } from '../../words/plain/stats-words.ts';
import {
  aboutLead,
  alone,
  type CommandOf,
  cannot,
  type Facts,
  fromWords,
  isBarred,
  type LeadFacts,
  row,
  wordsRow,
} from './facts.ts';
import { whoOf } from './find-who.ts';
import { startOf } from './run-meanings.ts';
import { statsSpan } from './stats-span.ts';

const everyone: Omit<ListWish, 'what' | 'due' | 'sort'> = {
  channel: null,
  status: null,
  temperature: null,
  scoreFrom: null,
  scoreTo: null,
  quietDays: null,
  repliedSince: null,
};

/** A list of what is due, or of leads. */
export function listed(command: CommandOf<'show'>, facts: Facts): readonly Meaning[] {
  const { what, due, channel, status, temperature, score, sort } = command;
  const { silenceDays } = facts.rules.reminders;
  const wish: ListWish = {
    ...everyone,
    what,
    due: dueWish(due, facts),
    channel,
    status,
    temperature,
    scoreFrom: score?.from ?? null,
    scoreTo: score?.to ?? null,
    quietDays: command.quietDays === 'usual' ? silenceDays : command.quietDays,
    repliedSince: command.replied && firstDay(command.replied, facts),
    sort,
  };
  return alone({ will: 'list', parts: [], deed: { kind: 'list', wish } });
}

function firstDay(span: StatsSpan, { working, now }: Facts): string {
  return dayOf(statsSpan(span, working.zone, now).fromAt, working.zone);
}

function dueWish(due: CommandOf<'show'>['due'], { working }: Facts): ListWish['due'] {
  if (due === null || typeof due === 'string') return due;
  return { on: due.kind === 'on' ? due.on : dayOf(due.at, working.zone) };
}

/** What is due today, in another order. */
export function sorted({ sort }: CommandOf<'sort'>): readonly Meaning[] {
  const wish: ListWish = { ...everyone, what: 'due', due: 'today', sort };
  return alone({ will: 'list', parts: [], deed: { kind: 'list', wish } });
}

/** Figures of the rep's own. */
export function counted({ about: asked, span, channel }: CommandOf<'stats'>): readonly Meaning[] {
  if (asked === 'deals') return cannot('no-deals');
  return alone({ will: 'stats', parts: [], deed: { kind: 'stats', asked: { about: asked, span, channel } } });
}

const scenarioOf: Readonly<Record<NonNullable<CommandOf<'script'>['moment']>, Scenario>> = {
  'first-call': 'introduction',
  'follow-up': 're-engagement',
  price: 'negotiation',
  objection: 'negotiation',
  closing: 'agreement',
  interested: 'interested',
  voicemail: 'voicemail',
};

/** The words to say. */
export function scripted({ moment }: CommandOf<'script'>, facts: Facts): readonly Meaning[] {
  const scenario = moment === null ? null : scenarioOf[moment];
  const { prompt } = facts;
  const parts = scenario ? [row('script', { kind: 'scenario' as const, scenario }, fromWords(facts, 'script'))] : [];
  const deed = { kind: 'script' as const, leadId: prompt?.lead.id ?? null, scenario };
  const can = { kind: 'can', will: 'script', parts, deed, isGrave: false, following: null } as const;
  return [{ ...can, who: prompt ? whoOf(prompt.lead) : null }];
}

/** What was done with a lead. */
export function recounted(_command: CommandOf<'history'>, facts: LeadFacts): readonly Meaning[] {
  const deed = { kind: 'history', leadId: facts.prompt.lead.id } as const;
  return [aboutLead(facts, { will: 'history', parts: [], deed, isGrave: false })];
}

/** Goes to a lead's record. */
export function found(_command: CommandOf<'find'>, facts: LeadFacts): readonly Meaning[] {
  const deed = { kind: 'find', leadId: facts.prompt.lead.id } as const;
  return [aboutLead(facts, { will: 'find', parts: [], deed, isGrave: false })];
}

/** A sequence as it was dictated, for the editor. */
export function created({ name, steps }: CommandOf<'create-sequence'>, facts: Facts): readonly Meaning[] {
  const days = steps.map(({ title, channel, day }) => facts.t('command.day', { day, what: title || (channel ?? '') }));
  const parts = [
    ...wordsRow('sequence', name ?? '', fromWords(facts, 'sequence')),
    ...wordsRow('title', days.join(' · '), fromWords(facts, 'steps')),
  ];
  return alone({ will: 'draft', parts, deed: { kind: 'draft', draft: { kind: 'days', name: name ?? '', steps } } });
}

/** Something that comes again: started where a sequence does just that and a lead is meant, else drafted as one. */
export function repeated(command: CommandOf<'repeat'>, facts: Facts): readonly Meaning[] {
  const { channel, piece, everyDays, forDays } = command;
  if (forDays === null) return cannot('how-long');
  const times = Math.floor(forDays / everyDays) + 1;
  const same = facts.sequences.find((one) => isSuch(one, { channel, piece, everyDays, times }));
  if (facts.prompt && same) {
    const about = { ...facts, prompt: facts.prompt };
    return isBarred(about) ? cannot('no-contact', about.prompt.lead.name) : [startOf(about, same)];
  }
  const parts = wordsRow('title', facts.t('command.repeat', { piece, everyDays, times }), fromWords(facts, 'steps'));
  return alone({
    will: 'draft',
    parts,
    deed: { kind: 'draft', draft: { kind: 'repeat', channel, piece, everyDays, times } },
  });
}

interface Repeating {
  readonly channel: TouchStep['channel'] | null;
  readonly piece: string;
  readonly everyDays: number;
  readonly times: number;
}

function isSuch({ steps }: Sequence, { channel, piece, everyDays, times }: Repeating): boolean {
  const [only] = steps;
  if (steps.length !== 1 || only?.kind !== 'touch' || !only.repeat) return false;
  const isSamePiece = only.title.toLowerCase() === piece.toLowerCase();
  const isSameWay = isSamePiece && (channel === null || channel === only.channel);
  return isSameWay && only.repeat.times === times && daysIn(only.repeat.every) === everyDays && only.repeat.taper === 1;
}

function daysIn({ amount, unit }: Wait): number | null {
  if (unit === 'days') return amount;
  return unit === 'weeks' ? amount * 7 : null;
}

const ruleFields = {
  offer: 'offerDays',
  silence: 'silenceDays',
  date: 'mentionedDays',
} as const satisfies Readonly<Record<CommandOf<'remind-rule'>['rule'], keyof ReminderRules>>;

/** A standing rule for all leads: the days before, or without contact. */
export function ruled({ rule, days }: CommandOf<'remind-rule'>, facts: Facts): readonly Meaning[] {
  const { reminders } = facts.rules;
  const field = ruleFields[rule];
  const from = reminders[field];
  const to = days ?? from;
  if (to === from) return cannot('as-it-is');
  const order: SaidOrder = {
    method: 'changeReminders',
    input: { reminders: { [field]: to } },
  };
  const parts = [row('days', { kind: 'days', rule, from, to }, fromWords(facts, 'when', 'about'))];
  return alone({ will: 'rule', parts, deed: { kind: 'order', order } });
}

/** Takes back what was done last. */
export function undone(_command: CommandOf<'undo'>, facts: Facts): readonly Meaning[] {
  const { undoable } = facts;
  if (!undoable) return cannot('nothing-to-undo');
  const { row: done, who } = undoable;
  const [first] = done.says;
  const order: SaidOrder = { method: 'undo', input: { undoneCommandId: done.id } };
  const what = first ? [row('undoes', { kind: 'reason' as const, reason: first })] : [];
  const parts = [...what, row('when', { kind: 'at', at: done.at })];
  const deed = { kind: 'order', order } as const;
  // Following somebody is undone by forgetting them.
  const isGrave = first?.rule === 'followed';
  return [{ kind: 'can', will: 'undo', who, parts, deed, isGrave, following: null }];
}
