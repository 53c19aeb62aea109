import type { JSX } from 'preact';
import type { ScorePoints } from '../../../lib/rules/rule-settings.ts';
import { CheckField, NumberField } from '../../kit/LabelledField.tsx';
import { RuleSection } from './RuleSection.tsx';
import styles from './Rules.module.css';
import type { RulePartProps } from './wrongs.ts';

const targets = ['hot', 'warm', 'other'] as const;

/** How soon a first answer is owed. */
export function SlaRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { sla } = rules;
  return (
    <RuleSection name="sla" words={words}>
      <div class={styles.fields}>
        {targets.map((target) => (
          <NumberField
            key={target}
            label={t(`workspace.rule.sla.${target}`)}
            unit={t('workspace.rule.minutes')}
            min={1}
            value={sla[target]}
            wrong={wrong(`sla.${target}`)}
            onInput={(minutes) => change({ sla: { ...sla, [target]: minutes } })}
          />
        ))}
      </div>
      <CheckField
        label={t('workspace.rule.sla.rolling')}
        checked={sla.isRolling}
        onCheck={(isRolling) => change({ sla: { ...sla, isRolling } })}
      />
    </RuleSection>
  );
}

interface Points {
  readonly name: keyof ScorePoints;
  readonly key: string;
}

const facts: readonly Points[] = [
  { name: 'start', key: 'start' },
  { name: 'booked', key: 'booked' },
  { name: 'replied', key: 'replied' },
  { name: 'verifiedPhone', key: 'verified_phone' },
  { name: 'unsubscribed', key: 'unsubscribed' },
];
const silence: readonly Points[] = [
  { name: 'unanswered', key: 'unanswered' },
  { name: 'unansweredAfter', key: 'unanswered_after' },
];
const limits: readonly Points[] = [
  { name: 'promoteAt', key: 'promote_at' },
  { name: 'parkUnder', key: 'park_under' },
];

/** What each fact is worth, and where a lead is promoted or parked. */
export function ScoreRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { score } = rules;
  const field = ({ name, key }: Points): JSX.Element => (
    <NumberField
      key={name}
      label={t(`workspace.rule.score.${key}`)}
      min={-1000}
      value={score[name]}
      wrong={wrong(`score.${name}`)}
      onInput={(value) => change({ score: { ...score, [name]: value } })}
    />
  );
  return (
    <RuleSection name="score" words={words}>
      <div class={styles.fields}>{facts.map(field)}</div>
      <div class={styles.fields}>{silence.map(field)}</div>
      <div class={styles.fields}>{limits.map(field)}</div>
    </RuleSection>
  );
}
