import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { ask, killWorker, launchExtension, type RunningExtension } from '../extension.ts';
import type { Section } from './figure.ts';
import { followOpenRecord } from './follow.ts';
import { copyWithStorePage } from './instrumented-copy.ts';
import { serveRecordPage } from './record-page.ts';
import { median } from './samples.ts';
import { openStorePage } from './storage.ts';

const leadMs = 1_500;
const manyDue = 200;

interface Rung {
  /** From the due time to the notification there. */
  readonly shownMs: number;
  /** From the due time to the browser's ringing the alarm, heard by a page that does nothing else. */
  readonly rangMs: number;
  readonly ids: readonly string[];
}

/** Waits in a page of the extension for a notification with this in its id, and for the alarm. */
function watchFor(screen: Page, { part, dueAt }: { part: string; dueAt: number }): Promise<Rung> {
  return screen.evaluate(
    async ({ wanted, at }) => {
      const { chrome: api } = globalThis as unknown as Watching;
      let rangMs = Number.NaN;
      const hear = (): void => {
        rangMs = Number.isNaN(rangMs) && Date.now() >= at - 50 ? Date.now() - at : rangMs;
      };
      api.alarms.onAlarm.addListener(hear);
      try {
        while (Date.now() < at + 20_000) {
          const ids = Object.keys(await api.notifications.getAll());
          if (ids.some((id) => id.includes(wanted))) return { shownMs: Date.now() - at, rangMs, ids };
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
        throw new Error(`No notification of ${wanted} within 20 s`);
      } finally {
        api.alarms.onAlarm.removeListener(hear);
      }
    },
    { wanted: part, at: dueAt },
  );
}

interface Watching {
  readonly chrome: {
    readonly alarms: {
      readonly onAlarm: { addListener(hear: () => void): void; removeListener(hear: () => void): void };
    };
    readonly notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
  };
}

async function clearAll(screen: Page): Promise<void> {
  await screen.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as Watching;
    for (const id of Object.keys(await api.notifications.getAll())) await api.notifications.clear(id);
  });
}

async function moveTo(screen: Page, { lead, touch }: LeadPrompt, dueAt: number): Promise<void> {
  const moved = {
    commandId: newId(dueAt),
    leadId: lead.id,
    touchId: touch?.id ?? '',
    dueAt,
    how: 'reschedule',
  } as const;
  const { kind } = await ask(screen, 'rescheduleTouch', moved);
  if (kind !== 'done') throw new Error('The touch could not be moved');
}

type Worker = 'warm' | 'killed';

/** One touch falls due while the worker runs, or after it was stopped. */
async function oneDue(extension: RunningExtension, { screen, prompt }: Told, worker: Worker): Promise<Rung> {
  const dueAt = Date.now() + leadMs;
  await moveTo(screen, prompt, dueAt);
  await screen.waitForTimeout(300);
  if (worker === 'killed') await killWorker(extension.context, extension.extensionId);
  const rung = await watchFor(screen, { part: prompt.touch?.id ?? '', dueAt });
  await clearAll(screen);
  return rung;
}

interface Told {
  readonly screen: Page;
  readonly prompt: LeadPrompt;
}

/** From due to told; 200 at once are told in one. */
export async function measureDue({
  build,
  folder,
  rounds,
}: {
  build: string;
  folder: string;
  rounds: number;
}): Promise<Section> {
  const site = await serveRecordPage();
  const extension = await launchExtension({ dir: await copyWithStorePage(build, join(folder, 'due')) });
  try {
    const screen = await extension.openExtensionPage('manifest.json');
    const tab = await extension.context.newPage();
    await tab.goto(`${site.url}/people/1001?calm`);
    const prompt = await followOpenRecord({ screen, tab, channel: 'task' });
    await tab.close();
    const rungs: Record<Worker, Rung[]> = { warm: [], killed: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const worker of ['warm', 'killed'] as const) {
        const rung = await oneDue(extension, { screen, prompt }, worker);
        if (round > 0) rungs[worker].push(rung);
      }
    }
    const dueAt = Date.now() + leadMs * 2;
    await (await openStorePage(extension.openExtensionPage)).fillDue(manyDue, dueAt);
    await moveTo(screen, prompt, dueAt);
    const many = await watchFor(screen, { part: '', dueAt });
    await screen.waitForTimeout(1_000);
    const shown = Object.keys(await extension.notifications());
    const of = (worker: Worker, what: 'shownMs' | 'rangMs'): number => median(rungs[worker].map((rung) => rung[what]));
    return {
      title: 'P10 From due to told; baseline: the browser’s own alarm, heard by an idle page',
      notes: [],
      figures: (['warm', 'killed'] as const)
        .map((worker): Section['figures'][number] => ({
          name: `due → notification, worker ${worker}`,
          unit: 'ms',
          measured: of(worker, 'shownMs'),
          baseline: of(worker, 'rangMs'),
          target: { most: 300 },
        }))
        .concat([
          {
            name: `${manyDue + 1} due at once → told`,
            unit: 'ms',
            measured: many.shownMs,
            baseline: many.rangMs,
            target: { most: 300 },
          },
          {
            name: `notifications for ${manyDue + 1} due at once`,
            unit: 'shown',
            measured: shown.length,
            baseline: null,
            target: { most: 1, atLeast: 1 },
          },
        ]),
    };
  } finally {
    await extension.close();
    await site.close();
  }
}
