import type { JSX } from 'preact';
import type { RuleSettings } from '../../../lib/rules/rule-settings.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { AboutRules } from './AboutRules.tsx';
import { AwayForm } from './AwayForm.tsx';
import { PaceRules, PriorityRules, ReminderRules } from './FlowRules.tsx';
import { DayRules, HoursRules } from './HoursRules.tsx';
import { MailRules } from './MailRules.tsx';
import styles from './Rules.module.css';
import { ScoreRules, SlaRules } from './ScoreRules.tsx';
import { SpacingRules } from './SpacingRules.tsx';
import { WritingRules } from './WritingRules.tsx';
import { wrongsOf } from './wrongs.ts';

interface ViewProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** All rules the rep can set, each with what it is for; saved together, undone together. */
export function RulesView({ model, words }: ViewProps): JSX.Element {
  const { t } = words;
  const { rules } = model;
  const asked = rules.saved.asked.value;
  const shown = rules.rules.value;
  const unanswered = asked.kind === 'failed' && (
    <Unanswered t={t} isOld={answerIn(asked) !== null} onRetry={model.retry} />
  );
  if (!shown) return unanswered || <Skeleton lines={9} label={t('kit.loading')} />;
  return (
    <div class={styles.rules}>
      {unanswered}
      <AwayForm model={model} away={answerIn(asked)?.away ?? null} words={words} />
      <RulesForm model={model} rules={shown} words={words} />
    </div>
  );
}

function RulesForm({ model, rules, words }: ViewProps & { rules: RuleSettings }): JSX.Element {
  const wrong = wrongsOf(model.rules.problems.value, words);
  const part = { rules, change: model.rules.change, wrong, words };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    model.rules.save();
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit}>
      <AboutRules {...part} />
      <DayRules {...part} />
      <SpacingRules {...part} />
      <HoursRules {...part} />
      <SlaRules {...part} />
      <ScoreRules {...part} />
      <PriorityRules {...part} />
      <ReminderRules {...part} />
      <PaceRules {...part} />
      <MailRules {...part} />
      <WritingRules {...part} />
      <Foot model={model} words={words} />
    </form>
  );
}

function Foot({ model, words }: ViewProps): JSX.Element {
  const { t } = words;
  const { rules, orders } = model;
  const count = rules.problems.value.length;
  const isChanged = rules.isChanged.value;
  const blocked = count > 0 ? t('workspace.mend_rules', count) : null;
  return (
    <div class={styles.foot} data-foot>
      <output class={count > 0 ? styles.wrong : styles.soft}>
        {count > 0 ? blocked : t(isChanged ? 'workspace.rules_unsaved' : 'workspace.rules_saved')}
      </output>
      {isChanged && <Button onClick={rules.discard}>{t('workspace.discard')}</Button>}
      <Button
        type="submit"
        kind="primary"
        busy={orders.inFlight.value !== null}
        blockedBecause={blocked ?? (isChanged ? null : t('workspace.rules_saved'))}
      >
        {t('workspace.save_rules')}
      </Button>
    </div>
  );
}
