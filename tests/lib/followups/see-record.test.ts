import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { seeRecord } from '../../../lib/followups/see-record.ts';
import { dismissNews, settleNews } from '../../../lib/followups/settle-news.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CrmFacts } from '../../../lib/leads/sighting.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { type Connection, connectionId } from '../../../lib/outbox/connection.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { field, reading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, promptOf } from '../../world.ts';

const page = reading({ owner: field('Robin Rep'), stage: field('New') });
const { ref } = page;
const key = recordKey(ref);
const same: CrmFacts = { stage: 'New', owner: 'Robin Rep', doNotCall: null };
let world: World;
let lead: LeadPrompt['lead'];

beforeEach(async () => {
  world = await newWorld();
  ({ lead } = await followed(world, { page }));
  await see({}, monday);
});

function see(facts: Partial<CrmFacts>, now: number): Promise<boolean> {
  return seeRecord(world, { leadId: lead.id, ref, facts: { ...same, ...facts }, isAsked: false }, now);
}

const shown = (now = monday + day): Promise<LeadPrompt> => promptOf(world, lead.id, now);

function settle(fact: 'owner' | 'stage' | 'do-not-call', keep: 'mine' | 'theirs') {
  return settleNews(world, { commandId: commandId(), leadId: lead.id, key, fact, keep }, monday + 2 * day);
}

async function connect(changes: Partial<Connection>): Promise<void> {
  const { crm, host, tenant } = ref;
  await world.db.connections.put({
    id: connectionId(ref),
    crm,
    host,
    tenant,
    way: 'token',
    fields: {},
    account: { user: 'Robin Rep', userId: '1', email: 'robin@rep.test' },
    state: 'ok',
    lastFailure: null,
    lastOkAt: null,
    pausedUntilAt: 0,
    outcomes: null,
    stages: null,
    outcomeMap: {},
    stageMap: {},
    writes: { touches: true, notes: true, tasks: false, stages: false },
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  });
}

describe('a record seen again', () => {
  it('says nothing while the CRM says what it said', async () => {
    expect(await see({}, monday + hour)).toBe(false);
    expect(await shown()).toMatchObject({ fromCrm: [], enrollment: { state: { kind: 'active' } } });
  });

  it('has the new stage told, and nothing else moved, where no status is mapped to it', async () => {
    const before = await shown();
    expect(await see({ stage: 'Qualified' }, monday + hour)).toBe(true);
    const after = await shown();
    expect(after).toMatchObject({ lead: { status: before.lead.status }, touch: { dueAt: before.touch?.dueAt } });
    expect(after.fromCrm).toMatchObject([
      { key, news: [{ fact: 'stage', from: 'New', to: 'Qualified', how: 'taken' }] },
    ]);
    expect(after.history[0]?.activity).toMatchObject({ why: [{ rule: 'crm-stage-changed' }] });
  });

  it('is told once', async () => {
    await see({ stage: 'Qualified' }, monday + hour);
    const journal = await world.db.journal.count();
    expect(await see({ stage: 'Qualified' }, monday + 2 * hour)).toBe(false);
    expect(await world.db.journal.count()).toBe(journal);
  });

  it('is told once also when two tabs show it at the same moment', async () => {
    await Promise.all([see({ stage: 'Qualified' }, monday + hour), see({ stage: 'Qualified' }, monday + hour)]);
    const rules = (await shown()).history.flatMap(({ activity }) => ('why' in activity ? activity.why : []));
    expect(rules.filter(({ rule }) => rule === 'crm-stage-changed')).toHaveLength(1);
  });
});

describe('a new owner', () => {
  it('ends the run, says why, and is the lead’s owner', async () => {
    await see({ owner: 'Ben Other' }, monday + hour);
    const after = await shown();
    expect(after).toMatchObject({
      lead: { owner: 'Ben Other' },
      touch: null,
      enrollment: { state: { kind: 'stopped' } },
    });
    expect(after.fromCrm[0]?.news).toMatchObject([{ fact: 'owner', how: 'taken', from: 'Robin Rep', to: 'Ben Other' }]);
  });

  it('ends nothing when it is the rep', async () => {
    await connect({ account: { user: 'Robin  rep', userId: '1', email: '' } });
    await see({ owner: 'Ben Other' }, monday + hour);
    await settle('owner', 'mine');
    await world.db.sightings.update(key, { owner: 'Ben Other' });
    await see({ owner: 'Robin Rep' }, monday + 3 * hour);
    expect(await shown()).toMatchObject({ lead: { owner: 'Robin Rep' }, enrollment: { state: { kind: 'active' } } });
  });

  it('is undone with the run when the rep says that the lead is still theirs', async () => {
    const before = await shown();
    await see({ owner: 'Ben Other' }, monday + hour);
    expect(await settle('owner', 'mine')).toMatchObject({ kind: 'done' });
    expect(await shown()).toMatchObject({
      lead: { owner: 'Robin Rep' },
      touch: { id: before.touch?.id, dueAt: before.touch?.dueAt },
      fromCrm: [],
    });
    expect(await see({ owner: 'Ben Other' }, monday + 3 * day), 'not told again').toBe(false);
  });

  it('is asked about where the rep has another, and taken when they say so', async () => {
    await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { owner: 'Cy Mine' } }, monday + 1);
    await see({ owner: 'Ben Other' }, monday + hour);
    expect(await shown()).toMatchObject({
      lead: { owner: 'Cy Mine' },
      fromCrm: [{ news: [{ how: 'asked', mine: 'Cy Mine', to: 'Ben Other' }] }],
    });
    expect(await settle('owner', 'theirs')).toMatchObject({
      kind: 'done',
      prompt: { lead: { owner: 'Ben Other' }, fromCrm: [] },
    });
  });

  it('answered twice is refused, and changes nothing', async () => {
    await see({ owner: 'Ben Other' }, monday + hour);
    await settle('owner', 'mine');
    expect(await settle('owner', 'mine')).toMatchObject({ kind: 'refused', because: 'moved-on' });
    expect(await shown()).toMatchObject({ lead: { owner: 'Robin Rep' } });
  });
});

describe('do-not-call', () => {
  it('ends the run at once, and can be undone like all else', async () => {
    await see({ doNotCall: true }, monday + hour);
    const after = await shown();
    expect(after).toMatchObject({ lead: { doNotContact: true }, touch: null });
    const commandOfChange = after.fromCrm[0]?.news[0]?.commandId ?? '';
    await undo(world, { commandId: commandId(), undoneCommandId: commandOfChange }, monday + 2 * hour);
    expect(await shown()).toMatchObject({ lead: { doNotContact: false }, touch: { channel: 'call' } });
  });

  it('that is lifted in the CRM is asked about, never lifted by itself', async () => {
    await see({ doNotCall: true }, monday + hour);
    await settle('do-not-call', 'theirs');
    await see({ doNotCall: false }, monday + 2 * hour);
    expect(await shown()).toMatchObject({ lead: { doNotContact: true }, fromCrm: [{ news: [{ how: 'asked' }] }] });
    await settle('do-not-call', 'theirs');
    expect(await shown()).toMatchObject({ lead: { doNotContact: false }, fromCrm: [] });
  });
});

describe('a stage with a status of ours', () => {
  const list = [
    { objectType: 'Lead', id: 'q', label: 'Qualified' },
    { objectType: 'Lead', id: 'o', label: 'Offered' },
  ];
  const mapped = {
    stages: { list, fetchedAt: monday },
    stageMap: { 'Lead/interested': 'q', 'Lead/offer': 'o' },
  };

  it('sets the status', async () => {
    await connect(mapped);
    await see({ stage: 'qualified' }, monday + hour);
    expect(await shown()).toMatchObject({ lead: { status: 'interested' } });
  });

  it('is not written back to the CRM it came from', async () => {
    await connect({ ...mapped, writes: { touches: true, notes: true, tasks: false, stages: true } });
    await see({ stage: 'Qualified' }, monday + hour);
    expect(await world.db.outbox.toArray()).toEqual([]);
    for (const status of ['offer', 'interested'] as const)
      await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { status } }, monday + day);
    expect(await world.db.outbox.count(), 'what the rep sets later is').toBe(2);
  });

  it('asks where the rep has changed the status since', async () => {
    await connect(mapped);
    await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { status: 'offer' } }, monday + 1);
    await see({ stage: 'q' }, monday + hour);
    expect(await shown()).toMatchObject({
      lead: { status: 'offer' },
      fromCrm: [{ news: [{ how: 'asked', mine: 'offer' }] }],
    });
    await settle('stage', 'theirs');
    expect(await shown()).toMatchObject({ lead: { status: 'interested' } });
  });

  it('that the rep agrees to is not written back to the CRM it came from', async () => {
    await connect({ ...mapped, writes: { touches: true, notes: true, tasks: false, stages: true } });
    await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { status: 'offer' } }, monday + 1);
    await see({ stage: 'q' }, monday + hour);
    await settle('stage', 'theirs');
    expect((await world.db.outbox.toArray()).map(({ write }) => write)).toMatchObject([{ status: 'offer' }]);
  });

  it('that we wrote there ourselves is no news', async () => {
    await connect(mapped);
    await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { status: 'interested' } }, monday + 1);
    expect(await see({ stage: 'Qualified' }, monday + hour)).toBe(false);
    expect((await shown()).fromCrm).toEqual([]);
  });
});

describe('several changes in one look', () => {
  it('are undone one by one: a lead that is still the rep’s may still not be called', async () => {
    await see({ owner: 'Ben Other', doNotCall: true }, monday + hour);
    expect(await settle('owner', 'mine')).toMatchObject({ kind: 'done' });
    expect(await shown()).toMatchObject({
      lead: { owner: 'Robin Rep', doNotContact: true },
      touch: null,
      fromCrm: [{ news: [{ fact: 'do-not-call' }] }],
    });
  });
});

describe('a CRM whose API has other words than its pages', () => {
  const asks = (facts: Partial<CrmFacts>, now: number): Promise<boolean> =>
    seeRecord(world, { leadId: lead.id, ref, facts: { ...same, ...facts }, isAsked: true }, now);

  it('ends no run by that, and tells nothing', async () => {
    for (const at of [hour, 2 * hour, 3 * hour]) {
      expect(await asks({ stage: 'st_new', owner: 'robin@rep.test' }, monday + at)).toBe(false);
      expect(await see({}, monday + at + 1)).toBe(false);
    }
    expect(await shown()).toMatchObject({ lead: { owner: 'Robin Rep' }, enrollment: { state: { kind: 'active' } } });
  });
});

describe('two looks at the same time', () => {
  it('keep what the other found, and what the rep answered', async () => {
    await see({ stage: 'Qualified' }, monday + hour);
    await Promise.all([
      see({ stage: 'Qualified', runningSequence: 'Nurture' }, monday + 2 * hour),
      dismissNews(world.db, { key, fact: 'stage' }),
    ]);
    expect((await shown()).fromCrm).toMatchObject([{ news: [], runningSequence: 'Nurture' }]);
  });
});

describe('what else a CRM tells', () => {
  it('is a sequence of its own that runs for them, and what others logged', async () => {
    const recent = [{ id: '9', at: monday, what: 'Call', by: 'Ben' }];
    expect(await see({ runningSequence: 'Nurture', recent }, monday + hour)).toBe(true);
    expect((await shown()).fromCrm).toMatchObject([{ runningSequence: 'Nurture', recent }]);
    expect(await see({ runningSequence: '', recent: [] }, monday + 2 * hour)).toBe(true);
    expect((await shown()).fromCrm).toEqual([]);
  });
});
