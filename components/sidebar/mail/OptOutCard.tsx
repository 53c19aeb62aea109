import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { safePage } from '../../kit/safe-href.ts';
import styles from '../hints/Hints.module.css';
import type { SidebarModel } from '../sidebar-model.ts';

export interface OptOutProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** Words of theirs that ask for no more mail: nothing follows from them until the rep says so, with one press. */
export function OptOutCard({ model, shown, words }: OptOutProps): JSX.Element | null {
  const { orders, commands, world } = model;
  const { t } = words;
  const { optOut, lead } = shown;
  if (!optOut) return null;
  const { email, words: said, mailId, threadUrl } = optOut;
  const page = safePage(threadUrl);
  const entries = [{ kind: 'email', value: email, channels: null }] as const;
  const dismiss = (): void =>
    void world.ask('dismissOptOut', { leadId: lead.id, mailId }).catch(() => model.checkHealth());
  return (
    <section class={styles.hints} aria-label={t('sidebar.opt_out')}>
      <div class={styles.line}>
        <Icon name="ban" size={14} />
        <div class={styles.words}>
          <span>{t('sidebar.opt_out_said')}</span> <q dir="auto">{said}</q>{' '}
          {page && (
            <a href={page} target="_blank" rel="noreferrer">
              {t('sidebar.open_mail')}
            </a>
          )}
          <br />
          <Button
            small
            busy={commands.inFlight.value !== null}
            onClick={(event) => world.trusts(event) && orders.suppress(shown, { entries, note: said })}
          >
            {t('sidebar.opt_out_yes', { email })}
          </Button>{' '}
          <Button kind="quiet" small onClick={(event) => world.trusts(event) && dismiss()}>
            {t('sidebar.opt_out_no')}
          </Button>
        </div>
      </div>
    </section>
  );
}
