import type { JSX } from 'preact';
import type { Health } from '../../lib/messages/protocol.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { Banner } from '../kit/Banner.tsx';

/** What keeps reminders or data from being whole, with what to do about it; nothing while all is well. */
export function HealthBanners({ health, t }: { health: Health; t: Translate }): JSX.Element {
  const { notifications, database, quarantined } = health;
  return (
    <>
      {database === 'lost' && (
        <Banner tone="stop" title={t('sidebar.lost-title')}>
          {t('sidebar.lost-text')}
        </Banner>
      )}
      {database === 'newer' && (
        <Banner tone="hold" title={t('sidebar.newer-title')}>
          {t('sidebar.newer-text')}
        </Banner>
      )}
      {quarantined > 0 && (
        <Banner tone="warn" title={t('queue.set_aside', quarantined)}>
          {t('queue.set_aside_text')}
        </Banner>
      )}
      {notifications === 'denied' && (
        <Banner tone="warn" title={t('sidebar.denied-title')}>
          {t('sidebar.denied-text')}
        </Banner>
      )}
    </>
  );
}
