import { firstNameOf } from '../../leads/first-name.ts';
import { isMissed } from '../../touches/promise.ts';
import type { Reminder } from '../../touches/reminder.ts';
import { promisedThing } from '../promised-thing.ts';
import { tellablePromises } from './tellable.ts';

/** What the rep promised them and has not done yet. */
export interface OwnPromise {
  readonly title: string;
  /** What is to be sent ("the price list"); null where it is something else that is to be done. */
  readonly thing: string | null;
  /** What is to be done, as the rep would say it to them: "call you on Friday". */
  readonly deed: string;
  readonly dueAt: number;
  readonly isMissed: boolean;
}

const notAThing = /^(?:on|at|by|to|in|back|about|again|tomorrow|today|later|soon)\b/i;

/** The promise to somebody of this name that is due first and may be told of; null for none. */
export function ownPromise(reminders: readonly Reminder[], to: string, now: number): OwnPromise | null {
  const [first] = tellablePromises(reminders);
  if (!first) return null;
  const title = first.title.trim().replace(/[.!]+$/, '');
  const said = withoutName(title, to);
  return { title, thing: thingOf(said), deed: deedOf(said), dueAt: first.dueAt, isMissed: isMissed(first, now) };
}

/** "Send Owen the map" is "send them the map": nobody is named to themselves. */
function withoutName(title: string, name: string): string {
  const names = [name.trim(), firstNameOf(name)].filter((one) => one.length > 1);
  const them = (found: string): string => (/['’]s$/.test(found) ? 'their' : 'them');
  return names.reduce(
    (said, one) =>
      said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?:['’]s)?(?![\\p{L}\\p{N}])`, 'gu'), them),
    title,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "The price list" of "send him the price list"; nothing of "email him on Friday". */
function thingOf(title: string): string | null {
  const thing = promisedThing(title);
  return thing === null || notAThing.test(thing) ? null : theirsIsYours(thing);
}

/** The lead is spoken of in a note, and spoken to in a message. */
function deedOf(title: string): string {
  const [head = '', ...rest] = title.split(/(?<=^\S+)(?=\s)/);
  const said = [head.toLowerCase(), ...rest].join('');
  const toYou = said
    .replace(/\b(?:him|them)\b/gi, 'you')
    .replace(/\bher\b(?=$|\s+(?:on|at|by|back|about|to|again|tomorrow|today|the|an?|our|my|some)\b)/gi, 'you');
  return theirsIsYours(toYou);
}

function theirsIsYours(words: string): string {
  return words.replace(/\b(?:his|her|their)\b/gi, 'your');
}
