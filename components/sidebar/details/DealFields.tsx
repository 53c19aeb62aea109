import type { JSX } from 'preact';
import { intents } from '../../../lib/leads/lead.ts';
import { Field } from '../../kit/Field.tsx';
import { CheckField, ChoiceField, ClockField, NumberField } from '../../kit/LabelledField.tsx';
import styles from './DetailsTab.module.css';
import { SourceField } from './SourceField.tsx';
import type { DetailFieldsProps } from './StandingFields.tsx';

/** What the lead wants, what it is worth, and the dates that matter to them. */
export function DealFields(props: DetailFieldsProps): JSX.Element {
  const { details, words, edit, wrong } = props;
  const { t } = words;
  return (
    <>
      <h3 class={styles.heading}>{t('sidebar.interest')}</h3>
      <div class={styles.pair}>
        <SourceField source={details.source} t={t} onChange={(source) => edit({ source })} />
        <ChoiceField
          label={t('sidebar.intent')}
          value={details.intent ?? ''}
          options={[
            { value: '' as const, words: t('sidebar.not_set') },
            ...intents.map((value) => ({ value, words: t(`intent.${value}`) })),
          ]}
          onChoose={(value) => edit({ intent: value || null })}
        />
        <NumberField
          label={t('sidebar.motivation')}
          hint={t('sidebar.motivation_hint')}
          wrong={wrong('motivation')}
          value={numberIn(details.motivation)}
          max={100}
          onInput={(value) => edit({ motivation: typed(value) })}
        />
        <NumberField
          label={t('sidebar.worth')}
          wrong={wrong('worth')}
          value={numberIn(details.worth)}
          step="any"
          onInput={(value) => edit({ worth: typed(value) })}
        />
      </div>
      <div class={styles.pair}>
        <Field
          label={t('sidebar.deal_name')}
          value={details.dealName}
          placeholder={t('sidebar.deal_name_example')}
          onInput={(dealName) => edit({ dealName })}
        />
        <Field
          label={t('sidebar.offer_range')}
          value={details.offerRange}
          placeholder={t('sidebar.offer_range_example')}
          onInput={(offerRange) => edit({ offerRange })}
        />
      </div>
      <CheckField
        label={t('sidebar.strategic')}
        checked={details.isStrategic}
        onCheck={(isStrategic) => edit({ isStrategic })}
      />
      <Field
        label={t('sidebar.tags')}
        value={details.tags}
        placeholder={t('sidebar.tags_example')}
        onInput={(tags) => edit({ tags })}
      />
      <Dates {...props} />
    </>
  );
}

function Dates({ details, words, edit }: DetailFieldsProps): JSX.Element {
  const { t } = words;
  return (
    <>
      <h3 class={styles.heading}>{t('sidebar.their_dates')}</h3>
      <div class={styles.pair}>
        <ClockField
          kind="date"
          label={t('sidebar.offer_expires')}
          value={details.offerExpiresOn}
          onInput={(offerExpiresOn) => edit({ offerExpiresOn })}
        />
        <ClockField
          kind="date"
          label={t('sidebar.mentioned_on')}
          value={details.mentionedOn}
          onInput={(mentionedOn) => edit({ mentionedOn })}
        />
      </div>
      <Field
        label={t('sidebar.mentioned_what')}
        value={details.mentionedWhat}
        placeholder={t('sidebar.mentioned_example')}
        onInput={(mentionedWhat) => edit({ mentionedWhat })}
      />
    </>
  );
}

function numberIn(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

function typed(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}
