import type { Frame, Locator, Page } from '@playwright/test';
import { trialPrompt } from '../../lib/messages/drafting.ts';
import { ask, collectRequests, killWorker, launchExtension, type RunningExtension } from '../extension.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { test as base, expect, openPerson, openSidebar } from './fixture.ts';
import { atMidday } from './midday.ts';
import { begin, type ModelServer, serveModel, words } from './model-server.ts';
import { start, writable } from './rep.ts';

interface Fixtures {
  readonly model: ModelServer;
  readonly extension: RunningExtension;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern which fixtures are wanted.
  model: async ({}, use) => {
    const model = await serveModel();
    await use(model);
    await model.close();
  },
  extension: async ({ crm, model }, use) => {
    const extension = await launchExtension(atMidday);
    const foreign = collectRequests(extension.context, [crm.url, new URL(model.url).origin]);
    await use(extension);
    await extension.close();
    expect(foreign, 'requests to anywhere but the CRM and the model').toEqual([]);
  },
});

/** Chromium tells a frame what it may use. */
interface Policed {
  readonly featurePolicy: { allowsFeature(feature: string): boolean };
}

const key = 'key-that-nobody-may-read';

interface Opened {
  readonly sidebar: Frame;
  readonly panel: Locator;
  /** Where a model writes. */
  readonly writer: Locator;
}

/** The email to somebody, being written beside their record. */
async function openEmail(given: { extension: RunningExtension; crm: SampleCrm }): Promise<Opened> {
  const tab = await openPerson(given, writable.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  await sidebar.getByRole('button', { name: t('sidebar.do_email') }).click();
  const panel = sidebar.getByRole('region', { name: t('channel.email'), exact: true });
  const writer = panel.getByRole('region', { name: t('writer.title') });
  await writer.locator('summary').click();
  return { sidebar, panel, writer };
}

async function setEndpoint(workspace: Page, { url }: ModelServer): Promise<Locator> {
  const part = workspace.getByRole('region', { name: t('endpoint.title') });
  await part.getByRole('button', { name: t('endpoint.add') }).click();
  await part.getByLabel(t('endpoint.url')).fill(url);
  await part.getByLabel(t('endpoint.model'), { exact: true }).fill('small');
  await part.getByLabel(t('connect.field_api_key'), { exact: true }).fill(key);
  await part.getByRole('button', { name: t('endpoint.save') }).click();
  await expect(part.getByText(t('endpoint.saved'))).toBeVisible();
  return part;
}

test('an endpoint is set, tried, asked after every word was shown, and removed', async ({ extension, crm, model }) => {
  test.slow();
  const workspace = await extension.openExtensionPage('workspace.html#connections');
  const part = await setEndpoint(workspace, model);
  expect(model.asked).toEqual([]);
  await part.getByRole('button', { name: t('endpoint.try') }).click();
  await expect(part.getByText('Hello there.')).toBeVisible();
  expect(model.asked).toEqual([{ authorization: `Bearer ${key}`, model: 'small', words: [trialPrompt.user] }]);
  await part.getByRole('button', { name: t('endpoint.change') }).click();
  await expectAccessible(workspace, 'writing help');
  expect(await workspace.content()).not.toContain(key);
  await part.getByRole('button', { name: t('kit.cancel') }).click();

  const { sidebar, panel, writer } = await openEmail({ extension, crm });
  const body = panel.getByLabel(t('sidebar.message_body'));
  const before = await body.inputValue();
  await writer.getByRole('button', { name: t('writer.endpoint', { model: 'small' }) }).click();
  await expectAccessible(sidebar, 'what is sent');
  expect(model.asked).toHaveLength(1);
  const shown = await writer.locator('pre').allTextContents();
  model.answer = (response) => begin(response, 'Hi, ');
  await writer.getByRole('button', { name: t('writer.send', { host: model.host }) }).click();
  await expect(writer.locator('pre')).toHaveText('Hi,');
  expect(model.asked.at(-1)?.words).toEqual(shown);
  await expect(body).toHaveValue(before);

  // It hangs, and is left: the request ends, the message is as it was.
  await writer.getByRole('button', { name: t('kit.cancel') }).click();
  await expect.poll(model.open).toBe(0);
  await expect(body).toHaveValue(before);

  model.answer = (response) => {
    begin(response, 'Hi, <b>shall</b> we ');
    response.end(`${words('talk on Thursday?')}data: [DONE]\n\n`);
  };
  await writer.getByRole('button', { name: t('writer.endpoint', { model: 'small' }) }).click();
  await writer.getByRole('button', { name: t('writer.send', { host: model.host }) }).click();
  await expect(writer.getByText(t('writer.written'))).toBeVisible();
  await expectAccessible(sidebar, 'what was written');
  await expect(body).toHaveValue(before);
  await writer.getByRole('button', { name: t('writer.use') }).click();
  await replaceIfAsked(panel);
  await expect(body).toHaveValue(/^Hi, <b>shall<\/b> we talk on Thursday\?/);
  await body.press('ControlOrMeta+z');
  await expect(body).toHaveValue(before);

  await workspace.bringToFront();
  await part.getByRole('button', { name: t('endpoint.remove') }).click();
  await part.getByRole('button', { name: t('endpoint.remove_now') }).click();
  await expect(part.getByText(t('endpoint.removed'))).toBeVisible();
  expect(await ask(workspace, 'findEndpoint', {})).toBeNull();
});

/** A message that stands there is not replaced without a word. */
async function replaceIfAsked(panel: Locator): Promise<void> {
  const replace = panel.getByRole('button', { name: t('sidebar.draft_replace') });
  if (await replace.isVisible()) await replace.click();
}

test('a worker that is ended, and an endpoint that answers with a page, say so', async ({ extension, crm, model }) => {
  test.slow();
  const workspace = await extension.openExtensionPage('workspace.html#connections');
  await setEndpoint(workspace, model);
  const { writer } = await openEmail({ extension, crm });
  model.answer = (response) => begin(response, 'Hi, ');
  await writer.getByRole('button', { name: t('writer.endpoint', { model: 'small' }) }).click();
  await writer.getByRole('button', { name: t('writer.send', { host: model.host }) }).click();
  await expect(writer.locator('pre')).toHaveText('Hi,');
  await killWorker(extension.context, extension.extensionId);
  await expect(writer.getByText(t('writer.trouble_ended', { host: model.host }))).toBeVisible();
  await expect.poll(model.open).toBe(0);

  model.answer = (response) =>
    void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>nginx: no more</h1>');
  await writer.getByRole('button', { name: t('writer.again') }).click();
  await writer.getByRole('button', { name: t('writer.send', { host: model.host }) }).click();
  await expect(writer.getByText(t('writer.trouble_server', { host: model.host }))).toBeVisible();
  await expect(writer).not.toContainText('nginx');
});

test('Chrome’s own model writes beside a record, after it was fetched at a press', async ({
  extension,
  crm,
  model,
}) => {
  await extension.context.addInitScript(() => {
    const session = {
      promptStreaming: () =>
        new ReadableStream({
          start: (stream) => {
            for (const piece of ['Hi, ', 'from this computer.']) stream.enqueue(piece);
            stream.close();
          },
        }),
      destroy: () => undefined,
    };
    const create = async ({ monitor }: { monitor: (target: EventTarget) => void }) => {
      monitor(new EventTarget());
      return session;
    };
    Object.assign(globalThis, { LanguageModel: { availability: async () => 'downloadable', create } });
  });
  const { sidebar, writer } = await openEmail({ extension, crm });
  await expect(writer.getByText(t('writer.fetch_text'))).toBeVisible();
  await writer.getByRole('button', { name: t('writer.fetch') }).click();
  await expect(writer.locator('pre')).toHaveText('Hi, from this computer.');
  await expectAccessible(sidebar, 'written on this computer');
  expect(model.asked).toEqual([]);
  // The page hands its frame of ours Chrome's model, and nothing else.
  const allowed = await sidebar.evaluate(
    (features) => features.filter((feature) => (document as unknown as Policed).featurePolicy.allowsFeature(feature)),
    ['language-model', 'camera', 'geolocation', 'clipboard-read'],
  );
  expect(allowed).toEqual(['language-model']);
});
