import type { ComposeResult } from '../../messages/compose.ts';
import { asker } from '../ask.ts';
import type { PageBrowser } from '../show-overlay.ts';
import { putMessage } from './put-message.ts';

/** Does in this tab of Gmail what the worker has asked for, once; null when nothing was asked. */
export async function composePage({ runtime }: Pick<PageBrowser, 'runtime'>): Promise<ComposeResult | null> {
  const composing = await asker(runtime, () => {})('takeComposing', {});
  if (!composing) return null;
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  return putMessage({ url: () => new URL(location.href), document, wait }, composing);
}
