import { type FillTime, namesIn, parsedTemplate } from './engine.ts';
import { engineProblem } from './engine-problem.ts';
import { fillTemplate } from './fill-template.ts';
import { likelyName } from './likely-name.ts';
import type { Problem, Where } from './problem.ts';
import { isVariable, type VariableName, type Variables, variables } from './variables.ts';

/** Any time will do: whether a template fills does not depend on it. */
const anyTime: FillTime = { now: 0, zone: 'UTC', locale: 'en' };

/** The variables as the table gives them, with the custom fields named here: what a template is previewed with. */
export function exampleVariables(custom: readonly string[]): Variables {
  const known = Object.entries(variables).map(([name, { example }]) => [name, example]);
  return {
    known: Object.fromEntries(known) as Readonly<Record<VariableName, string>>,
    custom: Object.fromEntries(custom.map((name) => [name, name])),
  };
}

/** What is wrong with a text as a template, each with its line and what was found there; none when it can be filled. */
export function textProblems(text: string, where: Where): readonly Problem[] {
  try {
    const names = namesIn(parsedTemplate(text));
    const unknown = names.filter(({ path }) => !canBeKnown(path));
    if (unknown.length > 0) return unknown.map(({ path, line }) => unknownVariable(path.join('.'), { where, line }));
    return refusedExample(text, { where, custom: names.map(({ path: [, key = ''] }) => key) });
  } catch (error) {
    return [engineProblem(error, where)];
  }
}

/** Whether there is such a custom field, only the leads can say. */
function canBeKnown(path: readonly string[]): boolean {
  const [root, key, ...deeper] = path;
  if (key === undefined || deeper.length > 0) return false;
  return root === 'custom' || isVariable(`${root}.${key}`);
}

function unknownVariable(found: string, { where, line }: Pick<Problem, 'where' | 'line'>): Problem {
  return { id: 'unknown-variable', where, line, found, meant: likelyName(found, Object.keys(variables)) ?? '' };
}

/** What shows only when it is filled: a loop without end, a day that is none. */
function refusedExample(
  text: string,
  { where, custom }: { where: Where; custom: readonly string[] },
): readonly Problem[] {
  const filling = fillTemplate({ subject: '', body: text }, exampleVariables(custom), anyTime);
  return filling.kind === 'broken' ? [{ ...filling.problem, where }] : [];
}
