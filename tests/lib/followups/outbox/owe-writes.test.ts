import { beforeEach, describe, expect, it } from 'vitest';
import { addNote, changeLead } from '../../../../lib/followups/change-lead.ts';
import { rescheduleTouch, stopEnrollment } from '../../../../lib/followups/change-run.ts';
import { linkRecord } from '../../../../lib/followups/follow-lead.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { logSignal } from '../../../../lib/followups/log-signal.ts';
import { mergeLeads } from '../../../../lib/followups/merge-leads.ts';
import { storeEvent } from '../../../../lib/followups/outbox/store-event.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { CommandResult } from '../../../../lib/messages/protocol.ts';
import type { Connection } from '../../../../lib/outbox/connection.ts';
import type { OutboxRow } from '../../../../lib/outbox/delivery.ts';
import { call, otherReading, reading } from '../../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld, openTouch, promptOf } from '../../../world.ts';
import { connection } from '../../outbox/rows.ts';

let world: World;
let lead: LeadPrompt;
const logsOnly = { touches: true, notes: true, tasks: false, stages: false };

beforeEach(async () => {
  world = await newWorld();
  lead = await followed(world);
});

async function connect(changes: Partial<Connection> = {}): Promise<void> {
  await world.db.connections.put(connection({ writes: logsOnly, ...changes }));
}

function owed(): Promise<OutboxRow[]> {
  return world.db.outbox.toArray();
}

async function logCall(changes: Partial<Parameters<typeof call>[0]> = {}, now = monday): Promise<string> {
  const prompt = await promptOf(world, lead.lead.id, now);
  const input = call({ leadId: lead.lead.id, touchId: prompt.touch?.id ?? null, ...changes });
  return idOf(await logOutcome(world, { commandId: commandId(), ...input }, now));
}

function idOf(result: CommandResult): string {
  if (result.kind !== 'done') throw new Error(`Refused: ${result.because}`);
  return result.commandId;
}

async function undoIt(undoneCommandId: string, now = monday + hour): Promise<string> {
  return idOf(await undo(world, { commandId: commandId(), undoneCommandId }, now));
}

/** The CRM has it now. */
async function confirm({ id }: OutboxRow): Promise<void> {
  const row = (await world.db.outbox.get(id))!;
  const { tryAt: _tryAt, openAt: _openAt, ...rest } = row;
  await world.db.outbox.put({ ...rest, made: { call: id }, delivery: { kind: 'confirmed', at: monday, by: 'crm' } });
}

describe('a logged call', () => {
  it('owes nothing where no CRM is connected', async () => {
    await logCall();
    expect(await owed()).toEqual([]);
  });

  it('owes nothing to a workspace that the lead has no record in', async () => {
    await connect({ id: 'espocrm/other.example/', host: 'other.example' });
    await logCall();
    expect(await owed()).toEqual([]);
  });

  it('is owed with all that was logged, and can be sent at once', async () => {
    await connect();
    const id = await logCall({ note: 'Left word', outcome: 'voicemail' });
    const [row] = await owed();
    expect(row).toMatchObject({
      leadId: lead.lead.id,
      commandId: id,
      connectionId: 'espocrm/crm.example/',
      ref: reading().ref,
      recordUrl: reading().url,
      write: {
        kind: 'touch',
        channel: 'call',
        outcome: 'voicemail',
        note: 'Left word',
        contact: '+44 1632 960000',
        stepTitle: openTouch(lead).title,
        at: monday,
      },
      wanted: 'there',
      delivery: { kind: 'queued' },
      tryAt: monday,
      openAt: monday,
    });
  });

  it('is owed once, however often the command is sent', async () => {
    await connect();
    const command = { commandId: commandId(), ...call({ leadId: lead.lead.id, touchId: null }) };
    await logOutcome(world, command, monday);
    await logOutcome(world, command, monday);
    expect(await owed()).toHaveLength(1);
  });

  it('is owed to each workspace, and to one record of each', async () => {
    await connect();
    await connect({ id: 'odoo/odoo.example/', crm: 'odoo', host: 'odoo.example' });
    const odoo = otherReading('7', {
      ref: { crm: 'odoo', host: 'odoo.example', tenant: '', objectType: 'res.partner', recordId: '7' },
    });
    await linkRecord(world, { commandId: commandId(), leadId: lead.lead.id, reading: odoo }, monday);
    await linkRecord(world, { commandId: commandId(), leadId: lead.lead.id, reading: otherReading('2') }, monday);
    await logCall();
    expect((await owed()).map(({ connectionId }) => connectionId).toSorted()).toEqual([
      'espocrm/crm.example/',
      'odoo/odoo.example/',
    ]);
  });

  it('keeps a sensitive note from the CRM, and the log not', async () => {
    await connect();
    await logCall({ note: 'Divorce', isSensitive: true });
    expect((await owed()).map(({ write }) => write)).toMatchObject([{ kind: 'touch', note: '' }]);
    const { last } = await promptOf(world, lead.lead.id, monday);
    expect(last).toMatchObject({ note: 'Divorce', isSensitive: true });
  });

  it('is owed with the script that was used, unless what was said is sensitive', async () => {
    await connect();
    const script = { id: 's', scenario: 'negotiation', objections: ['It costs too much'], branch: null } as const;
    await logCall({ script });
    await logCall({ script, note: 'Divorce', isSensitive: true }, monday + minute);
    expect((await owed()).map(({ write }) => ('script' in write ? write.script : null))).toEqual([script, null]);
  });

  it('is the rep’s to write where they fill in the CRM’s own form', async () => {
    await connect({ way: 'form', account: null });
    await logCall();
    const [row] = await owed();
    expect(row!.delivery).toMatchObject({ kind: 'needs-rep', failure: { kind: 'by-hand' } });
    expect(row).not.toHaveProperty('tryAt');
  });

  it.each([
    ['that the rep turned off', { state: 'off' as const }],
    ['that is not to be told of touches', { writes: { ...logsOnly, touches: false } }],
  ])('is not owed to a workspace %s', async (_what, changes) => {
    await connect(changes);
    await logCall();
    expect(await owed()).toEqual([]);
  });
});

describe('a note', () => {
  it('is owed, and not when it is sensitive', async () => {
    await connect();
    const leadId = lead.lead.id;
    await addNote(world, { commandId: commandId(), leadId, note: 'Likes tea', isSensitive: false }, monday);
    await addNote(world, { commandId: commandId(), leadId, note: 'Is ill', isSensitive: true }, monday);
    expect((await owed()).map(({ write }) => write)).toEqual([{ kind: 'note', note: 'Likes tea', at: monday }]);
  });

  it('noted with a signal is owed, and not when it is sensitive', async () => {
    await connect();
    const signal = { leadId: lead.lead.id, signal: 'out-of-office' as const, untilAt: monday + day };
    await logSignal(world, { commandId: commandId(), ...signal, note: 'Back on Tuesday' }, monday);
    await logSignal(world, { commandId: commandId(), ...signal, note: 'In hospital', isSensitive: true }, monday + 1);
    expect((await owed()).map(({ write }) => write)).toMatchObject([{ kind: 'note', note: 'Back on Tuesday' }]);
  });
});

describe('a status', () => {
  const stages = { ...logsOnly, stages: true };
  const stageMap = { 'Lead/interested': 'stage-3', 'Lead/new': 'stage-1' };

  async function setStatus(status: 'interested' | 'offer'): Promise<string> {
    const input = { commandId: commandId(), leadId: lead.lead.id, changes: { status } };
    return idOf(await changeLead(world, input, monday));
  }

  it('is owed where the rep mapped a stage to it, with the one before', async () => {
    await connect({ writes: stages, stageMap });
    await setStatus('interested');
    expect((await owed()).map(({ write }) => write)).toEqual([
      { kind: 'stage', status: 'interested', was: 'new', at: monday },
    ]);
  });

  it('without a stage, or where stages are not written, is not owed', async () => {
    await connect({ writes: stages, stageMap });
    await setStatus('offer');
    await connect({ writes: logsOnly, stageMap });
    await setStatus('interested');
    expect(await owed()).toEqual([]);
  });

  it('that is undone owes no stage of its own: the one that was set is taken back', async () => {
    await connect({ writes: stages, stageMap });
    const id = await setStatus('interested');
    await confirm((await owed())[0]!);
    await undoIt(id);
    expect((await owed()).map(({ wanted, delivery }) => [wanted, delivery.kind])).toEqual([['gone', 'withdrawing']]);
  });
});

describe('undo', () => {
  it('withdraws a log that was not sent, and undone itself has it sent', async () => {
    await connect();
    const undoing = await undoIt(await logCall());
    expect(await owed()).toMatchObject([{ wanted: 'gone', delivery: { kind: 'withdrawn', how: 'unsent' } }]);
    const again = await undoIt(undoing);
    expect(await owed()).toMatchObject([{ wanted: 'there', delivery: { kind: 'queued' }, tryAt: monday + hour }]);
    await undoIt(again);
    expect(await owed()).toMatchObject([{ wanted: 'gone', delivery: { kind: 'withdrawn', how: 'unsent' } }]);
  });

  it('again and again has one log wanted at most', async () => {
    await connect();
    const id = await logCall();
    await confirm((await owed())[0]!);
    let last = await undoIt(id);
    const row = (await owed())[0]!;
    await storeEvent(world.db, { row, event: { kind: 'taken-back', how: 'deleted' }, asked: null }, monday + hour);
    for (let times = 1; times <= 5; times += 1) {
      last = await undoIt(last, monday + hour + times * minute);
      expect((await owed()).filter(({ wanted }) => wanted === 'there')).toHaveLength(times % 2);
    }
    expect(await owed()).toHaveLength(2);
  });

  it('of a log that is in the CRM takes it back, and undone itself owes another', async () => {
    await connect();
    const id = await logCall();
    const [first] = await owed();
    await confirm(first!);
    const undoing = await undoIt(id);
    expect(await owed()).toMatchObject([{ wanted: 'gone', delivery: { kind: 'withdrawing' } }]);
    const row = (await owed())[0]!;
    await storeEvent(world.db, { row, event: { kind: 'taken-back', how: 'deleted' }, asked: null }, monday + hour);
    await undoIt(undoing, monday + 2 * hour);
    const rows = await owed();
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ commandId: id, wanted: 'there', delivery: { kind: 'queued' }, made: {} });
    const { history } = await promptOf(world, lead.lead.id, monday + 2 * hour);
    const line = history.find(({ activity }) => activity.id === first!.activityId)!;
    expect(line.receipts).toMatchObject([{ outboxId: rows[1]!.id, delivery: 'queued' }]);
  });
});

describe('the task of the next step', () => {
  const tasks = { touches: false, notes: false, stages: false, tasks: true };

  async function standing(): Promise<OutboxRow[]> {
    return (await owed()).filter(({ wanted }) => wanted === 'there');
  }

  async function move(dueAt: number, now = monday): Promise<string> {
    const prompt = await promptOf(world, lead.lead.id, now);
    const touchId = openTouch(prompt).id;
    const input = { commandId: commandId(), leadId: lead.lead.id, touchId, dueAt, how: 'reschedule' as const };
    return idOf(await rescheduleTouch(world, input, now));
  }

  it('is owed once, and follows the open touch', async () => {
    await connect({ writes: tasks });
    await logCall();
    const { touch } = await promptOf(world, lead.lead.id, monday);
    expect((await standing()).map(({ write }) => write)).toMatchObject([
      { kind: 'task', touchId: touch!.id, dueAt: touch!.dueAt, title: touch!.title },
    ]);
    await move(monday + 3 * day);
    expect((await standing()).map(({ write }) => write)).toMatchObject([{ kind: 'task', dueAt: monday + 3 * day }]);
  });

  it('that is in the CRM is taken back when the touch is moved, and comes back with it', async () => {
    await connect({ writes: tasks });
    const leadId = lead.lead.id;
    await move(monday + 2 * day);
    await confirm((await standing())[0]!);
    const moving = await move(monday + 3 * day, monday + 1);
    expect((await owed()).map(({ delivery }) => delivery.kind)).toEqual(['withdrawing', 'queued']);
    await undoIt(moving, monday + minute);
    expect((await standing()).map(({ write }) => write)).toMatchObject([{ kind: 'task', dueAt: monday + 2 * day }]);
    await stopEnrollment(world, { commandId: commandId(), leadId, because: '' }, monday + hour);
    expect(await standing()).toEqual([]);
  });

  it('is owed where a record of the lead is linked later', async () => {
    await connect({ id: 'odoo/odoo.example/', crm: 'odoo', host: 'odoo.example', writes: tasks });
    const ref = { crm: 'odoo', host: 'odoo.example', tenant: '', objectType: 'res.partner', recordId: '7' } as const;
    await linkRecord(
      world,
      { commandId: commandId(), leadId: lead.lead.id, reading: otherReading('7', { ref }) },
      monday,
    );
    expect((await standing()).map(({ ref: to }) => to)).toEqual([ref]);
  });

  it('moves to a better record of the lead', async () => {
    await connect({ writes: tasks });
    await move(monday + 2 * day);
    const ref = { ...reading().ref, objectType: 'Contact', recordId: '9' };
    await linkRecord(
      world,
      { commandId: commandId(), leadId: lead.lead.id, reading: otherReading('9', { ref }) },
      monday,
    );
    expect((await standing()).map(({ ref: to }) => to)).toEqual([ref]);
  });

  it('is not kept by hand', async () => {
    await connect({ writes: tasks, way: 'form', account: null });
    await move(monday + 2 * day);
    expect(await owed()).toEqual([]);
  });
});

it('keeps the receipts of a lead that was merged into another on its lines', async () => {
  await connect();
  const other = await followed(world, { page: otherReading('2') });
  const logged = call({ leadId: other.lead.id, touchId: null });
  await logOutcome(world, { commandId: commandId(), ...logged }, monday);
  await mergeLeads(world, { commandId: commandId(), leadId: lead.lead.id, otherId: other.lead.id }, monday + hour);
  const { history } = await promptOf(world, lead.lead.id, monday + hour);
  expect(history.flatMap(({ receipts }) => receipts)).toMatchObject([{ delivery: 'queued', crm: 'espocrm' }]);
});
