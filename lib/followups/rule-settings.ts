import type { FollowthroughDb } from '../db/schema.ts';
import { findSetting } from '../db/settings.ts';
import { type RuleSettings, usualRules } from '../rules/rule-settings.ts';

/** The rules as the rep set them, the usual ones for what they never set. */
export async function findRuleSettings(db: FollowthroughDb): Promise<RuleSettings> {
  return { ...usualRules, ...(await findSetting(db, 'rules')) };
}
