import type { JSX } from 'preact';
import { leadStatuses, temperatures } from '../../../lib/leads/lead.ts';
import { type ActionStep, finishResults, type Step, type Test } from '../../../lib/sequences/sequence.ts';
import { channels } from '../../../lib/touches/channel.ts';
import { outcomeIds } from '../../../lib/touches/outcome.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CheckGroup } from '../../kit/CheckGroup.tsx';
import { Field, type Option } from '../../kit/Field.tsx';
import { ChoiceField, NumberField } from '../../kit/LabelledField.tsx';
import { DelayFields } from './DelayFields.tsx';
import { withTargets } from './draft-edits.ts';
import styles from './Editor.module.css';
import { testKinds, testOf } from './test-of.ts';

interface ActionProps<S extends ActionStep = ActionStep> {
  readonly step: S;
  readonly onChange: (step: Step) => void;
  readonly wrongDelay: string | null;
  /** The steps a branch may go on with. */
  readonly later: readonly Step[];
  readonly words: Words;
}

const ways = ['add', 'remove'] as const;

/** All that can be set of a step that touches nobody. */
export function ActionFields({ step, onChange, wrongDelay, later, words }: ActionProps): JSX.Element {
  const { t } = words;
  switch (step.kind) {
    case 'wait':
      return (
        <DelayFields
          delay={step.delay}
          wrong={wrongDelay}
          words={words}
          onChange={(delay) => onChange({ ...step, delay })}
        />
      );
    case 'status':
      return (
        <ChoiceField
          label={t('workspace.edit_status')}
          value={step.status}
          options={leadStatuses.map((value) => ({ value, words: t(`status.${value}`) }))}
          onChoose={(status) => onChange({ ...step, status })}
        />
      );
    case 'tag':
      return (
        <div class={styles.fields}>
          <ChoiceField
            label={t('workspace.edit_tag_how')}
            value={step.how}
            options={ways.map((value) => ({ value, words: t(`workspace.tag_how.${value}`) }))}
            onChoose={(how) => onChange({ ...step, how })}
          />
          <Field label={t('workspace.edit_tag')} value={step.tag} onInput={(tag) => onChange({ ...step, tag })} />
        </div>
      );
    case 'remind':
      return (
        <NumberField
          label={t('workspace.edit_remind')}
          value={step.inDays}
          onInput={(inDays) => onChange({ ...step, inDays })}
        />
      );
    case 'branch':
      return <BranchFields step={step} onChange={onChange} wrongDelay={wrongDelay} later={later} words={words} />;
    default:
      return (
        <ChoiceField
          label={t('workspace.verb_result')}
          value={step.result}
          options={finishResults.map((value) => ({ value, words: t(`workspace.result.${value}`) }))}
          onChoose={(result) => onChange({ ...step, result })}
        />
      );
  }
}

function BranchFields({ step, onChange, later, words }: ActionProps<ActionStep & { kind: 'branch' }>): JSX.Element {
  const { t } = words;
  const targets: readonly Option[] = [
    { value: '', words: t('workspace.plan.next_step') },
    ...later.map(({ id, title }) => ({ value: id, words: title })),
  ];
  const targetOf = (value: string): string | null => (value === '' ? null : value);
  return (
    <div class={styles.texts}>
      <div class={styles.fields}>
        <ChoiceField
          label={t('workspace.edit_test')}
          value={step.test.kind}
          options={testKinds.map((value) => ({ value, words: t(`workspace.test.${value}`) }))}
          onChoose={(kind) => onChange({ ...step, test: testOf(kind) })}
        />
      </div>
      <TestFields test={step.test} words={words} onChange={(test) => onChange({ ...step, test })} />
      <div class={styles.fields}>
        <ChoiceField
          label={t('workspace.edit_then')}
          value={step.then ?? ''}
          options={targets}
          onChoose={(target) => onChange(withTargets(step, { yes: targetOf(target), no: step.otherwise }))}
        />
        <ChoiceField
          label={t('workspace.edit_otherwise')}
          value={step.otherwise ?? ''}
          options={targets}
          onChoose={(target) => onChange(withTargets(step, { yes: step.then, no: targetOf(target) }))}
        />
      </div>
    </div>
  );
}

interface TestProps {
  readonly test: Test;
  readonly words: Words;
  readonly onChange: (test: Test) => void;
}

function TestFields({ test, words, onChange }: TestProps): JSX.Element | null {
  const { t } = words;
  const optionsOf = <Id extends string>(ids: readonly Id[], block: string): { value: Id; words: string }[] =>
    ids.map((value) => ({ value, words: t(`${block}.${value}`) }));
  switch (test.kind) {
    case 'can-reach':
      return (
        <ChoiceField
          label={t('workspace.edit_channel')}
          value={test.channel}
          options={optionsOf(channels, 'channel')}
          onChoose={(channel) => onChange({ ...test, channel })}
        />
      );
    case 'last-outcome':
      return (
        <CheckGroup
          label={t('workspace.edit_any_of')}
          options={optionsOf(outcomeIds, 'outcome')}
          chosen={test.outcomes}
          onChange={(outcomes) => onChange({ ...test, outcomes })}
        />
      );
    case 'status':
      return (
        <CheckGroup
          label={t('workspace.edit_any_of')}
          options={optionsOf(leadStatuses, 'status')}
          chosen={test.statuses}
          onChange={(statuses) => onChange({ ...test, statuses })}
        />
      );
    case 'temperature':
      return (
        <CheckGroup
          label={t('workspace.edit_any_of')}
          options={optionsOf(temperatures, 'temperature')}
          chosen={test.temperatures}
          onChange={(chosen) => onChange({ ...test, temperatures: chosen })}
        />
      );
    case 'tag':
      return <Field label={t('workspace.edit_tag')} value={test.tag} onInput={(tag) => onChange({ ...test, tag })} />;
    case 'score':
      return (
        <NumberField
          label={t('workspace.edit_score')}
          min={-1000}
          value={test.atLeast}
          onInput={(atLeast) => onChange({ ...test, atLeast })}
        />
      );
    default:
      return null;
  }
}
