import type { Wait } from '../time/add-delay.ts';
import { dayNumber, dayOfWall } from '../time/day.ts';
import { type Channel, channels } from '../touches/channel.ts';
import type { Delay, Late, Repeat, Sequence, Verb } from './sequence.ts';
import { finishResults, stopRules, tracks } from './sequence.ts';

/** Characters of the longest text anybody would send. */
export const longestText = 20_000;

/** A year of days, or as much in other units, is the longest wait: a sequence that waits longer is a slip of the pen. */
const longest: Readonly<Record<Wait['unit'], number>> = {
  minutes: 366 * 24 * 60,
  hours: 366 * 24,
  days: 366,
  weeks: 53,
  months: 12,
};
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayMs = 24 * 60 * 60_000;

/** Is it a whole number from 1 to `most`. */
export function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

/** Is there such a channel. */
export function isChannel(channel: Channel): boolean {
  return channels.includes(channel);
}

/** Can a step come by this delay. */
export function isGoodDelay(delay: Delay): boolean {
  if (delay.from === 'date') return isDay(delay.on) && clockTime.test(delay.at);
  return ['previous', 'due', 'start'].includes(delay.from) && isGoodWait(delay, 0);
}

function isGoodWait({ amount, unit, at, days = 'calendar' }: Wait, least: number): boolean {
  if (!Number.isInteger(amount) || amount < least || !(amount <= (longest[unit] ?? -1))) return false;
  if (days !== 'calendar' && days !== 'working') return false;
  return at === null || (unit !== 'minutes' && unit !== 'hours' && clockTime.test(at));
}

/** A day there is, of this century: not 30 February. */
function isDay(on: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(on) && !Number.isNaN(dayNumber(on)) && dayOfWall(dayNumber(on) * dayMs) === on;
}

/** Can a step be repeated so, but for how often. */
export function isGoodRepeat({ every, taper }: Repeat): boolean {
  return isGoodWait(every, 1) && taper >= 0.1 && taper <= 10;
}

/** Is it one of the things that can happen to a touch that is not made. */
export function isGoodLate(late: Late): boolean {
  return late.kind === 'skip' ? isGoodWait(late.after, 1) : late.kind === 'wait' || late.kind === 'go-on';
}

/** What is wrong with a verb; null when it can be done. */
export function verbProblem(verb: Verb, sequence: Sequence): 'bad-verb' | 'bad-jump' | 'bad-switch' | null {
  switch (verb.kind) {
    case 'retry': {
      const { times, overDays, afterwards } = verb;
      return isCount(times, 100) && overDays > 0 && overDays <= 366 ? verbProblem(afterwards, sequence) : 'bad-verb';
    }
    case 'jump':
      return tracks.includes(verb.track) && sequence.steps.some(({ track }) => track === verb.track)
        ? null
        : 'bad-jump';
    case 'switch':
      return isGoodSwitch(verb, sequence) ? null : 'bad-switch';
    default:
      return isGoodVerb(verb) ? null : 'bad-verb';
  }
}

/** A sequence that switches to itself at once would never end. */
function isGoodSwitch({ sequenceId, inDays }: Extract<Verb, { kind: 'switch' }>, { id }: Sequence): boolean {
  return sequenceId.trim() !== '' && (inDays === 0 ? sequenceId !== id : isCount(inDays, 366));
}

function isGoodVerb(verb: Exclude<Verb, { kind: 'retry' | 'jump' | 'switch' }>): boolean {
  switch (verb.kind) {
    case 'again':
      return isCount(verb.inMinutes, longest.minutes);
    case 'callback':
      return isCount(verb.inDays, 366);
    case 'pause':
      return isCount(verb.forDays, 366);
    case 'stop':
      return stopRules.includes(verb.rule);
    case 'finish':
      return finishResults.includes(verb.result);
    default:
      return ['advance', 'other-contact'].includes(verb.kind);
  }
}
