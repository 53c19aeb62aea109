import type { JSX, TargetedInputEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SignInField } from '../../../lib/outbox/connection.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { IconButton } from '../../kit/Button.tsx';
import fieldStyles from '../../kit/Field.module.css';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import styles from './Connections.module.css';
import { fieldText, optionText } from './connect-words.ts';

export interface SignInInputProps {
  readonly field: SignInField;
  readonly value: string;
  readonly isWrong: boolean;
  readonly isOff: boolean;
  readonly onInput: (text: string) => void;
  readonly t: Translate;
}

/** One thing to fill in: a line of text, a list to choose from, or a secret, which is shown as dots until asked for. */
export function SignInInput(props: SignInInputProps): JSX.Element {
  const { field, value, isWrong, isOff, onInput, t } = props;
  const label = fieldText(field.name, t);
  const wrong = isWrong ? t(value.trim() === '' ? 'connect.wrong_empty' : 'connect.wrong') : null;
  const { options } = field;
  if (!options) return <TextInput {...props} label={label} wrong={wrong} />;
  return (
    <ChoiceField
      label={label}
      value={value || (options[0] ?? '')}
      options={options.map((option) => ({ value: option, words: optionText(field, option, t) }))}
      wrong={wrong}
      isOff={isOff}
      onChoose={onInput}
    />
  );
}

function TextInput(props: SignInInputProps & { label: string; wrong: string | null }): JSX.Element {
  const { field, value, isOff, label, wrong, onInput, t } = props;
  const id = useId();
  const [isShown, show] = useState(false);
  const isDots = field.isSecret && !isShown;
  const about = `${id}-about`;
  const line = {
    id,
    class: fieldStyles.input,
    value,
    readOnly: isOff,
    maxLength: 10_000,
    dir: 'ltr',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    'aria-required': !field.isOptional,
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong === null ? '' : about,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class={fieldStyles.field}>
      <label class={fieldStyles.label} for={id}>
        {label}
      </label>
      <span class={styles.secret}>
        {isDots ? <input {...line} type="password" /> : <input {...line} type="text" />}
        {field.isSecret && (
          <IconButton
            icon={isShown ? 'hide' : 'show'}
            label={t(isShown ? 'connect.hide' : 'connect.show', { what: label })}
            onClick={() => show(!isShown)}
          />
        )}
      </span>
      {wrong !== null && (
        <div id={about} class={fieldStyles.wrong}>
          {wrong}
        </div>
      )}
    </div>
  );
}
