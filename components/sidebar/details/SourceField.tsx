import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { leadSources } from '../../../lib/leads/lead.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { Field } from '../../kit/Field.tsx';

export interface SourceFieldProps {
  /** One of `leadSources`, or the rep's own word. */
  readonly source: string;
  readonly t: Translate;
  readonly hint?: string | null;
  readonly onChange: (source: string) => void;
}

/** Where a lead came from: the known sources by their names, or any other word. */
export function SourceField({ source, t, hint, onChange }: SourceFieldProps): JSX.Element {
  const listId = useId();
  const names = leadSources.map((id) => ({ id, name: t(`source.${id}`) }));
  const named = (text: string): string =>
    names.find(({ name }) => name.toLocaleLowerCase() === text.trim().toLocaleLowerCase())?.id ?? text;
  return (
    <>
      <Field
        label={t('sidebar.source')}
        value={names.find(({ id }) => id === source)?.name ?? source}
        list={listId}
        placeholder={t('sidebar.source_example')}
        maxLength={60}
        hint={hint}
        onInput={(text) => onChange(named(text))}
      />
      <datalist id={listId}>
        {names.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
