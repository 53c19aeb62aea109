import type { JSX } from 'preact';
import { gateText } from '../../../lib/words/templates/gate/gate-text.ts';
import { ApproveForm } from '../../writing/ApproveForm.tsx';
import type { LetterProps } from './LetterRow.tsx';
import styles from './Letters.module.css';

/**
 * What asks for a look at the letter before it is printed, and the form that lets exactly these words pass. It stays while
 * the words are typed and looked through anew, so that nothing typed into it is lost.
 */
export function LetterReview({ letter, model, words }: LetterProps): JSX.Element | null {
  const { t } = words;
  const { state, lastCheck: check } = letter;
  const isOpen = state.kind === 'review' || (state.kind === 'checking' && check !== null && !check.isCleared);
  if (!check || !isOpen) return null;
  return (
    <div class={styles.review}>
      <h3>{t('review.title')}</h3>
      <ul>
        {check.reasons.map((reason) => (
          <li key={reason.rule}>
            <bdi>{gateText(reason, t)}</bdi>
          </li>
        ))}
      </ul>
      {check.owner !== '' && <p>{t('review.owner', { owner: check.owner })}</p>}
      <ApproveForm
        check={check}
        words={words}
        label={t('letters.approve')}
        isBusy={model.orders.inFlight.value !== null}
        isCurrent={state.kind === 'review'}
        onApprove={(approval) => model.letters.approve(letter, approval)}
      />
    </div>
  );
}
