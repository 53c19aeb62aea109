/**
 * Why a CRM did not take, or did not say that it took, what was sent. Told to the rep in words; what is done about each
 * is `recoveryOf`.
 *
 * - `offline`: this machine has no network; nothing was sent.
 * - `no-tab`: the CRM is reached through its own open tab, and none is open; nothing was sent.
 * - `no-permission`: the rep took the site's permission back; nothing was sent.
 * - `unauthorised`: 401, or the session has ended.
 * - `forbidden`: 403: the rep may not do this in the CRM.
 * - `not-found`: 404: the record is not there (any more).
 * - `conflict`: 409: the CRM has it already, or has another in its place.
 * - `rejected`: 400, 422 and the like: the CRM's own rules refuse it.
 * - `limited`: 429, or a budget used up; `retryAt` says when to come back.
 * - `unavailable`: 5xx. The write may have been applied.
 * - `no-answer`: it was sent and no answer came (a timeout, a cut connection). The write may have been applied.
 * - `garbled`: half a body, or HTML where JSON was to be. The write may have been applied.
 * - `no-place`: this CRM has nowhere to keep such a thing.
 * - `by-hand`: the rep fills in the CRM's own form.
 */
export const failureKinds = [
  'offline',
  'no-tab',
  'no-permission',
  'unauthorised',
  'forbidden',
  'not-found',
  'conflict',
  'rejected',
  'limited',
  'unavailable',
  'no-answer',
  'garbled',
  'no-place',
  'by-hand',
] as const;

export type FailureKind = (typeof failureKinds)[number];

export interface Failure {
  readonly kind: FailureKind;
  /** The CRM's own words, cut short; `''` when it gave none. Untrusted text. */
  readonly says: string;
  /** When the CRM said to come back; null when it did not. */
  readonly retryAt: number | null;
}

/** The longest of a CRM's words that is kept. */
export const longestSaying = 300;

/** A failure of this kind, with the CRM's words cut short. */
export function failureOf(kind: FailureKind, says = '', retryAt: number | null = null): Failure {
  return { kind, says: says.replace(/\s+/g, ' ').trim().slice(0, longestSaying), retryAt };
}

/** May the write have been applied all the same? Then it is looked for before it is sent again. */
export function mayHaveBeenApplied({ kind }: Failure): boolean {
  return kind === 'unavailable' || kind === 'no-answer' || kind === 'garbled' || kind === 'conflict';
}
