import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ContactPoint, Lead } from '../../../lib/leads/lead.ts';
import type { MergedLine } from '../../../lib/messages/prompt.ts';
import type { LeadChanges } from '../../../lib/messages/protocol.ts';
import type { Field as FoundField, PageReading } from '../../../lib/records/page-reading.ts';
import type { Suppression } from '../../../lib/rules/suppression.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { ContactFields } from './ContactFields.tsx';
import { CustomFields } from './CustomFields.tsx';
import { DealFields } from './DealFields.tsx';
import styles from './DetailsTab.module.css';
import { changesOf, type Details, detailsOf, wrongsOf } from './detail-edits.ts';
import { MergedList } from './MergedList.tsx';
import { StandingFields } from './StandingFields.tsx';
import { SuppressionList } from './SuppressionList.tsx';

export interface DetailsTabProps {
  readonly lead: Lead;
  /** What the page beside it says, where it is a record of this lead. */
  readonly reading: PageReading | null;
  readonly zones: readonly string[];
  readonly words: Words;
  readonly busy: boolean;
  /** What of the do-not-contact list bars something for this lead. */
  readonly suppressions: readonly Suppression[];
  readonly onSave: (event: SubmitEvent, changes: LeadChanges) => void;
  /** Leads that were merged into this one. */
  readonly merged: readonly MergedLine[];
  readonly onSplit: (event: MouseEvent, otherId: string) => void;
  readonly onLift: (event: MouseEvent, suppressionId: string) => void;
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
    <>
      <form class={styles.form} onSubmit={submit} noValidate>
        <Texts {...props} details={details} edit={edit} wrong={wrong} />
        <Contacts {...props} details={details} edit={edit} wrong={wrong} />
        <StandingFields lead={lead} details={details} zones={zones} words={words} edit={edit} wrong={wrong} />
        <DealFields details={details} words={words} edit={edit} wrong={wrong} />
        <CustomFields fields={details.custom} words={words} wrong={wrong} onChange={(custom) => edit({ custom })} />
        {changes && (
          <div class={styles.buttons}>
            <Button onClick={() => setEdited(null)}>{t('sidebar.discard')}</Button>
            <Button type="submit" kind="primary" busy={props.busy}>
              {t('sidebar.save_changes')}
            </Button>
          </div>
        )}
      </form>
      <MergedList merged={props.merged} words={words} busy={props.busy} onSplit={props.onSplit} />
      <SuppressionList suppressions={props.suppressions} words={words} busy={props.busy} onLift={props.onLift} />
    </>
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
