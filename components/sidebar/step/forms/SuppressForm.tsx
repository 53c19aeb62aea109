import type { JSX } from 'preact';
import type { Lead } from '../../../../lib/leads/lead.ts';
import type { SuppressionEntry } from '../../../../lib/messages/protocol.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Translate } from '../../../../lib/words/translate.ts';
import { Button } from '../../../kit/Button.tsx';
import { ChoiceChip } from '../../../kit/Chip.tsx';
import { Field } from '../../../kit/Field.tsx';
import { CheckField } from '../../../kit/LabelledField.tsx';
import type { TypedFields } from '../../typed-fields.ts';
import styles from './AskWhy.module.css';
import { entryOf, type SuppressChoice, suppressChoices } from './suppress-choices.ts';

export interface SuppressFormProps {
  readonly lead: Lead;
  readonly typed: TypedFields;
  readonly t: Translate;
  readonly trusts: (event: Event) => boolean;
  readonly onSuppress: (what: { entries: readonly SuppressionEntry[]; note: string }) => void;
  readonly onCancel: () => void;
}

/** Asks what must not be contacted any more, and on which channels. */
export function SuppressForm({ lead, typed, t, trusts, onSuppress, onCancel }: SuppressFormProps): JSX.Element {
  const choices = suppressChoices(lead);
  const what = typed.of('what');
  // What was chosen before may be none of theirs by now: then nothing is.
  const chosen = what === '' ? choices[0] : choices.find((choice) => nameOf(choice) === what);
  const channels = chosen?.channels.filter((channel) => typed.of('channels').split(' ').includes(channel)) ?? [];
  const note = typed.of('note');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (chosen && trusts(event)) onSuppress({ entries: [entryOf(chosen, channels)], note: note.trim() });
  };
  return (
    <form class={styles.ask} onSubmit={submit} aria-label={t('sidebar.suppress_what')}>
      <h3>{t('sidebar.suppress_what')}</h3>
      <fieldset class={styles.options} aria-label={t('sidebar.suppress_what')}>
        {choices.map((choice) => (
          <CheckField
            key={nameOf(choice)}
            radio="suppress"
            label={<bdi>{choiceText(choice, lead, t)}</bdi>}
            checked={choice === chosen}
            onCheck={() => typed.type({ what: nameOf(choice), channels: '' })}
          />
        ))}
      </fieldset>
      {chosen && chosen.channels.length > 0 && (
        <Scope
          offered={chosen.channels}
          channels={channels}
          t={t}
          onChange={(some) => typed.type({ channels: some.join(' ') })}
        />
      )}
      <Field
        label={t('sidebar.suppress_note')}
        value={note}
        maxLength={500}
        onInput={(text) => typed.type({ note: text })}
      />
      <p class={styles.says}>{t('sidebar.suppress_says')}</p>
      <div class={styles.buttons}>
        <Button onClick={onCancel}>{t('kit.cancel')}</Button>
        <Button type="submit" kind="danger" blockedBecause={chosen ? null : t('sidebar.choose_first')}>
          {t('sidebar.suppress_now')}
        </Button>
      </div>
    </form>
  );
}

interface ScopeProps {
  readonly offered: readonly Channel[];
  readonly channels: readonly Channel[];
  readonly t: Translate;
  readonly onChange: (channels: readonly Channel[]) => void;
}

/** All channels, or only some of them. */
function Scope({ offered, channels, t, onChange }: ScopeProps): JSX.Element {
  const toggled = (channel: Channel): readonly Channel[] =>
    channels.includes(channel) ? channels.filter((one) => one !== channel) : [...channels, channel];
  return (
    <fieldset class={styles.reasons} aria-label={t('sidebar.suppress_channels')}>
      <ChoiceChip chosen={channels.length === 0} onChoose={() => onChange([])}>
        {t('sidebar.suppress_all')}
      </ChoiceChip>
      {offered.map((channel) => (
        <ChoiceChip key={channel} chosen={channels.includes(channel)} onChoose={() => onChange(toggled(channel))}>
          {t(`channel.${channel}`)}
        </ChoiceChip>
      ))}
    </fieldset>
  );
}

function nameOf({ kind, value }: SuppressChoice): string {
  return `${kind}:${value}`;
}

function choiceText({ kind, value }: SuppressChoice, { name }: Lead, t: Translate): string {
  if (kind === 'lead') return t('sidebar.suppress_lead', { name: name || t('sidebar.unnamed') });
  return kind === 'domain' ? t('sidebar.suppress_domain', { value }) : value;
}
