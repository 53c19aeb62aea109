import { longestSubject, type Message } from '../../touches/message.ts';
import type { KeptTemplate } from '../library/kept-library.ts';
import type { FillTime } from '../templates/engine.ts';
import { type Filling, fillTemplate, type TemplateText } from '../templates/fill-template.ts';
import { wordCount } from '../templates/lint/body-parts.ts';
import { partsText } from '../templates/text-part.ts';
import type { Variables } from '../templates/variables.ts';
import type { AngleText } from './angle-text.ts';
import type { Angle } from './angles.ts';
import type { Brief } from './brief.ts';
import { objectionTexts } from './objection-texts.ts';
import {
  awaitedText,
  bookedText,
  callbackText,
  missedText,
  promisedDeed,
  promisedThing,
  recapText,
  replyText,
} from './owed-texts.ts';
import { usualTexts } from './usual-texts.ts';

const greeting = 'Hi {{ lead.first_name | default: "there" }}';

/** What a draft is composed of besides the brief. */
export interface Composing {
  /** The library as it stands. */
  readonly templates: readonly KeptTemplate[];
  readonly time: FillTime;
  /** Fewer words than this, where there is such a text; null for as many as fit. */
  readonly below: number | null;
}

interface Candidate {
  readonly message: Message;
  readonly words: number;
  /** Fields that nothing fills. */
  readonly gaps: number;
}

/**
 * The message of an angle, in approved words of the library or in our own, filled with what is known: the longest that is short
 * enough, or the shortest there is. A field that nothing fills stays as it was written.
 */
export function composeDraft(brief: Brief, angle: Angle, composing: Composing): Message {
  const candidates = textsFor(brief, angle, composing).flatMap(({ text, variables }) =>
    candidateOf(text, variables, composing.time),
  );
  const most = { ...brief.most, words: Math.min(brief.most.words, (composing.below ?? Number.POSITIVE_INFINITY) - 1) };
  const fitting = candidates.filter(
    ({ words, message }) => words <= most.words && message.body.length <= most.characters,
  );
  const chosen = best(fitting) ?? shortest(candidates);
  if (!chosen) return { subject: '', body: '' };
  return { ...chosen.message, subject: subjectOf(brief, angle, chosen.message) };
}

/** How many words a draft has: what a shorter one has to stay below. */
export function draftWords({ body }: Message): number {
  return wordCount(body);
}

/** The first of those with the fewest gaps: texts come in the order in which they are preferred. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  const fewest = Math.min(...candidates.map(({ gaps }) => gaps));
  return candidates.find(({ gaps }) => gaps === fewest);
}

function shortest(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((one, other) => one.words - other.words)[0];
}

interface Choice {
  readonly text: TemplateText;
  readonly variables: Variables;
}

/** Approved texts of the library, then our own, the longest first. */
function textsFor(brief: Brief, angle: Angle, { templates }: Composing): readonly Choice[] {
  const { variables } = brief;
  if (angle.kind === 'planned') return brief.text ? [{ text: brief.text, variables }] : [];
  const words = angleText(angle);
  const own = { ...variables, custom: { ...variables.custom, ...ownFields(brief, angle) } };
  return [
    ...approvedTexts(words, brief, templates).map((text) => ({ text, variables })),
    ...ownTexts(words, brief).map((text) => ({ text, variables: own })),
  ];
}

function angleText(angle: Angle): AngleText {
  switch (angle.kind) {
    case 'planned':
    case 'reply':
      return replyText;
    case 'promise':
      return angle.promise.thing === null ? promisedDeed : promisedThing;
    case 'objection':
      return objectionTexts[angle.objection];
    case 'recap':
      return recapText;
    case 'booked':
      return bookedText;
    case 'callback':
      return callbackText;
    case 'awaited':
      return awaitedText;
    case 'missed':
      return missedText(angle.outcome);
    default:
      return usualTexts[angle.kind];
  }
}

function ownFields({ hasTalked, source }: Brief, angle: Angle): Readonly<Record<string, string>> {
  const promise = angle.kind === 'promise' ? angle.promise : null;
  return {
    talked: hasTalked ? 'yes' : '',
    referred: source === 'referral' ? 'yes' : '',
    inquired: source === 'website' || source === 'paid-search' ? 'yes' : '',
    late: promise?.isMissed ? 'yes' : '',
    thing: promise?.thing ?? '',
    deed: promise?.deed ?? '',
  };
}

/** Somebody let these very words pass. One with a note to self is for the library, not for a draft. */
function approvedTexts(
  { tags }: AngleText,
  { channel }: Brief,
  templates: readonly KeptTemplate[],
): readonly TemplateText[] {
  return templates
    .filter((one) => one.channel === channel && one.approvedAt !== null && one.isHidden !== true)
    .filter((one) => tags.every((tag) => one.tags.includes(tag)) && !/\[\[|\{%-?\s*note\b/.test(one.body));
}

function ownTexts({ subject, mail, text }: AngleText, { channel }: Brief): readonly TemplateText[] {
  if (channel !== 'email') return text.map((words) => ({ subject: '', body: `${greeting}, ${words}` }));
  return mail.map((paragraphs) => ({
    subject,
    body: [`${greeting},`, ...paragraphs, '{{ rep.name }}'].join('\n\n'),
  }));
}

function candidateOf(text: TemplateText, variables: Variables, time: FillTime): readonly Candidate[] {
  const filling = fillTemplate(text, variables, time);
  if (filling.kind === 'broken') return [];
  const message = messageOf(filling);
  const gaps = filling.kind === 'blocked' ? filling.missing.length : 0;
  return [{ message, words: draftWords(message), gaps }];
}

function messageOf(filling: Exclude<Filling, { kind: 'broken' }>): Message {
  if (filling.kind === 'filled') return { subject: filling.subject, body: filling.body };
  return { subject: partsText(filling.subject).replace(/\s+/g, ' ').trim(), body: partsText(filling.body).trim() };
}

/** An answer keeps the subject of what it answers. */
function subjectOf({ channel, answers }: Brief, { kind }: Angle, { subject }: Message): string {
  if (channel !== 'email') return '';
  const answered = answers.replace(/\s+/g, ' ').trim();
  if (kind !== 'reply' || answered === '') return subject;
  return (/^re:/i.test(answered) ? answered : `Re: ${answered}`).slice(0, longestSubject);
}
