import { mondayOf, shiftDays, workingDayFrom, workingDayUpTo } from './calendar.ts';
import type { DayMeant, Today } from './day-rule.ts';
import type { DateFound, Piece } from './read-dates.ts';

/** A piece with the word before it, and the day that the two make. */
export interface RelatedPiece extends Piece {
  readonly relation: DateFound['relation'];
  readonly namedOn: string | null;
}

const longestRelation = 40;
const before =
  /\b(?:the (?:day|week) (?<far>before|after)|(?<word>no later than|not later than|not before|not until|before|after|past|by|until|till|til|since|from|on|around|about|at|for|(?<!\b(?:check|drop|come|stop|move) )in|the week of|week of|starting)(?: the| this)?) (?:of )?$/;
const negated = /\b(?:not|nothing|never|no|don't|do not|dont|won't|can't|cannot|isn't|hold off)\b[^.,;!?]{0,40}$/;

/** The piece with the words before it that say "before", "after", "by" or "until": after a day is the next working day. */
export function withRelation(piece: Piece, plain: string, today: Today): RelatedPiece {
  const from = Math.max(0, piece.start - longestRelation);
  const match = before.exec(plain.slice(from, piece.start));
  const word = match?.groups?.word ?? match?.groups?.far ?? '';
  const start = piece.start - (match?.[0].length ?? 0);
  const namedOn = piece.day?.on ?? null;
  const isNegated = word.startsWith('not ') || negated.test(plain.slice(Math.max(0, start - 60), start));
  const relation = relationOf(word, isNegated);
  const isWeek = match?.[0].startsWith('the week') === true && match.groups?.far !== undefined;
  if (piece.day === null || piece.clock !== null) {
    return { ...piece, start, day: piece.day && doubted(piece.day, word, relation), relation, namedOn };
  }
  const day = isWeek && word === 'after' ? weekAfter(piece.day, today) : related(piece.day, { word, relation }, today);
  return { ...piece, start, day, relation, namedOn };
}

function relationOf(word: string, isNegated: boolean): DateFound['relation'] {
  if (word === 'not before' || word === 'not until') return 'until';
  if (word === 'before') return isNegated ? 'until' : 'before';
  if (word === 'after' || word === 'past') return 'after';
  if (word === 'by' || word.endsWith('later than')) return 'by';
  return /^(?:until|till?)$/.test(word) ? 'until' : 'on';
}

/** "Before 3pm tomorrow" is tomorrow; whether "after Thursday at 3" is Thursday is asked. */
function doubted(day: DayMeant, word: string, relation: DateFound['relation']): DayMeant {
  if (word === 'since') return { ...day, tense: 'past' };
  return relation === 'before' || relation === 'after' ? { ...day, sure: 'ask' } : day;
}

/** "Since Monday" and "from last week" look back. */
function related(
  day: DayMeant,
  said: { readonly word: string; readonly relation: DateFound['relation'] },
  { place }: Today,
): DayMeant {
  if (said.word === 'since') return { ...day, tense: 'past' };
  if (said.relation === 'after') return moved(day, workingDayFrom(shiftDays(day.lastOn, 1), place));
  if (said.relation === 'before') return moved(day, workingDayUpTo(shiftDays(day.on, -1), place));
  return day;
}

function weekAfter(day: DayMeant, { place }: Today): DayMeant {
  return moved(day, workingDayFrom(shiftDays(mondayOf(day.on), 7), place));
}

function moved(day: DayMeant, on: string): DayMeant {
  return { ...day, on, lastOn: on };
}
