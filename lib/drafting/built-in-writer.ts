import type { DraftNews, DraftTrouble, HearDraft, Writer } from '../messages/drafting.ts';
import type { ModelPrompt } from '../words/drafts/model-prompt.ts';
import type { BuiltInModel, Languages, Session } from './built-in.ts';
import { createTeller } from './tell-words.ts';

/** `to-fetch`: the model has to be downloaded first, which takes a press and some time. */
export type BuiltInState = 'none' | 'to-fetch' | 'ready';

const text = [{ type: 'text', languages: ['en'] }] as const;
const languages: Languages = { expectedInputs: text, expectedOutputs: text };

/** Whether it can write here; `none` too where a page that we stand in keeps it from us. Fetches nothing. */
export async function findBuiltIn(model: BuiltInModel | null): Promise<BuiltInState> {
  try {
    const state = (await model?.availability(languages)) ?? 'unavailable';
    if (state === 'available') return 'ready';
    return state === 'downloadable' || state === 'downloading' ? 'to-fetch' : 'none';
  } catch {
    return 'none';
  }
}

/** Writes on this machine; fetches the model first where it is not there, so that it has to be called from a press. */
export function builtInWriter(model: BuiltInModel): Writer {
  return (prompt, hear) => {
    const stop = new AbortController();
    const tell: HearDraft = (news) => {
      if (!stop.signal.aborted) hear(news);
    };
    void write(model, { prompt, signal: stop.signal }, tell);
    return () => stop.abort();
  };
}

interface Writing {
  readonly prompt: ModelPrompt;
  readonly signal: AbortSignal;
}

async function write(model: BuiltInModel, writing: Writing, tell: HearDraft): Promise<void> {
  const state: { session: Session | null } = { session: null };
  try {
    state.session = await openSession(model, writing, tell);
    writing.signal.throwIfAborted();
    tell(await hearSession(state.session, writing, tell));
  } catch (error) {
    tell({ kind: 'trouble', trouble: { kind: troubleOf(error, state.session !== null), said: '' } });
  } finally {
    state.session?.destroy();
  }
}

function openSession(model: BuiltInModel, { prompt, signal }: Writing, tell: HearDraft): Promise<Session> {
  return model.create({
    ...languages,
    signal,
    initialPrompts: prompt.system ? [{ role: 'system', content: prompt.system }] : [],
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', (event) => {
        const share = 'loaded' in event && typeof event.loaded === 'number' ? event.loaded : 0;
        // What is there already is told as fetched, too.
        if (share < 1) tell({ kind: 'download', share: Math.max(0, share) });
      }),
  });
}

async function hearSession(session: Session, { prompt, signal }: Writing, tell: HearDraft): Promise<DraftNews> {
  const words = createTeller(tell);
  const reader = session.promptStreaming(prompt.user, { signal }).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { kind: 'done', isCut: false };
    if (!words(value)) {
      await reader.cancel();
      return { kind: 'done', isCut: true };
    }
  }
}

/** `QuotaExceededError`: the prompt is more than it can hold. */
function troubleOf(error: unknown, hasSession: boolean): DraftTrouble['kind'] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'too-long';
  if (hasSession) return 'failed';
  return name === 'NotAllowedError' || name === 'NotSupportedError' ? 'unavailable' : 'not-downloaded';
}
