import { type CustomField, customFieldsOf, customName, customOf } from '../../../lib/leads/custom-fields.ts';
import type { Intent, Lead, LeadStatus, Temperature } from '../../../lib/leads/lead.ts';
import type { LeadChanges } from '../../../lib/messages/protocol.ts';
import { isEmailAddress } from '../../../lib/records/typed-address.ts';
import type { Channel } from '../../../lib/touches/channel.ts';

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
  /** One of `leadSources`, or the rep's own word; `''` while it is not known. So are the texts and days below. */
  readonly source: string;
  readonly intent: Intent | null;
  readonly preferredChannel: Channel | null;
  readonly isStrategic: boolean;
  /** With commas between. */
  readonly tags: string;
  /** Numbers as typed: 0–100, and an amount. */
  readonly motivation: string;
  readonly worth: string;
  /** Days, `yyyy-MM-dd`. */
  readonly offerExpiresOn: string;
  readonly mentionedOn: string;
  readonly mentionedWhat: string;
  readonly dealName: string;
  readonly offerRange: string;
  /** The rep's own fields, their names as typed. */
  readonly custom: readonly CustomField[];
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
    source: lead.source ?? '',
    intent: lead.intent ?? null,
    preferredChannel: lead.preferredChannel ?? null,
    isStrategic: lead.isStrategic ?? false,
    tags: (lead.tags ?? []).join(', '),
    motivation: lead.motivation?.toString() ?? '',
    worth: lead.worth?.toString() ?? '',
    offerExpiresOn: lead.offerExpiresOn ?? '',
    mentionedOn: lead.mentionedOn ?? '',
    mentionedWhat: lead.mentionedWhat ?? '',
    dealName: lead.dealName ?? '',
    offerRange: lead.offerRange ?? '',
    custom: customFieldsOf(lead.custom),
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
  return Object.fromEntries(names.map((name) => [name, sentAs(name, after)])) as LeadChanges;
}

/** Texts that may be forgotten: an empty one is sent as null. */
const forgettable = new Set<keyof Details>([
  'zone',
  'source',
  'offerExpiresOn',
  'mentionedOn',
  'mentionedWhat',
  'dealName',
  'offerRange',
]);

function sentAs(name: keyof Details, after: Details): unknown {
  if (name === 'tags') return tagsOf(after.tags);
  if (name === 'motivation' || name === 'worth') return after[name] === '' ? null : Number(after[name]);
  return forgettable.has(name) ? after[name] || null : after[name];
}

function tagsOf(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter(Boolean))];
}

/** What is wrong with the form: the keys of its sentences, by field. */
export function wrongsOf(details: Details, zones: readonly string[]): Partial<Record<string, string>> {
  const { name, emails, zone } = details;
  const wrongs: Partial<Record<string, string>> = {};
  if (name.trim() === '') wrongs.name = 'sidebar.name_wrong';
  if (zone.trim() !== '' && !zones.includes(zone.trim())) wrongs.zone = 'sidebar.zone_wrong';
  if (!isWithin(details.motivation, 100)) wrongs.motivation = 'sidebar.motivation_wrong';
  if (!isWithin(details.worth, Number.MAX_SAFE_INTEGER)) wrongs.worth = 'sidebar.worth_wrong';
  emails.forEach((email, index) => {
    if (email.trim() !== '' && !isEmailAddress(email.trim())) {
      wrongs[`email${index}`] = 'sidebar.email_wrong';
    }
  });
  for (const [index, wrong] of customWrongs(details.custom)) wrongs[`custom${index}`] = wrong;
  return wrongs;
}

/** A field that says something has a name, and one of its own. An emptied one is forgotten, as others are. */
function customWrongs(fields: readonly CustomField[]): ReadonlyArray<readonly [index: number, wrong: string]> {
  const names = fields.map(({ name }) => customName(name));
  return fields.flatMap(({ name, value }, index): ReadonlyArray<readonly [number, string]> => {
    const own = names[index] ?? '';
    if (own === '') return name.trim() || value.trim() ? [[index, 'sidebar.custom_name_wrong']] : [];
    return names.indexOf(own) < index ? [[index, 'sidebar.custom_twice']] : [];
  });
}

function isWithin(typed: string, most: number): boolean {
  const number = Number(typed);
  return typed.trim() === '' || (number >= 0 && number <= most);
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
    source: edited.source.trim(),
    tags: tagsOf(edited.tags).join(', '),
    motivation: edited.motivation.trim(),
    worth: edited.worth.trim(),
    mentionedWhat: edited.mentionedWhat.trim(),
    dealName: edited.dealName.trim(),
    offerRange: edited.offerRange.trim(),
    custom: customFieldsOf(customOf(edited.custom) ?? {}),
    phones: listed(edited.phones),
    emails: listed(edited.emails),
  };
}

function isSame(one: Details, other: Details, name: keyof Details): boolean {
  return JSON.stringify(one[name]) === JSON.stringify(other[name]);
}
