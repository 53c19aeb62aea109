import type { JSX } from 'preact';
import { defaultVerbs } from '../../../lib/sequences/default-verbs.ts';
import { finishResults, stopRules, type TouchStep, tracks, type Verb } from '../../../lib/sequences/sequence.ts';
import { type OutcomeId, outcomesFor } from '../../../lib/touches/outcome.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceField, NumberField } from '../../kit/LabelledField.tsx';
import styles from './Editor.module.css';
import { type Names, verbText } from './plan-words.ts';
import { verbKinds, verbOf } from './verb-of.ts';

interface VerbsProps {
  readonly step: TouchStep;
  readonly onChange: (verbs: TouchStep['verbs']) => void;
  readonly sequences: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly names: Names;
  readonly words: Words;
}

/** These end the consent to be contacted, so nothing else may follow. */
const lockedOutcomes: ReadonlySet<OutcomeId> = new Set<OutcomeId>(['explicit-no', 'opted-out']);

/** What each outcome of a step leads to: as usual, or something of this step's own. */
export function VerbFields({ step, onChange, sequences, names, words }: VerbsProps): JSX.Element {
  const { t } = words;
  return (
    <ul class={styles.verbs}>
      {outcomesFor(step.channel).map(({ id }) => {
        const { [id]: own, ...others } = step.verbs;
        const usual = t('workspace.as_usual', { verb: verbText(defaultVerbs[id], words, names) });
        const change = (verb: Verb | null): void => onChange(verb ? { ...others, [id]: verb } : others);
        return (
          <li key={id} class={styles.verb}>
            <VerbField
              label={t(`outcome.${id}`)}
              verb={own ?? null}
              usual={usual}
              isOff={lockedOutcomes.has(id)}
              sequences={sequences}
              words={words}
              onChange={change}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface VerbProps {
  readonly label: string;
  /** Null: as usual. */
  readonly verb: Verb | null;
  /** What is usual, in words; null where there is no such choice. */
  readonly usual: string | null;
  readonly isOff?: boolean;
  readonly sequences: VerbsProps['sequences'];
  readonly words: Words;
  readonly onChange: (verb: Verb | null) => void;
}

function VerbField(props: VerbProps): JSX.Element {
  const { label, verb, usual, isOff = false, words, onChange, sequences } = props;
  const { t } = words;
  const isNested = usual === null;
  const kinds = verbKinds.filter(
    (kind) => !(isNested && kind === 'retry') && (kind !== 'switch' || sequences.length > 0),
  );
  const choose = (kind: '' | Verb['kind']): void => onChange(kind === '' ? null : verbOf(kind, sequences[0]?.id ?? ''));
  return (
    <div class={styles.fields}>
      <ChoiceField<'' | Verb['kind']>
        label={label}
        isOff={isOff}
        value={verb?.kind ?? ''}
        options={[
          ...(usual === null ? [] : [{ value: '' as const, words: usual }]),
          ...kinds.map((value) => ({ value, words: t(`workspace.verb.${value}`) })),
        ]}
        onChoose={choose}
      />
      {verb && <VerbDetails {...props} verb={verb} />}
    </div>
  );
}

function VerbDetails({ verb, words, onChange, sequences }: VerbProps & { verb: Verb }): JSX.Element | null {
  const { t } = words;
  const days = (value: number, onInput: (days: number) => void): JSX.Element => (
    <NumberField label={t('workspace.verb_days')} value={value} onInput={onInput} />
  );
  switch (verb.kind) {
    case 'retry':
      return <RetryDetails verb={verb} words={words} onChange={onChange} sequences={sequences} />;
    case 'again':
      return (
        <NumberField
          label={t('workspace.verb_minutes')}
          value={verb.inMinutes}
          onInput={(inMinutes) => onChange({ ...verb, inMinutes })}
        />
      );
    case 'callback':
      return days(verb.inDays, (inDays) => onChange({ ...verb, inDays }));
    case 'pause':
      return days(verb.forDays, (forDays) => onChange({ ...verb, forDays }));
    case 'switch':
      return (
        <>
          <ChoiceField
            label={t('workspace.verb_sequence')}
            value={verb.sequenceId}
            options={sequences.map(({ id, name }) => ({ value: id, words: name }))}
            onChoose={(sequenceId) => onChange({ ...verb, sequenceId })}
          />
          {days(verb.inDays, (inDays) => onChange({ ...verb, inDays }))}
        </>
      );
    default:
      return <NamedDetails verb={verb} words={words} onChange={onChange} />;
  }
}

type DetailsOf<V extends Verb> = Pick<VerbProps, 'words' | 'onChange'> & { readonly verb: V };

function NamedDetails({ verb, words, onChange }: DetailsOf<Verb>): JSX.Element | null {
  const { t } = words;
  if (verb.kind === 'jump') {
    return (
      <ChoiceField
        label={t('workspace.verb_track')}
        value={verb.track}
        options={tracks.map((value) => ({ value, words: t(`workspace.track.${value}`) }))}
        onChoose={(track) => onChange({ ...verb, track })}
      />
    );
  }
  if (verb.kind === 'finish') {
    return (
      <ChoiceField
        label={t('workspace.verb_result')}
        value={verb.result}
        options={finishResults.map((value) => ({ value, words: t(`workspace.result.${value}`) }))}
        onChoose={(result) => onChange({ ...verb, result })}
      />
    );
  }
  if (verb.kind !== 'stop') return null;
  return (
    <ChoiceField
      label={t('workspace.verb_rule')}
      value={verb.rule}
      options={stopRules.map((value) => ({ value, words: t(`workspace.stop_rule.${value}`) }))}
      onChoose={(rule) => onChange({ ...verb, rule })}
    />
  );
}

function RetryDetails(props: DetailsOf<Verb & { kind: 'retry' }> & Pick<VerbProps, 'sequences'>): JSX.Element {
  const { verb, words, onChange, sequences } = props;
  const { t } = words;
  return (
    <>
      <NumberField
        label={t('workspace.verb_times')}
        value={verb.times}
        min={1}
        onInput={(times) => onChange({ ...verb, times })}
      />
      <NumberField
        label={t('workspace.verb_over_days')}
        value={verb.overDays}
        min={1}
        onInput={(overDays) => onChange({ ...verb, overDays })}
      />
      <VerbField
        label={t('workspace.verb_afterwards')}
        verb={verb.afterwards}
        usual={null}
        sequences={sequences}
        words={words}
        onChange={(afterwards) => onChange({ ...verb, afterwards: afterwards ?? { kind: 'advance' } })}
      />
    </>
  );
}
