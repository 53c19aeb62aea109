import type { Done, Nothing } from './protocol.ts';

/** What a form of the workspace may hold; there is one set of rules. */
export const unsavedKinds = ['template', 'snippet', 'script', 'sequence', 'rules'] as const;
export type UnsavedKind = (typeof unsavedKinds)[number];

/** A form of the workspace as it was filled in and not saved: `words` is the whole of it as JSON, `''` for nothing. */
export interface UnsavedText {
  readonly kind: UnsavedKind;
  readonly id: string;
  readonly words: string;
}

/** What keeps half-filled forms; part of the protocol. */
export interface UnsavedMethods {
  /** All that was filled in and not saved, on this machine, the newest first. */
  findUnsaved: { from: 'screen'; input: Nothing; answer: readonly UnsavedText[] };
  /** Keeps a form as it is filled in; one without words is forgotten. */
  keepUnsaved: { from: 'screen'; input: UnsavedText; answer: Done };
}
