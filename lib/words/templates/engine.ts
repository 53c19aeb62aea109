import { Context, Liquid, type Template, toValueSync } from 'liquidjs';
import { dayOf } from '../../time/day.ts';
import { dayMonthText, weekdayText } from '../../time/day-words.ts';
import { dayOfPhrase } from './day-phrase.ts';
import { Missing } from './missing.ts';
import type { TextPart } from './text-part.ts';

/** When and where a text is filled: days are told from here. */
export interface FillTime {
  readonly now: number;
  readonly zone: string;
  readonly locale: string;
}

/** The longest template, and the longest text that may come of one, in characters. */
export const mostCharacters = 20_000;

/** Ranges and what filters make together: enough for any letter, and reached at once by a loop that runs away. */
const mostMemory = 50_000;
/** The last resort: a loop that allots nothing. */
const mostMs = 1000;

// Not `replace`: what comes of it can be the product of two fields' lengths before anything is counted.
const textFilters = ['default', 'upcase', 'downcase', 'capitalize', 'strip', 'append', 'prepend', 'truncate'];
const keptTags = new Set(['if', 'unless', 'case', 'for', 'break', 'continue', 'comment', '#', 'note']);

/** Says of a day filter that what it was given is no day. */
export class NotADay extends Error {}

/** The engine, with nothing in it but conditions, loops over a range, notes to self, and filters of text and days. */
const engine = madeEngine();

/** The template as the engine reads it; throws the engine's error where it is not well formed. */
export function parsedTemplate(text: string): readonly Template[] {
  return engine.parse(text.replace(/\[\[([^[\]]*)\]\]/g, '{% note %}$1{% endnote %}'));
}

/** The variables a template names outside its own loops, each path with the line it stands on. */
export function namesIn(
  template: readonly Template[],
): readonly { readonly path: readonly string[]; readonly line: number }[] {
  const { globals } = engine.analyzeSync([...template], { partials: false });
  return Object.values(globals)
    .flat()
    .map(({ segments, location }) => ({ path: segments.map(String), line: location.row }));
}

/** The parts of a filled template, in order; throws the engine's error, or `TooMuch`. */
export function renderedParts(template: readonly Template[], scope: object, time: FillTime): readonly TextPart[] {
  const parts: TextPart[] = [];
  let length = 0;
  const write = (written: unknown): void => {
    const part = partOf(written);
    length += part.text.length;
    if (length > mostCharacters) throw new TooMuch();
    parts.push(part);
  };
  const context = new Context(scope, engine.options, { sync: true }, { liquid: engine });
  context.setRegister('time', time);
  toValueSync(engine.renderer.renderTemplates([...template], context, { write, buffer: '' }));
  return parts;
}

/** Says that a text would be longer than any message is. */
export class TooMuch extends Error {}

function madeEngine(): Liquid {
  const made = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    dynamicPartials: false,
    templates: {},
    parseLimit: mostCharacters,
    renderLimit: mostMs,
    memoryLimit: mostMemory,
    // What it returns goes to our own `write`, which takes parts as well as strings.
    outputEscape: shown as (value: unknown) => string,
  });
  keepOnly(made.tags, keptTags);
  keepOnly(made.filters, new Set(textFilters));
  // Its own makes the other letters small: names would suffer.
  made.registerFilter('capitalize', (value) =>
    String(value ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  );
  for (const name of textFilters) passMissing(made, name);
  made.registerFilter('day', dayFilter(dayMonthText));
  made.registerFilter('weekday', dayFilter(weekdayText));
  addNoteTag(made);
  return made;
}

/** Also what every object has (`constructor`): neither a tag nor a filter. */
function keepOnly(table: Record<string, unknown>, kept: ReadonlySet<string>): void {
  for (const name of Object.keys(table)) if (!kept.has(name)) delete table[name];
  Object.setPrototypeOf(table, null);
}

/** Fields are text: they are written as they are, and never read as a template. `nil`, or a lead as a whole, is nothing. */
function shown(value: unknown): string | TextPart {
  if (value instanceof Missing) return { kind: 'missing', text: `{{ ${value.variable} }}` };
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

function partOf(written: unknown): TextPart {
  return isPart(written) ? written : { kind: 'words', text: String(written) };
}

/** Nothing that fills a text is an object: only `shown` and the note tag write them. */
function isPart(written: unknown): written is TextPart {
  return typeof written === 'object' && written !== null && 'kind' in written;
}

/** What is missing stays missing through a filter; only `default` makes something of it. */
function passMissing(made: Liquid, name: string): void {
  const filter = made.filters[name];
  const handler = typeof filter === 'function' ? filter : filter?.handler;
  if (!handler) throw new Error(`The engine has no filter "${name}"`);
  made.registerFilter(name, function pass(value: unknown, ...given: readonly unknown[]): unknown {
    const missing = [name === 'default' ? null : value, ...given].find((one) => one instanceof Missing);
    const isNeeded = name !== 'default' || value instanceof Missing;
    return missing && isNeeded ? missing : handler.call(this, value, ...given);
  });
}

type DayFilter = Parameters<Liquid['registerFilter']>[1];

function dayFilter(say: (on: string, locale: string) => string): DayFilter {
  return function tell(value: unknown): unknown {
    if (value instanceof Missing) return value;
    const { now, zone, locale } = this.context.getRegister<FillTime>('time');
    const on = dayOfPhrase(String(value), dayOf(now, zone));
    if (on === null) throw new NotADay(String(value));
    return say(on, locale);
  };
}

/** `[[…]]`, for the engine `{% note %}…{% endnote %}`: what the rep has to do before the text may go out. */
function addNoteTag(made: Liquid): void {
  made.registerTag('note', {
    parse(token, rest) {
      let next = rest.shift();
      while (next && !('name' in next && next.name === 'endnote')) next = rest.shift();
      if (!next) throw new Error(`tag ${token.getText()} not closed`);
      this.note = token.input.slice(token.end, next.begin).trim();
    },
    render(_, emitter) {
      emitter.write({ kind: 'note', text: this.note });
    },
  });
}
