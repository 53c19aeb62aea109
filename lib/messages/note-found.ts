import { longestField } from '../records/page-reading.ts';

/** Something in a note that the rep may confirm. Nothing is done about it until they do. */
export type NoteFound = {
  /** The words it was read from, as they stand in the note. */
  readonly words: string;
  /** What is to be done or what the day is about: "send pricing"; `''` for a time alone. */
  readonly what: string;
  /** `ask`: conditional, loosely said, without its date, or with two meanings. */
  readonly sure: 'sure' | 'ask';
} & (
  | {
      /** What the rep said they would do; null where the note does not say when. */
      readonly kind: 'promise';
      readonly due: PromiseTime | null;
    }
  /** `follow-up`: when to turn to the lead again · `date`: a day that was mentioned. */
  | { readonly kind: 'follow-up' | 'date'; readonly dueAt: number }
);

/** When a promise is due, and from when on it is missed. */
export interface PromiseTime {
  readonly dueAt: number;
  readonly missedAt: number;
}

/** A promise that the rep confirmed, to go with a note or a log. */
export interface PromiseMade {
  readonly what: string;
  /** As it stands in the note. */
  readonly words: string;
  readonly dueAt: number;
  /** Absent: as its due time has it, see `missedAtOf`. */
  readonly missedAt?: number;
}

/** A note by itself, put on the timeline. */
export interface AddNote {
  readonly leadId: string;
  readonly note: string;
  readonly isSensitive?: boolean;
  /** What the rep said in it that they would do, and confirmed. */
  readonly promises?: readonly PromiseMade[];
  /** It was said and not typed in its box: what is typed there stays. */
  readonly keepsDraft?: boolean;
}

/** As many promises go with one note. */
export const mostPromises = 10;
/** The longest words of one, characters: a line. */
export const longestPromise = longestField;
