import type { Activity } from '../../touches/activity.ts';
import type { Channel } from '../../touches/channel.ts';
import { outcomeOf } from '../../touches/outcome.ts';

type PastTouch = Extract<Activity, { kind: 'touch' }>;
type PastNote = Extract<Activity, { kind: 'note' }>;
type PastMail = Extract<Activity, { kind: 'mail' }>;
/** A time that one of the two turned to the other. */
export type Contact = PastTouch | PastMail;

/** What a history says of what was said last, and by whom. */
export interface Past {
  /** The last time that one of the two turned to the other; null before the first. */
  readonly last: Contact | null;
  /** The last talk with them. */
  readonly talk: PastTouch | null;
  /** What was noted since the last talk, apart from any contact. */
  readonly note: PastNote | null;
  /** A message of theirs that nobody has answered. */
  readonly theirs: Contact | null;
  /** The last was a try that did not reach them. */
  readonly missed: PastTouch | null;
  /** They were talked with, and nothing was sent since. */
  readonly isTalkOpen: boolean;
  /** They answered at some time. */
  readonly hasAnswered: boolean;
}

const written: ReadonlySet<Channel> = new Set(['email', 'sms', 'whatsapp', 'social']);

/** Is this a way that a message written here can go. */
export function isWritten(channel: Channel): boolean {
  return written.has(channel);
}

/** What the history says, told from its contacts alone; newest first. */
export function pastOf(activities: readonly Activity[]): Past {
  const contacts = activities.filter(isContact);
  const [last = null] = contacts;
  const sentAt = contacts.findIndex(isOurs);
  const theirsAt = contacts.findIndex(isTheirs);
  const talkAt = contacts.findIndex(isTalk);
  const talk = contacts[talkAt];
  return {
    last,
    talk: talk?.kind === 'touch' ? talk : null,
    note: noteSince(activities, talk?.at ?? 0),
    theirs: isBefore(theirsAt, sentAt) && isBefore(theirsAt, talkAt) ? (contacts[theirsAt] ?? null) : null,
    missed: last && isMissedTouch(last) ? last : null,
    isTalkOpen: isBefore(talkAt, sentAt),
    hasAnswered: contacts.some(isAnswer),
  };
}

function noteSince(activities: readonly Activity[], at: number): PastNote | null {
  const note = activities.find((one) => one.kind === 'note');
  return note?.kind === 'note' && note.at > at ? note : null;
}

function isContact(activity: Activity): activity is Contact {
  return activity.kind === 'mail' || (activity.kind === 'touch' && activity.channel !== 'task');
}

/** Newest first: the earlier index is the later in time. */
function isBefore(index: number, other: number): boolean {
  return index >= 0 && (other < 0 || index < other);
}

/** A message of the rep's own. */
export function isOurs(contact: Activity): boolean {
  if (contact.kind === 'mail') return contact.direction === 'out';
  return contact.kind === 'touch' && isWritten(contact.channel) && contact.outcome === 'sent';
}

/** A message of theirs. */
export function isTheirs(contact: Activity): boolean {
  if (contact.kind === 'mail') return contact.direction === 'in';
  return contact.kind === 'touch' && isWritten(contact.channel) && contact.outcome === 'replied';
}

/** The two spoke with each other. */
export function isTalk(contact: Activity): contact is PastTouch {
  if (contact.kind !== 'touch' || isWritten(contact.channel)) return false;
  return outcomeOf(contact.outcome).answered === 'answered';
}

function isAnswer(contact: Contact): boolean {
  return isTheirs(contact) || (contact.kind === 'touch' && outcomeOf(contact.outcome).answered === 'answered');
}

/** A number or address that is not theirs is no try to reach them. */
function isMissedTouch(contact: Contact): contact is PastTouch {
  if (contact.kind !== 'touch') return false;
  const { answered, contactHealth } = outcomeOf(contact.outcome);
  return answered === 'not-answered' && contactHealth !== 'bad';
}
