import { type OutcomeId, outcomeOf } from '../../touches/outcome.ts';
import { channelIn, channelSource } from './channel-words.ts';
import type { LogCommand } from './command.ts';
import type { Draft, Reader } from './draft.ts';
import { type Left, take, takeAll, taken } from './left.ts';
import { type LogTimes, logTimes } from './log-times.ts';
import { completed } from './outcome-words.ts';
import { type OutcomeSaid, outcomesIn } from './outcomes-said.ts';
import { plainText } from './plain-text.ts';
import { leadTyped, leadWritten } from './slots.ts';
import { statusOf, statusSource } from './status-words.ts';
import { segmentAround } from './tense-words.ts';

const verb =
  /^[^a-z]*(?:(?:complete|finish)(?: (?:the|this|my)\b)?(?: (?:follow[- ]?up|touch|task|call)\b)|(?:follow[- ]?up|task|touch)?(?: (?:is )?)?(?:completed?|done|finished)\b|(?:log(?! (?:in|out|on|off)\b)|record|mark|save|enter)\b(?: (?:a|an|the|my|this|that)\b)?(?: (?:call attempts?|contact attempts?|follow[- ]?ups?|touch|outcome|attempts?|task|script us(?:e|ed|age)))?(?: as)?(?: (?:completed?|done|finished)\b)?)/;
/** Asking who replied logs nothing. */
const question =
  /^[^a-z]*(?:who|who'?s|whom|whose|which|what|what'?s|when|where|why|how|did|does|do(?! not| n)|should|could|would)\b|^[^a-z]*(?:has|have|is|are|was|were|any)\b[^]*\?[^a-z]*$/;
const noteAtEnd = /[,;.]? *\b(?:with )?notes?:? *[:"-]? *(.+?)(?=[,;.] *(?:next|schedule next)\b:? |$)/;
const quoted = /"([^"]{1,400})"/;
const scriptUsed = /\b(?:used |using |with )?script(?: used)?:? "?([^,;."]{2,60})"?/;
/** What the grid has no outcome for is kept as a note. */
const outcomeSaid = /\b(?:outcome|result)s?: *([^,;.\n]{2,120})/;
const phone = /(?:number called|phone|number)?:? *(?<![\d-])(?!20\d\d-\d\d-\d\d)(\+?\(?\d[\d ().-]{5,17}\d)(?![\d:])/;
const statusSaid = new RegExp(
  `\\b(?:(?:set|change|update|mark)(?: the)? )?status:?(?: to| as| is)? (${statusSource})\\b`,
);
const statusAlone = new RegExp(`\\b(${statusSource})\\b`);
const nextSaid =
  /\b(?:schedule(?: next)?|call again|follow(?:-| )?ups?(?: again)?|reschedule|call ?-?back|try(?: again)?|next(?: step| touch| action)?|again|reminder|retry|outcome|result|called|calls?|completed?|done)\b/g;
const channelsSaid = new RegExp(`\\b(?:${channelSource})\\b`, 'g');

/** "log voicemail, call again in 3 days", "mark follow-up complete for 12 Oak St", "no answer at 2pm". */
export const readLog: Reader = (sentence, typed) => {
  if (question.test(sentence.plain)) return null;
  const opened = take(sentence, 'verb', verb);
  const saidOutcomes = outcomesIn(sentence.plain);
  if (opened.words === null && saidOutcomes.length === 0) return null;
  if (opened.words !== null && saidOutcomes.length === 0 && !isLogVerb(opened.words)) return null;
  const parts = freeText(opened.left);
  const times = logTimes(parts.left, typed);
  const outcomes = mainOutcomes(outcomesIn(parts.left.plain), times, parts.left.text);
  const left = rest(times, outcomes, opened.words);
  const { lead, left: end } = leadWritten(left.left);
  const common = {
    ...parts.said,
    lead,
    happened: times.happened,
    next: times.next,
    channel: left.channel,
    note: parts.said.note || outcomes.note,
  };
  if (outcomes.main === null) {
    const status = statusInstead(end);
    if (status) return [status];
  }
  const isDoubtful = times.isDoubtful || outcomes.others.length > 0;
  const drafts = idsOf(outcomes, opened.words, left.channel).map((outcome) =>
    drafted({ kind: 'log', ...common, outcome }, { left: end, isDoubtful }),
  );
  return lead === null ? withLeadTyped(drafts) : drafts;
};

/** The only reading, with the name that its last words may be. */
function withLeadTyped(drafts: readonly LogDraft[]): readonly Draft[] {
  const [only] = drafts;
  if (!only || drafts.length > 1 || only.isDoubtful) return drafts;
  const { left, lead } = leadTyped(only.left);
  if (lead === null) return drafts;
  return [{ ...drafted({ ...only.command, lead }, { left, isDoubtful: false }), otherwise: only.command }];
}

interface LogDraft extends Draft {
  readonly command: LogCommand;
}

function isLogVerb(words: string): boolean {
  return /^\W*(?:log|record)\b|complete|done|finished/i.test(words);
}

/** "Log interested" names a status, not an outcome. */
function statusInstead(sentence: Left): Draft | null {
  const named = take(sentence, 'status', statusAlone);
  const status = named.words === null ? null : statusOf(plainText(named.words));
  return status && { command: { kind: 'status', lead: null, status, because: '' }, left: named.left, isDoubtful: true };
}

interface FreeText {
  readonly left: Left;
  readonly said: Pick<LogCommand, 'note' | 'script' | 'number' | 'status'>;
}

/** What is kept as typed comes out first, so that nothing is read into it. */
function freeText(sentence: Left): FreeText {
  const note = take(sentence, 'note', noteAtEnd);
  const words = note.words === null ? take(sentence, 'note', quoted) : note;
  const script = take(words.left, 'script', scriptUsed);
  const number = take(script.left, 'number', phone);
  const status = take(number.left, 'status', statusSaid);
  const other = take(status.left, 'note', outcomeSaid);
  const isOther = other.words !== null && outcomesIn(plainText(other.words)).length === 0 && words.words === null;
  return {
    left: isOther ? other.left : status.left,
    said: {
      note: (isOther ? other.words : words.words)?.replace(/^"|"$/g, '') ?? '',
      script: script.words,
      number: number.words,
      status: status.words === null ? null : statusOf(plainText(status.words)),
    },
  };
}

interface MainOutcomes {
  readonly main: OutcomeSaid | null;
  /** Others that contradict it. */
  readonly others: readonly OutcomeSaid[];
  readonly all: readonly OutcomeSaid[];
  readonly note: string;
}

/**
 * The first outcome is the one, but for those that only say less than another ("answered, not now"). A later one beside
 * the time of the touch is its note ("no answer at 2pm").
 */
function mainOutcomes(all: readonly OutcomeSaid[], times: LogTimes, text: string): MainOutcomes {
  const owed = all.filter(
    ({ start, ids }, index) =>
      index === 0 ||
      !ids.includes('callback') ||
      !plainText(text).slice(start).startsWith('call') ||
      !isWithin(start, times.nextSpan),
  );
  const telling = owed.filter((said) => !owed.some((other) => saysLess(said, other)));
  const [main = null, ...later] = telling;
  const span = noteSpan(
    owed.filter((said) => said.ids[0] !== main?.ids[0]),
    times,
    plainText(text),
  );
  const isNote = span !== null && !isWithin(main?.start ?? 0, span);
  const others = later.filter(({ start, ids }) => ids[0] !== main?.ids[0] && !(isNote && isWithin(start, span)));
  return { main, all, others, note: isNote ? text.slice(span.start, span.end).trim() : '' };
}

/** "Answered" says less than what they said, "no answer" less than a voicemail. */
function saysLess({ ids }: OutcomeSaid, other: OutcomeSaid): boolean {
  const [own, more] = [ids[0], other.ids[0]];
  if (own === undefined || more === undefined || own === more) return false;
  return ['connected', 'no-answer'].includes(own) && outcomeOf(own).answered === outcomeOf(more).answered;
}

/** From the time of the touch to the outcome beside it: in the same breath, or the next. */
function noteSpan(
  said: readonly OutcomeSaid[],
  times: LogTimes,
  plain: string,
): { readonly start: number; readonly end: number } | null {
  const happened = times.left.said.find(({ part }) => part === 'happened');
  if (!happened || times.happened?.kind === 'on') return null;
  const segment = segmentAround(plain, happened.start, happened.end);
  const beside = said.find(({ start }) => start >= segment.start && start <= segment.end + 2);
  return beside ? { start: segment.start, end: Math.max(segment.end, beside.end) } : null;
}

function isWithin(place: number, span: { readonly start: number; readonly end: number } | null): boolean {
  return span !== null && place >= span.start && place <= span.end;
}

/** What remains when outcomes, channels and the small words of logging are taken out. */
function rest(
  times: LogTimes,
  { all }: MainOutcomes,
  opened: string | null,
): { readonly left: Left; readonly channel: LogCommand['channel'] } {
  const plain = plainText(times.left.text);
  const { nextSpan } = times;
  const own = nextSpan === null ? plain : `${plain.slice(0, nextSpan.start)} ${plain.slice(nextSpan.end)}`;
  const isSpoken = all.length > 0 && /\bcall ?-?back\b/.test(own);
  const channel = isSpoken ? channelIn(own.replace(/call ?-?back/g, ' ')) : channelIn(withoutOutcomeNouns(own));
  const left = all.reduce((one, span) => taken(one, 'outcome', span), times.left);
  return {
    left: takeAll(takeAll(left, 'next', nextSaid), 'channel', channelsSaid),
    channel: channel ?? (opened?.includes('call') ? 'call' : null),
  };
}

/** "Meeting booked" came of some touch, which it does not tell. */
function withoutOutcomeNouns(plain: string): string {
  return plain.replace(
    /\b(?:left )?(?:a )?message\b|\b(?:meeting|appointment|appt|demo|showing|consultation|visit|call) (?:is |was |got )?(?:booked|set|scheduled|confirmed)|(?:booked|set|scheduled) (?:a |an |the )?(?:meeting|appointment|appt|demo|showing|consultation)/g,
    ' ',
  );
}

function idsOf(
  { main, others }: MainOutcomes,
  opened: string | null,
  channel: LogCommand['channel'],
): readonly (OutcomeId | null)[] {
  if (main) return [...new Set([...main.ids, ...others.flatMap(({ ids }) => ids)])];
  return channel === 'task' && completed.test(opened ?? '') ? ['done'] : [null];
}

/** An outcome that such a touch cannot have is asked about. */
function drafted(
  command: LogCommand,
  { left, isDoubtful }: { readonly left: Left; readonly isDoubtful: boolean },
): LogDraft {
  const isOdd =
    command.outcome !== null &&
    command.channel !== null &&
    !outcomeOf(command.outcome).channels.includes(command.channel);
  return isDoubtful || isOdd ? { command, left, isDoubtful: true } : { command, left };
}
