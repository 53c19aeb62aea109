import { findHistory } from '../../db/history.ts';
import type { HandedRow, LeadRow, MailRow } from '../../db/schema.ts';
import type { SentMail } from '../../gmail/sent-mail.ts';
import { isNeverLogged } from '../../rules/never-log.ts';
import { dayOf, endOfDay } from '../../time/day.ts';
import { maySay, shownTime } from '../../time/shown-time.ts';
import type { Activity } from '../../touches/activity.ts';
import { type Reason, reason } from '../../touches/reason.ts';
import { isSameMail, sentMatch } from '../../words/mail/sent-match.ts';
import { undoneIn } from '../find-touches.ts';
import { historyIds } from '../load-run.ts';
import { findRuleSettings } from '../rule-settings.ts';
import { runCommand } from '../run-command.ts';
import { undo } from '../undo.ts';
import type { World } from '../world.ts';
import { findHanded } from './handed.ts';
import { storeSent } from './log-sent.ts';
import { findLeadByEmail } from './mail-owners.ts';

/** A message of the rep's as a page in this language told it, and where its conversation opens. */
export interface ToldSent extends SentMail {
  readonly lang: string;
  readonly threadUrl: string;
}

/** What was made of messages to one lead: `logged` where one of them was logged as a touch. */
export interface TakenSent {
  readonly leadId: string;
  readonly logged: { readonly commandId: string; readonly says: readonly Reason[] } | null;
}

const dayMs = 24 * 60 * 60_000;
const longestAgoMs = 30 * dayMs;
/** Gmail shows minutes, and its clock and the rep's may differ. */
const clockMs = 5 * 60_000;
/** A touch that was logged without its words so near to a mail is that mail. */
const sameTouchMs = 30 * 60_000;
const longestExcerpt = 280;
const mostLines = 60;

/**
 * Takes in what the rep sent to leads who are followed, each message once. The one that was handed on before is logged as
 * the touch it was for, where there is one such and no doubt of it. All others are put on the timeline, unless the rep has
 * logged them already; where an email is owed, the rep is asked whether it was that.
 */
export async function takeSent(world: World, mails: readonly ToldSent[], now: number): Promise<readonly TakenSent[]> {
  const addressed: Addressed[] = [];
  for (const mail of mails.filter((one) => isSent(world, one, now))) {
    const isNew = await isUnknown(world, mail, now);
    const found = isNew ? await findAddressed(world, mail, now) : null;
    if (found) addressed.push(found);
  }
  const taken: TakenSent[] = [];
  for (const group of Map.groupBy(addressed, ({ lead }) => lead.id).values()) {
    taken.push(...(await takeOfLead(world, group, now)));
  }
  return taken;
}

/**
 * One that Gmail dates later than now is scheduled, and not sent yet; so may be one whose date cannot be read and says
 * another time than when Gmail took it in.
 */
function isSent({ repZone: zone }: World, { receivedAt, dateText, lang }: ToldSent, now: number): boolean {
  if (receivedAt < now - longestAgoMs || receivedAt > now + dayMs) return false;
  const shown = shownTime(dateText, { zone, lang });
  return shown === null ? maySay(dateText, receivedAt, zone) : shown <= now + clockMs;
}

/**
 * Nothing was made of it yet. A line of a list may have passed for an answer, of a conversation that the rep wrote in last
 * and marked as unread: that is taken back, unless something newer rests on it.
 */
async function isUnknown(world: World, { id }: ToldSent, now: number): Promise<boolean> {
  const known = await world.db.mails.get(id);
  if (!known || known.isWhole) return !known;
  const undoneCommandId = known.commandId;
  const result = await undo(world, { commandId: world.newId(now), undoneCommandId }, now);
  const isGone = result.kind === 'done' || result.because === 'already-undone';
  await (isGone ? world.db.mails.delete(id) : world.db.mails.put({ ...known, isWhole: true }));
  return isGone;
}

interface Addressed {
  readonly mail: ToldSent;
  readonly lead: LeadRow;
  /** Their address that it went to. */
  readonly to: string;
  readonly handed: HandedRow | null;
}

/** Whom a message went to: the lead for whom it was handed on, else the only one followed among them. */
async function findAddressed(world: World, mail: ToldSent, now: number): Promise<Addressed | null> {
  const { neverLogDomains } = await findRuleSettings(world.db);
  const found: Addressed[] = [];
  for (const to of new Set(mail.to.filter((email) => !isNeverLogged(email, neverLogDomains)))) {
    const lead = await findLeadByEmail(world.db, to);
    if (!lead || mail.receivedAt <= lead.createdAt) continue;
    const handed = await findHanded(world.db, lead, now);
    const isMeant = handed?.to === to && sentMatch(handed, mail) !== 'no';
    found.push({ mail, lead, to, handed: isMeant ? handed : null });
  }
  const [meant, another] = found.filter(({ handed }) => handed !== null);
  if (meant && !another) return meant;
  return new Set(found.map(({ lead }) => lead.id)).size === 1 ? (found[0] ?? null) : null;
}

/** What was handed on is logged where exactly one message can be it, and that surely. */
async function takeOfLead(world: World, group: readonly Addressed[], now: number): Promise<TakenSent[]> {
  const sure = group.filter(({ mail, handed }) => handed !== null && sentMatch(handed, mail) === 'same');
  const [one, another] = sure;
  const taken: TakenSent[] = [];
  for (const addressed of group.toSorted((a, b) => a.mail.receivedAt - b.mail.receivedAt)) {
    const isIt = addressed === one && !another && (await findLogged(world, addressed, addressed.handed?.at)) === null;
    taken.push(...((await (isIt ? log(world, addressed, now) : note(world, addressed, now))) ?? []));
  }
  return taken;
}

/** When it was sent: as Gmail shows it, which for one that was scheduled is later than when Gmail took it in. */
function sentAt({ repZone: zone }: World, { dateText, receivedAt, lang }: ToldSent, now: number): number {
  const shown = shownTime(dateText, { zone, lang });
  const isNearly = shown === null || Math.abs(shown - receivedAt) < 2 * 60_000 || shown < receivedAt;
  return Math.min(isNearly ? receivedAt : shown, now);
}

async function log(world: World, addressed: Addressed, now: number): Promise<TakenSent[]> {
  const { mail, lead, to, handed } = addressed;
  const commandId = world.newId(now);
  const at = sentAt(world, mail, now);
  const result = await runCommand(world, { commandId, now }, async (record) => {
    // Two tabs may show it at once.
    if (await world.db.mails.get(mail.id)) return { refused: 'moved-on', leadId: lead.id };
    const sent = { to, subject: mail.title, text: mail.text, at };
    const done = await storeSent(world, { record, commandId, lead, touchId: handed?.touchId ?? null, sent }, now);
    if ('refused' in done) return done;
    await world.db.mails.put({ ...rowOf(addressed, commandId, at), loggedBy: commandId });
    await world.db.handed.delete(handed?.leadId ?? lead.id);
    return done;
  });
  if (result.kind !== 'done') return [];
  return [{ leadId: lead.id, logged: { commandId, says: result.says } }];
}

/** On the timeline once: as the touch it was logged as, or as a line of its own. */
async function note(world: World, addressed: Addressed, now: number): Promise<TakenSent[]> {
  const { mail, lead } = addressed;
  const { db } = world;
  const at = sentAt(world, mail, now);
  const commandId = world.newId(now);
  const loggedBy = await findLogged(world, addressed);
  if (loggedBy !== null) {
    await db.mails.put({ ...rowOf(addressed, commandId, at), loggedBy });
    return [{ leadId: lead.id, logged: null }];
  }
  const result = await runCommand(world, { commandId, now }, async (record) => {
    if (await db.mails.get(mail.id)) return { refused: 'moved-on', leadId: lead.id };
    await db.mails.put({ ...rowOf(addressed, commandId, at), ...(await offerOf(world, addressed, now)) });
    await record.append(lineOf(world, { ...addressed, commandId, at }, now));
    return { leadId: lead.id, says: [reason('mail-noted')] };
  });
  return result.kind === 'done' ? [{ leadId: lead.id, logged: null }] : [];
}

/** The rep is asked where an email is due by the end of the day, or was put somewhere to be sent. */
async function offerOf(
  world: World,
  { mail, lead, to, handed }: Addressed,
  now: number,
): Promise<Pick<MailRow, 'offer'>> {
  const touch = await world.db.touches.where('leadId').equals(lead.id).first();
  const isDue = touch !== undefined && touch.dueAt < endOfDay(dayOf(now, world.repZone), world.repZone);
  if (touch?.channel !== 'email' || !(handed || isDue)) return {};
  return { offer: { to, subject: mail.title, text: mail.text, isHanded: handed !== null } };
}

/** The command that logged this very mail as a touch: by its words, or so near in time without any; none from before `since`. */
async function findLogged({ db }: World, { mail, lead }: Addressed, since = 0): Promise<string | null> {
  const ids = historyIds(lead);
  const lines = await findHistory(db, ids, { before: null, limit: mostLines });
  const mails = await db.mails.where('leadId').anyOf(ids).toArray();
  const taken = new Set([...undoneIn(lines), ...mails.flatMap(({ loggedBy }) => loggedBy ?? [])]);
  const found = lines.find((line) => line.at >= since && isLogOf(line, mail) && !taken.has(line.commandId));
  return found?.commandId ?? null;
}

function isLogOf(line: Activity, { text, receivedAt }: ToldSent): boolean {
  if (line.kind !== 'touch' || line.channel !== 'email' || line.outcome !== 'sent') return false;
  const apartMs = Math.abs(line.at - receivedAt);
  return line.message ? apartMs < dayMs && isSameMail(line.message.body, text) : apartMs < sameTouchMs;
}

function rowOf({ mail, lead }: Addressed, commandId: string, at: number): MailRow {
  const { id, threadId, threadUrl } = mail;
  return { id, leadId: lead.id, threadId, threadUrl, kind: 'sent', at, isWhole: true, commandId };
}

function lineOf(
  world: World,
  { mail, lead, commandId, at }: Addressed & { commandId: string; at: number },
  now: number,
): Activity {
  const { title, threadUrl, id: messageId, text } = mail;
  const excerpt = text.trim().slice(0, longestExcerpt).toWellFormed();
  const base = { id: world.newId(now), leadId: lead.id, commandId, at };
  return { ...base, kind: 'mail', direction: 'out', subject: title, threadUrl, messageId, excerpt };
}
