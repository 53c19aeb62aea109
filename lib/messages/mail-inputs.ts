import * as v from 'valibot';
import { longestTold, mostTold } from '../gmail/seen-mail.ts';
import { mostRecipients } from '../gmail/sent-mail.ts';
import { mostCandidates } from '../records/page-reading.ts';
import { longestAttached, mostAttached } from '../touches/attached.ts';
import { id, instant, listOf, text, whole } from './input-parts.ts';
import { message } from './review-inputs.ts';

// What a page of Gmail may say; as little trusted as any page.

const legacyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{15,16}$/));
const email = v.pipe(v.string(), v.minLength(3), v.maxLength(254), v.toLowerCase());
const gmailId = v.pipe(v.string(), v.maxLength(100));

/** What a conversation says beside the person it is with. */
export const shownMail = v.object({
  subject: text,
  direction: v.nullable(v.picklist(['in', 'out'])),
  unsentReply: v.boolean(),
  openCount: whole(0, 100),
  lastId: gmailId,
});

/** A conversation that may be with several people. */
export const mailAsk = v.object({
  kind: v.literal('ask'),
  thread: v.pipe(text, v.minLength(1)),
  subject: text,
  candidates: v.pipe(v.array(v.object({ name: text, email })), v.minLength(1), v.maxLength(mostCandidates)),
});

const sentMail = v.object({
  id: legacyId,
  threadId: legacyId,
  to: listOf(email, mostRecipients),
  title: text,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(longestTold)),
  dateText: text,
  receivedAt: instant,
});

/** Messages that came in, and those that went out. `account` is a part of Gmail's own address: `u/0`. */
export const shownMessages = v.object({
  /** The page's language. */
  lang: v.optional(v.pipe(v.string(), v.maxLength(40)), ''),
  account: v.pipe(v.string(), v.maxLength(500), v.regex(/^(?:b\/[\w.@-]+\/)?u\/\d{1,3}(?:\/d\/[\w-]+)?$/)),
  messages: listOf(
    v.object({
      id: legacyId,
      threadId: legacyId,
      from: email,
      subject: text,
      title: text,
      text: v.pipe(v.string(), v.maxLength(longestTold)),
      isWhole: v.boolean(),
      receivedAt: instant,
    }),
    mostTold,
  ),
  sent: v.optional(listOf(sentMail, mostTold), []),
});

/** What the rep attached to a message. A promise's id is as long as a reminder's. */
export const attachedList = listOf(
  v.object({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestAttached)),
    reminderId: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(150))),
  }),
  mostAttached,
);

/** What screens say of mail that was sent. */
export const sentInputs = {
  handMessage: v.object({
    leadId: id,
    touchId: v.nullable(id),
    to: text,
    message,
    tabId: v.nullable(v.number()),
  }),
  logSent: v.object({ commandId: v.pipe(v.string(), v.uuid()), leadId: id, touchId: id, mailId: gmailId }),
  dismissSent: v.object({ leadId: id, mailId: gmailId }),
};
