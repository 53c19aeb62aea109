import type { JSX } from 'preact';
import { textLength } from '../../../lib/words/text-segments.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { contactsFor } from '../step/reach-link.ts';
import styles from './DraftPanel.module.css';
import { armMessage, type WaysProps } from './MailWays.tsx';
import { type SendLink, textLink } from './send-links.ts';
import { useTooLong, Way } from './Way.tsx';

/** What sends the text: the rep's messages app, or WhatsApp. */
export function TextWays(props: WaysProps): JSX.Element {
  const { model, shown, channel, message, blocked, words } = props;
  const { t } = words;
  const { lead } = shown;
  const to = model.choices.contactOf(shown, contactsFor(channel, lead));
  const link = textLink(channel, { to, lead }, message.body);
  const noLink = link === null ? t(to ? 'sidebar.whole_phone' : 'sidebar.missing_phone') : null;
  const tooLong = useTooLong(message.body, t);
  const arm = (): void => armMessage(props, to);
  const open = (opened: SendLink): void => {
    tooLong.copyFor(opened);
    arm();
  };
  const says = t(channel === 'sms' ? 'sidebar.open_messages' : 'sidebar.open_whatsapp');
  return (
    <>
      {channel === 'sms' && <Length text={message.body} words={words} />}
      <div class={styles.ways}>
        <Way link={link} kind="primary" blocked={blocked ?? noLink} onOpen={open}>
          {says}
        </Way>
        <CopyButton text={message.body} label={t('kit.copy')} t={t} blockedBecause={blocked} onCopied={arm} />
      </div>
      <output class={styles.said}>{tooLong.said}</output>
    </>
  );
}

/** How much room is left, and in how many parts it goes: each part is paid for. */
function Length({ text, words }: { text: string; words: Words }): JSX.Element {
  const { t } = words;
  const { alphabet, units, segments, left } = textLength(text);
  return (
    <p class={styles.said}>
      {t('sidebar.text_length', { units, left })} {segments > 1 && t('sidebar.text_parts', { n: segments })}{' '}
      {alphabet === 'unicode' && t('sidebar.text_unicode')}
    </p>
  );
}
