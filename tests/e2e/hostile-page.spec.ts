import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { pierce, pillOf } from '../closed-shadow.ts';
import type { RunningExtension } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import type { Desk } from './desk.ts';
import { expect, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep } from './rep.ts';
import { openSettledDesk, promptOf, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

/** What of the extension API is asked for in a frame of the extension. */
declare const chrome: { readonly runtime: { sendMessage(call: unknown): Promise<unknown> } };

declare global {
  interface Window {
    /** Every message and event that the page could hear. */
    readonly __heard: string[];
  }
}

const pageUrl = new URL('./hostile-page.html', import.meta.url);

/** Mallory's record is what the page shows. What the extension knows of the same record besides must stay with it. */
const mallory: Person = {
  ...people[20]!,
  id: '6666',
  name: 'Mallory Known',
  company: 'Secret Holdings',
  emails: ['secret@known.example'],
};
const secrets = [mallory.name, mallory.company, ...mallory.emails, 'First contact'];

interface Stage {
  readonly desk: Desk;
  readonly tab: Page;
  readonly leadId: string;
  readonly touchId: string;
  /** What went wrong on the page, as the page's own developers would see it. */
  readonly errors: readonly string[];
}

/** A followed lead, and a page about it that means harm, on a site that the rep allowed. */
async function setStage(extension: RunningExtension, crm: SampleCrm): Promise<Stage> {
  const desk = await openSettledDesk(extension);
  const { lead, touch } = await seedLead(desk.page, { crm, person: mallory, sequenceId: basicId });
  const tab = await extension.context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const body = await readFile(pageUrl, 'utf8');
  await tab.route(`${crm.url}/people/${mallory.id}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await tab.goto(`${crm.url}/people/${mallory.id}`);
  return { desk, tab, leadId: lead.id, touchId: touch!.id, errors };
}

/** The calls that would change or tell something, as a page might forge them. */
function forgedCalls({ leadId, touchId }: Stage): readonly object[] {
  const command = { commandId: newId(Date.now()), leadId };
  const log = { ...command, touchId, channel: 'call', outcome: 'no-answer', contact: '', note: 'forged', nextAt: null };
  return [
    { followthrough: 'logOutcome', input: log },
    { followthrough: 'addNote', input: { ...command, note: 'forged' } },
    { followthrough: 'stopEnrollment', input: { ...command, because: 'forged' } },
    { followthrough: 'findPrompt', input: { leadId } },
    { followthrough: 'attachFrame', input: { nonce: '1-2-3-4' } },
    { news: 'frame', frame: 'toggle' },
    { news: 'pill', pill: { tone: 'due', channel: null, text: 'forged', staleAt: null } },
    { news: 'leads', leadIds: [leadId] },
    { news: 'tab', screen: { tabId: 1, turn: 1e9, view: null, prompt: null } },
  ];
}

async function expectUntouched({ desk, leadId, touchId }: Stage): Promise<void> {
  const { touch, enrollment, history, draft } = await promptOf(desk.page, leadId);
  expect({ touchId: touch?.id, state: enrollment?.state.kind, draft }).toEqual({ touchId, state: 'active', draft: '' });
  expect(history.filter(({ activity }) => activity.kind !== 'decision')).toEqual([]);
  expect(await touchesOf(desk.page, leadId)).toEqual([]);
}

/** Nothing that only the extension knows can be found by the page, wherever it looks. */
async function expectNothingLeaked(tab: Page): Promise<void> {
  const found = await tab.evaluate(() => ({
    markup: new XMLSerializer().serializeToString(document),
    heard: window.__heard.join('\n'),
    resources: performance
      .getEntries()
      .map(({ name }) => name)
      .join('\n'),
    shadows: [...Document.prototype.querySelectorAll.call(document, '*')].filter((element) => element.shadowRoot)
      .length,
    names: Object.keys(window).join('\n'),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    state: JSON.stringify(history.state),
  }));
  for (const [where, text] of Object.entries(found)) {
    for (const secret of secrets) expect(String(text), where).not.toContain(secret);
  }
  expect(found.heard, 'messages to the page').toBe('');
  expect(found.resources).not.toContain('chrome-extension:');
  expect(found.shadows, 'open shadow roots').toBe(0);
}

test('names of the page’s own elements do not lead the pill astray', async ({ extension, crm }) => {
  const stage = await setStage(extension, crm);
  await pillOf(stage.tab, { says: /^Call · due now$/ });
  await expectNothingLeaked(stage.tab);
  expect(stage.errors).toEqual([]);
});

test('the page’s own world has no way to call the extension', async ({ extension, crm }) => {
  const { tab } = await setStage(extension, crm);
  await pillOf(tab);
  const reach = await tab.evaluate(() =>
    ['chrome', 'browser'].map(
      (name) => typeof (window as unknown as Record<string, { runtime?: object }>)[name]?.runtime,
    ),
  );
  expect(reach).toEqual(['undefined', 'undefined']);
});

test('forged messages and events are not heeded', async ({ extension, crm }) => {
  const stage = await setStage(extension, crm);
  const { tab } = stage;
  const sidebar = await openSidebar(tab);
  await expect(nextStep(sidebar)).toBeVisible();
  const before = await sidebar.locator('body').textContent();
  await tab.evaluate((calls) => {
    for (const call of calls) {
      for (const target of [window, ...Array.from({ length: window.length }, (_, index) => window[index]!)]) {
        target.postMessage(call, '*');
        target.postMessage(JSON.stringify(call), '*');
      }
      for (const name of ['followthrough', 'message', 'frame', 'pill', 'DOMContentLoaded', 'pagehide']) {
        for (const target of [window, document, ...Document.prototype.querySelectorAll.call(document, '*')]) {
          target.dispatchEvent(new CustomEvent(name, { detail: call, bubbles: true, composed: true }));
        }
      }
    }
  }, forgedCalls(stage));
  // What was sent has been handled when what is sent after it has been.
  await sidebar.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await expect(nextStep(sidebar)).toBeVisible();
  await expectUntouched(stage);
  expect(await sidebar.locator('body').textContent()).toBe(before);
  expect(stage.errors).toEqual([]);
});

test('clicks and keys that the rep did not make are not heeded', async ({ extension, crm }) => {
  const stage = await setStage(extension, crm);
  const { tab } = stage;
  const pill = await pillOf(tab);
  const { x, y, width, height } = pill.box!;
  const clickAt = async (left: number, top: number): Promise<string> =>
    tab.evaluate(
      ([clientX, clientY]) => {
        const host = Document.prototype.elementFromPoint.call(document, clientX!, clientY!)!;
        const made = { clientX: clientX!, clientY: clientY!, bubbles: true, composed: true, button: 0, view: window };
        for (const name of ['pointerover', 'pointerenter', 'pointerdown', 'pointermove', 'pointerup'])
          host.dispatchEvent(new PointerEvent(name, { ...made, pointerId: 1, isPrimary: true }));
        for (const name of ['mouseover', 'mousedown', 'mouseup', 'click', 'contextmenu'])
          host.dispatchEvent(new MouseEvent(name, made));
        for (const key of ['1', 'Enter', ' ', 'Escape', 'f'])
          host.dispatchEvent(
            new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true, composed: true }),
          );
        (host as HTMLElement).click();
        return host.localName;
      },
      [left, top],
    );
  expect(await clickAt(x + width / 2, y + height / 2)).toBe('div');
  await pillOf(tab, { says: /^Call · due now/ });
  expect(tab.frames()).toHaveLength(1);

  const sidebar = await openSidebar(tab);
  const button = await sidebar.locator('[aria-keyshortcuts="1"]').boundingBox();
  await clickAt(button!.x + button!.width / 2, button!.y + button!.height / 2);
  await expect(nextStep(sidebar)).toBeVisible();
  await expectUntouched(stage);
  expect(stage.errors).toEqual([]);
});

test('a page that removes what is ours gets it back a few times, then is left alone', async ({ extension, crm }) => {
  const stage = await setStage(extension, crm);
  const { tab } = stage;
  const sidebar = await openSidebar(tab);
  await expect(nextStep(sidebar)).toBeVisible();
  const removals = await tab.evaluate(async () => {
    const root = Reflect.get(Document.prototype, 'documentElement', document) as HTMLElement;
    const own = (): Element[] => [...root.children].filter(({ localName }) => localName === 'div');
    let removed = 0;
    for (let idle = 0; idle < 40; idle += 1) {
      for (const element of own()) {
        element.remove();
        removed += 1;
        idle = 0;
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return removed;
  });
  expect(removals).toBeGreaterThan(1);
  expect(removals).toBeLessThan(10);
  expect(tab.frames()).toHaveLength(1);
  await expectUntouched(stage);
  await expectNothingLeaked(tab);
  expect(stage.errors).toEqual([]);
});

/** What a frame of the page with this address comes to show. */
async function framed(tab: Page, address: string): Promise<Frame> {
  const attached = tab.waitForEvent('frameattached');
  await tab.evaluate(
    (src) =>
      new Promise<void>((resolve) => {
        const frame = Document.prototype.createElement.call(document, 'iframe') as HTMLIFrameElement;
        frame.src = src;
        frame.style.cssText = 'position:fixed;inset:0;width:400px;height:600px';
        for (const name of ['load', 'error']) frame.addEventListener(name, () => resolve());
        (Reflect.get(Document.prototype, 'documentElement', document) as HTMLElement).append(frame);
      }),
    address,
  );
  return attached;
}

async function sidebarAddress(tab: Page): Promise<URL> {
  const [iframe] = await pierce(tab, ({ tag, attributes }) => tag === 'iframe' && Boolean(attributes.src));
  return new URL(iframe!.attributes.src!);
}

test('the page cannot frame the sidebar by the extension’s own address', async ({ extension, crm }) => {
  const { tab } = await setStage(extension, crm);
  await pillOf(tab);
  for (const name of ['sidebar.html', 'popup.html', 'workspace.html']) {
    const frame = await framed(tab, `chrome-extension://${extension.extensionId}/${name}`);
    expect(frame.url(), name).not.toContain(extension.extensionId);
    expect(await frame.evaluate(() => document.body.textContent), name).not.toContain(mallory.name);
  }
});

for (const [what, hash] of [
  ['no nonce', ''],
  ['an empty nonce', '#'],
  ['a nonce of its own', '#1-2-3-4'],
] as const) {
  test(`a frame at the sidebar’s true address shows nothing with ${what}`, async ({ extension, crm }) => {
    const stage = await setStage(extension, crm);
    const { tab } = stage;
    const sidebar = await openSidebar(tab);
    await expect(nextStep(sidebar)).toBeVisible();
    const address = await sidebarAddress(tab);
    expect(address.host, 'an address of this session').not.toBe(extension.extensionId);

    const frame = await framed(tab, `${address.href.replace(/#.*/, '')}${hash}`);
    await expect.poll(() => frame.url()).toContain('/sidebar.html');
    // Whatever it asked when it was loaded has been answered once this is, which is asked after it.
    await expect(async () => {
      const reply = await frame.evaluate(() => chrome.runtime.sendMessage({ followthrough: 'findHealth', input: {} }));
      expect(reply).toMatchObject({ ok: true });
    }).toPass();
    expect(await frame.locator('#app').textContent()).toBe('');
    await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(mallory.name);
  });
}

test('nothing of the extension can be fetched by its id', async ({ extension, crm }) => {
  const { tab } = await setStage(extension, crm);
  await openSidebar(tab);
  const session = await sidebarAddress(tab);
  const names = ['manifest.json', 'sidebar.html', 'icons/128.png', 'background.js', '_locales/en/messages.json'];
  const addresses = [extension.extensionId, session.host].flatMap((host) =>
    names.map((name) => `chrome-extension://${host}/${name}`),
  );
  const fetched = await tab.evaluate(
    (all) =>
      Promise.all(
        all.map(async (address) => {
          const image = await new Promise<boolean>((resolve) => {
            const probe = new Image();
            probe.addEventListener('load', () => resolve(true));
            probe.addEventListener('error', () => resolve(false));
            probe.src = address;
          });
          const text = await fetch(address).then(
            (response) => response.ok,
            () => false,
          );
          return image || text ? [address] : [];
        }),
      ),
    addresses,
  );
  // The one thing a page may frame can also be fetched, by an address that the page does not know and that is new in each session.
  expect(fetched.flat()).toEqual([`chrome-extension://${session.host}/sidebar.html`]);
});
