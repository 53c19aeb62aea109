import type { PagePill, Prompt } from '../messages/prompt.ts';
import { pillFor } from '../words/pill-text.ts';
import { channelIcons } from './channel-icons.ts';
import { type Worker, wordsOf } from './worker.ts';

/** The pill of a prompt, in words and with its drawing: the page's script needs neither locale files nor icons. */
export function pagePill(worker: Worker, prompt: Prompt | null, now: number): PagePill {
  const { channel, ...pill } = pillFor(prompt, wordsOf(worker, now));
  return { ...pill, icon: channel ? channelIcons[channel] : '' };
}
