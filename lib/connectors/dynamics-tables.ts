import type { OwedWrite } from '../outbox/owed-write.ts';

/** A table whose records our page reader knows. */
export interface PersonTable {
  /** The entity set: the table's name in addresses. */
  readonly set: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The column with the company's name; one in underscores points to it. */
  readonly company: string;
  readonly hasConsent: boolean;
  /** Which states' status reasons a rep may set: the others are reached by an action of their own (qualify, win, lose). */
  readonly stagesOfStates: readonly number[];
  /** May it be the receiver of a call, an email, a letter? */
  readonly isParty: boolean;
}

const ways = { emails: ['emailaddress1', 'emailaddress2'], phones: ['telephone1', 'mobilephone', 'telephone2'] };
const person = { ...ways, name: 'fullname', hasConsent: true, stagesOfStates: [], isParty: true };

/** Columns of the Web API's types lead, contact, account and opportunity. */
export const personTables: Readonly<Record<string, PersonTable>> = {
  lead: { ...person, set: 'leads', company: 'companyname', stagesOfStates: [0, 2] },
  contact: { ...person, set: 'contacts', company: '_parentcustomerid_value' },
  account: {
    ...person,
    set: 'accounts',
    name: 'name',
    phones: ['telephone1', 'telephone2', 'telephone3'],
    company: '_parentaccountid_value',
  },
  opportunity: {
    set: 'opportunities',
    name: 'name',
    emails: [],
    phones: [],
    company: '_customerid_value',
    hasConsent: false,
    stagesOfStates: [0],
    isParty: false,
  },
};

/** A table of activities. */
export interface ActivityTable {
  readonly set: string;
  readonly type: string;
  /** The status reason of a completed one. */
  readonly doneStatus: number;
  readonly hasParties: boolean;
}

/** After the Dataverse table reference: the status reasons of the state Completed (1): Made, Completed, Sent, Completed. */
const activityTables = {
  call: { set: 'phonecalls', type: 'phonecall', doneStatus: 2, hasParties: true },
  email: { set: 'emails', type: 'email', doneStatus: 2, hasParties: true },
  mail: { set: 'letters', type: 'letter', doneStatus: 4, hasParties: true },
  task: { set: 'tasks', type: 'task', doneStatus: 5, hasParties: false },
} as const satisfies Readonly<Record<string, ActivityTable>>;

/** The activity that a write is; null for a note, which is none, and for a stage. */
export function activityTableOf(write: OwedWrite): ActivityTable | null {
  if (write.kind === 'task') return activityTables.task;
  if (write.kind !== 'touch') return null;
  const { channel } = write;
  return channel === 'call' || channel === 'email' || channel === 'mail'
    ? activityTables[channel]
    : activityTables.task;
}
