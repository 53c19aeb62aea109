import type { HttpRequest, HttpResponse } from './carrier.ts';

/** What came of a request in a tab; `elsewhere`: the tab shows another site by now, and nothing was sent. */
export type Carried = ({ readonly kind: 'answer' } & HttpResponse) | { readonly kind: 'elsewhere' | 'no-answer' };

/**
 * One request in the page's own session, for `scripting.executeScript`. It is sent to the tab as its source text: it may
 * use nothing but its arguments and what every page has.
 */
export async function carryInPage(
  { method, url, headers, body }: HttpRequest,
  { origin, withinMs, longest }: { origin: string; withinMs: number; longest: number },
): Promise<Carried> {
  if (location.origin !== origin || new URL(url).origin !== origin) return { kind: 'elsewhere' };
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMs),
    });
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of response.body ?? []) {
      text += decoder.decode(part, { stream: true });
      if (text.length > longest) break;
    }
    const named = Object.fromEntries(response.headers.entries());
    return { kind: 'answer', status: response.status, headers: named, text: text.slice(0, longest) };
  } catch {
    return { kind: 'no-answer' };
  }
}
