import { type Failure, failureOf } from '../outbox/failure.ts';
import type { ApiRequest } from './api.ts';
import type { ConnectedPlace, OAuthPlan } from './api-adapter.ts';

/** What is made up for one sign-in and known to nobody else until it has ended. */
export interface Pkce {
  /** Proves to the vendor that who brings the code is who asked for it (RFC 7636, 4.1: 43 characters at least). */
  readonly verifier: string;
  /** Proves to us that the answer is to our question. */
  readonly state: string;
}

/** A fresh one. */
export function newPkce(): Pkce {
  return { verifier: randomText(), state: randomText() };
}

/** 32 random bytes, as the 43 characters of base64url. */
function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Where the rep consents; the sign-in ends at `redirect`. */
export async function authoriseUrl(
  plan: OAuthPlan,
  place: ConnectedPlace,
  { verifier, state, redirect }: Pkce & { readonly redirect: string },
): Promise<string> {
  const url = new URL(plan.authoriseUrl(place));
  const asked = {
    response_type: 'code',
    client_id: plan.clientId(place),
    redirect_uri: redirect,
    scope: plan.scope,
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** What a verifier is held against (RFC 7636, 4.2, S256). */
export async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** The code that a sign-in ended with, or why it did not; an answer to another question than ours is no code. */
export function codeIn(
  redirectedTo: string,
  { state, redirect }: { readonly state: string; readonly redirect: string },
): { readonly kind: 'code'; readonly code: string } | { readonly kind: 'refused'; readonly failure: Failure } {
  const said = redirectedTo.startsWith(redirect) ? new URL(redirectedTo).searchParams : new URLSearchParams();
  const code = said.get('code');
  if (code && said.get('state') === state) return { kind: 'code', code };
  const words = said.get('error_description') ?? said.get('error') ?? '';
  return { kind: 'refused', failure: failureOf('unauthorised', words) };
}

/** Exchanges the code for tokens. */
export function tokenRequest(
  plan: OAuthPlan,
  place: ConnectedPlace,
  { code, verifier, redirect }: { readonly code: string; readonly verifier: string; readonly redirect: string },
): ApiRequest {
  return {
    method: 'POST',
    baseUrl: plan.tokenUrl(place),
    path: '',
    form: {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      client_id: plan.clientId(place),
      code_verifier: verifier,
    },
  };
}

function base64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
