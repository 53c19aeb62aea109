import type { ModelPrompt } from '../words/drafts/model-prompt.ts';
import type { Done, Nothing } from './protocol.ts';

/** The longest prompt that is asked with, characters of each half. */
export const longestPrompt = 40_000;
/** The longest name of a model, address and key that are taken. */
export const longestEndpoint = 2000;

/** Where the rep has words written: an address that speaks as OpenAI's does. The key is never told. */
export interface ModelEndpoint {
  /** As the rep typed it. */
  readonly url: string;
  /** The host that words are sent to, as it is shown. */
  readonly host: string;
  readonly model: string;
  readonly hasKey: boolean;
}

/** What the rep filled in; the key goes to the worker only. */
export interface EndpointDraft {
  readonly url: string;
  readonly model: string;
  /** Null keeps the one there is, which counts for its own address alone. */
  readonly key: string | null;
}

export type EndpointResult =
  | { readonly kind: 'saved'; readonly endpoint: ModelEndpoint }
  | { readonly kind: 'not-valid'; readonly field: 'url' | 'model' | 'key' }
  /** Chrome does not let us reach that host: the rep was not asked, or said no. Nothing was kept. */
  | { readonly kind: 'not-allowed'; readonly host: string };

/** What may go wrong while words are written; none of it changes anything but the place they are shown in. */
export const draftTroubles = [
  // Nothing was sent.
  'not-set',
  'not-allowed',
  'sensitive',
  'moved',
  'too-long',
  // The endpoint answered, but not with words.
  'unauthorised',
  'forbidden',
  'not-found',
  'too-many',
  'server',
  'refused',
  'redirected',
  'garbled',
  'empty',
  // It did not answer, or not to its end.
  'unreachable',
  'silent',
  'too-slow',
  'broken-off',
  'ended',
  // Chrome's own model.
  'unavailable',
  'not-downloaded',
  'failed',
] as const;

export interface DraftTrouble {
  readonly kind: (typeof draftTroubles)[number];
  /** What the endpoint said of it, as one short plain line; `''` for nothing. */
  readonly said: string;
}

/** What is told while words are written. `done` and `trouble` are the last. */
export type DraftNews =
  /** The model itself is being fetched, 0–1; Chrome's own only. */
  | { readonly kind: 'download'; readonly share: number }
  | { readonly kind: 'piece'; readonly text: string }
  /** It goes on; told now and then, which also keeps the worker awake. */
  | { readonly kind: 'waiting' }
  /** `isCut`: it went on, and was stopped at the most that is taken. */
  | { readonly kind: 'done'; readonly isCut: boolean }
  | { readonly kind: 'trouble'; readonly trouble: DraftTrouble };

export type HearDraft = (news: DraftNews) => void;

/** Writes to a prompt, telling as it goes; what it returns stops it, after which nothing more is told. */
export type Writer = (prompt: ModelPrompt, hear: HearDraft) => () => void;

/** What the worker is asked over the line: words about a lead, or one small trial of the endpoint. */
export type DraftAsked =
  | {
      readonly kind: 'draft';
      readonly leadId: string;
      readonly prompt: ModelPrompt;
      /** The host that the rep was shown: to another, these words do not go. */
      readonly host: string;
    }
  | { readonly kind: 'trial' };

/** What a trial sends; shown before it is pressed. */
export const trialPrompt: ModelPrompt = { system: '', user: 'Say hello in one short sentence.' };

/** What screens ask about the endpoint; part of the protocol. Words themselves come over a line of their own. */
export interface DraftingMethods {
  /** Null while the rep has set none. */
  findEndpoint: { from: 'screen'; input: Nothing; answer: ModelEndpoint | null };
  /** Notes that a host is about to be allowed for its words alone: no page of it is read. */
  planEndpoint: { from: 'screen'; input: { url: string }; answer: Done };
  /** Keeps it in place of the one there was, whose key and host are given back. Nothing is sent. */
  saveEndpoint: { from: 'screen'; input: EndpointDraft; answer: EndpointResult };
  /** Forgets it with its key, and gives its host back. */
  forgetEndpoint: { from: 'screen'; input: Nothing; answer: Done };
}
