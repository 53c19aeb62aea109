import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Message } from '../../../lib/touches/message.ts';
import { Button } from '../../kit/Button.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { contactsFor } from '../step/reach-link.ts';
import styles from './DraftPanel.module.css';
import type { DraftPanelProps } from './DraftPanel.tsx';
import { gmailLink, mailLink, type SendLink } from './send-links.ts';
import { useTooLong, Way } from './Way.tsx';

export interface WaysProps extends DraftPanelProps {
  readonly message: Message;
  /** Why it cannot be used yet; null when it can. */
  readonly blocked: string | null;
}

/** What sends the mail: the reply that is open in Gmail, a new mail there, or the rep's mail app. */
export function MailWays(props: WaysProps): JSX.Element {
  const { model, shown, channel, message, blocked, words } = props;
  const { t } = words;
  const to = model.choices.contactOf(shown, contactsFor(channel, shown.lead));
  const { account, tabId } = model.gmail.openFor(to);
  const tooLong = useTooLong(message.body, t);
  useEffect(() => lookWhenSeen(() => void model.gmail.look(to)), [model.gmail, to]);
  const arm = (inTab: number | null = null): void => {
    armMessage(props, to);
    void handOn(props, to, inTab);
  };
  const open = (link: SendLink): void => {
    tooLong.copyFor(link);
    arm();
  };
  const inGmail = gmailLink(to, message, account);
  const inApp = mailLink(to, message);
  return (
    <>
      {tabId !== null && <PutButton {...props} to={to} onPut={() => arm(tabId)} />}
      <div class={styles.ways}>
        <Way link={inGmail} kind={tabId === null ? 'primary' : 'plain'} blocked={blocked} onOpen={open}>
          {t('sidebar.open_gmail')}
        </Way>
        <Way link={inApp} kind="plain" blocked={blocked} onOpen={open}>
          {t('sidebar.open_mail_app')}
        </Way>
        <CopyButton text={message.body} label={t('kit.copy')} t={t} blockedBecause={blocked} onCopied={() => arm()} />
      </div>
      <output class={styles.said}>{tooLong.said}</output>
    </>
  );
}

/** The rep is asked whether they sent it from now on. */
export function armMessage({ model, shown, channel, message }: WaysProps, to: string): void {
  model.armed.arm(shown, { kind: 'message', startedAt: model.world.now(), channel, to, message });
}

/** What Gmail shows as sent from now on is held against it. That it could not be remembered costs the rep one press. */
async function handOn({ model, shown, message }: WaysProps, to: string, tabId: number | null): Promise<void> {
  const handing = { leadId: shown.lead.id, touchId: shown.touch?.id ?? null, to, message, tabId };
  await model.world.ask('handMessage', handing).catch(() => model.checkHealth());
}

/** Puts it into the mail that is open to them; where the rep has begun to type there, it asks first. */
function PutButton(props: WaysProps & { to: string; onPut: () => void }): JSX.Element {
  const { model, shown, message, blocked, words, to } = props;
  const { t } = words;
  const { gmail, world } = model;
  const result = gmail.resultFor(to);
  const put = async (event: MouseEvent, isBefore: boolean): Promise<void> => {
    if (world.trusts(event) && (await gmail.put(shown, { to, message, isBefore }))) props.onPut();
  };
  return (
    <>
      <Button kind="primary" wide icon="reply" blockedBecause={blocked} onClick={(event) => void put(event, false)}>
        {t('sidebar.put_reply')}
      </Button>
      <output class={styles.said}>
        {result !== null && result !== 'here' && t(`sidebar.put_${result.replace('-', '_')}`)}
        {result === 'has-text' && (
          <Button small blockedBecause={blocked} onClick={(event) => void put(event, true)}>
            {t('sidebar.put_before')}
          </Button>
        )}
      </output>
    </>
  );
}

/** Looks now, and each time the rep comes back: they may have opened a conversation meanwhile. */
function lookWhenSeen(look: () => void): () => void {
  const onSeen = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  look();
  document.addEventListener('visibilitychange', onSeen);
  window.addEventListener('focus', look);
  return () => {
    document.removeEventListener('visibilitychange', onSeen);
    window.removeEventListener('focus', look);
  };
}
