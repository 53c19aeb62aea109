import type { JSX } from 'preact';
import type { Translate } from '../../lib/words/translate.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';

/** The worker did not answer. With an older answer on show (`isOld`) it takes one line. */
export function Unanswered(props: { t: Translate; isOld: boolean; onRetry: () => void }): JSX.Element {
  const { t, isOld, onRetry } = props;
  const retry = (
    <Button small icon="retry" onClick={onRetry}>
      {t('kit.retry')}
    </Button>
  );
  if (isOld) return <Banner tone="warn" title={t('queue.old')} actions={retry} />;
  return (
    <Banner tone="stop" title={t('queue.failed-title')} actions={retry}>
      {t('queue.failed-text')}
    </Banner>
  );
}
