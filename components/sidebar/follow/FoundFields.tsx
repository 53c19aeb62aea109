import type { JSX } from 'preact';
import type { Field as FoundField, PageReading } from '../../../lib/records/page-reading.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Chip } from '../../kit/Chip.tsx';
import { Field } from '../../kit/Field.tsx';
import { ContactFields } from '../details/ContactFields.tsx';
import type { FoundEdits } from './found-edits.ts';
import styles from './NewLead.module.css';

export interface FoundFieldsProps {
  readonly reading: PageReading;
  readonly edits: FoundEdits;
  readonly words: Words;
  readonly onEdit: (edits: FoundEdits) => void;
  /** A correction is complete: what depends on it may be asked again. */
  readonly onDone: () => void;
}

/** What was found on the page, to be looked at and corrected before following. A guess asks to be checked. */
export function FoundFields({ reading, edits, words, onEdit, onDone }: FoundFieldsProps): JSX.Element {
  const { t } = words;
  const lists = listsOf(reading, edits);
  const text = (name: 'name' | 'company' | 'address'): JSX.Element => (
    <Field
      label={t(`sidebar.${name}`)}
      value={edits[name] ?? reading[name]?.value ?? ''}
      hint={edits[name] === undefined ? foundHint(reading[name], words) : null}
      onInput={(value) => onEdit({ ...edits, [name]: value })}
      onDone={onDone}
    />
  );
  return (
    <>
      {text('name')}
      {text('company')}
      {(['phones', 'emails'] as const).map((name) => (
        <ContactFields
          key={name}
          label={t(name === 'phones' ? 'sidebar.phone' : 'sidebar.email')}
          addLabel={t(name === 'phones' ? 'sidebar.add_phone' : 'sidebar.add_email')}
          type={name === 'phones' ? 'tel' : 'email'}
          texts={lists[name]}
          hintOf={(index) =>
            reading[name][index]?.value === lists[name][index] ? foundHint(reading[name][index] ?? null, words) : null
          }
          onChange={(texts) => onEdit({ ...edits, [name]: texts })}
          onDone={onDone}
        />
      ))}
      {reading.address && text('address')}
    </>
  );
}

function listsOf(reading: PageReading, edits: FoundEdits): { phones: readonly string[]; emails: readonly string[] } {
  return {
    phones: edits.phones ?? reading.phones.map(({ value }) => value),
    emails: edits.emails ?? reading.emails.map(({ value }) => value),
  };
}

function foundHint(field: FoundField | null, { t }: Words): JSX.Element | null {
  if (!field) return null;
  return (
    <span class={styles.source}>
      {field.confidence === 1 && <Chip tone="warn">{t('sidebar.check_this')}</Chip>}
      {t(`sidebar.source_${field.source}`)}
    </span>
  );
}
