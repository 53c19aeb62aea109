import type { LeadRow } from '../../db/schema.ts';
import type { SeenMail } from '../../gmail/seen-mail.ts';
import type { AnswerKind } from '../../words/mail/answer-kind.ts';
import { findTouches } from '../find-touches.ts';
import { historyIds } from '../load-run.ts';
import type { World } from '../world.ts';

/** A mail system tries for days. */
const longestTryMs = 10 * 24 * 60 * 60_000;
/** Gmail's own, whose name nobody else gets past it with. */
const ofGmail = /@(?:google|googlemail)\.com$/i;

interface Told {
  readonly mail: Pick<SeenMail, 'from' | 'receivedAt'>;
  readonly lead: LeadRow;
  readonly answer: AnswerKind;
}

/**
 * May it be believed that a mail to the lead came back: anybody can call themselves a mail system. Gmail's own may say so,
 * and that of the address itself; any other only where they were written to shortly before.
 */
export async function isBelieved({ db }: Pick<World, 'db'>, { mail, lead, answer }: Told): Promise<boolean> {
  if (answer.kind !== 'bounce' || answer.address === null) return false;
  const [system, domain] = [mail.from, answer.address].map((email) => email.slice(email.lastIndexOf('@')));
  if (ofGmail.test(mail.from) || system === domain) return true;
  // The rep may log it only after it came back.
  const isLately = ({ at }: { at: number }): boolean => at > mail.receivedAt - longestTryMs;
  const ids = historyIds(lead);
  const touches = await findTouches(db, ids);
  if (touches.some((touch) => touch.channel === 'email' && isLately(touch))) return true;
  return (await db.mails.where('leadId').anyOf(ids).toArray()).some((row) => row.kind === 'sent' && isLately(row));
}
