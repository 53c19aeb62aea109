import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Temperature, temperatures } from '../../lib/leads/lead.ts';
import type { NewLeadPrompt, PossibleMatch, SequenceSuggestion } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip, ChoiceChip } from '../kit/Chip.tsx';
import { ChannelIcon } from '../kit/Icon.tsx';
import { FoundFields } from './FoundFields.tsx';
import type { FollowForm } from './found-edits.ts';
import styles from './NewLead.module.css';

export interface NewLeadProps {
  readonly shown: NewLeadPrompt;
  readonly form: FollowForm;
  /** The suggestion that would be started, with its dates; null to follow without one. */
  readonly chosen: SequenceSuggestion | null;
  readonly words: Words;
  readonly busy: boolean;
  readonly note: ComponentChildren;
  readonly actions: ComponentChildren;
  readonly onChange: (changes: Partial<FollowForm>) => void;
  readonly onDone: () => void;
  readonly onLink: (event: MouseEvent, match: PossibleMatch) => void;
  readonly onFollow: (event: MouseEvent) => void;
}

/** A record nobody follows yet: what was found, who it may be, what is suggested, and one button to start. */
export function NewLead(props: NewLeadProps): JSX.Element {
  const { shown, form, chosen, words } = props;
  const { t } = words;
  const name = form.edits.name ?? shown.reading.name?.value ?? '';
  return (
    <>
      <header class={styles.who}>
        <Avatar name={name} />
        <div class={styles.names}>
          <h1 class={styles.name}>
            <bdi>{name || t('sidebar.unnamed')}</bdi>
          </h1>
          <p class={styles.soft}>{t('sidebar.not_followed')}</p>
        </div>
        {props.actions}
      </header>
      {shown.samePerson.length > 0 && <SamePerson {...props} />}
      <div class={styles.part}>
        <StartButton {...props} />
        <Planned chosen={chosen} words={words} />
      </div>
      <Suggestions {...props} />
      <Warmth chosen={form.temperature} words={words} onChoose={(temperature) => props.onChange({ temperature })} />
      <section class={styles.part} aria-labelledby="found">
        <h2 id="found" class={styles.heading}>
          {t(isBare(shown) ? 'sidebar.nothing_found' : 'sidebar.found')}
        </h2>
        <FoundFields
          reading={shown.reading}
          edits={form.edits}
          words={words}
          onEdit={(edits) => props.onChange({ edits })}
          onDone={props.onDone}
        />
      </section>
      <div class={styles.part}>{props.note}</div>
    </>
  );
}

function isBare({ reading }: NewLeadPrompt): boolean {
  return !reading.name && reading.phones.length === 0 && reading.emails.length === 0;
}

function SamePerson({ shown, words, busy, onLink }: NewLeadProps): JSX.Element {
  const { t } = words;
  const same = { email: 'sidebar.same_email', phone: 'sidebar.same_phone', 'name-company': 'sidebar.same_name' };
  return (
    <section class={styles.same} aria-labelledby="same">
      <h2 id="same" class={styles.heading}>
        {t('sidebar.same_person')}
      </h2>
      {shown.samePerson.map((match) => (
        <div key={match.leadId} class={styles.match}>
          <div class={styles.names}>
            <p class={styles.matchName}>
              <bdi>{[match.name, match.company].filter(Boolean).join(' · ')}</bdi>
            </p>
            <p class={styles.soft}>
              <bdi>{t(same[match.matchedBy], { text: match.matchedText })}</bdi>
            </p>
          </div>
          <Button
            small
            icon="link"
            busy={busy}
            title={t('sidebar.same_link_for', { name: match.name })}
            onClick={(event) => onLink(event, match)}
          >
            {t('sidebar.same_link')}
          </Button>
        </div>
      ))}
    </section>
  );
}

function Suggestions({ shown, form, chosen, words, onChange, onDone }: NewLeadProps): JSX.Element {
  const { t } = words;
  const choose = (sequenceId: string | null): void => {
    onChange({ sequenceId });
    onDone();
  };
  return (
    <fieldset class={styles.part}>
      <legend class={styles.heading}>{t('sidebar.suggested')}</legend>
      {shown.suggestions.map(({ sequence, why }, index) => (
        <Option
          key={sequence.id}
          name={sequence.name}
          reason={why.map((one) => sentenceOf(one, words)).join('. ') || t('sidebar.steps_days', sequence.stepCount)}
          mark={index === 0 ? t('sidebar.suggested_mark') : null}
          chosen={chosen?.sequence.id === sequence.id}
          onChoose={() => choose(sequence.id)}
        />
      ))}
      <Option
        name={t('sidebar.no_sequence')}
        reason={t('sidebar.no_sequence_hint')}
        mark={null}
        chosen={form.sequenceId === null}
        onChoose={() => choose(null)}
      />
    </fieldset>
  );
}

interface OptionProps {
  readonly name: string;
  readonly reason: string;
  readonly mark: string | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Option({ name, reason, mark, chosen, onChoose }: OptionProps): JSX.Element {
  const id = useId();
  return (
    <div class={styles.option}>
      <input id={id} type="radio" name="sequence" checked={chosen} aria-describedby={`${id}-why`} onChange={onChoose} />
      <label for={id} class={styles.optionName}>
        <bdi>{name}</bdi>
      </label>
      {mark && <Chip tone="accent">{mark}</Chip>}
      <p id={`${id}-why`} class={styles.reason}>
        {reason}
      </p>
    </div>
  );
}

const mostDates = 4;

function Planned({ chosen, words }: { chosen: SequenceSuggestion | null; words: Words }): JSX.Element | null {
  const { t } = words;
  if (!chosen) return null;
  const { planned } = chosen;
  if (planned.length === 0) return <p class={styles.soft}>{t('sidebar.dates_none')}</p>;
  return (
    <ol class={styles.dates} aria-label={t('sidebar.dates')}>
      {planned.slice(0, mostDates).map((one) => (
        <li key={`${one.stepId}${one.dueAt}`}>
          <span class={styles.date}>{whenText(one.dueAt, words)}</span>
          <ChannelIcon channel={one.channel} size={14} />
          <bdi class={styles.names}>{one.title}</bdi>
        </li>
      ))}
      {planned.length > mostDates && <li class={styles.soft}>{t('sidebar.dates_more', planned.length - mostDates)}</li>}
    </ol>
  );
}

function Warmth(props: {
  chosen: Temperature | null;
  words: Words;
  onChoose: (temperature: Temperature | null) => void;
}): JSX.Element {
  const { chosen, words, onChoose } = props;
  return (
    <fieldset class={styles.part}>
      <legend class={styles.heading}>{words.t('sidebar.how_warm')}</legend>
      <div class={styles.chips}>
        {temperatures.map((one) => (
          <ChoiceChip key={one} chosen={chosen === one} onChoose={() => onChoose(chosen === one ? null : one)}>
            {words.t(`temperature.${one}`)}
          </ChoiceChip>
        ))}
      </div>
    </fieldset>
  );
}

function StartButton({ chosen, words, busy, onFollow }: NewLeadProps): JSX.Element {
  const first = chosen?.planned[0];
  const start = first
    ? words.t('sidebar.start_first', { title: first.title, when: whenText(first.dueAt, words) })
    : null;
  return (
    <div class={styles.start}>
      <Button kind="primary" wide icon="add-person" busy={busy} onClick={onFollow}>
        {start ?? words.t(chosen ? 'sidebar.start' : 'sidebar.follow_only')}
      </Button>
    </div>
  );
}
