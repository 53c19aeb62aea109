import { test as base, expect, type Page } from '@playwright/test';
import { pillOf } from '../closed-shadow.ts';
import {
  ask,
  collectRequests,
  type LaunchOptions,
  launchExtension,
  type RunningExtension,
  sidebarOf,
} from '../extension.ts';
import { type SampleCrm, serveSampleCrm } from '../sample-crm/server.ts';

interface Fixtures {
  /** How the browser of this test is started; change it with `test.use({ launch: … })`. */
  readonly launch: LaunchOptions;
  /** How the sample CRM of this test answers. */
  readonly serve: Parameters<typeof serveSampleCrm>[0];
  readonly crm: SampleCrm;
  readonly extension: RunningExtension;
}

/** What of the extension API is asked for in the worker. */
declare const chrome: { readonly scripting: { getRegisteredContentScripts(): Promise<readonly object[]> } };

function countScripts({ worker }: RunningExtension): Promise<number> {
  return worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
}

/** A test with a sample CRM and a fresh browser with the built extension; it fails when anything left the machine. */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  serve: [{}, { option: true }],
  crm: async ({ serve }, use) => {
    const crm = await serveSampleCrm(serve);
    await use(crm);
    await crm.close();
  },
  extension: async ({ launch, crm }, use) => {
    const extension = await launchExtension(launch);
    const foreign = collectRequests(extension.context, [crm.url]);
    await expect.poll(() => countScripts(extension), { message: 'the install is over: sites are read' }).toBe(1);
    await use(extension);
    await extension.close();
    expect(foreign, 'requests to anywhere but the CRM').toEqual([]);
  },
});

export { expect };

/** Opens a person's record in a new tab. */
export async function openPerson({ extension, crm }: Pick<Fixtures, 'extension' | 'crm'>, id: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/people/${id}`);
  return page;
}

/** Opens the sidebar by the pill, as a rep does. */
export async function openSidebar(page: Page): Promise<Awaited<ReturnType<typeof sidebarOf>>> {
  const pill = await pillOf(page);
  await pill.click();
  return sidebarOf(page);
}

export { ask };
