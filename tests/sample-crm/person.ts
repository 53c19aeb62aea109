/** How far a person has come in this CRM's own words. */
export const stages = ['New', 'Attempting', 'Contacted', 'Qualified', 'Survey booked', 'Proposal', 'Nurture'] as const;
export type Stage = (typeof stages)[number];

export interface Phone {
  readonly label: 'Mobile' | 'Work' | 'Home';
  readonly text: string;
}

export interface CrmActivity {
  readonly kind: 'call' | 'email' | 'note' | 'stage' | 'form';
  readonly title: string;
  readonly text: string;
  readonly by: string;
  /** Counted from now, so that the sample never grows old. */
  readonly minutesAgo: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly companyId: string | null;
  readonly company: string;
  readonly owner: string;
  readonly stage: Stage;
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly address: string;
  readonly source: string;
  readonly doNotCall: boolean;
  readonly createdDaysAgo: number;
  /** Newest first. */
  readonly activities: readonly CrmActivity[];
}
