import type { Answer, Call, Input, Method, Protocol, Reply } from '../messages/protocol.ts';

export type PageMethod = { [M in Method]: Protocol[M]['from'] extends 'page' ? M : never }[Method];

/** Asks the worker for the page; `undefined` when no answer came, which the page's script must live with. */
export type AskFromPage = <M extends PageMethod>(method: M, input: Input<M>) => Promise<Answer<M> | undefined>;

/** What the page's script needs of the browser. */
export interface PageRuntime {
  readonly id?: string;
  sendMessage(message: Call): Promise<unknown>;
}

/** False once the extension was reloaded, updated or removed: this script then is an orphan that can reach nobody. */
export function isAlive(runtime: PageRuntime | undefined): boolean {
  return runtime?.id !== undefined;
}

/**
 * A way to ask that never rejects; `onOrphaned` is called when the reason for a missing answer is that the extension
 * is gone. The worker's side checks and reports; nothing is validated here, to keep what a page loads small.
 */
export function asker(runtime: PageRuntime, onOrphaned: () => void): AskFromPage {
  return async (method, input) => {
    try {
      const reply = (await runtime.sendMessage({ followthrough: method, input })) as Reply<typeof method> | undefined;
      if (reply?.ok) return reply.answer;
    } catch {
      // The missing answer is the result: the worker was stopped, or the extension is gone.
    }
    if (!isAlive(runtime)) onOrphaned();
    return undefined;
  };
}
