import type { JSX } from 'preact';
import type { Lead } from '../../lib/leads/lead.ts';
import type { StepText } from '../../lib/sequences/sequence.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { outcomeOf } from '../../lib/touches/outcome.ts';
import { filledParts, partsText, type TextPart } from '../../lib/words/fill-text.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { Fold } from '../kit/Fold.tsx';
import styles from './StepWords.module.css';

export interface StepWordsProps {
  readonly text: StepText;
  readonly lead: Lead;
  readonly channel: Channel;
  readonly t: Translate;
}

/** The words of the step, filled in as far as is known, to be read out or copied. */
export function StepWords({ text, lead, channel, t }: StepWordsProps): JSX.Element {
  const [subject, body] = [filledParts(text.subject, lead), filledParts(text.body, lead)];
  const isMissing = [...subject, ...body].some(({ kind }) => kind === 'missing');
  return (
    <Fold icon="note" line={t(isWritten(channel) ? 'sidebar.draft' : 'sidebar.script')}>
      <div class={styles.words}>
        {subject.length > 0 && (
          <div class={styles.subject}>
            <p dir="auto">
              <Parts parts={subject} />
            </p>
            <CopyButton text={partsText(subject)} label={t('sidebar.copy_subject')} t={t} />
          </div>
        )}
        <p class={styles.body} dir="auto">
          <Parts parts={body} />
        </p>
        <div class={styles.foot}>
          {isMissing && <p class={styles.hint}>{t('sidebar.fields_missing')}</p>}
          <CopyButton text={partsText(body)} label={t('kit.copy')} t={t} />
        </div>
      </div>
    </Fold>
  );
}

function Parts({ parts }: { parts: readonly TextPart[] }): JSX.Element {
  return (
    <>{parts.map(({ kind, text }, index) => (kind === 'missing' ? <mark key={placeKey(index)}>{text}</mark> : text))}</>
  );
}

/** A part is its place: the same field may stand in a text twice. */
function placeKey(index: number): string {
  return `part-${index}`;
}

function isWritten(channel: Channel): boolean {
  return channel === 'mail' || outcomeOf('sent').channels.includes(channel);
}
