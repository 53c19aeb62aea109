import type { Connection } from '../outbox/connection.ts';
import { type Failure, failureOf } from '../outbox/failure.ts';

/** A request of a connector, below its adapter's `baseUrl`. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With a slash in front; parts from elsewhere must be encoded (`path` does it). */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON; with `form`, as a form. */
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another place than `baseUrl`, for a sign-in that is elsewhere (an accounts host). */
  readonly baseUrl?: string;
  /** The answer is a page, given as text; else anything but JSON is `garbled`. */
  readonly asText?: boolean;
  /** Statuses besides 2xx that are an answer and no failure here (404 for "is it there?"). */
  readonly expects?: readonly number[];
}

export interface ApiResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON of the body, or its text where that was asked for; null when the body is empty. */
  readonly body: unknown;
}

/** What a connector acts with: one signed-in workspace of one CRM. */
export interface Api {
  readonly connection: Connection;
  /** Sends one request, signed in. Rejects with an `ApiError` for anything but 2xx and what was expected. */
  send(request: ApiRequest): Promise<ApiResponse>;
  readonly now: number;
}

/** Carries a failure out of a connector's method to the border of this room, where it becomes a value. */
export class ApiError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.kind}: ${failure.says}`);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** Ends a connector's method: the answer is not what the vendor documents. */
export function garbled(what: string): never {
  throw new ApiError(failureOf('garbled', what));
}

/**
 * A path of parts, each encoded: `path('crm', 'v8', id)` is `/crm/v8/…`. A part that an address reads as a step up, or as
 * nothing, would be another path: it ends the method.
 */
export function path(...parts: readonly string[]): string {
  const stray = parts.find((part) => /^\.{0,2}$/.test(part));
  if (stray !== undefined) throw new ApiError(failureOf('no-place', 'an id that is none'));
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}
