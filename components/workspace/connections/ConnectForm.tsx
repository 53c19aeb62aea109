import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SignInField, SignInWay } from '../../../lib/outbox/connection.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button } from '../../kit/Button.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Fold } from '../../kit/Fold.tsx';
import type { ConnectionProps } from './ConnectionPart.tsx';
import styles from './Connections.module.css';
import { accessFor, type ConnectDraft, fieldsOf, waysOf } from './connect-draft.ts';
import { placesText, whereText } from './connect-words.ts';
import { SignInInput } from './SignInInput.tsx';

interface FormProps extends ConnectionProps {
  readonly draft: ConnectDraft;
}

/** How to connect a workspace: the ways there are, and what the chosen one asks for. */
export function ConnectForm(props: FormProps): JSX.Element {
  const { card, draft, model, words } = props;
  const { t } = words;
  const { connections } = model;
  const isBusy = connections.working.value !== null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy) void connections.connect(card);
  };
  return (
    <form class={styles.form} noValidate autocomplete="off" onSubmit={submit}>
      <Ways {...props} />
      <p class={styles.where}>{whereText(card, draft.way, t)}</p>
      {draft.way === 'pkce' && <Redirect url={model.redirectUrl} t={t} />}
      <Fields {...props} />
      <Asked {...props} />
      <div class={styles.buttons}>
        <Button type="submit" kind="primary" busy={isBusy}>
          {t(isBusy ? 'connect.connecting' : submitKeys[draft.way])}
        </Button>
        {card.connection && (
          <Button kind="quiet" blockedBecause={isBusy ? t('connect.connecting') : null} onClick={connections.cancel}>
            {t('kit.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

const submitKeys: Readonly<Record<SignInWay, string>> = {
  token: 'connect.connect',
  password: 'connect.connect',
  pkce: 'connect.sign_in',
  session: 'connect.use_session',
  form: 'connect.use_form',
};

function Ways({ card, draft, model, words }: FormProps): JSX.Element {
  const { t } = words;
  const { connections } = model;
  const name = useId();
  return (
    <fieldset class={styles.ways}>
      <legend class={styles.legend}>{t('connect.ways')}</legend>
      {waysOf(card).map((way) => (
        <div key={way} class={styles.way}>
          <input
            id={`${name}-${way}`}
            type="radio"
            name={name}
            checked={way === draft.way}
            disabled={connections.working.value !== null}
            aria-describedby={`${name}-${way}-about`}
            onChange={() => connections.choose(card, way)}
          />
          <span class={styles.wayWords}>
            <label for={`${name}-${way}`} class={styles.wayName}>
              {t(`connect.way_${way}`)}
            </label>
            <span id={`${name}-${way}-about`} class={styles.soft}>
              {t(`connect.about_${way}`)}
            </span>
          </span>
        </div>
      ))}
    </fieldset>
  );
}

/** Where the CRM has to send the rep back to: the administrator fills it in. */
function Redirect({ url, t }: { url: string; t: Translate }): JSX.Element {
  return (
    <p class={styles.redirect}>
      <span class={styles.soft}>{t('connect.redirect')}</span> <code class={styles.code}>{url}</code>
      <CopyButton text={url} label={t('kit.copy')} t={t} />
    </p>
  );
}

function Fields(props: FormProps): JSX.Element | null {
  const { card, draft, model, words } = props;
  const { t } = words;
  const told = model.connections.told.value;
  const wrong = told?.kind === 'not-valid' ? told.field : null;
  const fields = fieldsOf(card, draft.way);
  const optional = fields.filter(({ isOptional }) => isOptional);
  const needed = fields.filter(({ isOptional }) => !isOptional);
  const isOpen = optional.some(({ name }) => name === wrong || Boolean(draft.fields[name]));
  const input = (field: SignInField): JSX.Element => (
    <SignInInput
      key={`${draft.way}/${field.name}`}
      field={field}
      value={draft.fields[field.name] ?? ''}
      isWrong={field.name === wrong}
      isOff={model.connections.working.value !== null}
      onInput={(text) => model.connections.fill(field.name, text)}
      t={t}
    />
  );
  return (
    <>
      {needed.length > 0 && <div class={styles.fields}>{needed.map(input)}</div>}
      {optional.length > 0 && (
        <Fold line={t('connect.optional')} open={isOpen}>
          <div class={styles.fields}>{optional.map(input)}</div>
        </Fold>
      )}
    </>
  );
}

/** What Chrome is going to ask, before it does. */
function Asked({ card, draft, words }: FormProps): JSX.Element | null {
  const { t } = words;
  const { hosts, permissions } = accessFor(card, draft);
  const lines = [
    ...(hosts.length > 0 ? [t('connect.asks_hosts', { hosts: placesText(hosts) })] : []),
    ...permissions.map((permission) => t(`connect.asks_${permission}`)),
  ];
  return lines.length === 0 ? null : <p class={styles.soft}>{lines.join(' ')}</p>;
}
