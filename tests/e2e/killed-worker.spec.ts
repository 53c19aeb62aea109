import type { Frame } from '@playwright/test';
import { pillOf } from '../closed-shadow.ts';
import { killWorker, workerKiller } from '../extension.ts';
import type { Person } from '../sample-crm/person.ts';
import { t } from '../translate.ts';
import { alarmAt, badge, type Desk, findLead, openDesk, openTouch } from './desk.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, outcomeButton, press, sequence, start, toastOf, usual, writable } from './rep.ts';
import { type Line, walkTheLine } from './whole-line.ts';

test.use({ launch: atMidday });

test('goes the whole way with the worker killed before each step', async ({ extension, crm }) => {
  const { context, extensionId } = extension;
  await walkTheLine({ extension, crm, before: () => killWorker(context, extensionId) });
});

/** The parts of a test in which the rep logs an outcome while something happens to the worker. */
async function readyToLog(world: Pick<Line, 'extension' | 'crm'>, person: Person) {
  const desk = await openDesk(world.extension);
  const tab = await openPerson(world, person.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  const kill = await workerKiller(world.extension.context, world.extension.extensionId);
  const toast = toastOf(sidebar, 'sent');
  const retry = sidebar
    .getByRole('alert')
    .filter({ hasText: t('sidebar.failed_title') })
    .getByRole('button');
  return { desk, tab, sidebar, kill, toast, retry };
}

async function expectLoggedOnce(desk: Desk, sidebar: Frame, { name }: Person): Promise<void> {
  await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[1]!.title })).toBeVisible();
  const { history, attempts } = await findLead(desk, name);
  expect(history.filter(({ activity }) => activity.kind === 'touch')).toHaveLength(1);
  expect(attempts).toBe(1);
  const next = await openTouch(desk, name);
  await expect.poll(() => alarmAt(desk)).toBe(next.dueAt);
  await expect.poll(() => badge(desk)).toBe('');
}

/** Keeps every other write to the database waiting until it is let go. */
async function holdDatabase({ page }: Desk): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const state = { isHeld: true };
    const store = db.transaction('journal', 'readwrite').objectStore('journal');
    const goOn = (): void => {
      if (state.isHeld) store.get('').onsuccess = goOn;
      else db.close();
    };
    goOn();
    return state;
  });
  return () =>
    held.evaluate((state) => {
      state.isHeld = false;
    });
}

test('stores nothing of an outcome when the worker is killed in the middle, and all of it at the second try', async ({
  extension,
  crm,
}) => {
  const person = writable;
  const { desk, sidebar, kill, toast, retry } = await readyToLog({ extension, crm }, person);
  const letGo = await holdDatabase(desk);

  await press(outcomeButton(sidebar, 'sent'));
  await expect(sidebar.getByText(t('sidebar.logging'))).toBeVisible();
  await kill();
  await expect(retry).toBeVisible();
  await letGo();
  const { history } = await findLead(desk, person.name);
  expect(history.filter(({ activity }) => activity.kind === 'touch')).toEqual([]);

  await retry.click();
  await expect(toast).toBeVisible();
  await expectLoggedOnce(desk, sidebar, person);
});

/** What of the extension API the sidebar's page has. */
declare const chrome: {
  readonly runtime: { sendMessage: (message: unknown, answered: (reply: unknown) => void) => void };
};

/** Loses the answer to the next outcome logged, as when the worker dies once it has stored and before it has told. */
function loseNextAnswer(sidebar: Frame): Promise<void> {
  return sidebar.evaluate(() => {
    const { runtime } = chrome;
    const { sendMessage } = runtime;
    runtime.sendMessage = (message, answered) => {
      const isOutcome = (message as { followthrough?: string }).followthrough === 'logOutcome';
      if (!isOutcome) return sendMessage.call(runtime, message, answered);
      runtime.sendMessage = sendMessage;
      sendMessage.call(runtime, message, () => answered(undefined));
    };
  });
}

test('stores an outcome once when the worker is killed before it could tell, and the rep tries again', async ({
  extension,
  crm,
}) => {
  const person = writable;
  const { desk, sidebar, kill, toast, retry } = await readyToLog({ extension, crm }, person);

  await loseNextAnswer(sidebar);
  await press(outcomeButton(sidebar, 'sent'));
  await expect(retry).toBeVisible();
  const logged = async (): Promise<number> => {
    const { history } = await findLead(desk, person.name);
    return history.filter(({ activity }) => activity.kind === 'touch').length;
  };
  await expect.poll(logged).toBe(1);
  await kill();
  expect(await logged()).toBe(1);

  await retry.click();
  await expect(toast).toBeVisible();
  await expectLoggedOnce(desk, sidebar, person);
});

for (const afterMs of [0, 10]) {
  test(`stores an outcome once when the worker is killed ${afterMs} ms after the press`, async ({ extension, crm }) => {
    const person = writable;
    const { desk, tab, sidebar, kill, toast, retry } = await readyToLog({ extension, crm }, person);

    await press(outcomeButton(sidebar, 'sent'));
    await tab.waitForTimeout(afterMs);
    await kill();

    // Either it was stored and told, or the sidebar says that it does not know and asks to try again.
    await expect(toast.or(retry)).toBeVisible();
    if (await retry.isVisible()) await retry.click();
    await expect(toast).toBeVisible();
    await expectLoggedOnce(desk, sidebar, person);
  });
}

test('answers a pill that was opened while the worker was dead', async ({ extension, crm }) => {
  const { context, extensionId } = extension;
  await openDesk(extension);
  const tab = await openPerson({ extension, crm }, usual[1]!.id);
  await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
  for (const person of usual.slice(2, 5)) {
    await killWorker(context, extensionId);
    await tab.goto(`${crm.url}/people/${person.id}`);
    await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
  }
});
