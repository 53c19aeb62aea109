import { channelIn, channelSource } from './channel-words.ts';
import type { Draft, Reader } from './draft.ts';
import { datesLeft, isAllTaken, type Left, struck, take, takeAll, taken } from './left.ts';
import { outcomesIn } from './outcomes-said.ts';
import type { Typed } from './read-dates.ts';
import { leadAfterWord, leadAnywhere, takeBecause } from './slots.ts';
import type { When } from './when.ts';

const snooze =
  /^[^a-z]*(?:snooze|postpone|delay|put off)\b(?: (?:it|this|that|the)\b)?(?: (?:one(?! (?:day|week|month|hour))|touch|call|email|follow-?up|task|step)\b)?/;
const reschedule =
  /^[^a-z]*(?:reschedule|re-schedule|move|push|bump|push back|change|shift)\b(?: (?:it|this|that|the|my|next)\b)*(?: (?:one|touch|call|email|follow-?up|task|step|meeting|time)\b)?(?: back| out)?/;
const skip =
  /^[^a-z]*skip\b(?: (?:it|this|that|the|next)\b)*(?: (?:one|touch|call|email|text|follow-?up|task|step)\b)?/;
const plan =
  /^[^a-z]*(?:schedule|plan|book|set up|set|add|send)\b(?: (?:a|an|the|my|next)\b)*(?: (?:follow-?up|callback|call-back)\b)?/;
const act = new RegExp(
  `^[^a-z]*(?:follow[- ]?up|call back|check in|touch base|try again|reach out|get back|${channelSource})\\b(?: back| again)?`,
);
const template = new RegExp(
  `\\b(?:(?:using|with|from)(?: the| a)? )?template:? *"?([^${struck},;"\\n]{2,60})"?|\\b(?:using|with)(?: the)? "?([^${struck},;"\\n]{2,60}?)"? template\\b`,
);
const channelsSaid = new RegExp(`\\b(?:${channelSource})\\b`, 'g');
const anyFollowUp =
  /\b(?:follow[- ]?ups?|check[- ]?ins?|call ?backs?|scheduled?|touch base|try again|reach out|get back)\b/g;

/** "snooze 3 days", "snooze Ann Lee until Monday". */
export const readSnooze: Reader = (sentence, typed) => {
  const opened = take(sentence, 'verb', snooze);
  if (opened.words === null) return null;
  const time = takeWhen(opened.left, typed);
  const { left, lead } = leadAnywhere(time.left);
  return [{ command: { kind: 'snooze', lead, when: time.when }, left }];
};

/** "move it to Thursday 3pm", "reschedule Ann Lee to next week"; without a time it moves no touch. */
export const readReschedule: Reader = (sentence, typed) => {
  const opened = take(sentence, 'verb', reschedule);
  if (opened.words === null) return null;
  const time = takeWhen(opened.left, typed);
  if (time.when === null && !/schedule/i.test(opened.words)) return null;
  const { left, lead } = leadAnywhere(takeAll(time.left, 'channel', channelsSaid));
  return [{ command: { kind: 'reschedule', lead, when: time.when }, left }];
};

/** "skip", "skip Ann Lee, she is on holiday". */
export const readSkip: Reader = (sentence) => {
  const opened = take(sentence, 'verb', skip);
  if (opened.words === null) return null;
  const { left: rest, because } = takeBecause(opened.left);
  const { left, lead } = leadAnywhere(rest);
  return [{ command: { kind: 'skip', lead, because }, left }];
};

/** "schedule a call with Ann Lee tomorrow 9am", "call Ann Lee Thursday", "email 12 Oak St tomorrow with template Interested Buyer". */
export const readSchedule: Reader = (sentence, typed) => {
  const opened = take(sentence, 'verb', plan);
  if (opened.words !== null) return scheduled(opened.left, typed, 'planned');
  const acted = take(sentence, 'verb', act);
  return acted.words === null || outcomesIn(sentence.plain).length > 0 ? null : scheduled(sentence, typed, 'acted');
};

const reach = /^[^a-z]*(?:call|ring|phone|dial|text|e-?mail|message|whatsapp|visit)\b/;

/** "call Ann Lee", with no time: their record is where that is done. Tried before it is taken for a touch to plan. */
export const readReach: Reader = (sentence, typed) => {
  const opened = take(sentence, 'verb', reach);
  const isLog = outcomesIn(sentence.plain).length > 0;
  if (opened.words === null || isLog || datesLeft(opened.left, typed).length > 0) return null;
  const { left, lead } = leadAnywhere(opened.left);
  return lead === null || !isAllTaken(left) || /^(?:again|back)\b/.test(lead)
    ? null
    : [{ command: { kind: 'find', lead }, left }];
};

/** "30-day follow-up", without any verb. */
export const readBareFollowUp: Reader = (sentence, typed) => {
  const left = takeAll(sentence, 'verb', anyFollowUp);
  return left === sentence ? null : scheduled(left, typed, 'planned');
};

function scheduled(sentence: Left, typed: Typed, how: 'planned' | 'acted'): readonly Draft[] | null {
  const named = take(sentence, 'template', template);
  const time = takeWhen(named.left, typed);
  const channel = channelIn(time.left.plain);
  const isTimed = time.when !== null || named.words !== null;
  if (!isTimed && channel === null && how === 'planned') return null;
  const verbless = takeAll(takeAll(time.left, 'verb', anyFollowUp), 'channel', channelsSaid);
  const { left, lead } = how === 'acted' ? leadAnywhere(verbless) : leadAfterWord(verbless);
  const command = { kind: 'schedule', lead, channel, when: time.when, template: templateName(named.words) } as const;
  return [isTimed || how === 'planned' ? { command, left } : { command, left, isDoubtful: true }];
}

function templateName(words: string | null): string | null {
  return words === null ? null : words.replace(/^(?:using|with|from)(?: the)? |template:? *| template$|"/gi, '').trim();
}

/** The first time ahead; a second one is left over, and so asked about. */
export function takeWhen(left: Left, typed: Typed): { readonly left: Left; readonly when: When | null } {
  const date = datesLeft(left, typed).find(({ tense }) => tense !== 'past');
  return date ? { left: taken(left, 'when', date), when: date.when } : { left, when: null };
}
