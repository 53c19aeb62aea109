import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { samePressMs } from '../../components/sidebar/orders.ts';
import { newId } from '../../lib/messages/new-id.ts';
import { pillOf } from '../closed-shadow.ts';
import { ask, type RunningExtension, sidebarOf } from '../extension.ts';
import { type Callable, demoName, followSamplePeople } from './demo.ts';

/** What a rep sees, in the order of the tour. */
export interface TourOptions {
  readonly extension: RunningExtension;
  readonly crmUrl: string;
  readonly callable: Callable;
  readonly picturesDir: string;
  readonly tell: (line: string) => void;
}

type TakePictures = (page: Page, name: string) => Promise<void>;

function pictureTaker(dir: string): TakePictures {
  return async (page, name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(dir, `${name}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
}

async function startDemoSequence(sidebar: Frame): Promise<void> {
  await sidebar.locator('label', { hasText: demoName }).click();
  await sidebar.getByRole('button', { name: /^Start/ }).click();
}

/** Says in words when the next touch shall be. */
async function typeTime(sidebar: Frame, words: string): Promise<void> {
  const times = sidebar.getByRole('group', { name: /another time/i });
  await times.locator('button').last().click();
  await times.getByRole('textbox').fill(words);
  await times.getByRole('textbox').press('Enter');
}

/** Brings the next touch nearer still, so that nobody waits a minute for the reminder. */
async function bringForward(screen: Page, now: number, name: string): Promise<string> {
  const { rows } = await ask(screen, 'findLeads', { search: name, after: null });
  const [row] = rows;
  if (!row?.touch) throw new Error(`${name} has no next touch`);
  const { leadId, touch } = row;
  await ask(screen, 'rescheduleTouch', {
    commandId: newId(now),
    leadId,
    touchId: touch.id,
    dueAt: now + 3_000,
    how: 'snooze',
  });
  return touch.id;
}

async function waitForNotification(extension: RunningExtension, touchId: string): Promise<number> {
  const before = performance.now();
  while (performance.now() - before < 30_000) {
    const ids = Object.keys(await extension.notifications());
    if (ids.some((id) => id.includes(touchId) || id === 'digest')) return performance.now() - before;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No notification within 30 s');
}

/** Goes the rep's way through the product in a browser without a screen, and takes a picture of every stop. */
export async function takeTour({ extension, crmUrl, callable, picturesDir, tell }: TourOptions): Promise<void> {
  await mkdir(picturesDir, { recursive: true });
  const takePictures = pictureTaker(picturesDir);
  const screen = await extension.openExtensionPage('manifest.json');
  const tab = await extension.context.newPage();
  const { name, id } = callable.person;

  tell('Following six sample people…');
  await followSamplePeople({ screen, tab, crmUrl }, Date.now());

  tell(`Opening the record of ${name}`);
  await tab.goto(`${crmUrl}/people/${id}`);
  const pill = await pillOf(tab, { says: /not followed/i });
  await takePictures(tab, '01-record-with-pill');

  tell('Opening the sidebar');
  await pill.click();
  const sidebar = await sidebarOf(tab);
  await sidebar.getByRole('radio', { name: demoName }).waitFor();
  await takePictures(tab, '02-not-followed-yet');

  tell(`Starting “${demoName}”`);
  await startDemoSequence(sidebar);
  const noAnswer = sidebar.getByRole('button', { name: /^No answer/ });
  await noAnswer.waitFor();
  await takePictures(tab, '03-next-step');

  tell('Logging “No answer”');
  // As a rep would: sooner, the sidebar takes it for the second half of a double click on Start.
  await new Promise((pause) => setTimeout(pause, samePressMs + 100));
  await noAnswer.click();
  await sidebar.getByText('Second call').first().waitFor();
  await takePictures(tab, '04-outcome-logged');

  tell('Asking for it “in 1 minute”');
  await typeTime(sidebar, 'in 1 minute');
  await sidebar
    .getByText(/due in [12] min/)
    .first()
    .waitFor();
  await takePictures(tab, '05-time-in-words');

  tell('Waiting for the reminder of the second call');
  const touchId = await bringForward(screen, Date.now(), name);
  const waitedMs = await waitForNotification(extension, touchId);
  tell(`Reminded after ${(waitedMs / 1000).toFixed(1)} s`);
  await takePictures(tab, '06-second-call-due');

  for (const [file, picture, width] of [
    ['popup.html', '07-popup', 368],
    ['workspace.html', '08-workspace', 1360],
  ] as const) {
    const page = await extension.openExtensionPage(file);
    await page.setViewportSize({ width, height: Math.min(800, width * 1.5) });
    await page.waitForTimeout(500);
    await takePictures(page, picture);
    await page.close();
  }
}
