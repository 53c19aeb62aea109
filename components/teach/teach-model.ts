import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask, Hear } from '../../lib/messages/client.ts';
import type { Teaching } from '../../lib/messages/teaching.ts';

export interface TeachWorld {
  readonly ask: Ask;
  readonly hear: Hear;
}

export interface TeachModel {
  /** The teaching of the shown tab's site; null where none can be. */
  readonly teaching: ReadonlySignal<Teaching | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** The last thing asked for was not done. */
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Listens to what the worker tells; returns how to stop. */
  readonly start: () => () => void;
  /** Asks about the site of this tab; null for none. */
  readonly show: (tabId: number | null) => Promise<void>;
  /** Has the rep point at the fields in the tab; true when that has begun. */
  readonly teach: () => Promise<boolean>;
  readonly keep: () => Promise<boolean>;
  readonly drop: () => Promise<boolean>;
  readonly forget: () => Promise<boolean>;
}

/** How one tab's site was taught, and the way to teach it. */
export function createTeachModel({ ask, hear }: TeachWorld): TeachModel {
  const teaching = signal<Teaching | null>(null);
  const [isBusy, hasFailed] = [signal(false), signal(false)];
  const shown: { tabId: number | null; question: number } = { tabId: null, question: 0 };

  async function find(): Promise<void> {
    shown.question += 1;
    const { tabId, question } = shown;
    const found = tabId === null ? null : await ask('findTeaching', { tabId }).catch(() => null);
    if (question === shown.question) teaching.value = found;
  }
  async function attempt(work: (origin: string, tabId: number) => Promise<{ kind: string }>): Promise<boolean> {
    const { tabId } = shown;
    if (tabId === null || !teaching.value || isBusy.value) return false;
    isBusy.value = true;
    const result = await work(teaching.value.origin, tabId).catch(() => null);
    isBusy.value = false;
    hasFailed.value = result?.kind !== 'done';
    await find();
    return !hasFailed.value;
  }
  return {
    teaching,
    isBusy,
    hasFailed,
    start: () =>
      hear((news) => void (news.news === 'teaching' && news.origin === teaching.value?.origin && void find())),
    show: (tabId) => {
      shown.tabId = tabId;
      return find();
    },
    teach: () => attempt((_, tabId) => ask('startTeaching', { tabId })),
    keep: () => attempt((origin) => ask('keepTeaching', { origin })),
    drop: () => attempt((origin) => ask('dropTrial', { origin })),
    forget: () => attempt((origin) => ask('forgetTeaching', { origin })),
  };
}
