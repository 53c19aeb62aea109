import { beforeEach, describe, expect, it } from 'vitest';
import { findSuppressions } from '../../../lib/followups/find-lists.ts';
import { liftSuppression, suppress } from '../../../lib/followups/suppress.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult, SuppressionEntry } from '../../../lib/messages/protocol.ts';
import { field, otherReading } from '../../builders.ts';
import { commandId, followed, hour, minute, monday, newWorld, openTouch, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  ({ id: leadId } = (await followed(world)).lead);
});

const phone: SuppressionEntry = { kind: 'phone', value: '+44 1632 960000', channels: null };
const email: SuppressionEntry = { kind: 'email', value: 'owen@hughes.example', channels: null };

function bar(entries: readonly SuppressionEntry[], now = monday): Promise<CommandResult> {
  return suppress(world, { commandId: commandId(), leadId, entries, note: 'asked us to' }, now);
}

describe('putting a number on the list', () => {
  it('redirects the next touch at once, and says so', async () => {
    expect(openTouch(await promptOf(world, leadId, monday)).channel).toBe('call');
    const result = await bar([phone]);
    const after = await promptOf(world, leadId, monday);
    expect(openTouch(after).channel).toBe('email');
    expect(after.suppressions).toMatchObject([{ text: '+44 1632 960000', because: 'by-rep', note: 'asked us to' }]);
    expect(result).toMatchObject({ says: [{ rule: 'suppression-added' }, { rule: 'channel-fallback' }] });
  });

  it('ends the run when the person is barred', async () => {
    await bar([{ kind: 'lead', value: 'whatever the screen says', channels: null }]);
    const after = await promptOf(world, leadId, monday);
    expect(after.enrollment?.state).toEqual({ kind: 'stopped', rule: 'do-not-contact' });
    expect(after.suppressions).toMatchObject([{ id: `lead:${leadId}`, text: 'Owen Hughes' }]);
  });

  it('counts for another lead with the same number', async () => {
    const page = otherReading('2', { phones: [field('01632 960000')], emails: [] });
    const other = await followed(world, { page });
    await bar([phone]);
    const { touch, channels } = await promptOf(world, other.lead.id, monday);
    expect(channels.find(({ channel }) => channel === 'call')?.allowed).toBe(false);
    expect(touch?.channel).not.toBe('call');
  });

  it('is refused, and stores nothing, when one of them is none', async () => {
    const before = await restorableRows(world);
    const result = await bar([email, { kind: 'email', value: 'no email', channels: null }]);
    expect(result).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await restorableRows(world)).toEqual(before);
  });

  it('is undone with what it did to the run', async () => {
    const before = await restorableRows(world);
    const result = await bar([phone, email]);
    if (result.kind !== 'done') throw new Error(result.because);
    await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, monday + hour);
    expect(await restorableRows(world)).toEqual(before);
  });
});

describe('taking an entry off the list', () => {
  it('lets them be contacted again, and can be undone', async () => {
    await bar([phone]);
    const [entry] = (await findSuppressions(world, null)).rows;
    const lift = { commandId: commandId(), suppressionId: entry!.id };
    const result = await liftSuppression(world, lift, monday + hour);
    expect(result).toMatchObject({ kind: 'done', leadId: '', prompt: null, says: [{ rule: 'suppression-lifted' }] });
    expect((await findSuppressions(world, null)).rows).toEqual([]);
    await undo(world, { commandId: commandId(), undoneCommandId: lift.commandId }, monday + hour);
    expect((await findSuppressions(world, null)).rows).toEqual([entry]);
  });

  it('of a person stands in their history', async () => {
    await bar([{ kind: 'lead', value: leadId, channels: null }]);
    await liftSuppression(world, { commandId: commandId(), suppressionId: `lead:${leadId}` }, monday + hour);
    const { history } = await promptOf(world, leadId, monday + hour);
    expect(history[0]?.activity).toMatchObject({ kind: 'decision', why: [{ rule: 'suppression-lifted' }] });
  });

  it('is refused when it is not there', async () => {
    const result = await liftSuppression(world, { commandId: commandId(), suppressionId: 'email:x' }, monday);
    expect(result).toMatchObject({ kind: 'refused', because: 'not-found' });
  });
});

it('lists the newest entries first', async () => {
  await bar([phone]);
  await bar([email], monday + minute);
  expect((await findSuppressions(world, null)).rows.map(({ kind }) => kind)).toEqual(['email', 'phone']);
});
