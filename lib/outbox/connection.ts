import { type CrmId, crmIds, type RecordRef } from '../records/record-ref.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Failure } from './failure.ts';

/** The CRMs with an API of their own: all that have a reader of their own. Nothing is written into a mailbox. */
export type ApiCrmId = Exclude<CrmId, 'gmail' | 'taught' | 'generic'>;

export const apiCrmIds: readonly ApiCrmId[] = crmIds.filter(
  (crm) => crm !== 'gmail' && crm !== 'taught' && crm !== 'generic',
);

/**
 * How the CRM is reached: `token`: a key or token the rep pastes; `password`: a user name and password exchanged for
 * tokens; `pkce`: OAuth without a secret; `session`: the rep's own session in an open tab of the CRM; `form`: no API,
 * the rep fills in the CRM's own form.
 */
export const signInWays = ['token', 'password', 'pkce', 'session', 'form'] as const;
export type SignInWay = (typeof signInWays)[number];

/** One thing the rep fills in to connect. Its words are `connect.field_<name>` in the locale file. */
export interface SignInField {
  readonly name: string;
  /** A secret is shown as dots, kept encrypted, and never given back to a screen. */
  readonly isSecret: boolean;
  readonly isOptional?: boolean;
  /** A list to choose from (a data centre); absent for free text. */
  readonly options?: readonly string[];
}

export interface SignIn {
  readonly way: Exclude<SignInWay, 'form'>;
  readonly fields: readonly SignInField[];
}

/** Who the rep is in the CRM. */
export interface Account {
  /** The name shown, as the CRM writes owners. */
  readonly user: string;
  /** The CRM's id of the user; `''` where it has none. */
  readonly userId: string;
  readonly email: string;
}

/** What a call can lead to in the CRM, as the CRM lists it. */
export interface CrmOutcome {
  readonly id: string;
  readonly label: string;
}

/** A stage or status of the CRM, for one kind of record (`objectType` as in `RecordRef`). */
export interface CrmStage {
  readonly objectType: string;
  readonly id: string;
  readonly label: string;
}

/** What is written into the CRM without being asked each time. */
export interface WrittenKinds {
  readonly touches: boolean;
  readonly notes: boolean;
  readonly tasks: boolean;
  readonly stages: boolean;
}

/** One workspace of a CRM that the rep connected. Holds no secret: those are kept apart, encrypted. */
export interface Connection {
  /** `connectionId` of the workspace. */
  readonly id: string;
  readonly crm: CrmId;
  readonly host: string;
  readonly tenant: string;
  readonly way: SignInWay;
  /** What the rep typed to connect that is no secret, by the name of the field: an API address, a client id. */
  readonly fields: Readonly<Record<string, string>>;
  /** Null with `form`. */
  readonly account: Account | null;
  /** `sign-in`: the CRM refuses our sign-in, or the secrets are gone; everything waits until the rep signs in again. */
  readonly state: 'ok' | 'sign-in' | 'off';
  readonly lastFailure: Failure | null;
  readonly lastOkAt: number | null;
  /** Nothing is sent before: the CRM asked for a rest. 0 when it did not. */
  readonly pausedUntilAt: number;
  /** As fetched last; null until then. Fetched again once a day. */
  readonly outcomes: { readonly list: readonly CrmOutcome[]; readonly fetchedAt: number } | null;
  readonly stages: { readonly list: readonly CrmStage[]; readonly fetchedAt: number } | null;
  /** Which of the CRM's outcomes ours are, by the rep's choice or by what the labels say. */
  readonly outcomeMap: Readonly<Partial<Record<OutcomeId, string>>>;
  /** The CRM's stage for our status, by object type: `<objectType>/<status>` → stage id. Only what the rep mapped. */
  readonly stageMap: Readonly<Record<string, string>>;
  readonly writes: WrittenKinds;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Names the workspace that a record is of: records of one connection share it. */
export function connectionId({ crm, host, tenant }: Pick<RecordRef, 'crm' | 'host' | 'tenant'>): string {
  return [crm, host, tenant].map(encodeURIComponent).join('/');
}
