import type { Lead, ResponseClock } from '../leads/lead.ts';
import { segmentOf } from '../leads/segment.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { clockAfter, responseClock, responseEvent } from '../rules/sla.ts';
import type { OpenHours } from '../time/open-hours.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';

interface Clocks {
  readonly rules: RuleSettings;
  /** When the rep works: a response is owed within working time. */
  readonly working: OpenHours;
}

/** The first response owed to a new lead; null for one who did not come by themselves (cold and dormant ones). */
export function firstResponse(lead: Lead, { rules, working }: Clocks, now: number): ResponseClock | null {
  const { temperature, respondWithinMinutes: minutes } = segmentOf(lead, rules.sla);
  if (temperature === 'cold' || temperature === 'dormant') return null;
  return responseClock({ sinceAt: now, kind: 'first', minutes, working });
}

/** The response owed after a logged touch: answered by it, or a new one when they wrote. */
export function responseAfter(
  lead: Lead,
  { outcome, channel, rules, working }: Clocks & { readonly outcome: OutcomeId; readonly channel: Channel },
  now: number,
): Pick<Lead, 'response'> {
  const { respondWithinMinutes: minutes } = segmentOf(lead, rules.sla);
  const kind = responseEvent(outcome, channel);
  const { isRolling } = rules.sla;
  const response = clockAfter(lead.response ?? null, { kind, minutes, working, isRolling }, now);
  return response ? { response } : {};
}
