import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { calendarText } from '../../../lib/time/format.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Field } from '../../kit/Field.tsx';
import styles from './Library.module.css';

interface ApproveProps {
  readonly text: Pick<KeptTemplate, 'approvedAt' | 'approvedBy'>;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly repName: string;
  readonly words: Words;
  readonly onApprove: (by: string) => void;
}

/** Who approved these words and when; or the button that does, with the name typed once. */
export function ApprovePart(props: ApproveProps): JSX.Element {
  const { text, words } = props;
  const { t } = words;
  const { approvedAt, approvedBy } = text;
  return (
    <section class={styles.panel} aria-label={t('library.approval')}>
      <h3 class={styles.heading}>{t('library.approval')}</h3>
      {approvedAt === null ? (
        <Approving {...props} />
      ) : (
        <p class={styles.chips}>
          <Chip tone="good">{t('library.approved')}</Chip>
          <span class={styles.hint}>
            {t('library.approved_by', { name: approvedBy, when: calendarText(approvedAt, words) })}
          </span>
        </p>
      )}
    </section>
  );
}

function Approving({ isChanged, isBusy, repName, words, onApprove }: ApproveProps): JSX.Element {
  const { t } = words;
  const [typed, setTyped] = useState(repName);
  const isNameless = typed.trim() === '';
  const blocked = isChanged ? t('library.save_first') : isNameless ? t('library.name_first') : null;
  return (
    <>
      <p class={styles.hint}>{t('library.not_approved')}</p>
      <Field label={t('library.your_name')} value={typed} onInput={setTyped} />
      <div>
        <Button icon="check" busy={isBusy} blockedBecause={blocked} onClick={() => onApprove(typed)}>
          {t('library.approve')}
        </Button>
      </div>
    </>
  );
}
