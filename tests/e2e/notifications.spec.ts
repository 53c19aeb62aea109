import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { digestId, mostSingly, notificationId } from '../../lib/notifications/show-due.ts';
import type { RunningExtension } from '../extension.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import {
  activeUrl,
  alarmAt,
  badge,
  clearNotification,
  clickNotification,
  type Desk,
  followFromDesk,
  inWorker,
  isReconciled,
  moveTouch,
  openDesk,
  openTouch,
  pressNotificationButton,
  ringHeartbeat,
  shown,
  watchNotifications,
} from './desk.ts';
import { expect, openPerson, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { sequence, usual } from './rep.ts';

declare const chrome: {
  readonly runtime: { readonly onStartup: { dispatch(): void } };
  readonly alarms: { readonly onAlarm: { dispatch(alarm: { readonly name: string }): void } };
};

test.use({ launch: atMidday });

const hourMs = 3_600_000;
/** Long enough to move several touches to the same instant, short enough to wait for it. */
const soonMs = 4_000;

type World = { readonly extension: RunningExtension; readonly crm: SampleCrm };

/** Follows so many people, each touch planned for tomorrow; the tab is left at the last one's record. */
async function follow({ extension, crm }: World, desk: Desk, count: number): Promise<readonly LeadPrompt[]> {
  const followed: LeadPrompt[] = [];
  const tab = await extension.context.newPage();
  for (const { id, name } of usual.slice(0, count)) {
    await tab.goto(`${crm.url}/people/${id}`);
    followed.push(await followFromDesk(desk, tab, sequence.id));
    await moveTouch(desk, name, Date.now() + 24 * hourMs);
  }
  await expect.poll(() => shown(desk)).toEqual([]);
  return followed;
}

/** Lets the touches of these people fall due in the same moment, and waits for it. */
async function fallDue(desk: Desk, leads: readonly LeadPrompt[]): Promise<void> {
  const dueAt = Date.now() + soonMs;
  for (const { lead } of leads) await moveTouch(desk, lead.name, dueAt);
  await expect.poll(() => alarmAt(desk)).toBe(dueAt);
  await expect.poll(() => badge(desk)).toBe(String(leads.length));
  await isReconciled(desk);
}

/** The events that may come together when a browser starts: all of them at once, and again. */
async function startAgainAndAgain(desk: Desk): Promise<void> {
  await inWorker(
    desk,
    () => {
      for (const name of ['next-due', 'heartbeat', 'next-due']) {
        chrome.alarms.onAlarm.dispatch({ name });
        chrome.runtime.onStartup.dispatch();
      }
    },
    null,
  );
  await isReconciled(desk);
  await ringHeartbeat(desk);
}

test('up to three due touches are told one by one: what to do with whom, and why', async ({ extension, crm }) => {
  const desk = await openDesk(extension);
  const leads = await follow({ extension, crm }, desk, mostSingly);
  const texts = await watchNotifications(desk);
  await fallDue(desk, leads);

  const seen = await texts();
  expect(seen.map(({ title }) => title).sort()).toEqual(
    leads
      .map(({ lead }) =>
        t('notification.title', {
          channel: t('channel.email'),
          name: t('notification.name_company', { name: lead.name, company: lead.company }),
        }),
      )
      .sort(),
  );
  const [first] = seen;
  expect(first?.message).toMatch(/^Due now\. \S+/);
  expect(first?.buttons).toEqual([t('notification.open'), t('notification.snooze')]);
  expect([...(await shown(desk))].sort()).toEqual(seen.map(({ id }) => id).sort());

  await startAgainAndAgain(desk);
  expect(await texts()).toHaveLength(mostSingly);
});

test('more than three are told in one digest, nothing twice, and it opens the list of today', async ({
  extension,
  crm,
}) => {
  const desk = await openDesk(extension);
  const leads = await follow({ extension, crm }, desk, mostSingly + 1);
  const texts = await watchNotifications(desk);
  await fallDue(desk, leads);

  expect(await shown(desk)).toEqual([digestId]);
  const seen = await texts();
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    title: t('notification.digest', leads.length),
    buttons: [t('notification.open_today'), t('notification.snooze')],
  });
  expect(seen[0]?.message).toContain(t('notification.others', 1));

  await startAgainAndAgain(desk);
  expect(await texts(), 'told again').toHaveLength(1);
  await clearNotification(desk, digestId);
  await startAgainAndAgain(desk);
  expect(await shown(desk), 'dismissed, and back').toEqual([]);
  expect(await badge(desk)).toBe(String(leads.length));

  const opened = extension.context.waitForEvent('page');
  await clickNotification(desk, digestId);
  const today = await opened;
  await expect(today).toHaveURL(/\/workspace\.html/);
  for (const { lead } of leads) await expect(today.getByRole('button', { name: lead.name })).toBeVisible();
});

test('the digest snoozes all of it for an hour', async ({ extension, crm }) => {
  const desk = await openDesk(extension);
  const leads = await follow({ extension, crm }, desk, mostSingly + 1);
  await fallDue(desk, leads);

  const from = Date.now();
  await pressNotificationButton(desk, digestId, 1);
  await expect.poll(() => badge(desk)).toBe('');
  expect(await shown(desk)).toEqual([]);
  const touches = await Promise.all(leads.map(({ lead }) => openTouch(desk, lead.name)));
  for (const { dueAt } of touches) {
    expect(dueAt).toBeGreaterThanOrEqual(from + hourMs);
    expect(dueAt).toBeLessThanOrEqual(Date.now() + hourMs);
  }
  await expect.poll(() => alarmAt(desk)).toBe(Math.min(...touches.map(({ dueAt }) => dueAt)));
  await startAgainAndAgain(desk);
  expect(await shown(desk)).toEqual([]);
});

test('the first button opens the record, in a tab of its own when the one that showed it has gone elsewhere', async ({
  extension,
  crm,
}) => {
  const desk = await openDesk(extension);
  const [lead] = await follow({ extension, crm }, desk, 1);
  const { name, id } = usual[0]!;
  const tab = extension.context.pages().at(-1)!;
  const url = tab.url();
  expect(url).toContain(id);
  await fallDue(desk, [lead!]);
  await tab.goto('about:blank');

  const opened = extension.context.waitForEvent('page');
  await pressNotificationButton(desk, notificationId((await openTouch(desk, name)).id), 0);
  await expect(await opened).toHaveURL(url);
  expect(tab.url(), 'what was open there is left alone').toBe('about:blank');
  await expect.poll(() => activeUrl(desk)).toBe(url);
});

test('is gone once the touch is done, and says nothing of a touch that was moved before it rang', async ({
  extension,
  crm,
}) => {
  const desk = await openDesk(extension);
  const [lead] = await follow({ extension, crm }, desk, 1);
  const { name } = usual[0]!;
  await fallDue(desk, [lead!]);
  expect(await shown(desk)).toHaveLength(1);
  await moveTouch(desk, name, Date.now() + hourMs);
  await expect.poll(() => shown(desk)).toEqual([]);

  const dueAt = Date.now() + soonMs;
  await moveTouch(desk, name, dueAt);
  await moveTouch(desk, name, dueAt + hourMs);
  await expect.poll(() => Date.now()).toBeGreaterThan(dueAt);
  await ringHeartbeat(desk);
  expect(await shown(desk)).toEqual([]);
  expect(await alarmAt(desk)).toBe(dueAt + hourMs);
});

test('a click on a tab that shows the record opens no other', async ({ extension, crm }) => {
  const desk = await openDesk(extension);
  const [lead] = await follow({ extension, crm }, desk, 1);
  await fallDue(desk, [lead!]);
  const elsewhere = await openPerson({ extension, crm }, usual[1]!.id);
  await elsewhere.bringToFront();
  const count = extension.context.pages().length;
  await pressNotificationButton(desk, notificationId((await openTouch(desk, lead!.lead.name)).id), 0);
  await expect.poll(() => activeUrl(desk)).toBe(`${crm.url}/people/${usual[0]!.id}`);
  expect(extension.context.pages()).toHaveLength(count);
});
