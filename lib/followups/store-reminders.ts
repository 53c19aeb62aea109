import { remindersFor } from '../rules/reminders.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { StoringLead } from './store-lead.ts';
import type { World } from './world.ts';

/** Kept by a rule: its id says so. All others were asked for, by the rep or by a step. */
export function isRuleKept({ id, leadId, kind }: Pick<Reminder, 'id' | 'leadId' | 'kind'>): boolean {
  return id === `${leadId}/${kind}`;
}

/** Makes the reminders of a lead those that the rules keep for it now; those asked for stay. Safe to repeat. */
export async function storeReminders(world: World, { record, lead, state }: StoringLead, now: number): Promise<void> {
  const { rules, touch, enrollment, reminders } = state;
  const wanted = remindersFor(
    {
      lead,
      rules: rules.reminders,
      zone: world.repZone,
      nextTouchAt: touch?.dueAt ?? null,
      hasRun: enrollment !== null && isUnderWay(enrollment),
    },
    now,
  );
  // A response that has been given is owed no longer, also where the rep had put its reminder off.
  const isSettled = ({ kind }: Reminder): boolean => kind === 'respond' && lead.response?.answeredAt !== null;
  for (const old of reminders) {
    if (wanted.some(({ id }) => id === old.id)) continue;
    if (isRuleKept(old) || isSettled(old)) await record.remove('reminders', old.id);
  }
  for (const one of wanted) {
    const known = reminders.find(({ id }) => id === one.id);
    if (known?.dueAt === one.dueAt) continue;
    const fresh: Reminder = { ...one, announced: 0, createdAt: known?.createdAt ?? now, updatedAt: now };
    await record.put('reminders', fresh);
  }
}
