import { markHealth } from '../leads/contact-point.ts';
import type { Lead } from '../leads/lead.ts';
import type { LogOutcome } from '../messages/protocol.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { statusAfter } from '../rules/status-after.ts';
import { tallyAfter } from '../rules/tally-after.ts';
import type { OpenHours } from '../time/open-hours.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { responseAfter } from './response.ts';

/** A logged outcome with what decides what it does to the lead. */
export interface LoggedOutcome extends Pick<LogOutcome, 'outcome' | 'channel' | 'contact'> {
  readonly activityId: string;
  readonly rules: RuleSettings;
  /** When the rep works: a response is owed within working time. */
  readonly working: OpenHours;
}

/** The lead after an outcome of that time: status, the number's health, what counts for the score, the response owed. */
export function leadAfter(lead: Lead, logged: LoggedOutcome, madeAt: number): Lead {
  const { outcome: id, channel, contact, activityId } = logged;
  const { contactHealth, answered } = outcomeOf(id);
  const mark = (points: Lead['phones']): Lead['phones'] =>
    contactHealth === 'unchanged' ? points : markHealth(points, contact, contactHealth);
  return {
    ...lead,
    status: statusAfter(lead, id, channel),
    phones: mark(lead.phones),
    emails: mark(lead.emails),
    doNotContact: lead.doNotContact || id === 'explicit-no',
    tally: tallyAfter(lead.tally ?? {}, { kind: 'touch', outcome: id, channel, activityId }),
    lastContactAt: Math.max(madeAt, lead.lastContactAt ?? 0),
    ...(answered === 'answered' ? { lastReplyAt: Math.max(madeAt, lead.lastReplyAt ?? 0) } : {}),
    ...responseAfter(lead, logged, madeAt),
  };
}
