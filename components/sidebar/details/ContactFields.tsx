import type { JSX } from 'preact';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';

export interface ContactFieldsProps {
  readonly label: string;
  readonly addLabel: string;
  readonly type: 'tel' | 'email';
  readonly texts: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
  readonly onDone?: () => void;
  readonly hintOf?: (index: number) => JSX.Element | string | null;
  readonly wrongOf?: (index: number) => string | null;
}

const mostContacts = 10;

/** Several phones or emails, each with its own line, and one more on request. */
export function ContactFields(props: ContactFieldsProps): JSX.Element {
  const { label, type, texts, onChange } = props;
  return (
    <>
      {texts.map((text, index) => (
        <Field
          key={placeKey(index)}
          label={texts.length > 1 ? `${label} ${index + 1}` : label}
          type={type}
          value={text}
          wrong={props.wrongOf?.(index)}
          hint={props.hintOf?.(index)}
          onInput={(next) => onChange(texts.with(index, next))}
          onDone={props.onDone}
        />
      ))}
      {texts.length < mostContacts && (
        <div>
          <Button kind="quiet" small icon="plus" onClick={() => onChange([...texts, ''])}>
            {props.addLabel}
          </Button>
        </div>
      )}
    </>
  );
}

/** A line is its place in the list: its text changes with every key. */
function placeKey(index: number): string {
  return `place-${index}`;
}
