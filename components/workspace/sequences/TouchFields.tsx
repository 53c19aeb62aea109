import type { JSX } from 'preact';
import type { Late, Repeat, TouchStep } from '../../../lib/sequences/sequence.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CheckGroup } from '../../kit/CheckGroup.tsx';
import { Field } from '../../kit/Field.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { CheckField, ChoiceField, NumberField, TextBox } from '../../kit/LabelledField.tsx';
import { DelayFields, WaitFields } from './DelayFields.tsx';
import styles from './Editor.module.css';
import { listText, type Names } from './plan-words.ts';
import { VerbFields } from './VerbFields.tsx';

export interface TouchProps {
  readonly step: TouchStep;
  readonly onChange: (step: TouchStep) => void;
  readonly wrongDelay: string | null;
  readonly sequences: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly names: Names;
  readonly words: Words;
}

type PartProps = Pick<TouchProps, 'step' | 'words'> & { readonly change: (changes: Partial<TouchStep>) => void };

/** All that can be set of a touch. */
export function TouchFields({ step, onChange, wrongDelay, sequences, names, words }: TouchProps): JSX.Element {
  const { t } = words;
  const change = (changes: Partial<TouchStep>): void => onChange({ ...step, ...changes });
  return (
    <>
      <DelayFields delay={step.delay} onChange={(delay) => change({ delay })} words={words} wrong={wrongDelay} />
      <TextFields step={step} change={change} words={words} />
      <Fold line={t('workspace.edit_ways')}>
        <Ways step={step} change={change} words={words} />
      </Fold>
      <Fold line={t('workspace.edit_again_late')}>
        <RepeatFields step={step} change={change} words={words} />
        <LateFields step={step} change={change} words={words} />
      </Fold>
      <Fold line={t('workspace.leads_to')}>
        <VerbFields
          step={step}
          sequences={sequences}
          names={names}
          words={words}
          onChange={(verbs) => change({ verbs })}
        />
      </Fold>
    </>
  );
}

/** What the rep may want to have filled in. */
const mergeFields = '{{ lead.first_name }}, {{ lead.company }}, {{ lead.address }}';

const withSubject: ReadonlySet<Channel> = new Set<Channel>(['email', 'mail']);

function TextFields({ step, change, words }: PartProps): JSX.Element {
  const { t } = words;
  const text = step.text ?? { subject: '', body: '' };
  const write = (changes: Partial<typeof text>): void => {
    const written = { ...text, ...changes };
    change({ text: written.subject === '' && written.body === '' ? null : written });
  };
  return (
    <div class={styles.texts}>
      {withSubject.has(step.channel) && (
        <Field label={t('workspace.edit_subject')} value={text.subject} onInput={(subject) => write({ subject })} />
      )}
      <TextBox
        label={t('workspace.edit_body')}
        hint={t('workspace.edit_body_hint', { fields: mergeFields })}
        rows={3}
        value={text.body}
        onInput={(body) => write({ body })}
      />
    </div>
  );
}

function Ways({ step, change, words }: PartProps): JSX.Element {
  const { t } = words;
  const options = channels.map((value) => ({ value, words: t(`channel.${value}`) }));
  const inOrder = step.fallbacks.map((one) => t(`channel.${one}`));
  return (
    <div class={styles.texts}>
      <CheckGroup
        label={t('workspace.edit_fallbacks')}
        options={options.filter(({ value }) => value !== step.channel)}
        chosen={step.fallbacks}
        hint={inOrder.length > 1 ? t('workspace.edit_in_order', { list: inOrder.join(', ') }) : undefined}
        onChange={(fallbacks) => change({ fallbacks })}
      />
      <CheckGroup
        label={t('workspace.edit_not_after')}
        options={options}
        chosen={step.notAfter}
        hint={
          step.notAfter.length > 0
            ? t('workspace.plan.not_after', {
                list: listText(
                  step.notAfter.map((one) => t(`channel.${one}`)),
                  words,
                ),
              })
            : undefined
        }
        onChange={(notAfter) => change({ notAfter })}
      />
    </div>
  );
}

const firstRepeat: Repeat = { times: 2, every: { amount: 1, unit: 'weeks', at: null }, taper: 1 };

function RepeatFields({ step, change, words }: PartProps): JSX.Element {
  const { t } = words;
  const { repeat } = step;
  return (
    <div class={styles.texts}>
      <CheckField
        label={t('workspace.edit_repeats')}
        checked={repeat !== null}
        onCheck={(isOn) => change({ repeat: isOn ? firstRepeat : null })}
      />
      {repeat && (
        <div class={styles.fields}>
          <NumberField
            label={t('workspace.edit_times')}
            min={2}
            value={repeat.times}
            onInput={(times) => change({ repeat: { ...repeat, times } })}
          />
          <WaitFields
            label={t('workspace.edit_every')}
            wait={repeat.every}
            words={words}
            onChange={(every) => change({ repeat: { ...repeat, every } })}
          />
          <NumberField
            label={t('workspace.edit_taper')}
            step="any"
            value={repeat.taper}
            onInput={(taper) => change({ repeat: { ...repeat, taper } })}
          />
        </div>
      )}
    </div>
  );
}

const lates = ['wait', 'skip', 'go-on'] as const;

function lateOf(kind: Late['kind']): Late {
  return kind === 'skip' ? { kind, after: { amount: 3, unit: 'days', at: null } } : { kind };
}

function LateFields({ step, change, words }: PartProps): JSX.Element {
  const { t } = words;
  const { late } = step;
  return (
    <div class={styles.fields}>
      <ChoiceField
        label={t('workspace.edit_late')}
        value={late.kind}
        options={lates.map((value) => ({ value, words: t(`workspace.late.${value}`) }))}
        onChoose={(kind) => change({ late: lateOf(kind) })}
      />
      {late.kind === 'skip' && (
        <WaitFields
          label={t('workspace.edit_late_after')}
          wait={late.after}
          words={words}
          onChange={(after) => change({ late: { kind: 'skip', after } })}
        />
      )}
    </div>
  );
}
