import { failureOf } from '../outbox/failure.ts';
import { ApiError } from './api.ts';
import { answerWithinMs, type Carrier, type HttpRequest, type HttpResponse, longestAnswer } from './carrier.ts';

export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** False when this machine surely has no network. */
  readonly isOnline: () => boolean;
}

/**
 * Takes requests to a CRM from the worker: no cookies, no cache, no referrer, no redirect followed (one to a sign-in page
 * is an answer of its own). What fails once it is on its way is `no-answer`: a browser does not tell a host that was
 * never reached from one that did the work and fell silent.
 */
export function fetchCarrier({ fetch, isOnline }: Network, withinMs = answerWithinMs): Carrier {
  return async (request) => {
    if (!isOnline()) throw new ApiError(failureOf('offline'));
    const init = initOf(request, withinMs);
    try {
      return await answerOf(await fetch(request.url, init));
    } catch {
      throw new ApiError(failureOf('no-answer'));
    }
  };
}

/** What no request can be made of is refused before it is sent, without its words: they may hold the secret. */
function initOf({ method, url, headers, body }: HttpRequest, withinMs: number): RequestInit {
  const init: RequestInit = {
    method,
    headers,
    body,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  };
  if (!canBeMade(url, init)) throw new ApiError(failureOf('rejected', 'A character that cannot be sent'));
  return { ...init, signal: AbortSignal.timeout(withinMs) };
}

function canBeMade(url: string, init: RequestInit): boolean {
  try {
    return Boolean(new Request(url, init));
  } catch {
    return false;
  }
}

async function answerOf(response: Response): Promise<HttpResponse> {
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await boundedText(response) };
}

/** The text, cut off where it is longer than any answer may be; rejects when the body breaks off. */
async function boundedText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (let length = 0; length <= longestAnswer; length += parts.at(-1)?.length ?? 0) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    parts.push(decoder.decode(value, { stream: true }));
  }
  await reader.cancel();
  return parts.join('').slice(0, longestAnswer);
}
