import type { BrowserContext, Frame, Page } from '@playwright/test';
import { pierce } from '../closed-shadow.ts';
import { ask, killWorker, launchExtension, tabIdOf } from '../extension.ts';
import { followOpenRecord, stepTitle } from './follow.ts';
import { noteRecords } from './marks.ts';

/** One extension in its browser, and how to use it: ours, or the least that could do the same. */
export interface Rig {
  readonly context: BrowserContext;
  /** Makes sure the worker runs. */
  wake(): Promise<void>;
  kill(): Promise<void>;
  /** Clicks the pill as a rep does, who was over it for a moment. */
  clickPill(page: Page): Promise<void>;
  /** The sidebar's frame, once it is there. */
  sidebar(page: Page): Promise<Frame>;
  /** Takes the sidebar off again, if this extension would remember it. */
  closeSidebar(page: Page): Promise<void>;
  /** What the pill's mark must match when it tells of a lead's next step. */
  readonly pill: RegExp;
  /** What the sidebar's mark must match when it shows that step of the record at this path. */
  step(path: string, step: number): RegExp;
  clickOutcome(sidebar: Frame): Promise<void>;
  close(): Promise<void>;
}

export interface OurRig extends Rig {
  readonly screen: Page;
}

const overThePillMs = 150;

async function clickShadowButton(page: Page): Promise<void> {
  const [button] = await pierce(page, ({ tag }) => tag === 'button');
  if (!button?.box) throw new Error('No pill to click');
  const { x, y, width, height } = button.box;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(overThePillMs);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function frameOf(page: Page, name: string): Promise<Frame> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    const found = page.frames().find((frame) => frame.url().includes(`/${name}`));
    if (found) return found;
    await page.waitForTimeout(20);
  }
  throw new Error(`No frame of ${name} on ${page.url()}`);
}

/** Our extension with probes in it, and the leads at these addresses followed: tasks on all but `byEmail`. */
export async function launchOurRig(
  dir: string,
  { followed, byEmail }: { followed: readonly string[]; byEmail: string },
): Promise<OurRig> {
  const { context, extensionId, openExtensionPage, close } = await launchExtension({ dir });
  await noteRecords(context);
  const screen = await openExtensionPage('manifest.json');
  for (const url of followed) {
    const tab = await context.newPage();
    await tab.goto(url);
    await followOpenRecord({ screen, tab, channel: url === byEmail ? 'email' : 'task' });
    await tab.close();
  }
  return {
    context,
    screen,
    close,
    wake: async () => void (await ask(screen, 'findHealth', {})),
    kill: () => killWorker(context, extensionId),
    clickPill: clickShadowButton,
    sidebar: (page) => frameOf(page, 'sidebar.html'),
    closeSidebar: async (page) => void (await ask(screen, 'closeFrame', { tabId: await tabIdOf(screen, page.url()) })),
    pill: /^bench:pill:.* · /,
    step: (path, step) => titleIn(stepTitle(byEmail.endsWith(path) ? 'email' : 'task', step)),
    clickOutcome: (sidebar) =>
      sidebar
        .getByRole('button', { name: /^(Done|Sent)/ })
        .first()
        .click(),
  };
}

function titleIn(title: string): RegExp {
  return new RegExp(`^bench:step:.*${title.replaceAll('.', '\\.')}`);
}

/** The least that could do it, with the same probes. */
export async function launchBareRig(dir: string): Promise<Rig> {
  const { context, extensionId, openExtensionPage, close } = await launchExtension({ dir });
  await noteRecords(context);
  const screen = await openExtensionPage('manifest.json');
  const wake = async (): Promise<void> => {
    await screen.evaluate(() =>
      (globalThis as unknown as Asking).chrome.runtime.sendMessage({ ask: 'find', leadId: '' }),
    );
  };
  return {
    context,
    close,
    wake,
    kill: () => killWorker(context, extensionId),
    clickPill: clickShadowButton,
    sidebar: (page) => frameOf(page, 'frame.html'),
    closeSidebar: async () => undefined,
    pill: /^bench:pill:.* due/,
    step: (path, step) => titleIn(`Bare ${path} ${step}.`),
    clickOutcome: (sidebar) => sidebar.getByRole('button').click(),
  };
}

interface Asking {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}
