import type { Browser } from 'wxt/browser';
import type { News } from './news.ts';
import type { Answer, Call, Input, Method, Reply } from './protocol.ts';

export type Ask = <M extends Method>(method: M, input: Input<M>) => Promise<Answer<M>>;
export type Hear = (listener: (news: News) => void) => () => void;

type Runtime = Pick<typeof Browser.runtime, 'sendMessage' | 'onMessage'>;

/** Asks the worker; rejects with its words when it could not answer, or with the browser's when it could not be reached. */
export function askWorker(runtime: Runtime): Ask {
  return async <M extends Method>(method: M, input: Input<M>): Promise<Answer<M>> => {
    const call: Call = { followthrough: method, input };
    const reply: Reply<M> | undefined = await runtime.sendMessage(call);
    if (!reply) throw new Error(`No answer to ${method}`);
    if (!reply.ok) throw new Error(reply.error);
    return reply.answer;
  };
}

/** Calls the listener with all that the worker tells; the function it returns stops that. */
export function hearNews(runtime: Runtime): Hear {
  return (listener) => {
    const onMessage = (message: unknown): void => {
      if (isNews(message)) listener(message);
    };
    runtime.onMessage.addListener(onMessage);
    return () => runtime.onMessage.removeListener(onMessage);
  };
}

function isNews(message: unknown): message is News {
  return typeof message === 'object' && message !== null && 'news' in message;
}
