import { paragraphsIn, wordCount } from './body-parts.ts';
import { noCallToAction } from './call-to-action.ts';
import type { Draft, Finding, Fix } from './draft.ts';

/** So many words more are no difference that anybody sees. */
const unseenWords = 5;

/** A later message that is longer than the one nobody answered (R033): it presses where it should get simpler. */
export function longerThanLast(draft: Draft): readonly Finding[] {
  const { body, last, position } = draft;
  if (position < 2 || last.isAnswered || last.sent === null) return [];
  const [words, before] = [wordCount(body), wordCount(last.sent)];
  if (before === 0 || words <= before + unseenWords) return [];
  return [{ rule: 'longer-than-last', span: null, values: { words, before }, fix: shorter(draft, before) }];
}

/** The shortest paragraph that makes it short enough and is not the one that names the next step. */
function shorter(draft: Draft, before: number): Fix | null {
  const [cut] = paragraphsIn(draft.body)
    .filter(({ text }) => wordCount(draft.body) - wordCount(text) <= before + unseenWords)
    .filter(({ start, end }) => hasStepWithout(draft, { start, end }))
    .sort((one, other) => one.text.length - other.text.length);
  return cut ? { kind: 'remove', ...cut } : null;
}

function hasStepWithout(draft: Draft, { start, end }: { start: number; end: number }): boolean {
  const body = draft.body.slice(0, start) + draft.body.slice(end);
  return paragraphsIn(body).length > 0 && noCallToAction({ ...draft, body }).length === 0;
}
