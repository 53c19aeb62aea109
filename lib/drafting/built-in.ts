// Chrome's own model, as far as it is used here: developer.chrome.com/docs/ai/prompt-api, read 2026-11-22.

/** One talk with it. */
export interface Session {
  promptStreaming(text: string, options: { signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

interface SessionOptions extends Languages {
  readonly initialPrompts: readonly { readonly role: 'system'; readonly content: string }[];
  readonly signal: AbortSignal;
  readonly monitor: (monitor: EventTarget) => void;
}

/** What is said in which language; asked for and opened with alike. */
export interface Languages {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}

/** `LanguageModel`, as a page of the extension has it where this Chrome and this machine can run one. */
export interface BuiltInModel {
  availability(options: Languages): Promise<string>;
  create(options: SessionOptions): Promise<Session>;
}

/** The browser's own model; null where there is none. */
export function builtInOf(place: object): BuiltInModel | null {
  const found: unknown = 'LanguageModel' in place ? place.LanguageModel : null;
  return isModel(found) ? found : null;
}

function isModel(found: unknown): found is BuiltInModel {
  if ((typeof found !== 'function' && typeof found !== 'object') || found === null) return false;
  return 'availability' in found && 'create' in found;
}
