import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NewLeadPrompt, SequenceSuggestion, SequenceSummary } from '../../../lib/messages/prompt.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Chip } from '../../kit/Chip.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { Icon } from '../../kit/Icon.tsx';
import type { ChosenSequence } from './follow-model.ts';
import type { FollowForm } from './found-edits.ts';
import styles from './NewLead.module.css';

export interface SequenceChoiceProps {
  readonly shown: NewLeadPrompt;
  readonly form: FollowForm;
  readonly chosen: ChosenSequence | null;
  readonly words: Words;
  readonly onChange: (changes: Partial<FollowForm>) => void;
  /** What depends on the choice may be asked again. */
  readonly onDone: () => void;
}

/** So many are shown at once; the rest on request. */
const mostShown = 3;

/** The sequences that suit, the suggested one first, each with what speaks for it and what to know before. */
export function SequenceChoice(props: SequenceChoiceProps): JSX.Element {
  const { shown, form, chosen, words } = props;
  const { t } = words;
  const near = shown.suggestions.filter((one, index) => index < mostShown || isChosen(one.sequence, chosen));
  const far = shown.suggestions.filter((one) => !near.includes(one));
  const chosenOther = shown.others.filter((one) => isChosen(one, chosen));
  const others = shown.others.filter((one) => !isChosen(one, chosen));
  return (
    <fieldset class={styles.part}>
      <legend class={styles.heading}>{t('sidebar.suggested')}</legend>
      {near.map((one) => (
        <Suggested key={one.sequence.id} {...props} suggestion={one} />
      ))}
      {chosenOther.map((one) => (
        <Other key={one.id} {...props} sequence={one} />
      ))}
      <Option
        name={t('sidebar.no_sequence')}
        reason={t('sidebar.no_sequence_hint')}
        hasWarning={false}
        mark={null}
        chosen={form.sequenceId === null}
        onChoose={() => choose(props, null)}
      />
      {far.length + others.length > 0 && (
        <Fold line={t('sidebar.other_sequences', far.length + others.length)}>
          <div class={styles.options}>
            {far.map((one) => (
              <Suggested key={one.sequence.id} {...props} suggestion={one} />
            ))}
            {others.map((one) => (
              <Other key={one.id} {...props} sequence={one} />
            ))}
          </div>
        </Fold>
      )}
    </fieldset>
  );
}

function isChosen({ id }: SequenceSummary, chosen: ChosenSequence | null): boolean {
  return id === chosen?.sequence.id;
}

function choose({ onChange, onDone }: SequenceChoiceProps, sequenceId: string | null): void {
  onChange({ sequenceId });
  onDone();
}

function Suggested(props: SequenceChoiceProps & { suggestion: SequenceSuggestion }): JSX.Element {
  const { shown, chosen, words, suggestion } = props;
  const { sequence, why, warnings } = suggestion;
  const [warning] = warnings;
  const reason = why.map((one) => sentenceOf(one, words)).join('. ') || aboutText(sequence, words);
  return (
    <Option
      name={sequence.name}
      reason={warning ? sentenceOf(warning, words) : reason}
      hasWarning={warning !== undefined}
      mark={suggestion === shown.suggestions[0] ? words.t('sidebar.suggested_mark') : null}
      chosen={isChosen(sequence, chosen)}
      onChoose={() => choose(props, sequence.id)}
    />
  );
}

function Other(props: SequenceChoiceProps & { sequence: SequenceSummary }): JSX.Element {
  const { sequence, chosen, words } = props;
  return (
    <Option
      name={sequence.name}
      reason={aboutText(sequence, words)}
      hasWarning={false}
      mark={null}
      chosen={isChosen(sequence, chosen)}
      onChoose={() => choose(props, sequence.id)}
    />
  );
}

function aboutText({ goal, stepCount }: SequenceSummary, { t }: Words): string {
  return goal || t('sidebar.steps_days', stepCount);
}

interface OptionProps {
  readonly name: string;
  readonly reason: string;
  readonly hasWarning: boolean;
  readonly mark: string | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Option({ name, reason, hasWarning, mark, chosen, onChoose }: OptionProps): JSX.Element {
  const id = useId();
  return (
    <div class={styles.option}>
      <input id={id} type="radio" name="sequence" checked={chosen} aria-describedby={`${id}-why`} onChange={onChoose} />
      <label for={id} class={styles.optionName}>
        <bdi>{name}</bdi>
      </label>
      {mark && <Chip tone="accent">{mark}</Chip>}
      <p id={`${id}-why`} class={hasWarning ? styles.caution : styles.reason}>
        {hasWarning && <Icon name="warning" size={12} />}
        {reason}
      </p>
    </div>
  );
}
