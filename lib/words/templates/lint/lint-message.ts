import { missingAttachment } from './attachment.ts';
import { noCallToAction } from './call-to-action.ts';
import { emptyCheckIn } from './check-in.ts';
import type { Draft, Finding, LintRule } from './draft.ts';
import { ignoresLastTalk } from './last-talk.ts';
import { longerThanLast } from './longer.ts';
import { pressure } from './pressure.ts';

const rules: Readonly<Record<LintRule, (draft: Draft) => readonly Finding[]>> = {
  'outside-window': outsideWindow,
  'missing-attachment': missingAttachment,
  'empty-check-in': emptyCheckIn,
  'ignores-last-talk': ignoresLastTalk,
  pressure,
  'longer-than-last': longerThanLast,
  'no-call-to-action': noCallToAction,
};

/** What a careful colleague would say before it is sent, the gravest first; nothing for a message that is fine. */
export function lintMessage(draft: Draft): readonly Finding[] {
  return Object.values(rules).flatMap((rule) => rule(draft));
}

function outsideWindow({ window: { isAllowed, nextAt } }: Draft): readonly Finding[] {
  if (isAllowed) return [];
  return [
    { rule: 'outside-window', span: null, values: {}, fix: nextAt === null ? null : { kind: 'wait', untilAt: nextAt } },
  ];
}
