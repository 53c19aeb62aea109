import { beforeEach, describe, expect, it } from 'vitest';
import { findHistory } from '../../../lib/db/history.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import { call, field, otherReading, reading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe('logging an outcome', () => {
  it('writes the history, moves the run on and opens the next touch in one go', async () => {
    const before = await followed(world);
    const touch = openTouch(before);
    const input = {
      commandId: commandId(),
      ...call({ leadId: before.lead.id, touchId: touch.id, note: 'rang twice' }),
    };
    const result = await logOutcome(world, input, monday + hour);
    expect(result.kind).toBe('done');
    const after = await promptOf(world, before.lead.id, monday + hour);
    expect(openTouch(after).id).not.toBe(touch.id);
    expect(openTouch(after).dueAt).toBeGreaterThan(monday + day);
    expect(after.lead.status).toBe('attempted');
    expect(after.attempts).toBe(1);
    expect(after.last).toMatchObject({ kind: 'touch', outcome: 'no-answer', note: 'rang twice', at: monday + hour });
    expect(await world.db.touches.count()).toBe(1);
  });

  it('of a call before their last answer leaves that answer the last, and still owed', async () => {
    const { lead } = await followed(world);
    const log = (outcome: OutcomeId, at: number, made = {}) =>
      logOutcome(
        world,
        { commandId: commandId(), ...call({ leadId: lead.id, touchId: null, outcome, ...made }) },
        monday + at,
      );
    await log('no-answer', hour);
    await log('replied', 3 * hour, { channel: 'email' });
    await log('connected', 4 * hour, { madeAt: monday + 2 * hour });
    const { lead: after } = await promptOf(world, lead.id, monday + 4 * hour);
    expect(after).toMatchObject({ lastReplyAt: monday + 3 * hour, lastContactAt: monday + 3 * hour });
    expect(after.response).toMatchObject({ kind: 'reply', sinceAt: monday + 3 * hour, answeredAt: null });
  });

  it('keeps what of a script was used, until the log is taken back', async () => {
    const { lead, touch } = await followed(world);
    const script = { id: 's', scenario: 'introduction', objections: ['I have no time'], branch: 'Not now' } as const;
    const input = { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id, script }) };
    await logOutcome(world, input, monday);
    expect((await promptOf(world, lead.id, monday)).last).toMatchObject({ kind: 'touch', script });
    await undo(world, { commandId: commandId(), undoneCommandId: input.commandId }, monday + hour);
    expect((await promptOf(world, lead.id, monday + hour)).last).toBeNull();
  });

  it('does it once when the same command arrives twice, also at the same time', async () => {
    const { lead, touch } = await followed(world);
    const input = { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) };
    const results = await Promise.all([logOutcome(world, input, monday), logOutcome(world, input, monday)]);
    results.push(await logOutcome(world, input, monday + hour));
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    const lines = await findHistory(world.db, [lead.id], { before: null, limit: 50 });
    expect(lines.filter(({ kind }) => kind === 'touch')).toHaveLength(1);
  });

  it('refuses a touch that is no longer the open one, and shows the one that is', async () => {
    const { lead, touch } = await followed(world);
    await logOutcome(world, { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) }, monday);
    const stale = { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id, outcome: 'connected' }) };
    const result = await logOutcome(world, stale, monday + 1000);
    expect(result).toMatchObject({ kind: 'refused', because: 'moved-on', prompt: { kind: 'followed' } });
    const lines = await findHistory(world.db, [lead.id], { before: null, limit: 50 });
    expect(lines.filter(({ kind }) => kind === 'touch')).toHaveLength(1);
  });

  it("never logs on a lead with another lead's touch", async () => {
    const first = await followed(world);
    const second = await followed(world, { page: otherReading('2') });
    const crossed = { commandId: commandId(), ...call({ leadId: second.lead.id, touchId: openTouch(first).id }) };
    expect(await logOutcome(world, crossed, monday)).toMatchObject({ kind: 'refused', because: 'moved-on' });
    expect(await world.db.touches.get(openTouch(first).id)).toBeDefined();
    expect((await promptOf(world, second.lead.id, monday)).attempts).toBe(0);
  });

  it('takes the time the rep chose over the one of the sequence', async () => {
    const { lead, touch } = await followed(world);
    const nextAt = monday + 3 * day + 5 * hour;
    await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id, nextAt }) },
      monday,
    );
    expect(openTouch(await promptOf(world, lead.id, monday)).dueAt).toBe(nextAt);
  });

  it('stops for good at an explicit no, and remembers it', async () => {
    const { lead, touch } = await followed(world);
    const no = call({ leadId: lead.id, touchId: touch!.id, outcome: 'explicit-no' });
    await logOutcome(world, { commandId: commandId(), ...no }, monday);
    const after = await promptOf(world, lead.id, monday);
    expect(after.touch).toBeNull();
    expect(after.lead.doNotContact).toBe(true);
    expect(after.enrollment?.state).toEqual({ kind: 'stopped', rule: 'explicit-no' });
    expect(after.why.map(({ rule }) => rule)).toContain('stopped-explicit-no');
  });

  it('marks a wrong number bad and goes on by another way', async () => {
    const { lead, touch } = await followed(world);
    const wrong = call({ leadId: lead.id, touchId: touch!.id, outcome: 'wrong-number' });
    await logOutcome(world, { commandId: commandId(), ...wrong }, monday);
    const after = await promptOf(world, lead.id, monday);
    expect(after.lead.phones[0]?.health).toBe('bad');
    expect(after.touch?.channel).not.toBe('call');
  });

  it('keeps an extra try in the history, and the plan an hour away from it', async () => {
    const { lead, touch } = await followed(world);
    await logOutcome(world, { commandId: commandId(), ...call({ leadId: lead.id, touchId: null }) }, monday);
    const after = await promptOf(world, lead.id, monday);
    expect(after.touch).toMatchObject({ id: touch!.id, stepId: touch!.stepId, dueAt: monday + hour });
    expect(after.touch?.why[0]?.rule).toBe('kept-after-gap');
    expect(after.last).toMatchObject({ kind: 'touch', outcome: 'no-answer' });
  });

  it('keeps its place after an extra try that shows a number wrong, and goes by another way', async () => {
    const { lead, touch } = await followed(world);
    const wrong = call({ leadId: lead.id, touchId: null, outcome: 'wrong-number' });
    const result = await logOutcome(world, { commandId: commandId(), ...wrong }, monday);
    const after = await promptOf(world, lead.id, monday);
    expect(after.lead.phones[0]?.health).toBe('bad');
    expect(openTouch(after).stepId).toBe(touch!.stepId);
    expect(openTouch(after).channel).not.toBe('call');
    expect(openTouch(after).dueAt).toBeGreaterThanOrEqual(monday + hour);
    expect(result.kind === 'done' && result.says.map(({ rule }) => rule)).toContain('channel-fallback');
  });

  it('leaves the plan alone when an extra email to an address besides the plan bounces', async () => {
    const before = await followed(world, { page: reading({ emails: [field('a@x.example'), field('b@x.example')] }) });
    const bounced = { channel: 'email', outcome: 'bounced', contact: 'a@x.example' } as const;
    const extra = call({ leadId: before.lead.id, touchId: null, ...bounced });
    await logOutcome(world, { commandId: commandId(), ...extra }, monday);
    const after = await promptOf(world, before.lead.id, monday);
    expect(openTouch(after)).toMatchObject({ id: openTouch(before).id, channel: openTouch(before).channel });
    expect(after.enrollment?.stepIndex).toBe(before.enrollment?.stepIndex);
  });

  it('still stops at a no or an opt-out outside the plan', async () => {
    for (const [recordId, outcome] of [['2', 'explicit-no'] as const, ['3', 'opted-out'] as const]) {
      const { lead } = await followed(world, { page: otherReading(recordId) });
      await logOutcome(world, { commandId: commandId(), ...call({ leadId: lead.id, touchId: null, outcome }) }, monday);
      const { enrollment } = await promptOf(world, lead.id, monday);
      expect(enrollment?.state).toEqual({ kind: 'stopped', rule: outcome });
    }
  });

  it('finishes the run when they answer outside the plan', async () => {
    const { lead } = await followed(world);
    const reply = call({ leadId: lead.id, touchId: null, channel: 'email', outcome: 'replied' });
    await logOutcome(world, { commandId: commandId(), ...reply }, monday);
    const after = await promptOf(world, lead.id, monday);
    expect(after.touch).toBeNull();
    expect(after.enrollment?.state).toEqual({ kind: 'finished', result: 'replied' });
  });

  it('plans a single follow-up when a lead without a sequence is to be called again', async () => {
    const { lead } = await followed(world, { sequenceId: null });
    const again = call({ leadId: lead.id, touchId: null, outcome: 'callback', nextAt: monday + 2 * day });
    await logOutcome(world, { commandId: commandId(), ...again }, monday);
    expect(openTouch(await promptOf(world, lead.id, monday))).toMatchObject({
      channel: 'call',
      dueAt: monday + 2 * day,
    });
  });

  it('clears the note that was being typed, because it is in the history now', async () => {
    const { lead, touch } = await followed(world);
    await world.db.drafts.put({ key: `lead:${lead.id}`, text: 'half', updatedAt: monday });
    await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id, note: 'half' }) },
      monday,
    );
    expect((await promptOf(world, lead.id, monday)).draft).toBe('');
  });

  it('puts the outcomes the rep uses most first', async () => {
    const { lead, touch } = await followed(world);
    const voicemail = call({ leadId: lead.id, touchId: touch!.id, outcome: 'voicemail' });
    await logOutcome(world, { commandId: commandId(), ...voicemail }, monday);
    expect((await promptOf(world, lead.id, monday)).choices[0]?.outcome).toBe('voicemail');
  });
});
