import type { LeadStatus } from '../leads/lead.ts';
import type { Connection, SignIn, SignInWay, WrittenKinds } from '../outbox/connection.ts';
import type { OutboxRow, Receipt } from '../outbox/delivery.ts';
import type { Failure } from '../outbox/failure.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Done, Nothing } from './protocol.ts';

/** A workspace of a CRM as the rep sees it among their connections. */
export interface ConnectionCard {
  readonly id: string;
  readonly crm: Connection['crm'];
  readonly host: string;
  readonly tenant: string;
  /** Null until it is connected. */
  readonly connection: Connection | null;
  /** The ways to sign in, with what is to be filled in; `form` is always possible and not listed. */
  readonly signIns: readonly SignIn[];
  /** Match patterns to be asked for before it is connected, by way: those not granted yet. */
  readonly hosts: Readonly<Partial<Record<SignInWay, readonly string[]>>>;
  /** Optional permissions of the browser to be asked for with them, by way: those not granted yet. */
  readonly permissions: Readonly<Partial<Record<SignInWay, readonly OptionalPermission[]>>>;
  /** Not confirmed yet: waiting, and needing the rep. */
  readonly waiting: number;
  readonly needsRep: number;
  readonly can: { readonly outcomes: boolean; readonly tasks: boolean; readonly stages: boolean };
}

/** What a way to sign in may need of the browser besides hosts. */
export type OptionalPermission = 'cookies' | 'identity';

/** Something has to be allowed first: the screen asks for it, on a click, and calls again. Nothing was sent. */
export interface NotAllowed {
  readonly kind: 'not-allowed';
  readonly hosts: readonly string[];
  readonly permissions: readonly OptionalPermission[];
}

/** What the rep filled in to connect; `fields` has secrets in it and goes to the worker only. */
export interface Connecting {
  readonly connectionId: string;
  readonly way: SignInWay;
  readonly fields: Readonly<Record<string, string>>;
}

export type ConnectResult =
  | { readonly kind: 'connected'; readonly connection: Connection }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** A field that was left out or cannot be so; by its name. */
  | { readonly kind: 'not-valid'; readonly field: string }
  | NotAllowed
  | { readonly kind: 'not-found' };

export type SignInStart =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'not-valid'; readonly field: string }
  | NotAllowed
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface ConnectionChanges {
  readonly isOn?: boolean;
  readonly writes?: WrittenKinds;
  /** Null forgets the choice. */
  readonly outcomeMap?: Readonly<Partial<Record<OutcomeId, string | null>>>;
  readonly stageMap?: ReadonlyArray<{
    readonly objectType: string;
    readonly status: LeadStatus;
    readonly stage: string | null;
  }>;
}

/** One line of the outbox. */
export interface OutboxLine {
  readonly receipt: Receipt;
  readonly leadId: string;
  readonly name: string;
  readonly host: string;
  readonly write: OutboxRow['write'];
  readonly owedAt: number;
  readonly recordUrl: string;
  /** What is written, as plain text: to be copied. */
  readonly text: string;
}

export interface OutboxPage {
  readonly lines: readonly OutboxLine[];
  readonly waiting: number;
  readonly needsRep: number;
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** What goes into a CRM's own form. Plain texts. */
export interface FormFill {
  readonly outboxId: string;
  /** Of whom: shown beside the form, to be compared with the page. */
  readonly name: string;
  readonly kind: OutboxRow['write']['kind'];
  readonly channel: string;
  readonly subject: string;
  readonly text: string;
  /** `yyyy-MM-dd` and `HH:mm` on the rep's clock. */
  readonly on: string;
  readonly at: string;
  /** The words of the outcome, ours and the CRM's; `''` when there is none. */
  readonly outcome: string;
  readonly crmOutcome: string;
  /** The sentences the page's panel shows, translated. */
  readonly says: FillWords;
}

/** The words of the panel beside the form. */
export interface FillWords {
  readonly title: string;
  readonly how: string;
  readonly fill: string;
  readonly copy: string;
  readonly saved: string;
  readonly leave: string;
  readonly copied: string;
  readonly filled: string;
  readonly nothing: string;
  readonly elsewhere: string;
}

export type FillResult =
  | { readonly kind: 'shown' }
  | { readonly kind: 'refused'; readonly because: 'not-found' | 'no-record' | 'not-allowed' };

/** What screens, and our script beside a form, say to the worker about connections and what is owed; part of the protocol. */
export interface ConnectionMethods {
  /** Every workspace that could be connected or is: those of allowed sites with an API, and those of followed leads. */
  findConnections: { from: 'screen'; input: Nothing; answer: readonly ConnectionCard[] };
  /** The match patterns of the sites whose pages are read; a host that is allowed for an API alone is none. */
  findSites: { from: 'screen'; input: Nothing; answer: readonly string[] };
  /** Checks the sign-in with the CRM and keeps it; nothing is kept when the CRM refuses. */
  connect: { from: 'screen'; input: Connecting; answer: ConnectResult };
  /** Begins an OAuth sign-in: the screen opens `url` and brings back where it ended. */
  beginSignIn: { from: 'screen'; input: Connecting; answer: SignInStart };
  finishSignIn: { from: 'screen'; input: { connectionId: string; redirectedTo: string }; answer: ConnectResult };
  /** Asks the CRM again who the rep is, and what outcomes and stages it has. */
  checkConnection: { from: 'screen'; input: { connectionId: string }; answer: ConnectResult };
  changeConnection: {
    from: 'screen';
    input: { connectionId: string; changes: ConnectionChanges };
    answer: Done;
  };
  /** Forgets the sign-in and its secrets; what was still owed there is listed as needing the rep. */
  disconnect: { from: 'screen'; input: { connectionId: string }; answer: Done };
  /** What the CRMs have not confirmed, oldest first. */
  findOutbox: { from: 'screen'; input: { after: string | null }; answer: OutboxPage };
  /** Tries one write again now; null for all that wait. */
  retryWrite: { from: 'screen'; input: { outboxId: string | null }; answer: Done };
  giveUpWrite: { from: 'screen'; input: { outboxId: string }; answer: Done };
  /** The rep says that they saved it in the CRM themselves. */
  confirmWrite: { from: 'screen'; input: { outboxId: string }; answer: Done };
  /** Brings up the record and has the rep fill the CRM's own form with one write; the rep presses Save. */
  fillForm: { from: 'screen'; input: { outboxId: string }; answer: FillResult };
  /** What the rep asked to have filled into a form of this page's record; null when they did not, or it shows another. */
  findFill: { from: 'page'; input: { url: string }; answer: FormFill | null };
  /** The rep says in the page that they pressed Save there, or that they leave it. */
  endFill: { from: 'page'; input: { outboxId: string; how: 'saved' | 'left' }; answer: Done };
}
