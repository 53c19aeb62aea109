import type { ComponentChildren, JSX } from 'preact';
import { type Temperature, temperatures } from '../../../lib/leads/lead.ts';
import type { NewLeadPrompt, PossibleMatch } from '../../../lib/messages/prompt.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Button } from '../../kit/Button.tsx';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { SourceField } from '../details/SourceField.tsx';
import { FoundFields } from './FoundFields.tsx';
import type { ChosenSequence } from './follow-model.ts';
import type { FollowForm } from './found-edits.ts';
import styles from './NewLead.module.css';
import { PlannedDates } from './PlannedDates.tsx';
import { SequenceChoice } from './SequenceChoice.tsx';
import { Warnings } from './Warnings.tsx';

export interface NewLeadProps {
  readonly shown: NewLeadPrompt;
  readonly form: FollowForm;
  /** The temperature to follow with: the rep's choice, else what their source says. */
  readonly temperature: Temperature | null;
  /** The suggestion that would be started, with its dates; null to follow without one. */
  readonly chosen: ChosenSequence | null;
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
        {chosen && <Warnings warnings={chosen.warnings} words={words} />}
        {chosen?.planned && <PlannedDates planned={chosen.planned} words={words} />}
      </div>
      <SequenceChoice {...props} />
      <Warmth chosen={props.temperature} words={words} onChoose={(temperature) => props.onChange({ temperature })} />
      <div class={styles.part}>
        <SourceField source={form.source} t={t} onChange={(source) => props.onChange({ source })} />
      </div>
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
  const first = chosen?.planned?.[0];
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
