import type { Template } from 'liquidjs';
import { type FillTime, namesIn, parsedTemplate, renderedParts } from './engine.ts';
import { engineProblem } from './engine-problem.ts';
import { likelyName } from './likely-name.ts';
import { Missing } from './missing.ts';
import type { Problem, Where } from './problem.ts';
import { joinedParts, partsText, type TextPart } from './text-part.ts';
import { isVariable, type Variables, variables } from './variables.ts';

/** A subject and a body with variables, conditions and notes to self in them. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

/** A variable that keeps the text from being used. */
export interface MissingVariable {
  readonly variable: string;
  readonly where: Where;
  /** `empty`: nothing is on file; `unknown`: there is no such variable. */
  readonly because: 'empty' | 'unknown';
  /** The variable that was likely meant, where there is none of this name. */
  readonly meant: string | null;
  /** What may be said instead, where the table of variables knows something. */
  readonly fallback: string | null;
}

/** A text ready for use; or what has to be filled in or done first, with its parts to show; or a template that is not one. */
export type Filling =
  | { readonly kind: 'filled'; readonly subject: string; readonly body: string }
  | {
      readonly kind: 'blocked';
      readonly missing: readonly MissingVariable[];
      readonly notes: readonly string[];
      readonly subject: readonly TextPart[];
      readonly body: readonly TextPart[];
    }
  | { readonly kind: 'broken'; readonly problem: Problem };

interface Half {
  readonly parts: readonly TextPart[];
  readonly missing: readonly MissingVariable[];
}

/**
 * The template filled with what is known, the same for the same arguments. It is `filled` only when every variable
 * is and no note to self is left: nothing half filled can be sent. What fills it stays text, whatever it looks like.
 */
export function fillTemplate(template: TemplateText, known: Variables, time: FillTime): Filling {
  const subject = filledHalf({ text: template.subject, where: 'subject', known }, time);
  const body = filledHalf({ text: template.body, where: 'body', known }, time);
  if ('id' in subject) return { kind: 'broken', problem: subject };
  if ('id' in body) return { kind: 'broken', problem: body };
  const missing = [...subject.missing, ...body.missing];
  const notes = [...subject.parts, ...body.parts].filter(({ kind }) => kind === 'note').map(({ text }) => text);
  if (missing.length > 0 || notes.length > 0)
    return { kind: 'blocked', missing, notes, subject: subject.parts, body: body.parts };
  return { kind: 'filled', subject: oneLine(partsText(subject.parts)), body: partsText(body.parts).trim() };
}

/** The parts of a body that was filled, to be shown; the text as it was written where it is no template. */
export function partsOfFilling(filling: Filling, text: string): readonly TextPart[] {
  if (filling.kind === 'blocked') return filling.body;
  return [{ kind: 'words', text: filling.kind === 'filled' ? filling.body : text }];
}

interface Asked {
  readonly text: string;
  readonly where: Where;
  readonly known: Variables;
}

function filledHalf({ text, where, known }: Asked, time: FillTime): Half | Problem {
  try {
    const template = parsedTemplate(text);
    const unknown = unknownIn(template, known);
    const parts = joinedParts(renderedParts(template, scopeOf(template, known), time));
    return { parts, missing: missingIn({ parts, unknown, where, known }) };
  } catch (error) {
    return engineProblem(error, where);
  }
}

/** Paths that no variable has, whether or not this lead's text would come to them: a slip is shown before it is sent. */
function unknownIn(template: readonly Template[], known: Variables): readonly string[] {
  const names = namesIn(template).map(({ path }) => path);
  return [...new Set(names.filter((path) => !isKnownPath(path, known)).map((path) => path.join('.')))];
}

function isKnownPath([root = '', ...rest]: readonly string[], { custom }: Variables): boolean {
  const [key = '', ...deeper] = rest;
  if (deeper.length > 0 || rest.length === 0) return false;
  return root === 'custom' ? Object.hasOwn(custom, key) : isVariable(`${root}.${key}`);
}

interface Found {
  readonly parts: readonly TextPart[];
  readonly unknown: readonly string[];
  readonly where: Where;
  readonly known: Variables;
}

function missingIn({ parts, unknown, where, known }: Found): readonly MissingVariable[] {
  const shown = parts.filter(({ kind }) => kind === 'missing').map(({ text }) => text.slice(3, -3));
  const empty = [...new Set(shown)].filter((name) => !unknown.includes(name));
  return [
    ...unknown.map((variable) => ({ variable, where, because: 'unknown' as const, ...meantBy(variable, known) })),
    ...empty.map((variable) => ({
      variable,
      where,
      because: 'empty' as const,
      meant: null,
      fallback: fallbackOf(variable),
    })),
  ];
}

function meantBy(variable: string, { custom }: Variables): Pick<MissingVariable, 'meant' | 'fallback'> {
  const names = [...Object.keys(variables), ...Object.keys(custom).map((key) => `custom.${key}`)];
  return { meant: likelyName(variable, names), fallback: null };
}

function fallbackOf(variable: string): string | null {
  return isVariable(variable) ? variables[variable].fallback : null;
}

/** What the engine may read: the known values as text, and something missing for all others that the template names. */
function scopeOf(template: readonly Template[], { known, custom }: Variables): object {
  const values = new Map<string, Map<string, unknown>>([
    ['custom', new Map(Object.entries(custom).map(valueOrMissing('custom')))],
  ]);
  for (const name of Object.keys(variables).filter(isVariable)) put(values, name.split('.'), known[name]);
  for (const { path } of namesIn(template)) put(values, path, undefined);
  return record([...values].map(([root, fields]) => [root, record([...fields])]));
}

function put(
  values: Map<string, Map<string, unknown>>,
  [root = '', key]: readonly string[],
  value: string | undefined,
): void {
  const fields = values.get(root) ?? new Map<string, unknown>();
  values.set(root, fields);
  if (key !== undefined && !fields.has(key)) fields.set(...valueOrMissing(root)([key, value ?? '']));
}

function valueOrMissing(root: string): (field: readonly [string, string]) => [string, unknown] {
  return ([key, value]) => [key, value.trim() === '' ? new Missing(`${root}.${key}`) : value.trim()];
}

/** Without a prototype: `constructor` is a name like any other. */
function record(entries: readonly (readonly [string, unknown])[]): object {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** A field cannot add a line to what becomes a header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
