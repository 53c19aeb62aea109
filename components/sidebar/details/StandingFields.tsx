import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Lead, type LeadStatus, leadStatuses, temperatures } from '../../../lib/leads/lead.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Field } from '../../kit/Field.tsx';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import styles from './DetailsTab.module.css';
import type { Details } from './detail-edits.ts';

export interface DetailFieldsProps {
  readonly details: Details;
  readonly words: Words;
  readonly edit: (changes: Partial<Details>) => void;
  readonly wrong: (name: string) => string | null;
}

/** Ways a person can prefer: a task is none. */
const ways = channels.filter((channel): channel is Exclude<Channel, 'task'> => channel !== 'task');

/** Where the lead stands, and how and when they may be reached. */
export function StandingFields(
  props: DetailFieldsProps & { readonly lead: Lead; readonly zones: readonly string[] },
): JSX.Element {
  const { details, words, edit } = props;
  const { t } = words;
  const unset = { value: '' as const, words: t('sidebar.not_set') };
  return (
    <>
      <div class={styles.pair}>
        <ChoiceField
          label={t('sidebar.status')}
          value={details.status}
          options={statusesFor(props.lead).map((value) => ({ value, words: t(`status.${value}`) }))}
          onChoose={(status) => edit({ status })}
        />
        <ChoiceField
          label={t('sidebar.temperature')}
          value={details.temperature ?? ''}
          options={[unset, ...temperatures.map((value) => ({ value, words: t(`temperature.${value}`) }))]}
          onChoose={(value) => edit({ temperature: value || null })}
        />
        <ChoiceField
          label={t('sidebar.preferred_channel')}
          value={details.preferredChannel ?? ''}
          options={[unset, ...ways.map((value) => ({ value, words: t(`channel.${value}`) }))]}
          onChoose={(value) => edit({ preferredChannel: value || null })}
        />
        <Consent {...props} />
      </div>
      <ZoneField {...props} />
    </>
  );
}

/** A lead is archived with its reason, and restored, by orders of their own. */
function statusesFor({ status }: Lead): readonly LeadStatus[] {
  return leadStatuses.filter((one) => (one === 'archived') === (status === 'archived'));
}

function Consent({ lead, details, words, edit }: DetailFieldsProps & { lead: Lead }): JSX.Element {
  const { t } = words;
  const unknown = { value: '' as const, words: t('sidebar.sms_consent_unknown') };
  return (
    <ChoiceField
      label={t('sidebar.sms_consent')}
      value={details.smsConsent}
      options={[
        ...(lead.smsConsent ? [] : [unknown]),
        { value: 'given' as const, words: t('sidebar.sms_consent_given') },
        { value: 'refused' as const, words: t('sidebar.sms_consent_refused') },
      ]}
      onChoose={(smsConsent) => edit({ smsConsent })}
    />
  );
}

function ZoneField(props: DetailFieldsProps & { zones: readonly string[] }): JSX.Element {
  const { details, words, edit, wrong, zones } = props;
  const { t } = words;
  const listId = useId();
  return (
    <>
      <Field
        label={t('sidebar.zone')}
        value={details.zone}
        list={listId}
        placeholder={t('sidebar.zone_example')}
        wrong={wrong('zone')}
        hint={details.zone ? null : t('sidebar.zone_unknown')}
        onInput={(zone) => edit({ zone })}
      />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </>
  );
}
