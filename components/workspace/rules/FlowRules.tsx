import type { JSX } from 'preact';
import { type PriorityKey, priorityKeys } from '../../../lib/rules/rule-settings.ts';
import type { SignalVerb } from '../../../lib/touches/signal.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { keepFocus } from '../../kit/keep-focus.ts';
import { ChoiceField, NumberField } from '../../kit/LabelledField.tsx';
import { withMoved } from '../moved.ts';
import { RuleSection } from './RuleSection.tsx';
import styles from './Rules.module.css';
import type { RulePartProps } from './wrongs.ts';

/** What a queue is put in order by, the most important first. */
export function PriorityRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { priorities } = rules;
  const set = (changed: readonly PriorityKey[]): void => change({ priorities: changed });
  const unused = priorityKeys.filter((key) => !priorities.includes(key));
  return (
    <RuleSection name="priorities" words={words}>
      <ol class={styles.order}>
        {priorities.map((key, at) => {
          const name = t(`workspace.priority.${key}`);
          return (
            <li key={key} class={styles.ordered}>
              <span class={styles.place}>{(at + 1).toLocaleString(words.locale)}</span>
              <span class={styles.orderName}>{name}</span>
              <IconButton
                icon="move-up"
                label={t('workspace.move_up', { title: name })}
                isOff={at === 0}
                onClick={(event) => keepFocus(event, () => set(withMoved(priorities, at, -1)))}
              />
              <IconButton
                icon="move-down"
                label={t('workspace.move_down', { title: name })}
                isOff={at === priorities.length - 1}
                onClick={(event) => keepFocus(event, () => set(withMoved(priorities, at, 1)))}
              />
              <IconButton
                icon="close"
                label={t('workspace.leave_out', { name })}
                onClick={() => set(priorities.toSpliced(at, 1))}
              />
            </li>
          );
        })}
      </ol>
      {wrong('priorities') && <p class={styles.wrong}>{wrong('priorities')}</p>}
      {unused.length > 0 && (
        <div class={styles.unused}>
          {unused.map((key) => (
            <Button key={key} small icon="plus" onClick={() => set([...priorities, key])}>
              {t(`workspace.priority.${key}`)}
            </Button>
          ))}
        </div>
      )}
    </RuleSection>
  );
}

const reminderFields = [
  { name: 'offerDays', key: 'offer' },
  { name: 'silenceDays', key: 'silence' },
  { name: 'mentionedDays', key: 'mentioned' },
  { name: 'stalledDays', key: 'stalled' },
] as const;

/** When the rep is reminded without a step that says so. */
export function ReminderRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { reminders } = rules;
  return (
    <RuleSection name="reminders" words={words}>
      <div class={styles.fields}>
        {reminderFields.map(({ name, key }) => (
          <NumberField
            key={name}
            label={t(`workspace.rule.reminders.${key}`)}
            unit={t('workspace.rule.days')}
            value={reminders[name]}
            wrong={wrong(`reminders.${name}`)}
            onInput={(days) => change({ reminders: { ...reminders, [name]: days } })}
          />
        ))}
      </div>
    </RuleSection>
  );
}

const verbs: readonly SignalVerb[] = ['go-on', 'pause', 'stop'];

/** How quickly sequences go, and how long they wait when something comes between. */
export function PaceRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  return (
    <RuleSection name="pace" words={words}>
      <div class={styles.fields}>
        <NumberField
          label={t('workspace.rule.pace.interested')}
          unit={t('workspace.rule.times')}
          step="any"
          value={rules.interestedPace}
          wrong={wrong('interestedPace')}
          onInput={(interestedPace) => change({ interestedPace })}
        />
        <NumberField
          label={t('workspace.rule.pace.low')}
          unit={t('workspace.rule.times')}
          step="any"
          value={rules.lowResponsePace}
          wrong={wrong('lowResponsePace')}
          onInput={(lowResponsePace) => change({ lowResponsePace })}
        />
        <NumberField
          label={t('workspace.rule.pace.signal')}
          unit={t('workspace.rule.days')}
          value={rules.signalPauseDays}
          wrong={wrong('signalPauseDays')}
          onInput={(signalPauseDays) => change({ signalPauseDays })}
        />
        <ChoiceField
          label={t('workspace.rule.pace.household')}
          value={rules.householdReply}
          options={verbs.map((value) => ({ value, words: t(`signal_verb.${value}`) }))}
          onChoose={(householdReply) => change({ householdReply })}
        />
      </div>
    </RuleSection>
  );
}
