import type { Frame, Page } from '@playwright/test';
import { notificationId } from '../../lib/notifications/show-due.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import { pillOf } from '../closed-shadow.ts';
import { type RunningExtension, sidebarOf } from '../extension.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import {
  activeUrl,
  alarmAt,
  badge,
  clickNotification,
  type Desk,
  findLead,
  isReconciled,
  moveTouch,
  openDesk,
  openTouch,
  pressNotificationButton,
  ringHeartbeat,
  shown,
} from './desk.ts';
import { expect, openPerson, test } from './fixture.ts';
import { closeSidebar, emailIsDueNow, emailIsPlanned, log, nextStep, sequence, start, writable } from './rep.ts';

const hourMs = 3_600_000;
/** Long enough for the test to see the alarm set, short enough to wait for it to ring. */
const soonMs = 2_500;

export interface Line {
  readonly extension: RunningExtension;
  readonly crm: SampleCrm;
  /** Done before each step, once the one before has come to rest. */
  readonly before?: (desk: Desk) => Promise<void>;
}

/** Goes with one person from the open record to the snoozed reminder, and looks at everything on the way. */
export async function walkTheLine({ extension, crm, before = async () => {} }: Line): Promise<void> {
  const { name, id } = writable;
  test.slow();
  const desk = await openDesk(extension);
  let tab!: Page;
  let sidebar!: Frame;

  async function step(title: string, go: () => Promise<void>): Promise<void> {
    await test.step(title, async () => {
      await isReconciled(desk);
      await before(desk);
      await go();
    });
  }

  await step('the record is opened: the pill says that nobody follows them', async () => {
    tab = await openPerson({ extension, crm }, id);
    await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
    expect(await badge(desk)).toBe('');
  });

  await step('the pill is clicked: the sidebar is about them', async () => {
    await (await pillOf(tab)).click();
    sidebar = await sidebarOf(tab);
    await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  await step('they are followed: the first touch is due, and counted', async () => {
    await start(sidebar);
    await expect(nextStep(sidebar)).toContainText(t('pill.due_now'));
    await expect.poll(() => badge(desk)).toBe('1');
  });

  await step('an outcome is logged: the next touch is planned, and the alarm set to it', async () => {
    await log(sidebar, 'sent');
    const next = await openTouch(desk, name);
    expect(next.dueAt).toBeGreaterThan(Date.now());
    expect(next.stepId).toBe(sequence.steps[1]!.id);
    await expectAlarmOf(desk, next);
    await expect.poll(() => badge(desk)).toBe('');
    await expect.poll(() => shown(desk), 'nothing is left of the first touch').toEqual([]);
  });

  await step('the sidebar is closed: the pill says when', async () => {
    await closeSidebar(sidebar);
    await pillOf(tab, { says: emailIsPlanned });
  });

  await step('the alarm rings: the rep is told', async () => {
    await ringSoon(desk, name, before);
    await pillOf(tab, { says: emailIsDueNow });
  });

  await step('something else wakes the extension: the rep is not told again', async () => {
    await ringHeartbeat(desk);
    expect(await shown(desk)).toEqual([notificationId((await openTouch(desk, name)).id)]);
  });

  await step('the notification is clicked: the tab with the record comes to the front', async () => {
    const elsewhere = await extension.context.newPage();
    await elsewhere.bringToFront();
    expect(await activeUrl(desk)).not.toBe(tab.url());
    const count = extension.context.pages().length;
    await clickNotification(desk, notificationId((await openTouch(desk, name)).id));
    await expect.poll(() => activeUrl(desk)).toBe(tab.url());
    expect(extension.context.pages()).toHaveLength(count);
  });

  await step('the notification is gone and does not come back; the touch is still due', async () => {
    await ringHeartbeat(desk);
    expect(await shown(desk)).toEqual([]);
    expect(await badge(desk)).toBe('1');
  });

  await step('it is snoozed on its notification: an hour later, and nothing is due', async () => {
    const due = await ringSoon(desk, name, before);
    const from = Date.now();
    await pressNotificationButton(desk, notificationId(due.id), 1);
    await expect.poll(() => shown(desk)).toEqual([]);
    await expect.poll(() => badge(desk)).toBe('');
    const snoozed = await openTouch(desk, name);
    expect(snoozed.id).toBe(due.id);
    expect(snoozed.dueAt).toBeGreaterThanOrEqual(from + hourMs);
    expect(snoozed.dueAt).toBeLessThanOrEqual(Date.now() + hourMs);
    await expectAlarmOf(desk, snoozed);
  });

  await step('the tab is closed: the next click opens the record', async () => {
    const due = await ringSoon(desk, name, before);
    const url = tab.url();
    await tab.close();
    const opened = extension.context.waitForEvent('page', (page) => page.url() === url || page.url() === 'about:blank');
    await clickNotification(desk, notificationId(due.id));
    tab = await opened;
    await expect(tab).toHaveURL(url);
    await pillOf(tab, { says: emailIsDueNow });
  });

  await step('the history has one line for the message, and the run stands where it should', async () => {
    const { history, enrollment, attempts } = await findLead(desk, name);
    expect(history.filter(({ activity }) => activity.kind === 'touch')).toHaveLength(1);
    expect(attempts).toBe(1);
    expect(enrollment?.stepIndex).toBe(1);
  });
}

async function expectAlarmOf(desk: Desk, touch: Touch): Promise<void> {
  await expect.poll(() => alarmAt(desk), 'the alarm is set exactly to the touch').toBe(touch.dueAt);
}

/** Moves the touch to a moment from now, and waits for the one notification that follows. */
async function ringSoon(desk: Desk, name: string, before: Required<Line>['before']): Promise<Touch> {
  const touch = await moveTouch(desk, name, Date.now() + soonMs);
  await expectAlarmOf(desk, touch);
  await expect.poll(() => badge(desk)).toBe('');
  await before(desk);
  await expect.poll(() => shown(desk)).toEqual([notificationId(touch.id)]);
  expect(Date.now()).toBeGreaterThanOrEqual(touch.dueAt);
  await expect.poll(() => badge(desk)).toBe('1');
  await expect.poll(() => alarmAt(desk), 'nothing more is to be told').toBeNull();
  return touch;
}
