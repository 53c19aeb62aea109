import type { JSX } from 'preact';
import { endpointOf } from '../../../lib/drafting/endpoint.ts';
import type { ModelEndpoint } from '../../../lib/messages/drafting.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import styles from './Connections.module.css';
import type { EndpointForm as Filled, WrongPart } from './endpoint-model.ts';
import { SignInInput } from './SignInInput.tsx';
import type { WritingHelpProps } from './WritingHelp.tsx';

const longest = 2000;

interface FormProps extends WritingHelpProps {
  readonly form: Filled;
  /** The endpoint there is; null for none. */
  readonly set: ModelEndpoint | null;
}

/** Address, model and key of the endpoint; the key there is never comes back to be shown. */
export function EndpointForm({ endpoint, form, set, words }: FormProps): JSX.Element {
  const { t } = words;
  const isBusy = endpoint.isBusy.value;
  const planned = endpointOf(form.url);
  const wrongIn = (part: WrongPart): string | null =>
    endpoint.wrong.value === part ? t(`endpoint.wrong_${part}`) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void endpoint.save();
  };
  return (
    <form class={styles.form} noValidate autocomplete="off" aria-label={t('endpoint.title')} onSubmit={submit}>
      <div class={styles.fields}>
        <Field
          label={t('endpoint.url')}
          value={form.url}
          maxLength={longest}
          wrong={wrongIn('url')}
          hint={t('endpoint.url_hint')}
          onInput={(url) => endpoint.change({ url })}
        />
        <Field
          label={t('endpoint.model')}
          value={form.model}
          maxLength={longest}
          wrong={wrongIn('model')}
          hint={t('endpoint.model_hint')}
          onInput={(model) => endpoint.change({ model })}
        />
      </div>
      <div class={styles.fields}>
        <SignInInput
          field={{ name: 'apiKey', isSecret: true, isOptional: true }}
          value={form.key}
          isWrong={endpoint.wrong.value === 'key'}
          isOff={isBusy}
          onInput={(key) => endpoint.change({ key })}
          t={t}
        />
      </div>
      <p class={styles.soft}>{t(set?.hasKey ? 'endpoint.key_kept' : 'endpoint.key_hint')}</p>
      {planned && <p class={styles.soft}>{t('endpoint.asks', { host: planned.host })}</p>}
      <div class={styles.buttons}>
        <Button type="submit" kind="primary" busy={isBusy}>
          {t('endpoint.save')}
        </Button>
        <Button kind="quiet" onClick={endpoint.cancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </form>
  );
}
