import type { FillTime } from '../templates/engine.ts';
import { type Filling, fillTemplate, partsOfFilling, type TemplateText } from '../templates/fill-template.ts';
import type { Draft, Finding, LintRule } from '../templates/lint/draft.ts';
import { lintMessage } from '../templates/lint/lint-message.ts';
import type { Problem } from '../templates/problem.ts';
import type { TextPart } from '../templates/text-part.ts';
import { exampleVariables } from '../templates/text-problems.ts';
import type { Variables } from '../templates/variables.ts';
import type { Script } from './script.ts';
import { type ScriptProblem, scriptProblems } from './script-problems.ts';
import { type Snippet, snippetProblems } from './snippet.ts';
import type { Template } from './template.ts';
import { templateProblems } from './template-problems.ts';

/** What keeps a text from being used, and what a careful colleague would say of it. */
export interface Proof {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** About the sending of one message, which a template is not yet: nothing can be attached to it, and it has no time. */
const ofSending: ReadonlySet<LintRule> = new Set<LintRule>(['missing-attachment', 'outside-window']);
/** A message that nothing went before. */
const asFirst: Omit<Draft, 'subject' | 'body' | 'channel'> = {
  attached: [],
  promised: [],
  last: { sent: null, isAnswered: false, talk: null, topic: null },
  window: { isAllowed: true, nextAt: null },
  position: 1,
};

/** The proof of a template as it is written. A text that is none has no findings: it is mended first. */
export function proofTemplate(template: Pick<Template, 'name' | 'channel' | 'subject' | 'body'>): Proof {
  const problems = templateProblems(template);
  if (problems.length > 0) return { problems, findings: [] };
  const { subject, body, channel } = template;
  const findings = lintMessage({ ...asFirst, subject, body, channel }).filter(({ rule }) => !ofSending.has(rule));
  return { problems, findings };
}

/** What keeps a snippet from being used. */
export function proofSnippet(snippet: Snippet): readonly Problem[] {
  return snippetProblems(snippet);
}

/** What keeps a script from being used. */
export function proofScript(script: Script): readonly ScriptProblem[] {
  return scriptProblems(script);
}

/** The text as it reads with what is known of a lead; for none, with the examples of the table and each custom field by its own name. */
export function previewText(text: TemplateText, known: Variables | null, time: FillTime): Filling {
  if (known) return fillTemplate(text, known, time);
  const named = `${text.subject}\n${text.body}`.matchAll(/\bcustom\.([\p{L}\p{M}\p{N}_-]+)/gu);
  return fillTemplate(text, exampleVariables([...named].map(([, name = '']) => name)), time);
}

/** A text that is spoken as it reads with what is known of a lead, in parts; for none, with the examples. */
export function previewParts(text: string, known: Variables | null, time: FillTime): readonly TextPart[] {
  return partsOfFilling(previewText({ subject: '', body: text }, known, time), text);
}
