/** Somebody as a mail names them; `name` is `''` where only the address is shown, which is in lower case. */
export interface MailPerson {
  readonly name: string;
  readonly email: string;
}

/** One message of a conversation. */
export interface MailMessage {
  /** Gmail's id: `msg-f:…` for one received, `msg-a:…` for one written here. */
  readonly id: string;
  /** The 16 hex digits; null while Gmail has not yet synced what was just sent. */
  readonly legacyId: string | null;
  readonly from: MailPerson | null;
  readonly to: readonly MailPerson[];
  /** The conversation's subject for its first message, whose own it is; `''` for the others. */
  readonly subject: string;
  /** The date as Gmail writes it, in the rep's language. */
  readonly dateText: string;
  /** When Gmail took it in; null without a legacy id. */
  readonly receivedAt: number | null;
  readonly isMine: boolean;
  /** Not sent: being written, or scheduled to be sent later. */
  readonly isDraft: boolean;
  /** Its text in lines, quoted history and signatures left out; `''` while it is collapsed. */
  readonly bodyText: string;
}

export interface MailThread {
  readonly legacyId: string | null;
  /** `thread-f:…` */
  readonly permId: string | null;
  readonly subject: string;
}

/** Who a conversation is with: never the rep, never a machine; with two it is for the rep to say. */
export type WithWhom =
  | { readonly kind: 'one'; readonly person: MailPerson }
  | { readonly kind: 'ask'; readonly candidates: readonly MailPerson[] }
  | { readonly kind: 'nobody' };

/** The last message that was sent, by its id. */
export interface LastMail {
  readonly direction: 'in' | 'out';
  readonly id: string;
}

export interface MailConversation {
  readonly kind: 'conversation';
  readonly account: string;
  readonly thread: MailThread;
  /** The last of them, at most `mostMessages`, in the page's order. */
  readonly messages: readonly MailMessage[];
  readonly withWhom: WithWhom;
  readonly last: LastMail | null;
  /** Whether a reply was begun here and not sent. */
  readonly unsentReply: boolean;
  /** The rep's addresses: those given, the signed-in one, the senders of messages that Gmail marks as own. */
  readonly mine: readonly string[];
}

/** One visible line of a list. */
export interface MailRow {
  /** `thread-f:…` */
  readonly threadId: string | null;
  readonly legacyThreadId: string | null;
  /** The legacy id of the last message. */
  readonly lastMessageId: string | null;
  /** When Gmail took the last message in. */
  readonly receivedAt: number | null;
  readonly people: readonly MailPerson[];
  readonly subject: string;
  readonly snippet: string;
  /** The addresses of those who wrote what is unread. */
  readonly unreadFrom: readonly string[];
  /** The people are whom it went to, and not who wrote. */
  readonly isOutgoing: boolean;
}

/**
 * What a page of Gmail shows. `settling`: the page does not yet show what its address names, or shows two
 * conversations at once; look again.
 */
export type MailView =
  | MailConversation
  | { readonly kind: 'list' }
  | { readonly kind: 'settling' }
  | { readonly kind: 'other' };

/** No more messages of a conversation, and no more rows of a list, are read. */
export const mostMessages = 50;
export const mostRows = 200;
/** No more of a message's text is read. */
export const longestBody = 10_000;
