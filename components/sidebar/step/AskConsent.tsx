import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Reason } from '../../../lib/touches/reason.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button } from '../../kit/Button.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import styles from './AskConsent.module.css';

export interface AskConsentProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly t: Translate;
}

/** Does this say that they have to be asked first? */
export function isAskFirst(why: readonly Reason[]): boolean {
  return why.some(({ rule }) => rule === 'ask-first');
}

/** Where the law wants them asked before the first text: what they said is kept, and opens the way or closes it. */
export function AskConsent({ model, shown, t }: AskConsentProps): JSX.Element | null {
  const { orders, world } = model;
  if (shown.lead.smsConsent) return null;
  const said = (event: MouseEvent, smsConsent: 'given' | 'refused'): void => {
    if (world.trusts(event)) orders.change(shown, { smsConsent });
  };
  return (
    <fieldset class={styles.ask}>
      <legend>{t('sidebar.consent_ask')}</legend>
      <Button small icon="check" onClick={(event) => said(event, 'given')}>
        {t('sidebar.sms_consent_given')}
      </Button>
      <Button small onClick={(event) => said(event, 'refused')}>
        {t('sidebar.sms_consent_refused')}
      </Button>
    </fieldset>
  );
}
