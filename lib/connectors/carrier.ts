/** One HTTP request as it goes out. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * Takes a request to the CRM and brings the answer: from the worker, or from the CRM's own tab in the rep's session.
 * Rejects with an `ApiError` when it could not (`offline`, `no-tab`, `no-permission`: surely not sent; `no-answer`: unknown).
 */
export type Carrier = (request: HttpRequest) => Promise<HttpResponse>;

/** An answer larger than this is cut off, which makes it `garbled`. Characters. */
export const longestAnswer = 5_000_000;
/** How long an answer may take: less than the 30 s after which Chrome ends a fetch of the worker. */
export const answerWithinMs = 20_000;
