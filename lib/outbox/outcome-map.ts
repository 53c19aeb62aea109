import type { OutcomeId } from '../touches/outcome.ts';
import type { Connection, CrmOutcome } from './connection.ts';

type OutcomeMap = Connection['outcomeMap'];

/**
 * What a label has to be, whole, to stand for one of our outcomes; the surest first. Labels are compared in lower case,
 * with single blanks for all that is no letter.
 */
const meanings: Readonly<Partial<Record<OutcomeId, readonly RegExp[]>>> = {
  connected: [/^connected$/, /^(answered|reached|contacted|(spoke|talked)( (to|with) (the )?\w+)?)$/],
  voicemail: [/^(left )?(an? )?(voice ?mail|vm)( left)?$/, /^left (an? )?message$/],
  'no-answer': [
    /^(no answer|not answered|un ?answered|did ?n(o|’|'| )?t answer|no pick ?up|no response)$/,
    noResponseOrBusy(),
  ],
  busy: [/^(line )?busy( signal)?$/, noResponseOrBusy()],
  callback: [/^((requested|wants|asked for) (a )?)?call ?back( (later|requested))?$/],
  booked: [/^(booked|(meeting|appointment|demo) (booked|scheduled|set))$/],
  'not-now': [/^(not now|(bad|wrong) tim(e|ing)|not a good time)$/],
  'explicit-no': [/^(not interested|no interest|declined)$/],
  'wrong-number': [/^(wrong|bad|invalid) (phone )?number$/],
};

/** Zoho has one result for both. */
function noResponseOrBusy(): RegExp {
  return /^no (response|answer) (or )?busy$/;
}

/** Which of the CRM's outcomes ours are, by their labels: only where one label says it, and no other does. */
export function guessOutcomes(list: readonly CrmOutcome[]): OutcomeMap {
  const found = Object.entries(meanings).flatMap(([outcome, patterns]) => {
    const meant = patterns.map((pattern) => list.filter(({ label }) => pattern.test(plain(label))));
    const [first, ...more] = meant.find((matches) => matches.length > 0) ?? [];
    return first && more.length === 0 ? [[outcome, first.id]] : [];
  });
  return Object.fromEntries(found) as OutcomeMap;
}

/**
 * The map with what a newly fetched list adds: a choice stays as long as its outcome is in the list, and a guess is made
 * only for one of the CRM's outcomes that was not in the list before, so that what the rep cleared stays clear.
 */
export function mapWithList(map: OutcomeMap, before: readonly CrmOutcome[], list: readonly CrmOutcome[]): OutcomeMap {
  const guessed = Object.entries(guessOutcomes(list)).filter(([, id]) => !before.some((known) => known.id === id));
  const kept = Object.entries(map).filter(([, id]) => list.some((known) => known.id === id));
  return Object.fromEntries([...guessed, ...kept]) as OutcomeMap;
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}’']+/gu, ' ')
    .trim();
}
