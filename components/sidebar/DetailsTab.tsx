import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type ContactPoint, type Lead, leadStatuses, temperatures } from '../../lib/leads/lead.ts';
import type { LeadChanges } from '../../lib/messages/protocol.ts';
import type { Field as FoundField, PageReading } from '../../lib/records/page-reading.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Field, SelectField } from '../kit/Field.tsx';
import { ContactFields } from './ContactFields.tsx';
import styles from './DetailsTab.module.css';
import { changesOf, type Details, detailsOf, wrongsOf } from './detail-edits.ts';

export interface DetailsTabProps {
  readonly lead: Lead;
  /** What the page beside it says, where it is a record of this lead. */
  readonly reading: PageReading | null;
  readonly zones: readonly string[];
  readonly words: Words;
  readonly busy: boolean;
  readonly onSave: (event: SubmitEvent, changes: LeadChanges) => void;
}

/** All that is known about a lead, where it stands on the page, and a form to correct it. Give it a key per lead. */
export function DetailsTab(props: DetailsTabProps): JSX.Element {
  const { lead, words, zones } = props;
  const { t } = words;
  const [edited, setEdited] = useState<Details | null>(null);
  const details = edited ?? detailsOf(lead);
  const edit = (changes: Partial<Details>): void => setEdited({ ...details, ...changes });
  const wrongs = wrongsOf(details, zones);
  const wrong = (name: string): string | null => (wrongs[name] ? t(wrongs[name]) : null);
  const changes = changesOf(lead, details);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!changes || Object.keys(wrongs).length > 0) return;
    props.onSave(event, changes);
    setEdited(null);
  };
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <Texts {...props} details={details} edit={edit} wrong={wrong} />
      <Contacts {...props} details={details} edit={edit} wrong={wrong} />
      <Choices {...props} details={details} edit={edit} wrong={wrong} />
      {changes && (
        <div class={styles.buttons}>
          <Button onClick={() => setEdited(null)}>{t('sidebar.discard')}</Button>
          <Button type="submit" kind="primary" busy={props.busy}>
            {t('sidebar.save_changes')}
          </Button>
        </div>
      )}
    </form>
  );
}

type PartProps = DetailsTabProps & {
  readonly details: Details;
  readonly edit: (changes: Partial<Details>) => void;
  readonly wrong: (name: string) => string | null;
};

const textFields = [
  { name: 'name', label: 'sidebar.name' },
  { name: 'company', label: 'sidebar.company' },
  { name: 'jobTitle', label: 'sidebar.job_title' },
  { name: 'address', label: 'sidebar.address' },
] as const;

function Texts({ details, edit, wrong, reading, words }: PartProps): JSX.Element {
  return (
    <>
      {textFields.map(({ name, label }) => (
        <Field
          key={name}
          label={words.t(label)}
          value={details[name]}
          wrong={wrong(name)}
          hint={pageHint(reading?.[name] ?? null, details[name], words)}
          onInput={(text) => edit({ [name]: text })}
        />
      ))}
    </>
  );
}

function Contacts({ lead, details, edit, wrong, reading, words }: PartProps): JSX.Element {
  const { t } = words;
  return (
    <>
      <ContactFields
        label={t('sidebar.phone')}
        addLabel={t('sidebar.add_phone')}
        type="tel"
        texts={details.phones}
        hintOf={(index) => contactHint(lead.phones[index], reading?.phones ?? [], words)}
        onChange={(phones) => edit({ phones })}
      />
      <ContactFields
        label={t('sidebar.email')}
        addLabel={t('sidebar.add_email')}
        type="email"
        texts={details.emails}
        wrongOf={(index) => wrong(`email${index}`)}
        hintOf={(index) => contactHint(lead.emails[index], reading?.emails ?? [], words)}
        onChange={(emails) => edit({ emails })}
      />
    </>
  );
}

function Choices({ lead, details, edit, wrong, zones, words }: PartProps): JSX.Element {
  const { t } = words;
  const listId = useId();
  const warmth = temperatures.map((value) => ({ value, words: t(`temperature.${value}`) }));
  return (
    <>
      <div class={styles.pair}>
        <SelectField
          label={t('sidebar.status')}
          value={details.status}
          options={leadStatuses.map((value) => ({ value, words: t(`status.${value}`) }))}
          onChoose={(value) => edit({ status: leadStatuses.find((one) => one === value) ?? details.status })}
        />
        <SelectField
          label={t('sidebar.temperature')}
          value={details.temperature ?? ''}
          options={[{ value: '', words: t('sidebar.temperature_none') }, ...warmth]}
          onChoose={(value) => edit({ temperature: temperatures.find((one) => one === value) ?? null })}
        />
      </div>
      <SelectField
        label={t('sidebar.sms_consent')}
        value={details.smsConsent}
        options={[
          ...(lead.smsConsent ? [] : [{ value: '', words: t('sidebar.sms_consent_unknown') }]),
          { value: 'given', words: t('sidebar.sms_consent_given') },
          { value: 'refused', words: t('sidebar.sms_consent_refused') },
        ]}
        onChoose={(value) => edit({ smsConsent: value === 'given' || value === 'refused' ? value : '' })}
      />
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

/** Where the page has it, and what it says there when that is something else. */
function pageHint(found: FoundField | null, text: string, { t }: Words): string | null {
  if (!found) return null;
  return found.value === text ? t(`sidebar.source_${found.source}`) : t('sidebar.page_says', { value: found.value });
}

function contactHint(point: ContactPoint | undefined, found: readonly FoundField[], { t }: Words): string | null {
  if (!point) return null;
  if (point.health === 'bad') return t('sidebar.bad_contact');
  const source = found.find(({ value }) => value === point.text)?.source;
  return source ? t(`sidebar.source_${source}`) : null;
}
