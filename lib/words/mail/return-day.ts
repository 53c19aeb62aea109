import { type NamedDay, namedDays } from './named-day.ts';

/** Words of coming back, before the day and after it. */
const back =
  /\b(?:back|return(?:ing|s)?(?! (?:your|any|all|calls?)\b)|wieder|zuruck|de retour|reviens|reviendrai|rentre|rentrerai|retour|vuelvo|volvere|regreso|regresare|regresando|reincorpor\w+|rientr\w+|tornero|torno|di ritorno|volto|voltarei|retorno|retornarei|retornando|regresso|regressarei|regressando|terug|weer)\b/;
const backAgain =
  /\b(?:back|again|wieder|zuruck|de retour|a nouveau|de vuelta|de nuevo|nuovamente|di nuovo|de volta|novamente|weer|terug)\b/;
const until =
  /(?:\b(?:until|till|til|thru|through|bis|bis zum|bis einschliesslich|hasta|fino|sino|ate|tot|tot en met|t\/m)\b|jusqu['’ ]?\w*)[^.!?]{0,20}$/;
/** Between the two days of a span. */
const span =
  /^,? ?(?:to|until|till|thru|through|and|bis|bis zum|und|au|et|al|ao|a|e|y|tot|tot en met|t\/m|en|-|–|—) (?:including )?(?:the |den |dem |le |el |il |o |de )?$|^ ?[-–—] ?$/;
const or = /^,? (?:or|oder|ou|o|of) (?:on )?$/;
const shortSpan = /\d{1,2}\.? ?[-–] ?$/;
const undecided = /\b(?:next|nachste[nrms]?|volgende|proximo|proxima|prossimo|prossima)\s*$/;
const otherTongue =
  /\b(?:ich|bin|nicht|und|je|suis|vous|votre|jusqu|estoy|hasta|para|sono|fino|per|estou|ate|nao|ik|ben|tot|niet|bis|vom|zum|du|au|urlaub|conges|vacaciones|ferie|ferias|vakantie|afwezig|abwesend)\b/;
const english = /\b(?:i|am|i'm|will|the|you|your|and|until)\b/g;
const reach = 60;
const longestText = 3000;

/**
 * The day (`yyyy-MM-dd`) of the sender's return, or the last of the absence, as their text names it, read from the day
 * it came on; null where it names none, several, a past one, or one that can be read in two ways (`12/05`).
 */
export function returnDay(text: string, sentOn: string): string | null {
  const plain = plainOf(text);
  const isDayFirst = otherTongue.test(plain) && (plain.match(english) ?? []).length < 3;
  const days = namedDays(plain, { sentOn, isDayFirst });
  const said = days.map((day, index) => ({ day, role: roleOf({ plain, days, index }) }));
  const returns = said.filter(({ role }) => role === 'back');
  const chosen = returns.length > 0 ? returns : said.filter(({ role }) => role === 'until');
  const [on = null, another] = new Set(chosen.map(({ day }) => day.on));
  return another === undefined ? on : null;
}

function plainOf(text: string): string {
  const bare = text.slice(0, longestText).normalize('NFD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().replace(/[’`]/g, "'").replaceAll('ß', 'ss').replace(/\s+/g, ' ');
}

interface Place {
  readonly plain: string;
  readonly days: readonly NamedDay[];
  readonly index: number;
}

/** What the words about a day make of it. */
function roleOf({ plain, days, index }: Place): 'back' | 'until' | null {
  const [previous, day, next] = [days[index - 1], days[index], days[index + 1]];
  if (!day) return null;
  if (previous && span.test(plain.slice(previous.to, day.from))) return 'until';
  if (previous && or.test(plain.slice(previous.to, day.from))) return roleOf({ plain, days, index: index - 1 });
  const before = lastSentence(plain.slice(Math.max(previous?.to ?? 0, day.from - reach), day.from));
  if (undecided.test(before)) return null;
  if (isSpanStart(plain, day, next)) return null;
  if (until.test(before) || shortSpan.test(before)) return 'until';
  if (back.test(before)) return 'back';
  const after = firstSentence(plain.slice(day.to, day.to + reach));
  const isAlone = !next || next.from > day.to + after.length;
  return isAlone && backAgain.test(after) ? 'back' : null;
}

function isSpanStart(plain: string, day: NamedDay, next: NamedDay | undefined): boolean {
  return next !== undefined && span.test(plain.slice(day.to, next.from));
}

function lastSentence(text: string): string {
  return text.replace(/^.*[.!?;] (?=[^.!?;]*$)/, '');
}

function firstSentence(text: string): string {
  return text.replace(/[.!?;](?: .*|$)/, '');
}
