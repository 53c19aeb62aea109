import type { Account, ApiCrmId, Connection, CrmOutcome, CrmStage, SignIn } from '../outbox/connection.ts';
import type { Withdrawal } from '../outbox/delivery.ts';
import type { OwedWrite } from '../outbox/owed-write.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { Api } from './api.ts';

/** What a CRM's API can do; screens and the outbox ask here, never by the name of a CRM. */
export interface ApiCaps {
  /** How a call is kept: as a call, as a general activity, as a note, or not at all. */
  readonly call: 'call' | 'activity' | 'note';
  /** Where a call's outcome goes: a list of the vendor's, a list of the organisation's, or only into the text. */
  readonly outcome: 'fixed-list' | 'own-list' | 'text';
  /** What keeps a log from being there twice: an id we choose, a field of ours that is unique, or a marker in the text that is searched for. */
  readonly idempotency: 'client-id' | 'unique-field' | 'marker';
  readonly tasks: boolean;
  readonly stages: boolean;
  readonly withdraw: 'delete' | 'correct' | 'none';
  /** Does a record's read tell what others logged lately? */
  readonly recent: boolean;
}

/** What was typed or granted: names of secret fields, and tokens the adapter keeps itself (`accessToken`, `refreshToken`, `expiresAt`). */
export type Secrets = Readonly<Record<string, string>>;

/** What the CRM says of a person, or of the company or deal a record is. A field it does not have is null or empty. */
export interface CrmPerson {
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string | null;
  /** Id and words of the stage or status. */
  readonly stage: { readonly id: string; readonly label: string } | null;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly doNotCall: boolean | null;
  readonly doNotEmail: boolean | null;
  /** The name of a sequence, cadence or plan of the CRM's own that runs for this person now; null for none or unknown. */
  readonly runningSequence: string | null;
  /** What was logged there lately, newest first, at most ten; empty without `caps.recent`. */
  readonly recent: readonly CrmActivity[];
}

export interface CrmActivity {
  readonly id: string;
  readonly at: number;
  readonly what: string;
  readonly by: string;
}

/** A write as a connector gets it: the same for each attempt. */
export interface Entry {
  /** The outbox row's id, a UUIDv7: for CRMs that let the client choose the id. */
  readonly id: string;
  /** `[ft:…]`, in this write's text and no other's: for CRMs where it has to be searched for. */
  readonly marker: string;
  readonly ref: RecordRef;
  readonly write: OwedWrite;
  readonly account: Account;
  /** The CRM's outcome that ours is mapped to; null when none is. */
  readonly crmOutcome: string | null;
  /** The CRM's stage that our status is mapped to for this kind of record; null when none is. */
  readonly crmStage: string | null;
  /** One line, at most 200 characters: "Call: left voicemail". Plain text. */
  readonly subject: string;
  /** What the rep noted and the step's title, of many lines. Plain text, WITHOUT the marker: a connector that needs it adds it. */
  readonly text: string;
}

/** What each step made so far, by the step's name. */
export type Made = Readonly<Record<string, string>>;

/**
 * One request that makes one thing in the CRM. The outbox stores that a step is under way before `run`, and what it made
 * after; a step that may have been applied is looked for with `find` first. So a write of several steps goes on where it
 * stopped, whenever the worker was killed.
 */
export interface WriteStep {
  readonly name: string;
  /** Makes it and gives the CRM's id of it. */
  run(api: Api, made: Made): Promise<string>;
  /** The id of what an earlier `run` of this very step made; null when nothing did. Exact: never another write's. */
  find(api: Api, made: Made): Promise<string | null>;
}

/**
 * How a rep signs in by OAuth without a secret (`way: 'pkce'`; RFC 7636, S256). The worker adds to it what is the same
 * everywhere: client id, redirect, state, challenge, and exchanges the code; `renew` of the adapter refreshes.
 */
export interface OAuthPlan {
  /** The consent page, with what parameters of its own it needs. */
  authoriseUrl(connection: ConnectedPlace): string;
  /** Where the code is exchanged for tokens. */
  tokenUrl(connection: ConnectedPlace): string;
  /** The client the organisation registered, as the rep typed it. */
  clientId(connection: ConnectedPlace): string;
  /** The scopes asked for, with blanks between. */
  readonly scope: string;
  /** What is kept of the answer with the tokens; ends with `garbled` when it is none. */
  secretsOf(body: unknown, now: number): Secrets;
}

export type ConnectedPlace = Pick<Connection, 'host' | 'tenant' | 'fields'>;

/**
 * A session that is used as a bearer by the worker instead of from the CRM's tab: a cookie, which the worker reads with
 * the optional permission `cookies` each time, never keeps, and gives to `headersOf` as the secret `session`.
 */
export interface SessionCookie {
  readonly name: string;
  /** Where the browser would send it to: its host must be allowed. */
  urlOf(connection: ConnectedPlace): string;
}

/**
 * One CRM's API. Holds no state and makes nothing itself: everything goes through the `Api` it is given, whose `send`
 * rejects with an `ApiError`. Methods let it pass; the outbox turns it into a failure.
 */
export interface ApiAdapter {
  readonly crm: ApiCrmId;
  readonly caps: ApiCaps;
  readonly signIns: readonly SignIn[];
  /** Where requests go: an origin, with a path where the API is below one. No slash at the end. */
  baseUrl(connection: Connection): string;
  /** The match patterns of the hosts that must be allowed for it, beside the CRM's own site. */
  hostsOf(connection: Pick<Connection, 'host' | 'tenant' | 'way' | 'fields'>): readonly string[];
  /** Present where `signIns` has `pkce`. */
  readonly oauth?: OAuthPlan;
  /** Present where a session is carried by the worker; absent where it is carried by the CRM's own tab. */
  readonly sessionCookie?: SessionCookie;
  /** The headers that sign a request in. */
  headersOf(secrets: Secrets, connection: Connection): Readonly<Record<string, string>>;
  /** New secrets for those that have run out, or the first tokens for what was typed; absent where nothing runs out. */
  renew?(api: Api, secrets: Secrets): Promise<Secrets>;
  /** Headers that a write in the rep's own session needs besides its cookies (a CSRF token); absent where none does. */
  sessionHeaders?(api: Api): Promise<Readonly<Record<string, string>>>;
  /** Who the rep is; rejects when they may not sign in. */
  verify(api: Api): Promise<Account>;
  /** Null when the record is not there. */
  readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null>;
  /** The outcomes a call can have; empty where it goes into the text. */
  findOutcomes(api: Api): Promise<readonly CrmOutcome[]>;
  /** The stages a record can be in, of every kind of record that has them; empty without `caps.stages`. */
  findStages(api: Api): Promise<readonly CrmStage[]>;
  /** The steps of a write; null where this CRM has no place for it (a task for a deal it knows none for). */
  stepsOf(entry: Entry): readonly WriteStep[] | null;
  /** Does the CRM show it, read afresh? */
  isThere(api: Api, entry: Entry, made: Made): Promise<boolean>;
  /** Takes it back; safe to repeat when it is gone already. Not asked for a stage. */
  withdraw(api: Api, entry: Entry, made: Made): Promise<Exclude<Withdrawal, 'unsent'>>;
  /** Where the CRM shows what was made; null when it has no page of its own. */
  urlOf(entry: Entry, made: Made, connection: Connection): string | null;
}
