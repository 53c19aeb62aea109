import { markHealth } from '../leads/contact-point.ts';
import type { Lead, LeadStatus } from '../leads/lead.ts';
import type { LogOutcome } from '../messages/protocol.ts';
import { type Outcome, outcomeOf } from '../touches/outcome.ts';

const ranks: readonly LeadStatus[] = [
  'new',
  'attempted',
  'contacted',
  'interested',
  'appointment',
  'offer',
  'negotiating',
];

/** The lead after a logged outcome: status never steps back, the number's health is marked, a no is remembered. */
export function leadAfter(lead: Lead, { outcome: id, contact }: LogOutcome, now: number): Lead {
  const outcome = outcomeOf(id);
  const { contactHealth } = outcome;
  const mark = (points: Lead['phones']): Lead['phones'] =>
    contactHealth === 'unchanged' ? points : markHealth(points, contact, contactHealth);
  return {
    ...lead,
    status: laterStatus(lead.status, statusFrom(outcome)),
    phones: mark(lead.phones),
    emails: mark(lead.emails),
    doNotContact: lead.doNotContact || id === 'explicit-no' || id === 'opted-out',
    updatedAt: now,
  };
}

/** R134: reached means contacted, tried means attempted, a meeting is an appointment. */
function statusFrom({ id, answered }: Outcome): LeadStatus {
  if (id === 'booked') return 'appointment';
  return answered === 'answered' ? 'contacted' : 'attempted';
}

function laterStatus(current: LeadStatus, next: LeadStatus): LeadStatus {
  if (current === 'archived') return current;
  return ranks.indexOf(next) > ranks.indexOf(current) ? next : current;
}
