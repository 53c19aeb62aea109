import type { ContactPoint } from '../../leads/lead.ts';
import type { LogOutcome } from '../../messages/protocol.ts';
import type { CanMeaning, Meaning, SaidOrder, SaidRow } from '../../messages/said.ts';
import { longestArmedMs } from '../../touches/armed.ts';
import type { Channel } from '../../touches/channel.ts';
import { type OutcomeId, outcomeOf, outcomesFor } from '../../touches/outcome.ts';
import type { Scenario, ScriptUse } from '../../touches/script-use.ts';
import { shippedScriptId } from '../../words/library/scenario-for.ts';
import { clocksIn } from '../../words/plain/clocks.ts';
import { plainText } from '../../words/plain/plain-text.ts';
import {
  aboutLead,
  type CommandOf,
  cannot,
  fromWords,
  instantSaid,
  know,
  type LeadFacts,
  promiseRows,
  promisesIn,
  row,
  timeRows,
  wordsRow,
} from './facts.ts';
import { followUpIn } from './note-meanings.ts';
import { statusStep } from './status-meanings.ts';

type Log = CommandOf<'log'>;

/** Logs how a touch went; one meaning for each outcome it can have where none is said. */
export function logged(command: Log, facts: LeadFacts): readonly Meaning[] {
  if (command.outcome) return loggedAs(command, facts, command.outcome);
  const channel = command.channel ?? facts.prompt.touch?.channel ?? 'call';
  return outcomesFor(channel).flatMap(({ id }) => loggedAs({ ...command, channel }, facts, id));
}

function loggedAs(command: Log, facts: LeadFacts, outcome: OutcomeId): readonly Meaning[] {
  const { channels } = outcomeOf(outcome);
  const open = facts.prompt.touch?.channel ?? null;
  const usual = channels.includes('call') ? 'call' : (channels[0] ?? 'task');
  const channel = command.channel ?? (open && channels.includes(open) ? open : usual);
  if (!channels.includes(channel)) return cannot('outcome-channel');
  const nextAt = command.next ? instantSaid(command.next.when, facts) : null;
  if (command.next && nextAt === null) return cannot('past');
  return [whole(command, facts, { outcome, channel, nextAt })];
}

interface Chosen {
  readonly outcome: OutcomeId;
  readonly channel: Channel;
  readonly nextAt: number | null;
}

function whole(command: Log, facts: LeadFacts, chosen: Chosen): CanMeaning {
  const input = inputOf(command, facts, chosen);
  const order: SaidOrder = { method: 'logOutcome', input };
  const suppresses = chosen.outcome === 'explicit-no' || chosen.outcome === 'opted-out';
  const status =
    command.status && command.status !== 'archived' ? statusStep(facts, { status: command.status, because: '' }) : null;
  const later = chosen.nextAt === null ? followUpIn(facts) : null;
  const following = status ? { ...status, following: later } : later;
  return {
    ...aboutLead(facts, {
      will: 'log',
      parts: [...partsOf(command, facts, { ...chosen, input }), ...(suppresses ? [know('suppresses')] : [])],
      deed: { kind: 'order', order },
      isGrave: suppresses,
    }),
    following,
  };
}

function inputOf(command: Log, facts: LeadFacts, { outcome, channel, nextAt }: Chosen): LogOutcome {
  const { lead, touch } = facts.prompt;
  const script = scriptOf(command);
  const promises = promisesIn(facts);
  const madeAt = madeAtOf(command, facts);
  return {
    leadId: lead.id,
    touchId: touch && touch.channel === channel ? touch.id : null,
    channel,
    outcome,
    contact: contactOf(command, facts, channel).text,
    note: noteOf(command, facts),
    nextAt,
    keepsDraft: true,
    ...(promises.length > 0 ? { promises } : {}),
    ...(script ? { script } : {}),
    ...(madeAt === null ? {} : { madeAt }),
  };
}

/** When it was, where the sentence surely says that to the minute, and it is not longer ago than anybody is asked about. */
function madeAtOf({ happened }: Log, facts: LeadFacts): number | null {
  if (!happened || happened.kind === 'on' || !isToTheMinute(fromWords(facts, 'happened'))) return null;
  return happened.at <= facts.now && happened.at > facts.now - longestArmedMs ? happened.at : null;
}

/** "At 10am" and "20 minutes ago" are; "this morning" and "between 9 and 10" are not, nor is what is not said. */
function isToTheMinute(words: string): boolean {
  const clock = clocksIn(plainText(words)).find(({ kind }) => kind === 'clock');
  return clock ? clock.untilAt === null : /\b(?:h|hrs?|hours?|m|mins?|minutes?)(?: and a half)? ago\b/i.test(words);
}

/** What a log has no place of its own for is kept in the note: the day it was, and a script that is none of ours. */
function noteOf(command: Log, facts: LeadFacts): string {
  const happened = fromWords(facts, 'happened');
  const isSaid = madeAtOf(command, facts) !== null || command.note.includes(happened);
  const script = command.script && !scriptOf(command) ? facts.t('command.script_named', { name: command.script }) : '';
  return [script, isSaid ? '' : happened, command.note].filter(Boolean).join('. ');
}

function partsOf(command: Log, facts: LeadFacts, chosen: Chosen & { input: LogOutcome }): readonly SaidRow[] {
  const { outcome, channel, nextAt, input } = chosen;
  const contact = contactOf(command, facts, channel);
  const isOtherWay = command.next?.channel && nextAt !== null;
  return [
    row('outcome', { kind: 'outcome', outcome }, fromWords(facts, 'outcome')),
    row('channel', { kind: 'channel', channel }, fromWords(facts, 'channel')),
    ...wordsRow('contact', contact.text, fromWords(facts, 'number')),
    ...(contact.isOnFile ? [] : [know('number-not-on-file')]),
    ...(input.script
      ? [row('script', { kind: 'scenario', scenario: input.script.scenario }, fromWords(facts, 'script'))]
      : []),
    ...wordsRow('note', input.note, fromWords(facts, 'note')),
    ...promiseRows(facts),
    ...happenedRows(command, facts, input),
    ...(command.script && !input.script ? [know('script-in-note')] : []),
    ...(command.next && nextAt !== null
      ? timeRows({ name: 'next', at: nextAt, from: fromWords(facts, 'next') }, command.next.when, facts)
      : []),
    ...(isOtherWay ? [know('next-channel')] : []),
  ];
}

/** When it was, or that this is not kept as a time. */
function happenedRows({ happened }: Log, facts: LeadFacts, { madeAt }: LogOutcome): readonly SaidRow[] {
  const from = fromWords(facts, 'happened');
  if (madeAt !== undefined) return [row('when', { kind: 'at', at: madeAt }, from)];
  return happened ? [know(from === '' ? 'time-not-kept' : 'no-outcome-time')] : [];
}

interface Contact {
  readonly text: string;
  readonly isOnFile: boolean;
}

/** The number that was said, as it is on file; else the first one that is not known to be bad. */
function contactOf({ number }: Log, { prompt }: LeadFacts, channel: Channel): Contact {
  const { phones, emails, address } = prompt.lead;
  const byPhone = channel === 'call' || channel === 'sms' || channel === 'whatsapp';
  if (number !== null && byPhone) {
    const known = phones.find(({ text }) => digitsOf(text).endsWith(lastDigits(number)));
    return known ? { text: known.text, isOnFile: true } : { text: number, isOnFile: false };
  }
  if (byPhone) return { text: usable(phones), isOnFile: true };
  if (channel === 'email') return { text: usable(emails), isOnFile: true };
  const isByPlace = channel === 'mail' || channel === 'door-knock' || channel === 'door-drop';
  return { text: isByPlace ? address : '', isOnFile: true };
}

function usable(points: readonly ContactPoint[]): string {
  return (points.find(({ health }) => health !== 'bad') ?? points[0])?.text ?? '';
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The number itself, without the ways to begin it: a country's code, a zero. */
function lastDigits(number: string): string {
  return digitsOf(number).slice(-7);
}

const scriptNames: readonly (readonly [pattern: RegExp, scenario: Scenario])[] = [
  [/\b(?:price|pricing|negotiat\w*)\b/i, 'negotiation'],
  [/\b(?:introduction|intro|first call)\b/i, 'introduction'],
  [/\b(?:re-?engag\w*|follow-?up)\b/i, 're-engagement'],
  [/\b(?:agreement|closing)\b/i, 'agreement'],
  [/\binterested\b/i, 'interested'],
  [/\breferral\b/i, 'referral'],
  [/\bhand-?over\b/i, 'hand-over'],
  [/\bvoicemail\b/i, 'voicemail'],
];

function scriptOf({ script }: Log): ScriptUse | null {
  const scenario = scriptNames.find(([pattern]) => pattern.test(script ?? ''))?.[1];
  return scenario ? { id: shippedScriptId(scenario), scenario, objections: [], branch: null } : null;
}
