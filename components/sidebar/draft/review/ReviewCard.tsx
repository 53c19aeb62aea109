import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Approval, MessageCheck } from '../../../../lib/messages/reviews.ts';
import { whenText } from '../../../../lib/time/format.ts';
import type { GateReason } from '../../../../lib/words/templates/gate/gate-reasons.ts';
import { gateText } from '../../../../lib/words/templates/gate/gate-text.ts';
import { keptReview, type Review } from '../../../../lib/words/templates/gate/review.ts';
import { reviewText } from '../../../../lib/words/templates/gate/review-text.ts';
import type { Translate } from '../../../../lib/words/translate.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { Icon } from '../../../kit/Icon.tsx';
import { ApproveForm } from '../../../writing/ApproveForm.tsx';
import { findWords } from './find-words.ts';
import styles from './ReviewCard.module.css';
import type { ReviewProps } from './ReviewPanel.tsx';

/** What asks for a look before the message is used; once somebody gave it, who and when. */
export function ReviewCard(props: ReviewProps): JSX.Element | null {
  const { reviewing, words } = props;
  const { kind, check } = reviewing;
  const { t } = words;
  if (kind === 'failed') {
    return (
      <output class={styles.said}>
        {t('review.failed')}{' '}
        <Button small onClick={reviewing.askAgain}>
          {t('kit.retry')}
        </Button>
      </output>
    );
  }
  if (check === null || check.reasons.length === 0) return null;
  if (kind === 'cleared' && check.review) return <Approved review={check.review} words={words} />;
  // Of an earlier text, while this one is looked through.
  if (check.isCleared) return null;
  return <Asked {...props} check={check} />;
}

function Approved({ review, words }: { review: Review; words: Words }): JSX.Element {
  return (
    <output class={styles.approved}>
      <Icon name="check" size={14} />
      <span>
        <bdi>{reviewText(keptReview(review), words.t)}</bdi> · {whenText(review.at, words)}
        <span class={styles.soft}>{words.t('review.only_these_words')}</span>
      </span>
    </output>
  );
}

type AskedProps = ReviewProps & { readonly check: MessageCheck };

function Asked(props: AskedProps): JSX.Element {
  const { model, shown, channel, message, reviewing, check, words, onApprove } = props;
  const { t } = words;
  const card = useRef<HTMLDivElement>(null);
  const here = (span: Flagged | null): void => findWords(card.current, span);
  const find = props.onText === undefined ? here : props.onText;
  const approve = (approval: Approval, event: SubmitEvent): void => {
    if (!model.world.trusts(event)) return;
    onApprove?.();
    model.orders.approve(shown, { channel, message, ...approval });
  };
  return (
    <div ref={card} class={styles.card}>
      <h4 class={styles.title}>
        <Icon name="lock" size={14} />
        {t('review.title')}
      </h4>
      <ul class={styles.reasons}>
        {check.reasons.map((reason) => (
          <li key={reason.rule}>
            <Reason reason={reason} words={words} onFind={find} />
          </li>
        ))}
      </ul>
      {check.owner !== '' && <p class={styles.owner}>{t('review.owner', { owner: check.owner })}</p>}
      <ApproveForm
        check={check}
        words={words}
        label={t('review.approve')}
        isBusy={model.commands.inFlight.value !== null}
        isCurrent={reviewing.kind === 'open'}
        onApprove={approve}
      >
        {props.onText !== null && <Button onClick={() => find?.(firstWords(check))}>{t('review.change')}</Button>}
      </ApproveForm>
    </div>
  );
}

function firstWords({ reasons }: MessageCheck): Flagged | null {
  return reasons.flatMap(({ words }) => words)[0] ?? null;
}

type Flagged = GateReason['words'][number];

interface ReasonProps {
  readonly reason: GateReason;
  readonly words: Words;
  readonly onFind: ((span: Flagged) => void) | null;
}

/** The reason in words, then what gave it: a press finds it in the text. */
function Reason({ reason, words, onFind }: ReasonProps): JSX.Element {
  const { t } = words;
  return (
    <>
      <bdi>{saysOnly(reason, t)}</bdi>{' '}
      {reason.words.map((span) => {
        const key = `${span.in}${span.start}`;
        const mark = <mark>{span.text}</mark>;
        if (!onFind)
          return (
            <span key={key} class={styles.word}>
              {mark}
            </span>
          );
        return (
          <button key={key} type="button" class={styles.word} title={t('review.find')} onClick={() => onFind(span)}>
            {mark}
          </button>
        );
      })}
    </>
  );
}

/** Without the words that gave it, which stand beside it; what is known besides stays. */
function saysOnly(reason: GateReason, t: Translate): string {
  const found = String(reason.values['found'] ?? '');
  const isListed = reason.words.length > 0 && reason.words.every(({ text }) => found.includes(text.toLowerCase()));
  return isListed ? t(`gate.${reason.rule}`, { found: '' }).trim() : gateText(reason, t);
}
