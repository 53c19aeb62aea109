import type { Frame, Page } from '@playwright/test';
import { pierce, pillOf } from '../closed-shadow.ts';
import { expect, openSidebar, test } from './fixture.ts';
import { expectNothingLeaked, expectUntouched, forgedCalls, mallory, setStage } from './hostile-stage.ts';
import { atMidday } from './midday.ts';
import { nextStep } from './rep.ts';
import { promptOf } from './seed.ts';

test.use({ launch: atMidday });

/** What of the extension API is asked for in a frame of the extension. */
declare const chrome: { readonly runtime: { sendMessage(call: unknown): Promise<unknown> } };

test('names of the page’s own elements do not lead the pill astray', async ({ extension, crm }) => {
  const stage = await setStage(extension, crm);
  await pillOf(stage.tab, { says: /^Call · due now$/ });
  await expectNothingLeaked(stage.tab);
  expect(stage.errors).toEqual([]);
});

test('ten megabytes of text and prototypes turned bad neither stop the pill nor come through', async ({
  extension,
  crm,
}) => {
  const flood = 'overflow '.repeat(1_200_000);
  const bad = `<script>
    for (const name of ['map', 'filter', 'flatMap', 'push']) Array.prototype[name] = () => { throw new Error('mine'); };
    Object.prototype.kind = 'other';
    JSON.stringify = () => 'mine';
    Element.prototype.getAttribute = () => 'mallory';
  </script>`;
  const worse = (html: string): string =>
    html
      .replace('</head>', `${bad}</head>`)
      .replace('Mallory Page</h1>', `Mallory Page ${flood}</h1>`)
      .replace('</main>', `<p title="${flood}">${flood}</p></main>`);
  const stage = await setStage(extension, crm, worse);
  await pillOf(stage.tab, { says: /^Call · due now$/ });
  expect(await promptOf(stage.desk.page, stage.leadId)).toMatchObject({ lead: { name: mallory.name } });
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
  // The words of the step come with their engine, a moment later.
  await expect(sidebar.locator('body')).toContainText('Purpose:');
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
