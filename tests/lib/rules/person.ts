import { emailPoint, phonePoint } from '../../../lib/leads/contact-point.ts';
import type { Lead } from '../../../lib/leads/lead.ts';

/** Owen Hughes, new, with a phone, an email and an address; pass what matters to the test. */
export function person(changes: Partial<Lead> = {}): Lead {
  return {
    id: 'owen',
    name: 'Owen Hughes',
    company: 'Hughes Farm',
    jobTitle: '',
    address: '1 North Field',
    emails: [emailPoint('owen@hughes.example')],
    phones: [phonePoint('+44 20 7946 0018', 'GB')],
    status: 'new',
    temperature: null,
    owner: 'Rosa',
    zone: null,
    doNotContact: false,
    createdAt: Date.parse('2026-10-01T09:00Z'),
    updatedAt: Date.parse('2026-10-01T09:00Z'),
    ...changes,
  };
}
