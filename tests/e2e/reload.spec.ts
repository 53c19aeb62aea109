import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { readingMs } from '../../lib/overlay/surface.ts';
import { pillOf } from '../closed-shadow.ts';
import { type RunningExtension, sampleBuild } from '../extension.ts';
import { t } from '../translate.ts';
import { alarmAt, badge, type Desk, findLead, openDesk, openTouch } from './desk.ts';
import { test as base, expect, openPerson, openSidebar } from './fixture.ts';
import { atMidday } from './midday.ts';
import { closeSidebar, hostsOn, log, noteBox, start, usual, writable } from './rep.ts';

declare const chrome: {
  readonly runtime: { reload(): void; getManifest(): { readonly version: string } };
  readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
};

const nextVersion = '99.0.0';
const note = 'Wants the figures by Thurs';
const person = writable;
const other = usual[0]!;

/** A test whose browser runs a copy of the build, so that a newer version of it can be put in its place. */
const test = base.extend<{ readonly buildDir: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern which fixtures are wanted.
  buildDir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'followthrough-build-'));
    await cp(sampleBuild, dir, { recursive: true });
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  launch: async ({ buildDir }, use) => use({ ...atMidday, dir: buildDir }),
});

async function bumpVersion(dir: string): Promise<void> {
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, version: nextVersion }));
}

/** Reloads the extension, and returns a desk of the one that runs afterwards. */
async function reloadExtension({ page, extension }: Desk): Promise<Desk> {
  const started = extension.context.waitForEvent('serviceworker');
  await Promise.all([page.waitForEvent('close'), page.evaluate(() => chrome.runtime.reload()).catch(() => undefined)]);
  await started;
  return openDesk(extension);
}

/** Switches the extension on or off, where a rep does it. */
async function setEnabled({ context, extensionId }: RunningExtension, isEnabled: boolean): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [extensionId, isEnabled] as const);
  await settings.close();
}

/** Everything that was thrown on a page, or complained about in its console. */
function collectErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** The one sidebar on the page, once the one from before the reload is gone. */
async function newSidebar(tab: Page, before: Frame): Promise<Frame> {
  await expect.poll(() => before.isDetached(), 'the old sidebar is gone').toBe(true);
  const sidebars = () => tab.frames().filter((frame) => frame.url().includes('/sidebar.html'));
  await expect.poll(() => sidebars().length).toBe(1);
  // The browser hands clicks on to the frame of another site only in the tab that is in front.
  await tab.bringToFront();
  return sidebars()[0]!;
}

for (const how of ['reloaded', 'updated'] as const) {
  test.describe(`the extension is ${how}`, () => {
    const replace = async (desk: Desk, buildDir: string): Promise<Desk> => {
      if (how === 'updated') await bumpVersion(buildDir);
      const after = await reloadExtension(desk);
      const version = await after.page.evaluate(() => chrome.runtime.getManifest().version);
      expect(version === nextVersion).toBe(how === 'updated');
      return after;
    };

    test('a note half typed is back in the box, and can be logged', async ({ extension, crm, buildDir }) => {
      const errors = collectErrors(extension.context);
      const desk = await openDesk(extension);
      const tab = await openPerson({ extension, crm }, person.id);
      const before = await openSidebar(tab);
      await start(before);
      await noteBox(before).pressSequentially(note);
      await expect(before.getByText(t('sidebar.note_saved'), { exact: true })).toBeVisible();

      const after = await replace(desk, buildDir);
      const sidebar = await newSidebar(tab, before);
      await expect(noteBox(sidebar)).toHaveValue(note);
      expect(await hostsOn(tab)).toBe(1);

      await log(sidebar, 'sent');
      const { history } = await findLead(after, person.name);
      expect(history.map(({ activity }) => ('note' in activity ? activity.note : ''))).toContain(note);
      expect(errors).toEqual([]);
    });

    test('a note about somebody who is not followed yet is back too', async ({ extension, crm, buildDir }) => {
      const desk = await openDesk(extension);
      const tab = await openPerson({ extension, crm }, person.id);
      const before = await openSidebar(tab);
      await noteBox(before).pressSequentially(note);
      await expect(before.getByText(t('sidebar.note_saved'), { exact: true })).toBeVisible();

      await replace(desk, buildDir);
      const sidebar = await newSidebar(tab, before);
      await expect(noteBox(sidebar)).toHaveValue(note);
      await start(sidebar);
      await expect(noteBox(sidebar)).toHaveValue(note);
    });

    test('alarm and badge are set again, and nothing is doubled on the page', async ({ extension, crm, buildDir }) => {
      const errors = collectErrors(extension.context);
      const desk = await openDesk(extension);
      const tab = await openPerson({ extension, crm }, person.id);
      const before = await openSidebar(tab);
      await start(before);
      await log(before, 'sent');
      const next = await openTouch(desk, person.name);
      await closeSidebar(before);
      await pillOf(tab);

      const after = await replace(desk, buildDir);
      await expect.poll(() => alarmAt(after)).toBe(next.dueAt);
      expect(await badge(after)).toBe('');
      await expect.poll(() => hostsOn(tab)).toBe(1);

      // The page goes on: the old script hears of it as well, and must keep quiet.
      await tab.evaluate((path) => history.pushState(null, '', path), `/people/${other.id}`);
      await tab.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
      await expect(tab.getByRole('heading', { name: other.name })).toBeVisible();
      await (await pillOf(tab, { says: new RegExp(t('pill.not_followed')) })).click();
      const sidebar = await newSidebar(tab, before);
      await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(other.name);
      expect(await hostsOn(tab)).toBe(1);
      expect(errors).toEqual([]);
    });
  });
}

test('a page whose extension is switched off says that it is to be loaded again, and then all is back', async ({
  extension,
  crm,
}) => {
  const errors = collectErrors(extension.context);
  const desk = await openDesk(extension);
  const tab = await openPerson({ extension, crm }, person.id);
  const before = await openSidebar(tab);
  await start(before);
  await log(before, 'sent');
  const next = await openTouch(desk, person.name);
  await noteBox(before).pressSequentially(note);
  await expect(before.getByText(t('sidebar.note_saved'), { exact: true })).toBeVisible();

  await setEnabled(extension, false);
  await tab.evaluate(() => document.body.append('something new'));
  const farewell = await pillOf(tab, { says: new RegExp(t('overlay.updated')) });
  expect(await hostsOn(tab)).toBe(1);
  expect(errors).toEqual([]);

  await setEnabled(extension, true);
  await tab.bringToFront();
  // A click that comes as soon as this is said was meant for the pill before.
  await tab.waitForTimeout(readingMs);
  await farewell.click();
  const sidebar = await newSidebar(tab, before);
  await expect(noteBox(sidebar)).toHaveValue(note);
  expect(await hostsOn(tab)).toBe(1);
  // The browser has forgotten the alarms of an extension that was off.
  await expect.poll(async () => alarmAt(await openDesk(extension))).toBe(next.dueAt);
});
