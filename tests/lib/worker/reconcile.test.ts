import { beforeEach, describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../lib/alarms/sync-alarm.ts';
import { setAway } from '../../../lib/followups/away.ts';
import { pauseEnrollment, rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { addReminder, finishReminder } from '../../../lib/followups/reminders.ts';
import { findRuleSettings } from '../../../lib/followups/rule-settings.ts';
import { snoozeFromNotification } from '../../../lib/worker/on-notification.ts';
import { reconcile } from '../../../lib/worker/reconcile.ts';
import { tellChange } from '../../../lib/worker/tell.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, day, followed, hour, minute, monday, openTouch, promptOf } from '../../world.ts';

let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

const notifications = () => Object.entries(fake.browser.notifications.getAllCreateOptions());

/** Follows so many leads whose first touch is due at once. */
async function followMany(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await followed(worldOf(fake.worker), { page: otherReading(String(number)), temperature: 'cold' });
  }
}

describe('reconciling', () => {
  it('sets the one alarm to the earliest touch of which the rep has not been told', async () => {
    const { lead, touch } = await followed(worldOf(fake.worker), { temperature: 'cold' });
    const snooze = {
      commandId: commandId(),
      leadId: lead.id,
      touchId: touch!.id,
      dueAt: monday + 3 * hour,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), snooze, monday);
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + 3 * hour);
    expect(notifications()).toEqual([]);
  });

  it('tells of a touch once, however often it runs, also at the same time', async () => {
    await followMany(1);
    await Promise.all([reconcile(fake.worker), reconcile(fake.worker)]);
    await fake.browser.notifications.clear(notifications()[0]![0]);
    await reconcile(fake.worker);
    expect(notifications()).toEqual([]);
    expect((await fake.worker.db.touches.toArray()).map(({ announced }) => announced)).toEqual([1]);
  });

  it('puts the channel, the person and the reason into the notification, with two buttons', async () => {
    await followed(worldOf(fake.worker), { temperature: 'cold' });
    await reconcile(fake.worker);
    const [[, options] = []] = notifications();
    expect(options).toMatchObject({ type: 'basic', title: expect.stringContaining('Owen Hughes') });
    expect(options?.message).not.toBe('');
    expect(options?.buttons).toHaveLength(2);
  });

  it('tells of many in one digest, never a burst', async () => {
    await followMany(12);
    fake.setNow(monday + 3 * day);
    await reconcile(fake.worker);
    expect(notifications().map(([id]) => id)).toEqual(['digest']);
    expect(notifications()[0]![1].title).toContain('12');
  });

  it('shows a snoozed touch again when its new time comes', async () => {
    await followMany(1);
    await reconcile(fake.worker);
    const [touch] = await fake.worker.db.touches.toArray();
    const input = {
      commandId: commandId(),
      leadId: touch!.leadId,
      touchId: touch!.id,
      dueAt: monday + hour,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), input, monday);
    await fake.browser.notifications.clear(notifications()[0]![0]);
    fake.setNow(monday + hour);
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
  });

  it('counts the due touches on the badge, and no further than 99+', async () => {
    await followMany(2);
    await reconcile(fake.worker);
    expect(await fake.browser.action.getBadgeText({})).toBe('2');
    const [touch] = await fake.worker.db.touches.toArray();
    await fake.worker.db.touches.bulkAdd(
      Array.from({ length: 200 }, (_, index) => ({ ...touch!, id: `more-${index}` })),
    );
    await reconcile(fake.worker);
    expect(await fake.browser.action.getBadgeText({})).toBe('99+');
  });

  it('takes a paused run up when its time has come, and tells of its touch', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'cold' });
    await pauseEnrollment(
      worldOf(fake.worker),
      { commandId: commandId(), leadId: lead.id, untilAt: monday + day },
      monday,
    );
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + day);
    fake.setNow(monday + day);
    await reconcile(fake.worker);
    const prompt = await promptOf(worldOf(fake.worker), lead.id, monday + day);
    expect(prompt.enrollment?.state.kind).toBe('active');
    expect(openTouch(prompt).dueAt).toBeGreaterThanOrEqual(monday + day);
  });

  it('shows a notification again that was lost between showing and marking, without a second one', async () => {
    await followMany(1);
    await reconcile(fake.worker);
    // The worker was killed after showing: the mark is not there.
    await fake.worker.db.touches.toCollection().modify({ announced: 0 });
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
  });

  it('plans again when the clock is set back', async () => {
    const { lead, touch } = await followed(worldOf(fake.worker), { temperature: 'cold' });
    const later = {
      commandId: commandId(),
      leadId: lead.id,
      touchId: touch!.id,
      dueAt: monday + hour,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), later, monday);
    await reconcile(fake.worker);
    fake.setNow(monday - 2 * hour);
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + hour);
    expect((await fake.browser.alarms.getAll()).map(({ name }) => name).sort()).toEqual(['heartbeat', 'next-due']);
  });

  it('finds the alarms again when the browser has lost them', async () => {
    const { lead, touch } = await followed(worldOf(fake.worker), { temperature: 'cold' });
    const later = {
      commandId: commandId(),
      leadId: lead.id,
      touchId: touch!.id,
      dueAt: monday + 5 * minute,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), later, monday);
    await reconcile(fake.worker);
    await fake.browser.alarms.clearAll();
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + 5 * minute);
  });
});

describe('reconciling reminders', () => {
  it('tells of one once, and again when it was moved', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'cold', sequenceId: null });
    const add = { commandId: commandId(), leadId: lead.id, dueAt: monday + hour, title: 'Ask about the roof' };
    await addReminder(worldOf(fake.worker), add, monday);
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + hour);
    fake.setNow(monday + hour);
    await reconcile(fake.worker);
    await reconcile(fake.worker);
    expect(notifications().map(([, { title }]) => title)).toEqual(['Ask about the roof: Owen Hughes, Hughes Farm']);
    expect(await fake.browser.action.getBadgeText({})).toBe('1');
    const [[id = ''] = []] = notifications();
    await snoozeFromNotification(fake.worker, id);
    expect(notifications()).toEqual([]);
    fake.setNow(monday + 2 * hour);
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
  });

  it('says how late the first answer is, once for the lead, though the next step is due as well', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'hot' });
    fake.setNow(monday + 12 * minute);
    await reconcile(fake.worker);
    expect(notifications().map(([id]) => id)).toEqual([`reminder:${lead.id}/respond`]);
    expect(notifications()[0]![1].message).toContain('7 min late');
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
  });

  it('takes the notification away once the reminder is done', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'cold', sequenceId: null });
    const add = { commandId: commandId(), leadId: lead.id, dueAt: monday, title: 'Ask' };
    await addReminder(worldOf(fake.worker), add, monday);
    await reconcile(fake.worker);
    const [[id = ''] = []] = notifications();
    await finishReminder(
      worldOf(fake.worker),
      { commandId: commandId(), reminderId: id.slice('reminder:'.length) },
      monday,
    );
    await tellChange(fake.worker, [lead.id]);
    expect(notifications()).toEqual([]);
  });
});

describe('reconciling while the rep is away', () => {
  /** Tuesday to Friday; back on Monday the 12th at nine. */
  const hold = { fromOn: '2026-01-06', untilOn: '2026-01-09', how: 'hold', to: '' } as const;
  const backAt = Date.UTC(2026, 0, 12, 9);

  async function dueWhileAway(recordId: string): Promise<void> {
    const page = otherReading(recordId);
    const { lead, touch } = await followed(worldOf(fake.worker), { page, temperature: 'cold' });
    const move = { commandId: commandId(), leadId: lead.id, touchId: touch!.id, dueAt: monday + 2 * day };
    await rescheduleTouch(worldOf(fake.worker), { ...move, how: 'reschedule' }, monday);
  }

  beforeEach(async () => {
    await dueWhileAway('1');
    await dueWhileAway('2');
    await setAway(worldOf(fake.worker), { commandId: commandId(), away: hold }, monday);
  });

  it('says nothing, and does not wake for what may not be said', async () => {
    fake.setNow(monday + 3 * day);
    await reconcile(fake.worker);
    expect(notifications()).toEqual([]);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(backAt);
  });

  it('tells of all of it in one digest on the return, and ends the absence', async () => {
    fake.setNow(backAt - hour);
    await reconcile(fake.worker);
    expect(notifications()).toEqual([]);
    fake.setNow(backAt);
    await reconcile(fake.worker);
    expect(notifications().map(([id, { title }]) => [id, title])).toEqual([['digest', '2 follow-ups are due']]);
    expect((await findRuleSettings(fake.worker.db)).away).toBeNull();
  });

  it('gives nothing up that nobody was told of, and gives it the time it had on the return', async () => {
    const [touch] = await fake.worker.db.touches.toArray();
    await fake.worker.db.touches.update(touch!.id, { lapsesAt: monday + 3 * day });
    fake.setNow(monday + 4 * day);
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(backAt);
    fake.setNow(backAt);
    await reconcile(fake.worker);
    expect((await fake.worker.db.touches.get(touch!.id))?.lapsesAt).toBe(backAt + day);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(backAt + day);
  });

  it('leaves no step of a daily sequence out in silence', async () => {
    const { lead } = await followed(worldOf(fake.worker), { page: otherReading('3'), sequenceId: 'preset-hot-daily' });
    await setAway(worldOf(fake.worker), { commandId: commandId(), away: { ...hold, untilOn: '2026-01-16' } }, monday);
    await reconcile(fake.worker);
    fake.setNow(monday + 14 * hour);
    await reconcile(fake.worker);
    const before = await fake.worker.db.touches.where('leadId').equals(lead.id).first();
    for (const days of [1, 4, 8, 11]) {
      fake.setNow(monday + days * day);
      await reconcile(fake.worker);
    }
    expect(await fake.worker.db.touches.where('leadId').equals(lead.id).first()).toMatchObject({ id: before!.id });
  });
});

describe('reconciling with damaged rows', () => {
  /** A lead whose history cannot be read: no run of theirs can go on. */
  async function brokenRun(recordId: string): Promise<string> {
    const page = otherReading(recordId);
    const { lead, enrollment } = await followed(worldOf(fake.worker), { page, temperature: 'cold' });
    const pause = { commandId: commandId(), leadId: lead.id, untilAt: monday + hour };
    await pauseEnrollment(worldOf(fake.worker), pause, monday);
    const line = { id: 'x', leadId: lead.id, commandId: 'x', at: 0, kind: 'touch', channel: 'call', outcome: 'gone' };
    await fake.worker.db.history.update([lead.id, 0], { activities: [line as never] });
    return enrollment!.id;
  }

  it('tells of everything else, reports each once, and sets it aside', async () => {
    const runId = await brokenRun('1');
    await followed(worldOf(fake.worker), { page: otherReading('2'), temperature: 'cold' });
    fake.setNow(monday + hour);
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
    expect(fake.reports).toHaveLength(1);
    expect((await fake.worker.db.quarantine.toArray()).map(({ key }) => key)).toEqual([runId]);
    await reconcile(fake.worker);
    expect(fake.reports).toHaveLength(1);
  });

  it.each([
    ['a touch', 'touches', { why: null }],
    ['its lead', 'leads', { emails: null }],
  ])('is not kept from telling by %s that cannot be told of', async (_what, table, changes) => {
    await followMany(2);
    const [first] = await fake.worker.db.touches.toArray();
    await fake.worker.db.table(table).update(table === 'leads' ? first!.leadId : first!.id, changes);
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
    expect(fake.reports).toHaveLength(1);
    expect(await fake.browser.action.getBadgeText({})).toBe('1');
  });

  it('does not count what is due with a lead who is gone', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'cold' });
    await fake.worker.db.leads.delete(lead.id);
    await reconcile(fake.worker);
    expect([notifications(), await fake.browser.action.getBadgeText({})]).toEqual([[], '']);
    expect(await fake.worker.db.touches.count()).toBe(0);
  });
});

it('does not wake again and again for a run that cannot go on', async () => {
  const { enrollment } = await followed(worldOf(fake.worker), { temperature: 'cold' });
  const run = await fake.worker.db.enrollments.get(enrollment!.id);
  await fake.worker.db.touches.clear();
  await fake.worker.db.enrollments.put({ ...run!, leadId: 'gone', resumeAt: monday });
  await reconcile(fake.worker);
  const alarm = await fake.browser.alarms.get(nextAlarm);
  expect(alarm?.scheduledTime ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(monday + minute);
});
