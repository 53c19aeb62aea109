import { findHistory } from '../../db/history.ts';
import type { Recorder } from '../../db/journal.ts';
import type { LeadRow, MailRow } from '../../db/schema.ts';
import type { SeenMail } from '../../gmail/seen-mail.ts';
import { zoneOf } from '../../leads/zone-of.ts';
import { isNeverLogged } from '../../rules/never-log.ts';
import { guessedDays } from '../../sequences/after-signal.ts';
import { dayOf, nextDay, startOfDay } from '../../time/day.ts';
import type { Activity } from '../../touches/activity.ts';
import { reason } from '../../touches/reason.ts';
import { type AnswerKind, answerKind } from '../../words/mail/answer-kind.ts';
import { ownText } from '../../words/mail/own-text.ts';
import { undoneIn } from '../find-touches.ts';
import { findRun, historyIds } from '../load-run.ts';
import { storeOutcome } from '../log-outcome.ts';
import { storeSignal } from '../log-signal.ts';
import { findRuleSettings } from '../rule-settings.ts';
import { type Done, type Refused, runCommand } from '../run-command.ts';
import { undo } from '../undo.ts';
import type { World } from '../world.ts';
import { isBelieved } from './believe-bounce.ts';
import { findLeadByEmail } from './mail-owners.ts';

/** A message as a page told it, and where its conversation opens. */
export interface ToldMail extends SeenMail {
  readonly threadUrl: string;
}

const dayMs = 24 * 60 * 60_000;
/** What came in longer ago is history. */
const longestAgoMs = 30 * dayMs;
/** Gmail's clock and the rep's may differ. */
const mostAheadMs = dayMs;
const longestExcerpt = 280;
const mostLines = 64;

/**
 * Takes in a message that came in from a followed lead, once, however often and wherever it is seen: a reply, an absence
 * and an undelivered message do to the run what its rules say; a wish for no more mail is kept for the rep to confirm;
 * anything automatic is only noted. Answers the lead it changed; null when it changed nothing.
 */
export async function takeMail(world: World, mail: ToldMail, now: number): Promise<string | null> {
  const known = await world.db.mails.get(mail.id);
  if (known && (known.isWhole || !mail.isWhole)) return null;
  const taking = await findTaking(world, mail, now);
  if (!taking || taking.lead.id !== (known?.leadId ?? taking.lead.id)) return null;
  if (known) return amend(world, { ...taking, known }, now);
  return take(world, taking, now);
}

interface Taking {
  readonly mail: ToldMail;
  readonly lead: LeadRow;
  readonly answer: AnswerKind;
  /** The row it takes the place of: a line of it was taken in, and more of it is seen now. */
  readonly known?: MailRow;
}

/** What the message is, and whose; null for one that counts for nobody. */
async function findTaking(world: World, mail: ToldMail, now: number): Promise<Taking | null> {
  const { from, subject, text, receivedAt } = mail;
  if (receivedAt < now - longestAgoMs || receivedAt > now + mostAheadMs) return null;
  const answer = answerKind({ from, subject, text, sentOn: dayOf(receivedAt, world.repZone) });
  const email = answer.kind === 'bounce' ? answer.address : from;
  if (email === null) return null;
  const { neverLogDomains } = await findRuleSettings(world.db);
  if (isNeverLogged(email, neverLogDomains)) return null;
  const lead = await findLeadByEmail(world.db, email);
  return lead && receivedAt > lead.createdAt ? { mail, lead, answer } : null;
}

async function take(world: World, taking: Taking, now: number): Promise<string | null> {
  const commandId = world.newId(now);
  const result = await runCommand(world, { commandId, now }, (record) =>
    storeMail(world, { ...taking, record, commandId }, now),
  );
  return result.kind === 'done' ? taking.lead.id : null;
}

/**
 * More of a message is seen than the line by which it was taken in. Where it turns out to be something else, what was
 * made of it is taken back, unless the rep did so or something newer rests on it.
 */
async function amend(world: World, taking: Taking & { known: MailRow }, now: number): Promise<string | null> {
  const { known, answer, mail } = taking;
  if (isPersons(known.kind) && isPersons(answer.kind)) {
    await world.db.mails.put({ ...rowOf(taking, known.commandId), kind: answer.kind });
    return answer.kind === 'opt-out' ? known.leadId : null;
  }
  const isSame = known.kind === answer.kind;
  const undone = !isSame && (await undo(world, { commandId: world.newId(now), undoneCommandId: known.commandId }, now));
  if (undone && undone.kind === 'done') return take(world, taking, now);
  await world.db.mails.put({ ...known, isWhole: mail.isWhole });
  return null;
}

/** Written by a person: the run hears of a reply either way. */
function isPersons(kind: MailRow['kind']): boolean {
  return kind === 'reply' || kind === 'opt-out';
}

interface Storing extends Taking {
  readonly record: Recorder;
  readonly commandId: string;
}

async function storeMail(world: World, storing: Storing, now: number): Promise<Done | Refused> {
  const { db } = world;
  const { mail, lead, known, record, commandId } = storing;
  // Two tabs may show it at once.
  const current = await db.mails.get(mail.id);
  if (current && current.commandId !== known?.commandId) return { refused: 'moved-on', leadId: lead.id };
  // Not by the recorder: what is undone was seen all the same, and does not come back.
  await db.mails.put(rowOf(storing, commandId));
  await record.append(lineOf(world, storing, now));
  const done = lead.archived ? null : await act(world, storing, now);
  if (done && 'refused' in done) throw new Error(`The message ${mail.id} could not be taken in: ${done.refused}`);
  return done ?? { leadId: lead.id, says: [reason('mail-noted')] };
}

/** What the message does to the run; null where it is only noted. */
async function act(world: World, storing: Storing, now: number): Promise<Done | Refused | null> {
  const { answer, record, lead } = storing;
  const logging = { commandId: storing.commandId, leadId: lead.id, note: '' };
  if (answer.kind === 'bounce') {
    return answer.isPermanent && (await isBelieved(world, storing)) ? storeBounce(world, storing, now) : null;
  }
  if (answer.kind === 'automatic') return null;
  if (answer.kind !== 'out-of-office') {
    if (await isSettled(world, storing)) return null;
    return storeSignal(world, { record, input: { ...logging, signal: 'replied', untilAt: null } }, now);
  }
  const saidAt = Math.min(storing.mail.receivedAt, now);
  const untilAt = answer.returnOn === null ? null : afterDay(answer.returnOn, zoneOf(lead, world).places[0].zone);
  // They are back already.
  if ((untilAt ?? saidAt + guessedDays * dayMs) <= now) return null;
  return storeSignal(world, { record, input: { ...logging, signal: 'out-of-office', untilAt, saidAt } }, now);
}

/** Since it came a reply was logged already, or the run was begun that it would end. */
async function isSettled({ db }: World, { mail, lead }: Storing): Promise<boolean> {
  const isLater = (at: number): boolean => at > mail.receivedAt;
  const run = await findRun(db, lead.id);
  if (run && isLater(run.startedAt)) return true;
  const lines = await findHistory(db, historyIds(lead), { before: null, limit: mostLines });
  const undone = undoneIn(lines);
  return lines.some((line) => isLater(line.at) && saysReplied(line) && !undone.has(line.commandId));
}

function saysReplied(line: Activity): boolean {
  if (line.kind === 'touch') return line.outcome === 'replied';
  return (
    line.kind === 'decision' &&
    line.why.some(({ rule, values }) => rule === 'signal-logged' && values.signal === 'replied')
  );
}

/** The day they name is the last one away, or the day they come back to a full box: the run goes on on the one after. */
function afterDay(day: string, zone: string): number {
  return startOfDay(nextDay(day), zone);
}

function storeBounce(world: World, { lead, answer, record, commandId }: Storing, now: number): Promise<Done | Refused> {
  const address = answer.kind === 'bounce' ? answer.address : null;
  const contact = lead.emails.find(({ normal }) => normal === address)?.text ?? address ?? '';
  const outcome = { channel: 'email', outcome: 'bounced', contact, note: '', nextAt: null, touchId: null } as const;
  return storeOutcome(world, { record, keepsDraft: true, input: { commandId, leadId: lead.id, ...outcome } }, now);
}

function rowOf({ mail, lead, answer }: Taking, commandId: string): MailRow {
  const { id, threadId, threadUrl, receivedAt: at, isWhole, from: email } = mail;
  const asked = answer.kind === 'opt-out' ? { optOut: { email, words: answer.words } } : {};
  return { id, leadId: lead.id, threadId, threadUrl, kind: answer.kind, at, isWhole, commandId, ...asked };
}

function lineOf(world: World, { mail, lead, commandId }: Storing, now: number): Activity {
  const { title, threadUrl, id: messageId, receivedAt } = mail;
  const excerpt = ownText(mail.text).trim().slice(0, longestExcerpt).toWellFormed();
  const base = { id: world.newId(now), leadId: lead.id, commandId, at: Math.min(receivedAt, now) };
  return { ...base, kind: 'mail', direction: 'in', subject: title, threadUrl, messageId, excerpt };
}
