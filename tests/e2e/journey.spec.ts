import type { Frame, Page } from '@playwright/test';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { pillOf } from '../closed-shadow.ts';
import { type RunningExtension, sidebarOf } from '../extension.ts';
import type { Person } from '../sample-crm/person.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import {
  alarmAt,
  badge,
  type Desk,
  findLead,
  followFromDesk,
  moveTouch,
  openDesk,
  openTouch,
  ringHeartbeat,
  shown,
} from './desk.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import {
  closeSidebar,
  emailIsDueNow,
  log,
  nextStep,
  press,
  sequence,
  sleeper,
  start,
  toastOf,
  writable,
} from './rep.ts';
import { walkTheLine } from './whole-line.ts';

const dayMs = 24 * 3_600_000;

test.describe('at midday', () => {
  test.use({ launch: atMidday });

  test('goes from an open record to a reminder, its click and its snooze', async ({ extension, crm }) => {
    await walkTheLine({ extension, crm });
  });

  for (const [when, dueIn] of [
    ['due now', null],
    ['planned for another day', 2 * dayMs],
  ] as const) {
    for (const from of ['the toast', 'the timeline'] as const) {
      const person = writable;
      test(`undo from ${from} puts back a touch that was ${when}`, async ({ extension, crm }) => {
        const { desk, tab, sidebar } = await follow({ extension, crm }, person);
        if (dueIn !== null) await moveTouch(desk, person.name, Date.now() + dueIn);
        await expect.poll(() => badge(desk)).toBe(dueIn === null ? '1' : '');
        const before = await findLead(desk, person.name);
        // The first answer owed to a new lead has a reminder of its own.
        const owed = before.reminders.map(({ dueAt }) => dueAt);
        const alarmBefore = Math.min(...owed, ...(dueIn === null ? [] : [before.touch!.dueAt]));
        await expect.poll(() => alarmAt(desk)).toBe(alarmBefore);

        await tab.bringToFront();
        await log(sidebar, 'sent');
        const next = await openTouch(desk, person.name);
        expect(next.id).not.toBe(before.touch!.id);
        await expect.poll(() => alarmAt(desk)).toBe(next.dueAt);
        await expect.poll(() => badge(desk)).toBe('');

        if (from === 'the toast') await undoFromToast(sidebar);
        else await undoFromTimeline(tab);
        await expect.poll(() => alarmAt(desk)).toBe(alarmBefore);
        await expect.poll(() => badge(desk)).toBe(dueIn === null ? '1' : '');
        const after = await findLead(desk, person.name);
        expect(plan(after)).toEqual(plan(before));
        // The history keeps all of it: what was logged, and that it was taken back.
        const lines = (of: LeadPrompt) => of.history.map(({ activity }) => activity);
        expect(lines(after).slice(-before.history.length)).toEqual(lines(before));
        const undone = after.history.filter(({ isUndone }) => isUndone).map(({ activity }) => activity);
        expect(undone).toContainEqual(expect.objectContaining({ kind: 'touch', outcome: 'sent' }));
        const [newest] = lines(after);
        expect(newest).toMatchObject({ kind: 'undo', undoneCommandId: undone[0]?.commandId });
        await ringHeartbeat(desk);
        expect(await shown(desk), 'it is no news to the rep').toEqual([]);
      });
    }
  }
});

test('a click on the pill is not lost when its words change under the hand', async ({ extension, crm }) => {
  const desk = await openDesk(extension);
  const tab = await openPerson({ extension, crm }, writable.id);
  const { box } = await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
  await tab.mouse.move(box!.x + box!.width - 20, box!.y + box!.height / 2);
  await tab.mouse.down();
  await followFromDesk(desk, tab, sequence.id);
  await pillOf(tab, { says: emailIsDueNow });
  await tab.mouse.up();
  await sidebarOf(tab);
});

test('a call at night there is held until the morning, and an outcome can be logged all the same', async ({
  extension,
  crm,
}) => {
  const person = sleeper(Date.now());
  const { desk, tab, sidebar } = await follow({ extension, crm }, person);
  const now = Date.now();
  const held = await moveTouch(desk, person.name, now);
  expect(held.channel).toBe('call');
  const { permission } = await findLead(desk, person.name);
  expect(permission?.allowed).toBe(false);
  expect(permission?.nextAllowedAt).toBeGreaterThan(now);

  await tab.bringToFront();
  await expect(nextStep(sidebar)).toContainText(t('sidebar.held_until', { time: '' }));
  await expect(
    nextStep(sidebar).getByRole('link', { name: new RegExp(t('sidebar.do_call', { contact: '' })) }),
  ).toHaveCount(0);
  await closeSidebar(sidebar);
  await (await pillOf(tab, { says: new RegExp(t('pill.held_until', { time: '' })) })).click();

  await log(await sidebarOf(tab), 'no_answer');
  const next = await openTouch(desk, person.name);
  expect(next.id).not.toBe(held.id);
  await expect.poll(() => alarmAt(desk)).toBe(next.dueAt);
});

async function follow(
  { extension, crm }: { extension: RunningExtension; crm: SampleCrm },
  person: Person,
): Promise<{
  desk: Desk;
  tab: Page;
  sidebar: Frame;
}> {
  const desk = await openDesk(extension);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  return { desk, tab, sidebar };
}

async function undoFromToast(sidebar: Frame): Promise<void> {
  await press(toastOf(sidebar, 'sent').getByRole('button', { name: t('kit.undo'), exact: true }));
  await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[0]!.title })).toBeVisible();
}

/** Later: the page was loaded again, and the toast is long gone. */
async function undoFromTimeline(tab: Page): Promise<void> {
  await tab.reload();
  const sidebar = await sidebarOf(tab);
  const logged = sidebar.getByRole('listitem').filter({ hasText: t('outcome.sent') });
  await press(logged.getByRole('button'));
  await expect(logged.last()).toContainText(t('sidebar.undone'));
  await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[0]!.title })).toBeVisible();
}

/** Where the lead stands: run and touch, whether the rep was told of it or not. */
function plan({ lead, enrollment, touch, attempts }: LeadPrompt): object {
  return { lead, enrollment, touch: { ...touch, announced: null }, attempts };
}
