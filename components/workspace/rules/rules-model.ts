import { computed, type ReadonlySignal } from '@preact/signals';
import { type RuleProblem, ruleProblems } from '../../../lib/rules/rule-problems.ts';
import type { AwayRule, RuleSettings } from '../../../lib/rules/rule-settings.ts';
import { isSame } from '../../kit/is-same.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import type { UnsavedModel } from '../unsaved/unsaved-model.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';

export interface RulesModel {
  readonly saved: Question<RuleSettings>;
  /** As the rep has them on the screen; null until they are known. */
  readonly rules: ReadonlySignal<RuleSettings | null>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly problems: ReadonlySignal<readonly RuleProblem[]>;
  readonly refresh: () => void;
  readonly change: (changes: Partial<RuleSettings>) => void;
  readonly discard: () => void;
  readonly save: () => void;
  /** Begins, changes or ends (null) the absence, apart from the rest: open touches are shifted at once. */
  readonly setAway: (away: AwayRule | null) => void;
}

/** There is one set of them. */
const ours = { kind: 'rules', id: 'rules' } as const;

/** The rules as they are saved, and as the rep is changing them: the changes are kept as they are typed. */
export function createRulesModel(
  { ask }: Pick<WorkspaceWorld, 'ask'>,
  { give }: Pick<WorkspaceOrders, 'give'>,
  unsaved: UnsavedModel,
): RulesModel {
  const saved = createQuestion(async () => {
    const [rules] = await Promise.all([ask('findRules', {}), unsaved.refresh()]);
    return rules;
  });
  // What the rep changed and no more: the rest may be changed elsewhere meanwhile.
  const draft = computed(() => {
    const answer = answerIn(saved.asked.value);
    return answer && unsaved.of(ours, answer);
  });
  const rules = computed(() => {
    const answer = answerIn(saved.asked.value);
    return answer && { ...answer, ...draft.value };
  });
  const problems = computed(() => (rules.value ? ruleProblems(rules.value) : []));
  return {
    saved,
    rules,
    problems,
    isChanged: computed(() => draft.value !== null),
    refresh: () => void saved.ask(),
    change: (changes) => {
      if (rules.value) unsaved.keep(ours, { ...draft.value, ...changes });
    },
    discard: () => unsaved.keep(ours, null),
    save: () => {
      const sent = draft.value;
      const all = rules.value;
      if (!sent || !all || problems.value.length > 0) return;
      void give('saveRules', { rules: all }, () => {
        void saved.ask().then(() => {
          if (isSame(draft.value, sent)) unsaved.keep(ours, null);
        });
      });
    },
    setAway: (away) => void give('setAway', { away }),
  };
}
