import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Channel } from '../../../../lib/touches/channel.ts';
import { contactsFor } from '../../step/reach-link.ts';
import styles from '../DraftPanel.module.css';
import { LetterWays } from '../LetterWays.tsx';
import { MailWays, type WaysProps } from '../MailWays.tsx';
import { TextWays } from '../TextWays.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { blockedBy, useReview } from './use-review.ts';

const waysOf: Readonly<Partial<Record<Channel, typeof MailWays>>> = { email: MailWays, mail: LetterWays };

/**
 * What sends the message, behind the review that it asks for. A link that carries the words (Gmail, mail app, messages,
 * WhatsApp) is made, and the words are copied, only for a text that the worker has cleared to the letter: what is in a
 * link or on the clipboard nobody can hold back. Putting it into Gmail and logging it is held again by the worker itself.
 */
export function ReviewedWays(props: WaysProps): JSX.Element {
  const { model, shown, channel, message, words } = props;
  const place = useRef<HTMLDivElement>(null);
  const [isApproving, setApproving] = useState(false);
  const reviewing = useReview(model.world, shown, { channel, message });
  const isCleared = reviewing.kind === 'cleared';
  const blocked = props.blocked ?? blockedByAddress(props) ?? blockedBy(reviewing, words.t);
  useEffect(() => {
    if (!isCleared || !isApproving) return;
    setApproving(false);
    place.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [isCleared, isApproving]);
  const Ways = waysOf[channel] ?? TextWays;
  return (
    <>
      <ReviewPanel key={shown.touch?.id ?? ''} {...props} reviewing={reviewing} onApprove={() => setApproving(true)} />
      <div ref={place} class={styles.place}>
        <Ways {...props} blocked={blocked} />
      </div>
    </>
  );
}

/** What stands as one address may be several: a message goes to the lead alone. */
function blockedByAddress({ model, shown, channel, words }: WaysProps): string | null {
  if (channel !== 'email') return null;
  const to = model.choices.contactOf(shown, contactsFor(channel, shown.lead));
  const normal = shown.lead.emails.find(({ text }) => text === to)?.normal;
  return !normal || /[,;]/.test(normal) ? words.t('review.one_address') : null;
}
