import type { Lead, LeadStatus, Temperature } from '../../lib/leads/lead.ts';
import type { LeadChanges } from '../../lib/messages/protocol.ts';

/** The details of a lead as they stand in the form. */
export interface Details {
  readonly name: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly address: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly zone: string;
  readonly status: LeadStatus;
  readonly temperature: Temperature | null;
  /** Has the lead agreed to be texted; `''` while that is not known. */
  readonly smsConsent: 'given' | 'refused' | '';
}

/** What the form starts with. */
export function detailsOf(lead: Lead): Details {
  return {
    name: lead.name,
    company: lead.company,
    jobTitle: lead.jobTitle,
    address: lead.address,
    phones: lead.phones.map(({ text }) => text),
    emails: lead.emails.map(({ text }) => text),
    zone: lead.zone ?? '',
    status: lead.status,
    temperature: lead.temperature,
    smsConsent: lead.smsConsent ?? '',
  };
}

/** Only what the form changes about the lead; null when it changes nothing. */
export function changesOf(lead: Lead, edited: Details): LeadChanges | null {
  const before = detailsOf(lead);
  const after = tidied(edited);
  const names = Object.keys(before).filter(
    (name): name is keyof Details => !isSame(before, after, name as keyof Details),
  );
  if (names.length === 0) return null;
  const changes = Object.fromEntries(names.map((name) => [name, after[name]])) as LeadChanges;
  return 'zone' in changes ? { ...changes, zone: after.zone || null } : changes;
}

/** What is wrong with the form: the keys of its sentences, by field. */
export function wrongsOf({ name, emails, zone }: Details, zones: readonly string[]): Partial<Record<string, string>> {
  const wrongs: Partial<Record<string, string>> = {};
  if (name.trim() === '') wrongs.name = 'sidebar.name_wrong';
  if (zone.trim() !== '' && !zones.includes(zone.trim())) wrongs.zone = 'sidebar.zone_wrong';
  emails.forEach((email, index) => {
    if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) {
      wrongs[`email${index}`] = 'sidebar.email_wrong';
    }
  });
  return wrongs;
}

function tidied(edited: Details): Details {
  const listed = (texts: readonly string[]): readonly string[] => texts.map((text) => text.trim()).filter(Boolean);
  return {
    ...edited,
    name: edited.name.trim(),
    company: edited.company.trim(),
    jobTitle: edited.jobTitle.trim(),
    address: edited.address.trim(),
    zone: edited.zone.trim(),
    phones: listed(edited.phones),
    emails: listed(edited.emails),
  };
}

function isSame(one: Details, other: Details, name: keyof Details): boolean {
  return JSON.stringify(one[name]) === JSON.stringify(other[name]);
}
