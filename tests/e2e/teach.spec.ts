import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import { pierce } from '../closed-shadow.ts';
import { type RunningExtension, sidebarOf, tabIdOf } from '../extension.ts';
import { ada, bo, chi, hashed, type Taught } from '../lib/page/teach/pages.ts';
import { t } from '../translate.ts';
import { openDesk } from './desk.ts';
import { ask, expect, test } from './fixture.ts';

const people: Readonly<Record<string, Taught>> = { 101: ada, 102: bo, 103: chi };

interface Site {
  readonly url: string;
  /** What every class name is made of. */
  seed: string;
  /** How the company is labelled. */
  company: string;
  /** A person whose page asks to sign in. */
  signedOut: string;
}

/** Serves the people, on a site that nobody prepared for; with each build of it all of its class names are others. */
async function serveSite({ context }: RunningExtension, origin: string): Promise<Site> {
  const site: Site = { url: `${origin}/desk`, seed: 'x7Kd2q', company: 'Organisation', signedOut: '' };
  await context.route(`${site.url}/**`, (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const person = id === site.signedOut ? undefined : people[id];
    const body = person
      ? hashed(person, site.seed).replace('>Organisation<', `>${site.company}<`)
      : '<body><p>Sign in</p></body>';
    const trap = '<script>addEventListener("click", (e) => { if (e.isTrusted) document.title = "clicked"; });</script>';
    return route.fulfill({ body: body.replace('</body>', `${trap}</body>`), contentType: 'text/html' });
  });
  return site;
}

async function barButton(page: Page, name: string): Promise<void> {
  const [found] = await pierce(page, ({ tag, text }) => tag === 'button' && text === name);
  if (!found) throw new Error(`No button ${name} in the bar`);
  await found.click();
}

/** What the bar asks for now. */
async function askedOn(page: Page): Promise<string | undefined> {
  return (await pierce(page, ({ tag }) => tag === 'b')).map(({ text }) => text).find(Boolean);
}

async function teach(page: Page, person: Taught): Promise<void> {
  for (const kind of ['name', 'email', 'phone', 'company', 'stage', 'owner'] as const) {
    await expect.poll(() => askedOn(page)).toBe(t(`overlay.teach_${kind}`));
    const box = await page.getByText(person[kind], { exact: true }).boundingBox();
    await page.mouse.move(box!.x + 4, box!.y + box!.height / 2);
    await page.mouse.click(box!.x + 4, box!.y + box!.height / 2);
  }
  await barButton(page, t('overlay.teach_done'));
}

async function openPerson(page: Page, site: Site, id: number): Promise<Frame> {
  await page.goto(`${site.url}/people/${id}`);
  return sidebarOf(page);
}

test('a page that nobody prepared for is taught, tried out, kept, healed, and carried elsewhere', async ({
  extension,
  crm,
}) => {
  const site = await serveSite(extension, crm.url);
  const desk = await openDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/people/101`);

  // Pointing: nothing of the page is clicked.
  const tabId = await tabIdOf(desk.page, page.url());
  await ask(desk.page, 'startTeaching', { tabId });
  await teach(page, ada);
  expect(await page.title()).not.toBe('clicked');

  // Three records are read before it can be saved.
  const first = await sidebarOf(page);
  await expect(first.getByRole('heading', { name: t('teach.trial_title', { count: 1, wanted: 3 }) })).toBeVisible();
  await expect(first.getByRole('listitem', { name: t('teach.record', { n: 1 }) })).toContainText(ada.company);
  await expect(first.getByRole('button', { name: t('teach.save') })).toHaveAttribute('aria-disabled', 'true');
  const second = await openPerson(page, site, 102);
  await expect(second.getByRole('heading', { name: t('teach.trial_title', { count: 2, wanted: 3 }) })).toBeVisible();
  const third = await openPerson(page, site, 103);
  await expect(third.getByRole('listitem', { name: t('teach.record', { n: 3 }) })).toContainText(chi.email);
  await third.getByRole('button', { name: t('teach.save') }).click();

  // From then on it is read, also after a build that made every class anew.
  site.seed = 'p0Zt5w';
  await expect
    .poll(async () => (await ask(desk.page, 'findTeaching', { tabId }))?.isTaught, { message: 'it is kept' })
    .toBe(true);
  const sidebar = await openPerson(page, site, 102);
  await expect(sidebar.getByRole('heading', { level: 1, name: bo.name })).toBeVisible();
  await expect(sidebar.getByText(t('teach.light_good'))).toBeVisible();

  // A label that changed is healed, and that is said.
  site.company = 'Employer';
  const healed = await openPerson(page, site, 101);
  await expect(healed.getByText(t('teach.light_healed', { fields: t('teach.field_company') }))).toBeVisible();

  // A page without a name is no longer recognised, and that is said.
  site.signedOut = '101';
  const lost = await openPerson(page, site, 101);
  await expect(lost.getByText(t('teach.light_lost'))).toBeVisible();

  // Out as a file, forgotten, and in again.
  const workspace = await extension.openExtensionPage('workspace.html');
  await workspace.getByRole('tab', { name: t('workspace.connections') }).click();
  const [download] = await Promise.all([
    workspace.waitForEvent('download'),
    workspace.getByRole('link', { name: t('teach.export') }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ kind: 'followthrough-teaching', origin: crm.url });
  await workspace.getByTitle(t('teach.forget_tip', { host: new URL(crm.url).host })).click();
  await expect(workspace.getByRole('link', { name: t('teach.export') })).toHaveCount(0);
  const input = workspace.getByLabel(t('teach.import'));
  const give = (text: string) =>
    input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give(file.replace('"by": "', '"onclick": "alert(1)", "by": "'));
  await expect(workspace.getByRole('link', { name: t('teach.export') })).toHaveCount(0);
  await give('no json');
  await expect(workspace.getByText(t('teach.refused_not_json'))).toBeVisible();
  await give(file);
  await expect(workspace.getByRole('link', { name: t('teach.export') })).toBeVisible();
});

test('Escape ends the pointing without a trace', async ({ extension, crm }) => {
  const site = await serveSite(extension, crm.url);
  const desk = await openDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/people/101`);
  const tabId = await tabIdOf(desk.page, page.url());
  await ask(desk.page, 'startTeaching', { tabId });
  await expect.poll(() => askedOn(page)).toBe(t('overlay.teach_name'));
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect.poll(() => askedOn(page)).toBeUndefined();
  expect(await ask(desk.page, 'findTeachings', {})).toEqual([]);
});
