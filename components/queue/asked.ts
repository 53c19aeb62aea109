import { type ReadonlySignal, signal } from '@preact/signals';

/** What became of a question to the worker. `failed` keeps the last answer, which is still safe to show. */
export type Asked<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'failed'; readonly last: T | null };

export interface Question<T> {
  readonly asked: ReadonlySignal<Asked<T>>;
  /** Asks, or asks again; what is shown stays until the answer is here, and an answer overtaken by a later one is dropped. */
  readonly ask: () => Promise<void>;
}

/** A question that can be asked again and again, with its newest answer. */
export function createQuestion<T>(answerOf: () => Promise<T>): Question<T> {
  const asked = signal<Asked<T>>({ kind: 'asking' });
  let newest = 0;
  async function ask(): Promise<void> {
    newest += 1;
    const mine = newest;
    try {
      const answer = await answerOf();
      if (mine === newest) asked.value = { kind: 'answered', answer };
    } catch {
      if (mine === newest) asked.value = { kind: 'failed', last: answerIn(asked.peek()) };
    }
  }
  return { asked, ask };
}

/** The answer to show: the newest one, old as it may be; null when there never was one. */
export function answerIn<T>(asked: Asked<T>): T | null {
  if (asked.kind === 'answered') return asked.answer;
  return asked.kind === 'failed' ? asked.last : null;
}
