import type { Browser, WxtBrowser } from 'wxt/browser';
import { type FailureKind, failureOf } from '../outbox/failure.ts';
import { ApiError } from './api.ts';
import { answerWithinMs, type Carrier, type HttpRequest, type HttpResponse, longestAnswer } from './carrier.ts';
import { carryInPage } from './carry-in-page.ts';
import { patternOf } from './hosts.ts';

export interface TabCarrying {
  readonly browser: {
    readonly tabs: Pick<typeof Browser.tabs, 'query'>;
    readonly scripting: Pick<WxtBrowser['scripting'], 'executeScript'>;
    readonly permissions: Pick<typeof Browser.permissions, 'contains'>;
  };
  /** The CRM's own origin. */
  readonly origin: string;
  readonly isOnline: () => boolean;
  readonly withinMs?: number;
}

type Tab = Browser.tabs.Tab & { readonly frozen?: boolean };

/** A tab that never says anything (a page that hangs, one that the browser froze) is given up this much later. */
const graceMs = 5_000;

/**
 * Takes requests to the CRM in the rep's own session: a function is run in an open tab of the CRM, in a world that the
 * page cannot reach. Nothing listens there before or after, so no page can call it or hear it.
 */
export function tabCarrier({ browser, origin, isOnline, withinMs = answerWithinMs }: TabCarrying): Carrier {
  return async (request) => {
    if (new URL(request.url).origin !== origin) throw new ApiError(failureOf('no-place', 'Another site than the CRM'));
    if (!(await browser.permissions.contains({ origins: [patternOf(origin)] })))
      throw new ApiError(failureOf('no-permission'));
    if (!isOnline()) throw new ApiError(failureOf('offline'));
    const tabId = await findTab(browser.tabs, origin);
    if (tabId === null) throw new ApiError(failureOf('no-tab'));
    return carry(browser.scripting, { tabId, origin, withinMs }, request);
  };
}

/**
 * The tab that the rep used last, of those that have loaded. One that is still loading is better than none: what is run
 * in it waits for its page, which may have told the worker of itself already.
 */
async function findTab(tabs: TabCarrying['browser']['tabs'], origin: string): Promise<number | null> {
  const open: readonly Tab[] = await tabs.query({ url: patternOf(origin) });
  const able = open.filter(
    ({ url, discarded, frozen }) => url && new URL(url).origin === origin && !discarded && !frozen,
  );
  const [best] = able.toSorted((one, other) => rankOf(other) - rankOf(one));
  return best?.id ?? null;
}

function rankOf({ status, active, lastAccessed = 0 }: Tab): number {
  const [loaded, shown] = [Number(status === 'complete'), Number(active)];
  // Later than any time of access.
  const ever = 1e15;
  return (loaded * 2 + shown) * ever + lastAccessed;
}

async function carry(
  scripting: TabCarrying['browser']['scripting'],
  { tabId, origin, withinMs }: { tabId: number; origin: string; withinMs: number },
  request: HttpRequest,
): Promise<HttpResponse> {
  const limits = { origin, withinMs, longest: longestAnswer };
  const late = AbortSignal.timeout(withinMs + graceMs);
  const injection = { target: { tabId, frameIds: [0] }, func: carryInPage, args: [request, limits] };
  // The types of `executeScript` know no promise that a function gives back; the browser waits for it.
  const run = scripting.executeScript(injection as never) as Promise<readonly { readonly result?: unknown }[]>;
  const [frame] = await Promise.race([run, whenAborted(late)]).catch((error: unknown) => {
    throw new ApiError(failureOf(kindOfRefusal(error)));
  });
  return answerOf(frame?.result);
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** What Chrome says when it did not even begin; after anything else the request may have gone out. */
function kindOfRefusal(error: unknown): FailureKind {
  const text = error instanceof Error ? error.message : String(error);
  if (/^No tab with id|showing error page/i.test(text)) return 'no-tab';
  if (/^Cannot access |must request permission/i.test(text)) return 'no-permission';
  return 'no-answer';
}

/** Of a tab that is gone there is no result. */
function answerOf(result: unknown): HttpResponse {
  const carried = result as Awaited<ReturnType<typeof carryInPage>> | null | undefined;
  if (carried?.kind === 'answer') return { status: carried.status, headers: carried.headers, text: carried.text };
  throw new ApiError(failureOf(carried?.kind === 'elsewhere' ? 'no-tab' : 'no-answer'));
}
