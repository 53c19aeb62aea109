import type { FollowthroughDb } from '../../db/schema.ts';
import type { PageView } from '../../records/page-reading.ts';
import { isNeverLogged } from '../../rules/never-log.ts';
import { findRuleSettings } from '../rule-settings.ts';

/** The view without anybody of a domain of which nothing is to be shown or kept. */
export async function withoutNeverLogged(db: FollowthroughDb, view: PageView): Promise<PageView> {
  const isPerson = view.kind === 'record' && view.reading.ref.crm === 'gmail';
  if (!isPerson && view.kind !== 'ask') return view;
  const { neverLogDomains: domains } = await findRuleSettings(db);
  if (view.kind === 'record') return isNeverLogged(view.reading.ref.recordId, domains) ? { kind: 'other' } : view;
  const candidates = view.candidates.filter(({ email }) => !isNeverLogged(email, domains));
  return candidates.length > 0 ? { ...view, candidates } : { kind: 'other' };
}
