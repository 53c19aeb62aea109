import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Ask, Hear } from '../../lib/messages/client.ts';
import type { Health, Today } from '../../lib/messages/protocol.ts';
import type { Words } from '../../lib/words/words.ts';
import type { Clock } from '../kit/clock.ts';
import { createTicking } from '../kit/ticking.ts';
import { answerIn, createQuestion, type Question } from '../queue/asked.ts';
import { nowFor } from '../queue/queue-groups.ts';
import { createTeachModel, type TeachModel } from '../teach/teach-model.ts';
import { createSiteModel, type SiteModel, type SiteWorld } from './site-model.ts';

/** All that the popup takes from outside. */
export interface PopupWorld extends SiteWorld, Clock {
  readonly ask: Ask;
  readonly hear: Hear;
  readonly wordsAt: (now: number) => Words;
  /** `view`: which of its views is to be on show; its first one when left out. */
  readonly openWorkspace: (view?: 'outbox') => Promise<void>;
  readonly close: () => void;
}

export interface PopupModel {
  readonly today: Question<Today>;
  readonly health: Question<Health>;
  /** How many logs wait for the rep on their way to a CRM. */
  readonly owed: ReadonlySignal<number>;
  readonly site: SiteModel;
  readonly teach: TeachModel;
  /** Gives the tab back to the rep, who points at its page now. */
  readonly close: () => void;
  readonly now: ReadonlySignal<number>;
  readonly wordsAt: (now: number) => Words;
  /** The page that was asked for could not be opened. */
  readonly openFailed: ReadonlySignal<boolean>;
  readonly tickAt: (staleAt: number | null) => void;
  readonly start: () => () => void;
  readonly retry: () => void;
  readonly openRecord: (leadId: string) => Promise<void>;
  readonly openWorkspace: PopupWorld['openWorkspace'];
}

/** The popup's state: today's queue kept true by the worker's news, and the site of the active tab. */
export function createPopupModel(world: PopupWorld): PopupModel {
  const { ask, hear } = world;
  const today = createQuestion(() => ask('findToday', {}));
  const health = createQuestion(() => ask('findHealth', {}));
  const outbox = createQuestion(() => ask('findOutbox', { after: null }));
  const site = createSiteModel(world);
  const teach = createTeachModel(world);
  const ticking = createTicking(world);
  const openFailed = signal(false);
  const retry = (): void => {
    void today.ask();
    void health.ask();
    void outbox.ask();
  };
  return {
    today,
    health,
    owed: computed(() => answerIn(outbox.asked.value)?.needsRep ?? 0),
    site,
    teach,
    close: world.close,
    now: computed(() => nowFor(answerIn(today.asked.value), ticking.now.value)),
    wordsAt: world.wordsAt,
    openFailed,
    tickAt: ticking.tickAt,
    retry,
    start: () => {
      retry();
      void site.find();
      const stops = [
        ticking.start(),
        teach.start(),
        hear(({ news }) => void (news === 'leads' && today.ask())),
        hear(({ news }) => void (news === 'outbox' && outbox.ask())),
      ];
      return () => stops.forEach((stop) => stop());
    },
    openRecord: async (leadId) => {
      openFailed.value = false;
      openFailed.value = !(await hasWorked(() => ask('openRecord', { leadId })));
      if (!openFailed.value) world.close();
    },
    openWorkspace: async (view) => {
      openFailed.value = !(await hasWorked(() => world.openWorkspace(view)));
      if (!openFailed.value) world.close();
    },
  };
}

async function hasWorked(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
