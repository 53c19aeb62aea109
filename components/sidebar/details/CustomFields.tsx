import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import {
  type CustomField,
  customName,
  longestCustomName,
  longestCustomValue,
  mostCustomFields,
} from '../../../lib/leads/custom-fields.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import styles from './DetailsTab.module.css';

export interface CustomFieldsProps {
  readonly fields: readonly CustomField[];
  readonly words: Words;
  readonly wrong: (name: string) => string | null;
  readonly onChange: (fields: readonly CustomField[]) => void;
}

/** The rep's own fields of the lead: a name, which texts call them by, and what it says. */
export function CustomFields({ fields, words, wrong, onChange }: CustomFieldsProps): JSX.Element {
  const { t } = words;
  const part = useRef<HTMLElement>(null);
  const add = (): void => {
    onChange([...fields, { name: '', value: '' }]);
    // The new line is there after the next drawing.
    requestAnimationFrame(() => part.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.focus());
  };
  return (
    <section ref={part} class={styles.customs} aria-labelledby="custom-fields">
      <h3 id="custom-fields" class={styles.heading}>
        {t('sidebar.custom')}
      </h3>
      {fields.map((field, index) => (
        <CustomLine
          key={placeKey(index)}
          field={field}
          wrong={wrong(`custom${index}`)}
          words={words}
          onChange={(changes) => onChange(fields.with(index, { ...field, ...changes }))}
          onRemove={() => onChange(fields.toSpliced(index, 1))}
        />
      ))}
      {fields.length < mostCustomFields && (
        <div>
          <Button kind="quiet" small icon="plus" onClick={add}>
            {t('sidebar.add_custom')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface LineProps {
  readonly field: CustomField;
  readonly wrong: string | null;
  readonly words: Words;
  readonly onChange: (changes: Partial<CustomField>) => void;
  readonly onRemove: () => void;
}

function CustomLine({ field, wrong, words, onChange, onRemove }: LineProps): JSX.Element {
  const { t } = words;
  const name = customName(field.name);
  return (
    <fieldset class={styles.custom} aria-label={t('sidebar.custom_field', { name: name || t('sidebar.custom_new') })}>
      <Field
        label={t('sidebar.custom_name')}
        value={field.name}
        placeholder={t('sidebar.custom_example')}
        maxLength={longestCustomName}
        wrong={wrong}
        hint={name === '' ? null : <code dir="ltr">{`custom.${name}`}</code>}
        onInput={(typed) => onChange({ name: typed })}
      />
      <Field
        label={t('sidebar.custom_value')}
        value={field.value}
        maxLength={longestCustomValue}
        onInput={(value) => onChange({ value })}
      />
      <IconButton
        icon="remove"
        label={t('sidebar.custom_remove', { name: name || t('sidebar.custom_new') })}
        onClick={onRemove}
      />
    </fieldset>
  );
}

/** A line is its place in the list: its name changes with every key. */
function placeKey(index: number): string {
  return `place-${index}`;
}
