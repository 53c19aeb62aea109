import type { RecordRef } from '../records/record-ref.ts';
import type { Failure } from './failure.ts';
import type { OwedWrite } from './owed-write.ts';

/** How far a write has come. Only `confirmed`, `given-up` and `withdrawn` are ends. */
export type Delivery =
  /** Not sent, or an attempt that surely changed nothing; `failure` is why the last one failed. */
  | { readonly kind: 'queued'; readonly attempts: number; readonly failure: Failure | null }
  /** A step's request may be out. Found so after the worker was killed, it is `ambiguous`. */
  | { readonly kind: 'sending'; readonly step: string; readonly attempts: number }
  /** A step may have been applied: it is looked for before it is sent again. */
  | { readonly kind: 'ambiguous'; readonly step: string; readonly attempts: number; readonly failure: Failure }
  /** Every step was answered; the CRM has still to show it. */
  | { readonly kind: 'sent'; readonly at: number; readonly attempts: number }
  /** The CRM shows it; or the rep said that they saved it there. */
  | { readonly kind: 'confirmed'; readonly at: number; readonly by: 'crm' | 'rep' }
  /** `step`: one that may have been applied, to be looked for before it is sent again; absent when none may. */
  | { readonly kind: 'needs-rep'; readonly failure: Failure; readonly step?: string }
  /** The rep let it go. */
  | { readonly kind: 'given-up'; readonly at: number }
  /** Undone after it was sent: it is being taken back. */
  | { readonly kind: 'withdrawing'; readonly attempts: number; readonly failure: Failure | null }
  /** `unsent`: it never left; `deleted`: the CRM has it no more; `corrected`: a line in the CRM says that it was undone; `left`: the CRM allows neither, it stands there. */
  | { readonly kind: 'withdrawn'; readonly at: number; readonly how: Withdrawal };

export type Withdrawal = 'unsent' | 'deleted' | 'corrected' | 'left';

/** One write owed to a CRM. Its id is the idempotency key: a UUIDv7, new for each write, the same for each attempt. */
export interface OutboxRow {
  readonly id: string;
  readonly leadId: string;
  /** The command that owes it. */
  readonly commandId: string;
  /** The line of history it stands for; null for a task and a stage. */
  readonly activityId: string | null;
  readonly connectionId: string;
  /** `recordKey` of `ref`: writes of one record are sent in order. */
  readonly recordKey: string;
  readonly ref: RecordRef;
  /** Where the record opens. */
  readonly recordUrl: string;
  readonly write: OwedWrite;
  /** `gone` once the rep has undone it. */
  readonly wanted: 'there' | 'gone';
  readonly delivery: Delivery;
  /** The CRM's id of what each step made. */
  readonly made: Readonly<Record<string, string>>;
  /** Where the CRM shows what was made; null when not known. */
  readonly url: string | null;
  readonly owedAt: number;
  /** When to go on; absent when nothing is to be done until something happens (a sign-in, the rep, an open tab). */
  readonly tryAt?: number;
  /** `owedAt`, there only until it has come to an end: the tray is this index. */
  readonly openAt?: number;
  /** The lead's id, there only while a task is to stand in the CRM: a lead has at most one per connection. */
  readonly openTaskOf?: string;
  readonly updatedAt: number;
}

/** The receipt of one log as screens show it: the three marks saved · sent · confirmed, and what is in the way. */
export interface Receipt {
  readonly outboxId: string;
  readonly crm: RecordRef['crm'];
  readonly host: string;
  readonly kind: OwedWrite['kind'];
  readonly delivery: Delivery['kind'];
  /** `gone` once the rep has undone it: what is left to do is to take it back. */
  readonly wanted: OutboxRow['wanted'];
  readonly failure: Failure | null;
  /** How it was taken back; null unless it was. */
  readonly withdrawal: Withdrawal | null;
  /** When it is tried again by itself; null when it is not. */
  readonly tryAt: number | null;
  readonly url: string | null;
}
