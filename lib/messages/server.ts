import type { Browser } from 'wxt/browser';
import { inputs, pageMethods, readInput } from './inputs.ts';
import type { Answer, Call, Input, Method, Reply } from './protocol.ts';

/** Who asks: our script in a tab's top frame, or a page of the extension (in a tab when `tabId` is set). */
export interface Caller {
  readonly tabId: number | null;
  readonly frameId: number | null;
  /** Origin of the tab's page for our script; of the extension for its own pages. */
  readonly origin: string;
}

export type Handlers = { readonly [M in Method]: (input: Input<M>, caller: Caller) => Promise<Answer<M>> };

interface Border {
  /** The extension's own id and origin: senders are held against them. */
  readonly extensionId: string;
  readonly extensionOrigin: string;
  readonly handlers: Handlers;
  /** Told of every failure, once. */
  readonly report: (what: string, error: unknown) => void;
}

type OnMessage = Pick<typeof Browser.runtime.onMessage, 'addListener'>;

/** Answers calls of the protocol; leaves every other message alone. Refuses callers that may not ask what they ask. */
export function serve(onMessage: OnMessage, border: Border): void {
  onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (!isCall(message)) return false;
    void answer(border, message, sender).then(sendResponse);
    return true;
  });
}

/** The reply to one call. A failure is a value: errors do not cross messages well. */
export async function answer(
  border: Border,
  call: Call,
  sender: Browser.runtime.MessageSender,
): Promise<Reply<Method>> {
  try {
    const caller = callerOf(border, call.followthrough, sender);
    const input = readInput(call.followthrough, call.input);
    const handler = border.handlers[call.followthrough] as (input: unknown, caller: Caller) => Promise<Answer<Method>>;
    return { ok: true, answer: await handler(input, caller) };
  } catch (error) {
    border.report(`answering ${call.followthrough}`, error);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function callerOf(border: Border, method: Method, sender: Browser.runtime.MessageSender): Caller {
  if (sender.id !== border.extensionId) throw new Error(`${method}: asked by another extension`);
  const origin = sender.origin ?? originOf(sender.url);
  const isScreen = origin === border.extensionOrigin;
  if (pageMethods.has(method) === isScreen) throw new Error(`${method}: not for ${isScreen ? 'a screen' : 'a page'}`);
  if (!isScreen && sender.frameId !== 0) throw new Error(`${method}: only the page's top frame may ask`);
  return { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? null, origin };
}

function originOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).origin : '';
}

function isCall(message: unknown): message is Call {
  if (typeof message !== 'object' || message === null || !('followthrough' in message)) return false;
  return typeof message.followthrough === 'string' && Object.hasOwn(inputs, message.followthrough);
}
