import type { JSX } from 'preact';
import type { PageView } from '../../../lib/records/page-reading.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { Icon } from '../../kit/Icon.tsx';
import styles from '../hints/Hints.module.css';

/** The conversation on the page: whose its last message is, and a reply that was begun and not sent. */
export function MailLine({ view, t }: { view: PageView | null; t: Translate }): JSX.Element | null {
  const mail = view?.kind === 'record' ? view.reading.mail : undefined;
  if (!mail?.direction) return null;
  return (
    <section class={styles.hints} aria-label={t('sidebar.mail_here')}>
      <div class={styles.line}>
        <Icon name={mail.direction === 'in' ? 'reply' : 'forward'} size={14} />
        <div class={styles.words}>
          <span>{t(`sidebar.mail_last_${mail.direction}`)}</span> {mail.subject && <bdi>{mail.subject}</bdi>}
        </div>
      </div>
      {mail.unsentReply && (
        <div class={styles.line}>
          <Icon name="warning" size={14} />
          <div class={styles.words}>{t('sidebar.mail_unsent')}</div>
        </div>
      )}
    </section>
  );
}
