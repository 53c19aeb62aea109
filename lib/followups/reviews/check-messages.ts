import { inOneRead } from '../../db/one-read.ts';
import type { LeadRow } from '../../db/schema.ts';
import type { MessageCheck, WrittenTo } from '../../messages/reviews.ts';
import type { RuleSettings } from '../../rules/rule-settings.ts';
import type { RepProfile } from '../../touches/rep-profile.ts';
import { isSameName, reviewKey } from '../../touches/review.ts';
import { gateReasons } from '../../words/templates/gate/gate-reasons.ts';
import { reviewOf } from '../../words/templates/gate/review.ts';
import { findRuleSettings } from '../rule-settings.ts';
import type { World } from '../world.ts';
import { findGateFacts } from './gate-facts.ts';

/** What asks for a review of each message, by the lead's own history, and whether one covers it; in one read. */
export function checkMessages(world: World, messages: readonly WrittenTo[]): Promise<readonly MessageCheck[]> {
  return inOneRead(world.db, async () => {
    const rules = await findRuleSettings(world.db);
    const checks: MessageCheck[] = [];
    for (const written of messages) checks.push(await checkOne(world, written, rules));
    return checks;
  });
}

/** The judgement of one message, within a transaction. Of somebody who is not followed nothing is cleared. */
export async function checkMessage(world: World, written: WrittenTo): Promise<MessageCheck> {
  return checkOne(world, written, await findRuleSettings(world.db));
}

async function checkOne({ db }: World, written: WrittenTo, { rep }: RuleSettings): Promise<MessageCheck> {
  const lead = await db.leads.get(written.leadId);
  if (!lead) return { reasons: [], review: null, isCleared: false, owner: '', rep: rep.name };
  const reasons = gateReasons(written.message, await findGateFacts(db, { lead, rep, channel: written.channel }));
  const row = reasons.length > 0 ? await db.reviews.get(reviewKey(written)) : undefined;
  const review = row?.leadId === lead.id ? reviewOf(written.message, reasons, row.reviews) : null;
  const isCleared = reasons.length === 0 || review !== null;
  return { reasons, review, isCleared, owner: ownerBeside(lead, rep), rep: rep.name };
}

/** What a CRM calls somebody by where it shows no name. */
const onlyId = /^(?:\d+|(?=\D*\d)[\w{}-]{15,})$/;

/** Whose lead it is, where that is somebody else; `''` where it is the rep's own, nobody's, or no name is known. */
function ownerBeside({ owner }: LeadRow, { name, email }: RepProfile): string {
  const isOwn = [name, email].some((one) => isSameName(owner, one));
  return isOwn || onlyId.test(owner.trim()) ? '' : owner.trim();
}
