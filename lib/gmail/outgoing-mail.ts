import type { MailConversation } from './mail-view.ts';
import { longestTold, mostTold } from './seen-mail.ts';
import type { SentMail } from './sent-mail.ts';

/**
 * The messages of a conversation that the rep sent and that stand open, the last ones, in the page's order. What Gmail
 * has not synced yet has no id to know it by, and what is only scheduled was not sent.
 */
export function outgoingOf({ thread, messages, withWhom }: MailConversation): readonly SentMail[] {
  const threadId = thread.legacyId;
  const written = withWhom.kind === 'nobody' ? [] : messages;
  return written
    .flatMap(({ legacyId: id, to, bodyText, dateText, receivedAt, isMine, isDraft }) => {
      if (!isMine || isDraft || !id || !threadId || receivedAt === null || bodyText === '') return [];
      const text = bodyText.slice(0, longestTold).toWellFormed();
      return { id, threadId, to: to.map(({ email }) => email), title: thread.subject, text, dateText, receivedAt };
    })
    .slice(-mostTold);
}
