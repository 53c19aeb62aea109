import type { PageReading } from '../records/page-reading.ts';
import { emailPoint, phonePoint } from './contact-point.ts';
import type { Lead, Temperature } from './lead.ts';

interface NewLead {
  readonly id: string;
  readonly reading: PageReading;
  readonly temperature: Temperature | null;
  /** Country of numbers written without a country code. */
  readonly country: string;
}

/** The lead that a page's record is about, as first followed. */
export function leadFromReading({ id, reading, temperature, country }: NewLead, now: number): Lead {
  return {
    id,
    name: reading.name?.value ?? reading.emails[0]?.value ?? reading.phones[0]?.value ?? reading.ref.recordId,
    company: reading.company?.value ?? '',
    jobTitle: reading.jobTitle?.value ?? '',
    address: reading.address?.value ?? '',
    ...dealOf(reading),
    emails: reading.emails.map((email) => emailPoint(email.value)),
    phones: reading.phones.map((phone) => phonePoint(phone.value, country)),
    status: 'new',
    temperature,
    owner: reading.owner?.value ?? '',
    zone: null,
    doNotContact: reading.doNotCall?.value === true,
    createdAt: now,
    updatedAt: now,
  };
}

/** The record of a deal is called as the deal is. */
export function dealOf({ objectKind, name }: PageReading): Pick<Lead, 'dealName'> {
  return objectKind === 'deal' && name ? { dealName: name.value } : {};
}
