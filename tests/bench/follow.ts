import type { Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { newStep } from '../../lib/sequences/presets/new-step.ts';
import type { Sequence } from '../../lib/sequences/sequence.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { ask, tabIdOf } from '../extension.ts';

/** Channels that may be used at any hour, so that no figure depends on when it is measured. */
export type AnyHourChannel = Extract<Channel, 'task' | 'email'>;

const steps = 60;

/** A long sequence of one channel, a touch a minute: each step is named, so that it is known which is on screen. */
export function benchSequence(channel: AnyHourChannel, now: number): Sequence {
  return {
    id: `bench-${channel}`,
    version: 1,
    name: `Bench ${channel}`,
    goal: 'Be measured',
    origin: 'own',
    steps: Array.from({ length: steps }, (_, at) =>
      newStep({
        id: `step-${at + 1}`,
        title: stepTitle(channel, at + 1),
        channel,
        fallbacks: ['task'],
        delay: { amount: at === 0 ? 0 : 1, unit: 'minutes', from: 'previous', at: null },
      }),
    ),
    maxTouches: 100,
    maxAgeDays: 365,
    stops: {},
    suits: { temperatures: [], sources: [], statuses: [] },
    isOnce: false,
    createdAt: now,
    updatedAt: now,
  };
}

/** The title of a step of the bench's sequence, from 1. */
export function stepTitle(channel: AnyHourChannel, step: number): string {
  return `Bench ${channel} ${step}.`;
}

export interface FollowedTab {
  readonly screen: Page;
  /** Shows the record; it must have been read by now, or be about to. */
  readonly tab: Page;
  readonly channel: AnyHourChannel;
}

/** Follows whom the tab shows with the bench's sequence of this channel. */
export async function followOpenRecord({ screen, tab, channel }: FollowedTab): Promise<LeadPrompt> {
  const now = Date.now();
  const reading = await readingOf(screen, tab);
  await ask(screen, 'saveSequence', { commandId: newId(now), sequence: benchSequence(channel, now), move: 'none' });
  const input = { commandId: newId(now), reading, temperature: null, sequenceId: `bench-${channel}` };
  const result = await ask(screen, 'followLead', input);
  if (result.prompt?.kind !== 'followed' || !result.prompt.touch) throw new Error(`Not followed: ${result.kind}`);
  return result.prompt;
}

async function readingOf(screen: Page, tab: Page) {
  const id = new URL(tab.url()).pathname.split('/').at(-1);
  const tabId = await tabIdOf(screen, tab.url());
  const until = performance.now() + 15_000;
  while (performance.now() < until) {
    const { view } = await ask(screen, 'findTabScreen', { tabId });
    if (view?.kind === 'record' && view.reading.ref.recordId === id) return view.reading;
    await tab.waitForTimeout(50);
  }
  throw new Error(`The extension did not read ${tab.url()}`);
}
