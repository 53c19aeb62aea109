import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../extension.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { type Espo, serveEspo } from './espo.ts';
import { openSidebar } from './fixture.ts';
import { atMidday } from './midday.ts';
import { outcomeButton, press, start } from './rep.ts';

const firstKey = 'first-key-that-nobody-may-read';
const secondKey = 'second-key-that-nobody-may-read';

interface Fixtures {
  /** What the CRM accepts at first. */
  readonly apiKey: string;
  readonly espo: Espo;
  readonly extension: RunningExtension;
  /** The workspace, on its view of connections. */
  readonly workspace: Page;
}

const test = base.extend<Fixtures>({
  apiKey: [firstKey, { option: true }],
  espo: async ({ apiKey }, use) => {
    const espo = await serveEspo(apiKey);
    await use(espo);
    await espo.close();
  },
  extension: async ({ espo }, use) => {
    const extension = await launchExtension(atMidday);
    expect(espo.calls).toEqual([]);
    await use(extension);
    await extension.close();
  },
  workspace: async ({ extension }, use) => use(await extension.openExtensionPage('workspace.html#connections')),
});

/** A record page of the CRM with the sidebar, where a sequence was started. */
async function openLead({ extension, espo }: Pick<Fixtures, 'extension' | 'espo'>): Promise<Frame> {
  const tab = await extension.context.newPage();
  await tab.goto(espo.leadUrl);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  return sidebar;
}

function cardOf(workspace: Page, { host }: Espo) {
  return workspace.getByRole('article').filter({ hasText: host });
}

async function connect(workspace: Page, espo: Espo, key: string): Promise<void> {
  const card = cardOf(workspace, espo);
  await card.getByLabel(t('connect.field_api_key'), { exact: true }).fill(key);
  await card.getByRole('button', { name: t('connect.connect'), exact: true }).click();
}

test('a CRM is connected, written to once, signed in to again, and disconnected', async ({
  espo,
  extension,
  workspace,
}) => {
  test.slow();
  await expect(workspace.getByRole('heading', { name: t('connect.empty_title') })).toBeVisible();
  await expectAccessible(workspace, 'connections, empty');
  const sidebar = await openLead({ extension, espo });

  // A wrong key is refused in words, and nothing of it is kept.
  await workspace.bringToFront();
  await workspace.reload();
  const card = cardOf(workspace, espo);
  await expect(card).toContainText(t('connect.health_none'));
  await card.getByRole('button', { name: espo.host }).click();
  await card.getByRole('radio', { name: t('connect.way_token') }).check();
  await expectAccessible(workspace, 'connections, filling in');
  await connect(workspace, espo, 'wrong-key');
  await expect(card.getByRole('alert')).toContainText(t('connect.refused_unauthorised'));
  await expect(card.getByLabel(t('connect.field_api_key'), { exact: true })).toHaveValue('');
  await expect(card).toContainText(t('connect.health_none'));
  await expectAccessible(workspace, 'connections, refused');

  await connect(workspace, espo, firstKey);
  await expect(card.getByRole('status')).toContainText(t('connect.told_connected', { site: 'EspoCRM' }));
  await expect(card).toContainText(t('connect.as', { name: 'Robin Rep' }));
  await expect(card.getByLabel(t('outcome.voicemail'))).toHaveValue('Left message');
  await expectAccessible(workspace, 'connections, managing');
  expect(await workspace.content()).not.toContain(firstKey);
  expect(workspace.url()).not.toContain(firstKey);

  // What is logged arrives once.
  await sidebar.page().bringToFront();
  await press(outcomeButton(sidebar, 'voicemail'));
  await expect.poll(() => espo.calls.length).toBe(1);
  expect(espo.calls[0]).toMatchObject({ parentType: 'Lead', status: 'Left message', assignedUserId: 'rep1' });
  await workspace.bringToFront();
  await expect(card.getByRole('button', { name: t('connect.waiting', 1) })).toHaveCount(0);
  expect(espo.calls).toHaveLength(1);

  // The key is revoked: what is logged then waits, and that is said.
  espo.apiKey = secondKey;
  await sidebar.page().bringToFront();
  await press(outcomeButton(sidebar, 'no_answer'));
  await workspace.bringToFront();
  await expect(card.getByText(t('connect.means_sign_in'))).toBeVisible();
  await expect(card.getByRole('button', { name: t('connect.waiting', 1) })).toBeVisible();
  expect(espo.calls).toHaveLength(1);

  await card.getByRole('button', { name: t('connect.sign_in_again') }).click();
  await connect(workspace, espo, secondKey);
  await expect(card.getByText(t('connect.health_ok'), { exact: true })).toBeVisible();
  await expect.poll(() => espo.calls.length).toBe(2);
  await expect(card.getByRole('button', { name: t('connect.waiting', 1) })).toHaveCount(0);
  expect(espo.calls).toHaveLength(2);

  await card.getByRole('button', { name: t('connect.disconnect'), exact: true }).click();
  await expectAccessible(workspace, 'connections, disconnecting');
  await card.getByRole('button', { name: t('connect.disconnect_now'), exact: true }).click();
  await expect(card.getByRole('status')).toContainText(t('connect.told_disconnected'));
  await expect(card).toContainText(t('connect.health_none'));
});

test('what is written and what stands for what is kept', async ({ espo, extension, workspace }) => {
  await openLead({ extension, espo });
  await workspace.bringToFront();
  await workspace.reload();
  const card = cardOf(workspace, espo);
  await card.getByRole('button', { name: espo.host }).click();
  await card.getByRole('radio', { name: t('connect.way_token') }).check();
  await connect(workspace, espo, firstKey);
  await card.getByLabel(t('connect.write_stages'), { exact: true }).check();
  await card.getByLabel(t('outcome.busy')).selectOption('Not Held');
  const leads = card.getByRole('group', { name: t('connect.kind_lead') });
  await leads.getByLabel(t('status.contacted')).selectOption('In Process');
  await expect(leads.getByLabel(t('status.contacted'))).toBeEnabled();

  await workspace.reload();
  await card.getByRole('button', { name: espo.host }).click();
  await expect(card.getByLabel(t('connect.write_stages'), { exact: true })).toBeChecked();
  await expect(card.getByLabel(t('outcome.busy'))).toHaveValue('Not Held');
  await expect(leads.getByLabel(t('status.contacted'))).toHaveValue('In Process');
});
