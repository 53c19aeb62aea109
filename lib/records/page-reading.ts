import type { RecordRef } from './record-ref.ts';

/**
 * Where on the page a value was found, strongest first: an attribute that names the field, a tel: or mailto: link,
 * the text beside a label, schema.org markup, the main heading, the tab's title.
 */
export type FieldSource = 'named' | 'link' | 'label' | 'schema' | 'heading' | 'title';

/** 3: the page names this field; 2: very likely; 1: a guess that the rep should look at. */
export type Confidence = 1 | 2 | 3;

export interface Field<Value = string> {
  readonly value: Value;
  readonly source: FieldSource;
  readonly confidence: Confidence;
}

export type ObjectKind = 'person' | 'company' | 'deal' | 'other';

/** What one visible record says about its lead. A field the page does not show is null or an empty list, never a guess. */
export interface PageReading {
  readonly ref: RecordRef;
  readonly url: string;
  readonly objectKind: ObjectKind;
  readonly name: Field | null;
  readonly emails: readonly Field[];
  readonly phones: readonly Field[];
  readonly company: Field | null;
  readonly jobTitle: Field | null;
  readonly address: Field | null;
  readonly stage: Field | null;
  readonly owner: Field | null;
  readonly doNotCall: Field<boolean> | null;
  /** The name of a sequence of the CRM's own that runs for them; absent where the page shows none. */
  readonly runningSequence?: Field | null;
  /** The conversation that the page shows with them; absent where it shows none. */
  readonly mail?: ShownMail;
}

/** What an open conversation says for a screen: whose the last message is, and whether a reply was begun and not sent. */
export interface ShownMail {
  readonly subject: string;
  /** Null while nothing of it was sent. */
  readonly direction: 'in' | 'out' | null;
  readonly unsentReply: boolean;
  /** How many of its messages stand open: as many more, or fewer, may be read. */
  readonly openCount: number;
  /** The id of the last message; `''` for none. */
  readonly lastId: string;
}

/** Somebody a conversation may be with. */
export interface Candidate {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
}

/** The fields of a reading, without its identity: what a site's reader returns. */
export type ReadFields = Omit<PageReading, 'ref' | 'url' | 'mail'>;

/**
 * What the page shows now. `settling`: the URL names a record that is not (yet) the visible one,
 * so nothing may be said about it; read again after the next change of the page. `ask`: it may be about any of these
 * people, and the rep says about whom.
 */
export type PageView =
  | { readonly kind: 'record'; readonly reading: PageReading }
  | { readonly kind: 'settling'; readonly ref: RecordRef }
  | {
      readonly kind: 'ask';
      /** Names the conversation: equal for equal ones. */
      readonly thread: string;
      readonly subject: string;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'list' }
  | { readonly kind: 'other' };

/** Bounds on what is taken from a page: a page is untrusted input and may be absurd. */
export const longestField = 300;
export const mostContacts = 10;
export const mostCandidates = 10;
