import type { JSX } from 'preact';
import { textLength } from '../../../lib/words/text-segments.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, LinkButton } from '../../kit/Button.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { contactsFor, reachLink } from '../reach-link.ts';
import styles from './DraftPanel.module.css';
import { armMessage, type WaysProps } from './MailWays.tsx';

/** What sends the text: the rep's messages app, or WhatsApp. */
export function TextWays(props: WaysProps): JSX.Element {
  const { model, shown, channel, message, blocked, words } = props;
  const { t } = words;
  const { lead } = shown;
  const to = model.choices.contactOf(shown, contactsFor(channel, lead));
  const href = reachLink(channel, to, { lead, wording: message });
  const arm = (): void => armMessage(props, to);
  const says = t(channel === 'sms' ? 'sidebar.open_messages' : 'sidebar.open_whatsapp');
  return (
    <>
      {channel === 'sms' && <Length text={message.body} words={words} />}
      <div class={styles.ways}>
        {blocked !== null || href === null ? (
          <Button kind="primary" blockedBecause={blocked ?? t('sidebar.missing_phone')}>
            {says}
          </Button>
        ) : (
          <LinkButton href={href} newTab kind="primary" onClick={arm}>
            {says}
          </LinkButton>
        )}
        <CopyButton text={message.body} label={t('kit.copy')} t={t} blockedBecause={blocked} onCopied={arm} />
      </div>
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
