import type { CanMeaning, Meaning, SaidOrder, SaidRow } from '../../messages/said.ts';
import { dayOf } from '../../time/day.ts';
import type { Channel } from '../../touches/channel.ts';
import { shiftDays } from '../../words/plain/calendar.ts';
import type { When } from '../../words/plain/when.ts';
import {
  aboutLead,
  type CommandOf,
  cannot,
  fromWords,
  instantSaid,
  type LeadFacts,
  row,
  timeRows,
  wordsRow,
} from './facts.ts';

/** A reminder of the rep's own. */
export function reminded(command: CommandOf<'remind'>, facts: LeadFacts): readonly Meaning[] {
  const { when } = command;
  if (!when) return cannot('when');
  const dueAt = instantSaid(when, facts);
  if (dueAt === null) return cannot('past');
  const title = command.about;
  const parts = wordsRow('title', title, fromWords(facts, 'about'));
  return [reminderAt(facts, { dueAt, title, parts, when, from: fromWords(facts, 'when') })];
}

interface Addressed {
  readonly when: When;
  readonly channel: Channel | null;
  readonly template: string | null;
}

/** A reminder to make a touch, where no touch of that kind is open that could be moved. */
export function addressedReminder(facts: LeadFacts, { when, channel, template }: Addressed): readonly Meaning[] {
  const dueAt = instantSaid(when, facts);
  if (dueAt === null) return cannot('past');
  const what = facts.t(channel ? `channel.${channel}` : 'command.follow_up');
  const title = template === null ? what : facts.t('command.by_template', { what, template });
  const parts = wordsRow('title', title, fromWords(facts, 'channel', 'template'));
  return [reminderAt(facts, { dueAt, title, parts, when, from: fromWords(facts, 'when') })];
}

interface Reminding {
  readonly dueAt: number;
  readonly title: string;
  readonly parts: readonly SaidRow[];
  readonly from: string;
  readonly when: When;
}

/** Reminds of a lead at an instant. */
export function reminderAt(facts: LeadFacts, { dueAt, title, parts, from, when }: Reminding): CanMeaning {
  const order: SaidOrder = { method: 'addReminder', input: { leadId: facts.prompt.lead.id, dueAt, title } };
  return aboutLead(facts, {
    will: 'remind',
    parts: [...parts, ...timeRows({ name: 'when', at: dueAt, from }, when, facts)],
    deed: { kind: 'order', order },
    isGrave: false,
  });
}

/** A rule of one lead: the day it comes to is known, or it is asked for. */
export function remindedByRule(command: CommandOf<'remind-rule'>, facts: LeadFacts): readonly Meaning[] {
  const { lead } = facts.prompt;
  const { reminders } = facts.rules;
  if (command.rule === 'silence') {
    const days = command.days ?? reminders.silenceDays;
    const since = dayOf(lead.lastContactAt ?? lead.createdAt, facts.working.zone);
    return onDay(facts, shiftDays(since, days), facts.t('reminder.silence'));
  }
  if (command.rule === 'date') {
    if (!lead.mentionedOn) return cannot('no-date', lead.name);
    const days = command.days ?? reminders.mentionedDays;
    return onDay(facts, shiftDays(lead.mentionedOn, -days), lead.mentionedWhat || facts.t('reminder.date'));
  }
  const days = command.days ?? reminders.offerDays;
  if (lead.offerExpiresOn) return onDay(facts, shiftDays(lead.offerExpiresOn, -days), facts.t('reminder.offer'));
  return command.days === null ? cannot('no-offer-day', lead.name) : offerDay(facts, command.days);
}

function onDay(facts: LeadFacts, on: string, title: string): readonly Meaning[] {
  const when = { kind: 'on', on } as const;
  const dueAt = instantSaid(when, facts);
  if (dueAt === null) return cannot('past');
  return [
    reminderAt(facts, { dueAt, title, parts: wordsRow('title', title), when, from: fromWords(facts, 'when', 'about') }),
  ];
}

/** The offer's day is not on file: "expires in 2 days" may say it, and the rep is asked whether it does. */
function offerDay(facts: LeadFacts, days: number): readonly Meaning[] {
  const on = shiftDays(dayOf(facts.now, facts.working.zone), days);
  const order: SaidOrder = {
    method: 'changeLead',
    input: { leadId: facts.prompt.lead.id, changes: { offerExpiresOn: on } },
  };
  const parts = [row('when', { kind: 'day', on }, fromWords(facts, 'when', 'about'))];
  return [aboutLead(facts, { will: 'offer-day', parts, deed: { kind: 'order', order }, isGrave: false })];
}
