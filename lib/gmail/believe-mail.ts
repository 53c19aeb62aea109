import type { MailView } from './mail-view.ts';

/** What a page of Gmail may be said to show, and what that was decided by. */
export interface MailBelief {
  readonly view: MailView;
  /** The address's thread, or the list it names, and since when. */
  readonly named: string;
  readonly since: number;
  /** The last conversation that was believed, and the address it was believed at. */
  readonly shown: { readonly thread: string; readonly named: string } | null;
}

/** Before the page is looked at. */
export const noMailBelief: MailBelief = { view: { kind: 'other' }, named: '', since: 0, shown: null };

/** Gmail shows the conversation it left for moments; a thread opened at another address of its own is rarer. */
export const leftoverMs = 5000;

/** What was read, where: `named` is `gmailUrl`'s thread, or its route where it names none. */
export interface MailSight {
  readonly view: MailView;
  readonly named: string;
}

/**
 * The view, or `settling` while it may be what is left of the conversation before: Gmail's address names a thread by a
 * word that the page does not repeat, so a thread that was believed at another address is not believed at this one
 * until it has stood there for `leftoverMs`.
 */
export function believeMail({ view, named }: MailSight, before: MailBelief, now: number): MailBelief {
  const since = named === before.named ? before.since : now;
  const belief = { view, named, since, shown: before.shown };
  if (view.kind !== 'conversation') return belief;
  const { permId, legacyId, subject } = view.thread;
  const thread = permId ?? legacyId ?? subject;
  const { shown } = before;
  const isLeftover = shown?.thread === thread && shown.named !== named && now - since < leftoverMs;
  return isLeftover ? { ...belief, view: { kind: 'settling' } } : { ...belief, shown: { thread, named } };
}
