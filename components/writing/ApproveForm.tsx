import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Approval, MessageCheck } from '../../lib/messages/reviews.ts';
import { longestApproval, longestApprover, mustSayWhy } from '../../lib/touches/review.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import styles from './ApproveForm.module.css';

export interface ApproveFormProps {
  readonly check: MessageCheck;
  readonly words: Words;
  /** What the button says. */
  readonly label: string;
  readonly isBusy: boolean;
  /** The check is about the text as it stands. */
  readonly isCurrent: boolean;
  readonly onApprove: (approval: Approval, event: SubmitEvent) => void;
  /** What stands beside the button. */
  readonly children?: ComponentChildren;
}

/** Who lets a message pass, and what they say to it. Nothing is approved by itself: somebody is named. */
export function ApproveForm(props: ApproveFormProps): JSX.Element {
  const { check, words, label, isBusy, isCurrent, onApprove, children } = props;
  const { t } = words;
  const [typed, setTyped] = useState<string | null>(null);
  const [because, setBecause] = useState('');
  const by = typed ?? (check.owner === '' ? check.rep : '');
  const isNamed = by.trim() !== '';
  const needsWord = isNamed && because.trim() === '' && mustSayWhy(by, check);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isCurrent && isNamed && !needsWord) onApprove({ by: by.trim(), because: because.trim() }, event);
  };
  return (
    <form class={styles.form} onSubmit={submit} aria-label={t('review.title')}>
      <Field
        label={t('review.by')}
        value={by}
        placeholder={check.owner}
        maxLength={longestApprover}
        onInput={setTyped}
      />
      <Field
        label={t('review.because')}
        value={because}
        maxLength={longestApproval}
        hint={needsWord ? t('review.say_why', { owner: check.owner }) : null}
        onInput={setBecause}
      />
      <div class={styles.buttons}>
        <Button type="submit" kind="primary" busy={isBusy} blockedBecause={whyBlocked({ isNamed, needsWord }, words)}>
          {label}
        </Button>
        {children}
      </div>
    </form>
  );
}

function whyBlocked({ isNamed, needsWord }: { isNamed: boolean; needsWord: boolean }, { t }: Words): string | null {
  if (needsWord) return t('review.why_first');
  return isNamed ? null : t('review.name_first');
}
