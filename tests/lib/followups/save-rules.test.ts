import { beforeEach, describe, expect, it } from 'vitest';
import { setAway } from '../../../lib/followups/away.ts';
import { rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { mostInOneCommand } from '../../../lib/followups/load-many.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { findRuleSettings } from '../../../lib/followups/rule-settings.ts';
import { changeReminders, saveRules } from '../../../lib/followups/save-rules.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { type RuleSettings, usualRules } from '../../../lib/rules/rule-settings.ts';
import { usualSpacing } from '../../../lib/touches/spacing.ts';
import { call, otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

function save(changes: Partial<RuleSettings>): Promise<CommandResult> {
  return saveRules(world, { commandId: commandId(), rules: { ...usualRules, ...changes } }, monday + hour);
}

/** A lead called on Monday, whose second call is planned for Wednesday. */
async function calledOnce(): Promise<string> {
  const prompt = await followed(world);
  const touchId = openTouch(prompt).id;
  await logOutcome(world, { commandId: commandId(), ...call({ leadId: prompt.lead.id, touchId }) }, monday);
  return prompt.lead.id;
}

async function dueOf(leadId: string): Promise<number> {
  return openTouch(await promptOf(world, leadId, monday + hour)).dueAt;
}

const aWeekApart = { spacing: { ...usualSpacing, gapMs: 7 * day } };

describe('saving the rules', () => {
  it('stores them and holds the touches to come against them', async () => {
    const leadId = await calledOnce();
    expect(await dueOf(leadId)).toBeLessThan(monday + 7 * day);
    const result = await save(aWeekApart);
    expect(result).toMatchObject({ leadId: '', prompt: null, says: [{ rule: 'rules-saved', values: { count: 1 } }] });
    expect(await dueOf(leadId)).toBeGreaterThanOrEqual(monday + 7 * day);
    expect((await findRuleSettings(world.db)).spacing.gapMs).toBe(7 * day);
  });

  it('shares a new cap out: no day gets more than it', async () => {
    for (const id of ['1', '2', '3']) {
      const { lead, touch } = await followed(world, { page: otherReading(id), temperature: 'cold' });
      const dueAt = monday + 2 * day;
      await world.db.touches.update(touch!.id, { dueAt, why: [] });
      expect(await dueOf(lead.id)).toBe(dueAt);
    }
    await save({ dayCap: 1 });
    const days = (await world.db.touches.toArray()).map(({ dueAt }) => Math.floor(dueAt / day));
    expect(new Set(days).size).toBe(3);
  });

  it('says how many it left where there are more than one command changes', async () => {
    const leadId = await calledOnce();
    const touch = await world.db.touches.where('leadId').equals(leadId).first();
    const more = Array.from({ length: mostInOneCommand }, (_, at) => ({ ...touch!, id: `more-${at}` }));
    await world.db.touches.bulkPut(more);
    expect(await save({})).toMatchObject({ says: [{ values: { left: 1 } }] });
  });

  it('leaves a time that the rep chose alone', async () => {
    const leadId = await calledOnce();
    const touchId = openTouch(await promptOf(world, leadId, monday)).id;
    const choice = { commandId: commandId(), leadId, touchId, dueAt: monday + 2 * day, how: 'reschedule' as const };
    await rescheduleTouch(world, choice, monday);
    expect(await save(aWeekApart)).toMatchObject({ says: [{ values: { count: 0 } }] });
    expect(await dueOf(leadId)).toBe(monday + 2 * day);
  });

  it('leaves an absence to the command that sets it', async () => {
    const away = { fromOn: '2026-02-02', untilOn: '2026-02-06', how: 'hold', to: '' } as const;
    await setAway(world, { commandId: commandId(), away }, monday);
    await save({ away: null, dayCap: 30 });
    expect(await findRuleSettings(world.db)).toMatchObject({ away, dayCap: 30 });
  });

  it('changes one day and no other rule where only that is told', async () => {
    await save({ dayCap: 30 });
    await changeReminders(world, { commandId: commandId(), reminders: { silenceDays: 45 } }, monday + hour);
    const rules = await findRuleSettings(world.db);
    expect(rules).toMatchObject({ dayCap: 30, reminders: { ...usualRules.reminders, silenceDays: 45 } });
  });

  it('is refused when they make no sense, and stores nothing', async () => {
    const before = await restorableRows(world);
    expect(await save({ priorities: [] })).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await restorableRows(world)).toEqual(before);
  });

  it('is undone with the touches it moved', async () => {
    await calledOnce();
    const before = await restorableRows(world);
    const result = await save(aWeekApart);
    if (result.kind !== 'done') throw new Error(result.because);
    await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, monday + 2 * hour);
    expect(await restorableRows(world)).toEqual(before);
  });
});
