import type { JSX } from 'preact';
import type { TimelineLine } from '../../../lib/messages/prompt.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { needsRep } from '../../receipt/receipt-words.ts';
import styles from '../hints/Hints.module.css';

export interface OwedLineProps {
  readonly lines: readonly TimelineLine[];
  readonly t: Translate;
  readonly onShow: (lineId: string) => void;
}

/** How many of their logs wait for the rep, in one quiet line; nothing while none does. */
export function OwedLine({ lines, t, onShow }: OwedLineProps): JSX.Element | null {
  const owed = lines.filter(({ receipts }) => receipts.some(needsRep));
  const oldest = owed.at(-1);
  if (!oldest) return null;
  return (
    <section class={styles.hints} aria-label={t('receipt.owed_label')}>
      <div class={styles.line}>
        <Icon name="alert" size={14} />
        <div class={styles.words}>
          {t('receipt.needs_you', owed.length)}{' '}
          <Button kind="quiet" small onClick={() => onShow(oldest.activity.id)}>
            {t('receipt.show')}
          </Button>
        </div>
      </div>
    </section>
  );
}
