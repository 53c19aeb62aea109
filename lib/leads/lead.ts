/** Where a lead stands on its way (R134), and `archived` for those no longer followed. */
export const leadStatuses = [
  'new',
  'attempted',
  'contacted',
  'interested',
  'appointment',
  'offer',
  'negotiating',
  'archived',
] as const;

export type LeadStatus = (typeof leadStatuses)[number];

export const temperatures = ['hot', 'warm', 'cold', 'dormant'] as const;

export type Temperature = (typeof temperatures)[number];

/** One way to reach a lead, as the CRM writes it and as machines compare it. */
export interface ContactPoint {
  /** As read or typed; shown, dialled and logged as it stands. */
  readonly text: string;
  /** E.164 for a phone, lower case for an email; null when it is not well formed. */
  readonly normal: string | null;
  readonly health: 'unknown' | 'good' | 'bad';
}

/** A person, or a property and its owner, being followed up. */
export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly address: string;
  readonly emails: readonly ContactPoint[];
  readonly phones: readonly ContactPoint[];
  readonly status: LeadStatus;
  readonly temperature: Temperature | null;
  readonly owner: string;
  /** IANA zone of the lead as the rep set it; null while they have not: then `zoneOf` works it out. */
  readonly zone: string | null;
  /** The rep may not contact this lead: an explicit no, an opt-out, or the CRM's do-not-call. */
  readonly doNotContact: boolean;
  /** Has the lead agreed to be texted. Absent: not known. */
  readonly smsConsent?: 'given' | 'refused';
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A CRM record that a lead is known by. */
export interface LeadRecord {
  /** `recordKey` of the record. */
  readonly key: string;
  readonly leadId: string;
  readonly crm: string;
  readonly host: string;
  readonly objectType: string;
  readonly recordId: string;
  readonly tenant: string;
  readonly url: string;
  readonly linkedAt: number;
  readonly updatedAt: number;
}
