import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ruleProblems } from '../../../lib/rules/rule-problems.ts';
import { type AwayRule, usualRules } from '../../../lib/rules/rule-settings.ts';
import { dayOf, nextDay } from '../../../lib/time/day.ts';
import { dayText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { ChoiceField, ClockField } from '../../kit/LabelledField.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { RuleSection } from './RuleSection.tsx';
import styles from './Rules.module.css';
import { wrongsOf } from './wrongs.ts';

interface AwayProps {
  readonly model: WorkspaceModel;
  /** As it is saved; null when the rep is not away. */
  readonly away: AwayRule | null;
  readonly words: Words;
}

const hows = ['shift', 'hold', 'hand-over'] as const;

/** When the rep is away, and what becomes of what falls due meanwhile. It takes hold at once. */
export function AwayForm({ model, away, words }: AwayProps): JSX.Element {
  const { t } = words;
  const [edited, setEdited] = useState<AwayRule | null>(null);
  const shown = edited ?? away ?? firstAway(words);
  const edit = (changes: Partial<AwayRule>): void => setEdited({ ...shown, ...changes });
  const problems = ruleProblems({ ...usualRules, away: shown });
  const wrong = wrongsOf(edited ? problems : [], words);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setEdited(shown);
    if (problems.length > 0) return;
    model.rules.setAway(shown);
    setEdited(null);
  };
  return (
    <form noValidate onSubmit={submit}>
      <RuleSection name="away" words={words}>
        {away && (
          <p class={styles.awayNow}>
            {t('workspace.rule.away.now', { from: dayText(away.fromOn, words), until: dayText(away.untilOn, words) })}
          </p>
        )}
        <AwayFields shown={shown} edit={edit} wrong={wrong} words={words} />
        <div class={styles.buttons}>
          <Button type="submit" busy={model.orders.inFlight.value !== null}>
            {t(away ? 'workspace.rule.away.change' : 'workspace.rule.away.begin')}
          </Button>
          {away && (
            <Button
              onClick={() => {
                setEdited(null);
                model.rules.setAway(null);
              }}
            >
              {t('queue.back')}
            </Button>
          )}
        </div>
      </RuleSection>
    </form>
  );
}

interface FieldsProps {
  readonly shown: AwayRule;
  readonly edit: (changes: Partial<AwayRule>) => void;
  readonly wrong: (field: string) => string | null;
  readonly words: Words;
}

function AwayFields({ shown, edit, wrong, words }: FieldsProps): JSX.Element {
  const { t } = words;
  return (
    <div class={styles.fields}>
      <ClockField
        kind="date"
        label={t('workspace.rule.away.from')}
        value={shown.fromOn}
        wrong={wrong('away.fromOn')}
        onInput={(fromOn) => edit({ fromOn })}
      />
      <ClockField
        kind="date"
        label={t('workspace.rule.away.until')}
        value={shown.untilOn}
        min={shown.fromOn}
        wrong={wrong('away.untilOn')}
        onInput={(untilOn) => edit({ untilOn })}
      />
      <ChoiceField
        label={t('workspace.rule.away.how')}
        value={shown.how}
        options={hows.map((value) => ({ value, words: t(`workspace.away_how.${value}`) }))}
        onChoose={(how) => edit({ how })}
      />
      {shown.how === 'hand-over' && (
        <Field
          label={t('workspace.rule.away.to')}
          value={shown.to}
          wrong={wrong('away.to')}
          onInput={(to) => edit({ to })}
        />
      )}
    </div>
  );
}

function firstAway({ now, zone }: Words): AwayRule {
  const tomorrow = nextDay(dayOf(now, zone));
  return { fromOn: tomorrow, untilOn: nextDay(tomorrow), how: 'shift', to: '' };
}
