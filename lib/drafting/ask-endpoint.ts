import type { Network } from '../connectors/fetch-carrier.ts';
import type { DraftTrouble, HearDraft } from '../messages/drafting.ts';
import type { ModelPrompt } from '../words/drafts/model-prompt.ts';
import { shortLine } from './answer-words.ts';
import type { Endpoint } from './endpoint.ts';
import { hearAnswer, troubleOfAnswer } from './hear-answer.ts';
import { watchSilence } from './watch-silence.ts';

/** What a request travels with. */
export interface Wire {
  readonly fetch: Network['fetch'];
  readonly wait: (ms: number) => Promise<void>;
}

export interface EndpointAsking {
  readonly endpoint: Endpoint;
  readonly model: string;
  /** `''` for none. */
  readonly key: string;
  readonly prompt: ModelPrompt;
  /** Aborted when nobody hears any more. */
  readonly signal: AbortSignal;
}

/**
 * Asks an endpoint for words, once, and tells them as they come; settles when it is over, which always is told unless
 * nobody hears. Sends the prompt's words and the key and nothing else: no cookies, no referrer, to no other address.
 */
export async function askEndpoint({ fetch, wait }: Wire, asking: EndpointAsking, hear: HearDraft): Promise<void> {
  const stop = new AbortController();
  const state = { isOver: false, hasAnswer: false };
  const tell: HearDraft = (news) => {
    if (state.isOver || asking.signal.aborted) return;
    state.isOver = news.kind === 'done' || news.kind === 'trouble';
    hear(news);
  };
  const fail = (kind: DraftTrouble['kind'], said = ''): void =>
    tell({ kind: 'trouble', trouble: { kind, said: shortLine(withoutKey(said, asking.key)) } });
  const silence = watchSilence(wait, { tell, fail, stop: () => stop.abort(), isOver: () => state.isOver });
  try {
    const signal = AbortSignal.any([asking.signal, stop.signal]);
    const response = await fetch(asking.endpoint.completions, initOf(asking, signal));
    state.hasAnswer = true;
    silence.heard();
    const trouble = await troubleOfAnswer(response);
    if (trouble) fail(trouble.kind, trouble.said);
    else await hearAnswer(response, { tell, fail, onBytes: silence.heard });
  } catch {
    fail(state.hasAnswer ? 'broken-off' : 'unreachable');
  } finally {
    state.isOver = true;
    stop.abort();
  }
}

function initOf({ model, key, prompt, signal }: EndpointAsking, until: AbortSignal): RequestInit {
  signal.throwIfAborted();
  const { system, user } = prompt;
  const messages = [...(system ? [{ role: 'system', content: system }] : []), { role: 'user', content: user }];
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify({ model, messages, stream: true }),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal: until,
  };
}

/** What an endpoint says of a key may have the key in it: taken out before the text is cut, so that no half of it stays. */
function withoutKey(said: string, key: string): string {
  return key === '' ? said : said.replaceAll(key, '…');
}
