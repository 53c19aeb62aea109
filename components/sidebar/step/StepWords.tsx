import type { ComponentChildren, JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { StepText } from '../../../lib/sequences/sequence.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { outcomeOf } from '../../../lib/touches/outcome.ts';
import type { Filling } from '../../../lib/words/templates/fill-template.ts';
import { problemText } from '../../../lib/words/templates/problem.ts';
import { partsText, type TextPart } from '../../../lib/words/templates/text-part.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import { ReviewPanel } from '../draft/review/ReviewPanel.tsx';
import { blockedBy, useReview } from '../draft/review/use-review.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { isComposed } from './reach-link.ts';
import styles from './StepWords.module.css';

export interface StepWordsProps {
  readonly text: StepText;
  readonly filling: Filling;
  readonly channel: Channel;
  readonly t: Translate;
  /** Why they may not be copied; null when they may. */
  readonly blocked?: string | null;
  /** What asks for a look at them first. */
  readonly review?: ComponentChildren;
}

/** The words of the step, filled in as far as is known, to be read out or copied. */
export function StepWords({ text, filling, channel, t, blocked = null, review }: StepWordsProps): JSX.Element {
  const { subject, body } = partsOf(text, filling);
  return (
    <Fold icon="note" line={t(isWritten(channel) ? 'sidebar.draft' : 'sidebar.script')}>
      <div class={styles.words}>
        {subject.length > 0 && (
          <div class={styles.subject}>
            <p dir="auto">
              <TextParts parts={subject} t={t} />
            </p>
            <CopyButton text={partsText(subject)} label={t('sidebar.copy_subject')} t={t} blockedBecause={blocked} />
          </div>
        )}
        <p class={styles.body} dir="auto">
          <TextParts parts={body} t={t} />
        </p>
        {review}
        <div class={styles.foot}>
          {filling.kind === 'blocked' && <p class={styles.hint}>{t('sidebar.fields_missing')}</p>}
          {filling.kind === 'broken' && <p class={styles.hint}>{problemText(filling.problem, t)}</p>}
          <CopyButton text={partsText(body)} label={t('kit.copy')} t={t} blockedBecause={blocked} />
        </div>
      </div>
    </Fold>
  );
}

interface WrittenWordsProps extends Omit<StepWordsProps, 'blocked' | 'review' | 't'> {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** Words that are sent to the lead are copied only once whatever asks for a look at them had it. */
export function WrittenWords(props: WrittenWordsProps): JSX.Element {
  const { model, shown, text, filling, channel, words } = props;
  const { subject, body } = partsOf(text, filling);
  const message = { subject: partsText(subject), body: partsText(body) };
  const reviewing = useReview(model.world, shown, { channel, message });
  const onText = isComposed(channel) ? () => model.forms.open(shown, 'write') : null;
  const review = <ReviewPanel {...{ model, shown, channel, message, reviewing, words, onText }} />;
  const blocked = filling.kind === 'filled' ? blockedBy(reviewing, words.t) : words.t('sidebar.fields_missing');
  return <StepWords {...props} t={words.t} blocked={blocked} review={review} />;
}

interface Shown {
  readonly subject: readonly TextPart[];
  readonly body: readonly TextPart[];
}

/** What to show of a text: with its gaps marked; as it was written, where it is no template. */
function partsOf(text: StepText, filling: Filling): Shown {
  if (filling.kind === 'blocked') return filling;
  const { subject, body } = filling.kind === 'filled' ? filling : text;
  return { subject: wordsOf(subject), body: wordsOf(body) };
}

function wordsOf(text: string): readonly TextPart[] {
  return text === '' ? [] : [{ kind: 'words', text }];
}

/** Is a text of this channel sent, and not spoken? */
export function isWritten(channel: Channel): boolean {
  return channel === 'mail' || outcomeOf('sent').channels.includes(channel);
}
