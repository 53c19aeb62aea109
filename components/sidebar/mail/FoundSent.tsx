import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { SentOffer } from '../../../lib/messages/sent.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { safePage } from '../../kit/safe-href.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import styles from './FoundSent.module.css';

export interface FoundSentProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly sent: SentOffer;
  readonly words: Words;
}

const longestQuote = 160;

/** A mail of the rep's that Gmail shows, which may be this step: nothing follows from it until they say so. */
export function FoundSent({ model, shown, sent, words }: FoundSentProps): JSX.Element {
  const { orders, commands, world } = model;
  const { t } = words;
  const page = safePage(sent.threadUrl);
  const [...letters] = sent.text.trim().replace(/\s+/g, ' ');
  const quote = letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : letters.join('');
  const dismiss = (): void => {
    void world.ask('dismissSent', { leadId: shown.lead.id, mailId: sent.mailId }).catch(() => model.checkHealth());
  };
  return (
    <section class={styles.found} aria-label={t('sidebar.sent_found')}>
      <p class={styles.ask}>{t(sent.isHanded ? 'sidebar.sent_handed' : 'sidebar.sent_own')}</p>
      <p>
        <bdi>{sent.subject || t('sidebar.no_subject')}</bdi> · {whenText(sent.at, words)}
        <br />
        <q dir="auto">{quote}</q>{' '}
        {page && (
          <a href={page} target="_blank" rel="noreferrer">
            {t('sidebar.open_mail')}
          </a>
        )}
      </p>
      <div class={styles.acts}>
        <Button
          kind="primary"
          small
          busy={commands.inFlight.value !== null}
          onClick={(event) => world.trusts(event) && orders.logSent(shown, sent.mailId)}
        >
          {t('sidebar.sent_yes')}
        </Button>
        <Button small onClick={(event) => world.trusts(event) && dismiss()}>
          {t('sidebar.sent_no')}
        </Button>
      </div>
    </section>
  );
}
