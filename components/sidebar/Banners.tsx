import type { JSX } from 'preact';
import type { Health } from '../../lib/messages/protocol.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import styles from './Sidebar.module.css';

export interface BannersProps {
  readonly health: Health | null;
  readonly isStale: boolean;
  /** A command got no answer. */
  readonly hasFailed: boolean;
  readonly busy: boolean;
  readonly t: Translate;
  readonly onRefresh: () => void;
  readonly onRetry: (event: MouseEvent) => void;
  readonly onCheck: () => void;
}

/** What the rep should know before going on; nothing when all is well. */
export function Banners(props: BannersProps): JSX.Element | null {
  const { health, isStale, hasFailed, t } = props;
  const isDenied = health?.notifications === 'denied';
  const database = health?.database ?? 'ok';
  if (!isStale && !hasFailed && !isDenied && database === 'ok') return null;
  return (
    <div class={styles.banners}>
      {hasFailed && (
        <Banner
          tone="stop"
          title={t('sidebar.failed_title')}
          actions={
            <Button small busy={props.busy} onClick={props.onRetry}>
              {t('kit.retry')}
            </Button>
          }
        >
          {t('sidebar.failed_text')}
        </Banner>
      )}
      {isStale && (
        <Banner
          tone="warn"
          title={t('sidebar.stale_title')}
          actions={
            <Button small onClick={props.onRefresh}>
              {t('kit.retry')}
            </Button>
          }
        >
          {t('sidebar.stale_text')}
        </Banner>
      )}
      {database === 'lost' && (
        <Banner tone="stop" title={t('sidebar.lost_title')}>
          {t('sidebar.lost_text')}
        </Banner>
      )}
      {database === 'newer' && (
        <Banner tone="hold" title={t('sidebar.newer_title')}>
          {t('sidebar.newer_text')}
        </Banner>
      )}
      {isDenied && (
        <Banner
          tone="warn"
          title={t('sidebar.denied_title')}
          actions={
            <Button small onClick={props.onCheck}>
              {t('kit.retry')}
            </Button>
          }
        >
          {t('sidebar.denied_text')}
        </Banner>
      )}
    </div>
  );
}
