import { expect } from '@playwright/test';
import { pillOf } from '../closed-shadow.ts';
import { killWorker } from '../extension.ts';
import { t } from '../translate.ts';
import { alarmAt, badge, findLead, openDesk, openTouch } from './desk.ts';
import { openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { callable, nextStep, outcomeButton, press, sequence, start, toastOf } from './rep.ts';
import { walkTheLine } from './whole-line.ts';

test.use({ launch: atMidday });

test('goes the whole way with the worker killed before each step', async ({ extension, crm }) => {
  const { context, extensionId } = extension;
  await walkTheLine({ extension, crm, before: () => killWorker(context, extensionId) });
});

for (const afterMs of [0, 4, 12, 30]) {
  test(`stores an outcome once when the worker is killed ${afterMs} ms after the press`, async ({ extension, crm }) => {
    const { context, extensionId } = extension;
    const person = callable[1]!;
    const desk = await openDesk(extension);
    const tab = await openPerson({ extension, crm }, person.id);
    const sidebar = await openSidebar(tab);
    await start(sidebar);

    await press(outcomeButton(sidebar, 'no_answer'));
    await tab.waitForTimeout(afterMs);
    await killWorker(context, extensionId);

    // Either it was stored and told, or the sidebar says that it does not know and asks to try again.
    const toast = toastOf(sidebar, 'no_answer');
    const retry = sidebar
      .getByRole('alert')
      .filter({ hasText: t('sidebar.failed_title') })
      .getByRole('button');
    await expect(toast.or(retry)).toBeVisible();
    if (await retry.isVisible()) await retry.click();
    await expect(toast).toBeVisible();
    await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[1]!.title })).toBeVisible();

    const { history, attempts } = await findLead(desk, person.name);
    expect(history.filter(({ activity }) => activity.kind === 'touch')).toHaveLength(1);
    expect(attempts).toBe(1);
    const next = await openTouch(desk, person.name);
    await expect.poll(() => alarmAt(desk)).toBe(next.dueAt);
    await expect.poll(() => badge(desk)).toBe('');
  });
}

test('answers a pill that was opened while the worker was dead', async ({ extension, crm }) => {
  const { context, extensionId } = extension;
  await openDesk(extension);
  const tab = await openPerson({ extension, crm }, callable[1]!.id);
  await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
  for (const person of callable.slice(2, 5)) {
    await killWorker(context, extensionId);
    await tab.goto(`${crm.url}/people/${person.id}`);
    await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
  }
});
