import type { Reader } from './draft.ts';
import { type Left, struck, take, takeAll } from './left.ts';
import { plainText } from './plain-text.ts';
import { takeWhen } from './read-moves.ts';
import { leadAfterWord, leadAnywhere, takeBecause } from './slots.ts';
import { statusOf, statusSource, temperatureOf, temperatureSource } from './status-words.ts';

const archive = /^[^a-z]*archive\b(?: (?:this|the|that)\b)?(?: (?:lead|property|one|contact)\b)?/;
const keptOn = new RegExp(
  `\\b(?:keep (?:it |them )?on|move (?:it |them )?to|add (?:it |them )?to|put (?:it |them )?on|list:?)(?: the| my)?:? "?([^${struck},;.":\\n]{2,40}?)"?(?: list)?(?=[,;.]|$)`,
);
const lookAgain = /\b(?:look again|revisit|check again|review(?: again)?|look at (?:it|them) again)\b/;
const statusVerb = '(?:change|update|set|move|mark|make|switch|put)';
const toOne = (source: string): string => `(?:\\b(?:to|as|is)\\b|[:=])[: ]*"?(${source})\\b"?`;
const toStatus = new RegExp(toOne(statusSource));
const toTemperature = new RegExp(`${toOne(temperatureSource)}(?: lead)?`);
/** "Mark Ann Lee hot", "set status interested": after these verbs the last word is what to set. */
const lastOne = (source: string): RegExp =>
  new RegExp(`(?<=[ ${struck}])(?<!\\b(?:not|never|longer|isn't|isnt) )(${source})[\\s.!]*$`);
const lastStatus = lastOne(statusSource);
const lastTemperature = lastOne(temperatureSource);
const setsLast = /\b(?:mark|make|status|stage|temperature)\b/i;
const opening = new RegExp(
  `^[^a-z]*(?:${statusVerb}\\b(?: (?:the|this|that|my)\\b)?(?: (?:lead|status|temperature|stage)\\b)?(?: (?:of|for)\\b)?|status\\b|temperature\\b)`,
);
const fieldNames = /\b(?:status|stage|temperature)\b/g;
const bareStatus = /^[^a-z]*(interested|negotiating|contacted|offer made)[\s.!]*$/;
const note = /^[^a-z]*(?:(?:add|save|write|take)(?: a)? )?note\b/;
const remind =
  /^[^a-z]*(?:remind(?: me)?|alert me|notify me|ping me|(?:set|add|create)(?: up)?(?: a| an)? (?:(?:\d+|[a-z]+)[- ]days? )?(?:[a-z-]+ )?reminder|reminder)\b/;
const ruleWords = [
  {
    rule: 'offer',
    pattern:
      /(?:\b(?:when|if) )?\b(?:an |the |any )?offers? (?:expires?|is expiring|expiring|about to expire)(?: (?:in|within) (?<days>\d{1,3}) days?)?|(?<before>\d{1,3}) days? before (?:an |the )?offers? expires?/,
  },
  {
    rule: 'silence',
    pattern:
      /(?:\b(?:after|when|if) )?(?<days>\d{1,3}) days? (?:since|after|without|of no)(?: the| any)?(?: last)? contact|(?:not contacted|no contact) (?:for|in) (?<before>\d{1,3}) days?/,
  },
  {
    rule: 'date',
    pattern:
      /(?:\b(?:when|if) )?(?:a |the )?(?:lead (?:has |with )?)?(?:an )?upcoming date(?: (?:is )?mentioned)?|(?<days>\d{1,3}) days? before (?:a |the |their )?(?:upcoming|mentioned)? ?dates?/,
  },
] as const;

/** "archive 12 Oak St, sold to another buyer, keep on Sold properties". */
export const readArchive: Reader = (sentence, typed) => {
  const opened = take(sentence, 'verb', archive);
  if (opened.words === null) return null;
  const list = take(opened.left, 'list', keptOn);
  const again = take(list.left, 'when', lookAgain);
  const time = again.words === null ? { left: again.left, when: null } : takeWhen(again.left, typed);
  const { left: rest, because } = takeBecause(time.left);
  const { left, lead } = leadAnywhere(rest);
  return [{ command: { kind: 'archive', lead, because, list: list.words ?? '', revisit: time.when }, left }];
};

/** "set status to Interested", "mark Ann Lee as interested, wants to sell by June", "mark as hot". */
export const readStatus: Reader = (sentence) => {
  const bare = take(sentence, 'status', bareStatus);
  const bareOf = bare.words === null ? null : statusOf(plainText(bare.words));
  if (bareOf)
    return [
      { command: { kind: 'status', lead: null, status: bareOf, because: '' }, left: bare.left, isDoubtful: true },
    ];
  const opened = take(sentence, 'verb', opening);
  if (opened.words === null || /\b(?:sequence|cadence|campaign|drip)\b/.test(sentence.plain)) return null;
  const isLast = setsLast.test(opened.words);
  return statusDraft(opened.left, isLast) ?? temperatureDraft(opened.left, isLast);
};

function statusDraft(opened: Left, isLast: boolean): ReturnType<Reader> {
  const to = take(opened, 'status', toStatus);
  const named = to.words === null && isLast ? take(opened, 'status', lastStatus) : to;
  const status = named.words === null ? null : statusOf(plainText(named.words));
  if (status === null) return null;
  const { left: rest, because } = takeBecause(named.left);
  const { left, lead } = leadAnywhere(takeAll(rest, 'verb', fieldNames));
  if (status === 'archived') return [{ command: { kind: 'archive', lead, because, list: '', revisit: null }, left }];
  return [{ command: { kind: 'status', lead, status, because }, left }];
}

function temperatureDraft(opened: Left, isLast: boolean): ReturnType<Reader> {
  const to = take(opened, 'temperature', toTemperature);
  const named = to.words === null && isLast ? take(opened, 'temperature', lastTemperature) : to;
  const temperature = named.words === null ? null : temperatureOf(plainText(named.words));
  if (temperature === null) return null;
  const { left, lead } = leadAnywhere(takeAll(named.left, 'verb', fieldNames));
  return [{ command: { kind: 'temperature', lead, temperature }, left }];
}

/** "add note: follow up in 60 days", "note for Ann Lee: prefers texts". What is in the note is not read. */
export const readNoteCommand: Reader = (sentence) => {
  const opened = take(sentence, 'verb', note);
  if (opened.words === null) return null;
  const colon = take(opened.left, 'note', /:\s*([^\n]+(?:\n[^\n]*)*)$/);
  if (colon.words !== null && colon.words !== '') {
    const { left, lead } = leadAfterWord(colon.left);
    return [{ command: { kind: 'note', lead, note: colon.words }, left }];
  }
  const rest = take(opened.left, 'note', new RegExp(`([a-z0-9"][^${struck}]*)$`));
  const words = rest.words?.replace(/^"|"$/g, '') ?? '';
  const command = { kind: 'note', lead: null, note: words } as const;
  return [words === '' ? { command, left: rest.left, isDoubtful: true } : { command, left: rest.left }];
};

/** "remind me to call Ann Lee tomorrow", "set 30-day re-engagement reminder", "remind me 2 days before the offer expires". */
export const readRemind: Reader = (sentence, typed) => {
  const opened = take(sentence, 'verb', remind);
  if (opened.words === null) return null;
  return ruleFor(sentence) ?? reminded(sentence, typed);
};

function ruleFor(sentence: Left): ReturnType<Reader> {
  const found = ruleWords.find(({ pattern }) => pattern.test(sentence.plain));
  if (!found) return null;
  const said = take(sentence, 'about', found.pattern);
  const days = said.groups.days ?? said.groups.before;
  const { left, lead } = leadAfterWord(take(said.left, 'verb', remindRest).left);
  return [
    { command: { kind: 'remind-rule', lead, rule: found.rule, days: days === undefined ? null : Number(days) }, left },
  ];
}

const remindRest = new RegExp(
  `^[^a-z]*(?:remind(?: me)?|alert me|notify me|ping me|(?:set|add|create)(?: up)?(?: a| an)?(?: reminder)?|reminder)\\b`,
);

function reminded(sentence: Left, typed: Parameters<Reader>[1]): ReturnType<Reader> {
  const time = takeWhen(sentence, typed);
  const opened = take(time.left, 'verb', remindRest);
  const named = take(opened.left, 'verb', /\breminder\b/);
  const about = take(named.left, 'about', new RegExp(`(?:\\b(?:to|about|that|of|for)\\b ?)?([a-z0-9][^${struck}]*)`));
  const words = about.words?.replace(/[\s.!:]+$/, '') ?? '';
  const after = leadAfterWord(about.left);
  const command = { kind: 'remind', lead: leadNamed(words) ?? after.lead, when: time.when, about: words } as const;
  // "Thursday or Friday": one of them was taken for the time.
  const isEither = time.when !== null && /^(?:or|and|to|-) /i.test(words);
  return [isEither ? { command, left: after.left, isDoubtful: true } : { command, left: after.left }];
}

/** Of "call Ann Lee about pricing" Ann Lee: only what is written as a name or an address is one. */
function leadNamed(words: string): string | null {
  const name =
    /\b(?:call|email|text|visit|with|for|to|ring|message|phone) (?:back )?((?:\d+ )?\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,4})/u.exec(
      words,
    );
  return name?.[1] ?? null;
}
