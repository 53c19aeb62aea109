import type { JSX } from 'preact';
import { preferredCallWeek } from '../../../lib/rules/preferred-hours.ts';
import type { RuleSettings } from '../../../lib/rules/rule-settings.ts';
import { ChoiceField, NumberField } from '../../kit/LabelledField.tsx';
import { RuleSection } from './RuleSection.tsx';
import styles from './Rules.module.css';
import { WeekFields } from './WeekFields.tsx';
import type { RulePartProps } from './wrongs.ts';

/** How much the rep does a day, and when they work. */
export function DayRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  return (
    <RuleSection name="day" words={words}>
      <div class={styles.fields}>
        <NumberField
          label={t('workspace.rule.day.cap')}
          min={1}
          placeholder={t('workspace.no_limit')}
          value={rules.dayCap ?? Number.NaN}
          wrong={wrong('dayCap')}
          onInput={(dayCap) => change({ dayCap: Number.isNaN(dayCap) ? null : dayCap })}
        />
      </div>
      <WeekFields
        label={t('workspace.rule.day.week')}
        week={rules.workingWeek}
        wrong={wrong('workingWeek')}
        wrongDay={(day) => wrong(`workingWeek.${day}`)}
        words={words}
        onChange={(workingWeek) => change({ workingWeek })}
      />
    </RuleSection>
  );
}

const ways = ['off', 'suggested', 'own'] as const;
type Way = (typeof ways)[number];

function wayOf({ preferredCallWeek: week }: RuleSettings): Way {
  if (week === null) return 'off';
  return JSON.stringify(week) === JSON.stringify(preferredCallWeek) ? 'suggested' : 'own';
}

/** When the rep would rather call: a wish inside the legal hours. */
export function HoursRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const week = rules.preferredCallWeek;
  const choose = (way: Way): void => {
    const weeks = { off: null, suggested: preferredCallWeek, own: rules.workingWeek };
    change({ preferredCallWeek: weeks[way] });
  };
  return (
    <RuleSection name="hours" words={words}>
      <div class={styles.wide}>
        <ChoiceField
          label={t('workspace.rule.hours.way')}
          value={wayOf(rules)}
          options={ways.map((value) => ({ value, words: t(`workspace.rule.hours.${value}`) }))}
          onChoose={choose}
        />
      </div>
      {week && (
        <WeekFields
          label={t('workspace.rule.hours.week')}
          week={week}
          wrong={wrong('preferredCallWeek')}
          wrongDay={(day) => wrong(`preferredCallWeek.${day}`)}
          words={words}
          onChange={(changed) => change({ preferredCallWeek: changed })}
        />
      )}
    </RuleSection>
  );
}
