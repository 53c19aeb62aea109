import {
  type Field,
  mostCandidates,
  type PageReading,
  type PageView,
  type ShownMail,
} from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { legacyId } from './legacy-id.ts';
import type { MailConversation, MailPerson, MailView } from './mail-view.ts';

/** Where a page of Gmail is, and whom the rep said that its conversation is with. */
export interface MailPlace {
  readonly url: URL;
  /** An address; null while they did not say. */
  readonly chosen: string | null;
}

/** What the page shows, as for any site: the person that the one drawn conversation is with is its record. */
export function pageViewOf(view: MailView, { url, chosen }: MailPlace): PageView {
  if (view.kind === 'list') return { kind: 'list' };
  if (view.kind === 'settling') return settlingAt(url.host, `${url.pathname}${url.hash}`.slice(-300));
  if (view.kind !== 'conversation' || view.withWhom.kind === 'nobody') return { kind: 'other' };
  const { withWhom, thread } = view;
  if (withWhom.kind === 'one') return { kind: 'record', reading: readingOf(view, withWhom.person, url) };
  const person = withWhom.candidates.find(({ email }) => email === chosen);
  if (person) return { kind: 'record', reading: readingOf(view, person, url) };
  const candidates = withWhom.candidates.slice(0, mostCandidates);
  return { kind: 'ask', thread: threadName(view), subject: thread.subject, candidates };
}

/** What a conversation is called for which nothing is there yet to read it. */
export const readerWanted = 'reader-wanted';

/** A conversation that the address names and the page does not show yet; `what` is what it is called until then. */
export function settlingAt(host: string, what: string): PageView {
  return { kind: 'settling', ref: { crm: 'gmail', host, tenant: '', objectType: 'thread', recordId: what } };
}

/** One string per conversation. */
export function threadName({ thread }: MailConversation): string {
  return thread.permId ?? thread.legacyId ?? thread.subject;
}

/** The person of this address as a record. */
export function personRef(host: string, email: string): RecordRef {
  return { crm: 'gmail', host, tenant: '', objectType: 'person', recordId: email };
}

/** Where the conversation opens, whatever list it is in. */
export function threadUrl(origin: string, account: string, threadId: string): string {
  return `${origin}/mail/${account}/#all/${threadId}`;
}

/** The conversation's legacy id in an address of `threadUrl`'s; null in any other. */
export function threadIn(url: string): string | null {
  return legacyId(/#all\/([0-9a-f]+)$/.exec(url)?.[1]);
}

function readingOf(view: MailConversation, { name, email }: MailPerson, url: URL): PageReading {
  const { legacyId: threadId } = view.thread;
  return {
    ref: personRef(url.host, email),
    url: threadId ? threadUrl(url.origin, view.account, threadId) : url.href,
    objectKind: 'person',
    name: name ? named(name) : null,
    emails: [named(email)],
    phones: [],
    company: null,
    jobTitle: null,
    address: null,
    stage: null,
    owner: null,
    doNotCall: null,
    mail: mailOf(view),
  };
}

function mailOf({ thread, messages, last, unsentReply }: MailConversation): ShownMail {
  return {
    subject: thread.subject,
    direction: last?.direction ?? null,
    unsentReply,
    openCount: messages.filter(({ bodyText }) => bodyText !== '').length,
    // Gmail gives what was just sent its other id once it has synced: then it can be told.
    lastId: messages.findLast(({ id }) => id === last?.id)?.legacyId ?? last?.id ?? '',
  };
}

function named(value: string): Field {
  return { value, source: 'named', confidence: 3 };
}
