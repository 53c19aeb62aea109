import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../../lib/db/open-db.ts';
import { type FollowthroughDb, versions } from '../../../../lib/db/schema.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import { groupsOf } from '../../../../lib/leads/groups.ts';
import type { Lead } from '../../../../lib/leads/lead.ts';
import { newId } from '../../../../lib/messages/new-id.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import { sequenceProblems } from '../../../../lib/sequences/validate-sequence.ts';

/** A sequence, a run and a lead as version 1 wrote them. */
const sequence = {
  id: 'own-1',
  version: 3,
  name: 'Mine',
  goal: 'Talk',
  origin: 'own',
  steps: [
    {
      id: 'call',
      title: 'Call',
      channel: 'call',
      fallbacks: ['email'],
      delay: { amount: 0, unit: 'minutes', from: 'start', at: null },
      notAfter: [],
      times: 1,
      verbs: { 'no-answer': { kind: 'retry', times: 3, overDays: 10, afterwards: { kind: 'advance' } } },
    },
    {
      id: 'write',
      title: 'Write',
      channel: 'email',
      fallbacks: [],
      delay: { amount: 2, unit: 'weeks', from: 'previous', at: '09:00' },
      notAfter: ['mail'],
      times: 5,
      verbs: {},
    },
  ],
  maxTouches: 12,
  maxAgeDays: 120,
  createdAt: 1,
  updatedAt: 2,
};

const run = (id: string, state: object): object => ({
  id,
  leadId: 'lead-1',
  sequenceId: 'own-1',
  sequenceVersion: 3,
  state,
  stepIndex: 1,
  attempt: 1,
  repeat: 2,
  touchCount: 2,
  usedChannels: ['call'],
  startedAt: 10,
  lastTouchAt: 20,
  updatedAt: 20,
  why: [],
});

/** A lead as version 1 wrote it. */
const lead = {
  id: 'lead-2',
  name: 'Ana Ruiz',
  company: 'Acme',
  jobTitle: '',
  address: '1 North Field Road',
  emails: [{ text: 'ana@acme.example', normal: 'ana@acme.example', health: 'unknown' }],
  phones: [],
  status: 'new',
  temperature: null,
  owner: '',
  zone: null,
  doNotContact: false,
  createdAt: 1,
  updatedAt: 1,
  words: ['ana', 'ruiz'],
  identities: [],
};
const runBefore = { ...run('c', { kind: 'active' }), leadId: lead.id };
const [leadAfter, runAfter] = [
  { ...lead, status: 'attempted', updatedAt: 30 },
  { ...runBefore, state: { kind: 'paused', by: 'rep', untilAt: null, remainingMs: 5 }, updatedAt: 30 },
];

let db: FollowthroughDb;

beforeEach(async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('followthrough', options);
  old.version(1).stores({ ...versions[0] });
  await old.table('sequences').add(sequence);
  await old
    .table('enrollments')
    .bulkAdd([run('a', { kind: 'active' }), run('b', { kind: 'finished', result: 'booked' })]);
  await old.table('leads').add({ id: 'lead-1', name: 'Owen', words: ['owen'], identities: [], updatedAt: 1 });
  await old.table('leads').add(leadAfter);
  await old.table('enrollments').add(runAfter);
  await old.table('journal').add({
    id: 'command-1',
    leadId: lead.id,
    at: 30,
    says: [],
    changes: [
      { table: 'leads', key: lead.id, before: lead, after: leadAfter },
      { table: 'enrollments', key: 'c', before: runBefore, after: runAfter },
    ],
    undoneBy: null,
    undoes: null,
  });
  old.close();
  db = openDb('followthrough', options);
});

it('gives every step its kind, track, repeat and the rest, so that it runs as it did', async () => {
  const upgraded = await db.sequences.get(['own-1', 3]);
  expect(sequenceProblems(upgraded!)).toEqual([]);
  expect(upgraded!.steps[0]).toMatchObject({ kind: 'touch', track: 'main', channel: 'call', repeat: null, text: null });
  expect(upgraded!.steps[1]).toMatchObject({
    repeat: { times: 5, every: { amount: 2, unit: 'weeks', at: '09:00' }, taper: 1 },
    late: { kind: 'wait' },
    notAfter: ['mail'],
  });
  expect(upgraded!.steps[1]).not.toHaveProperty('times');
});

it('knows which runs are under way, and loses nothing of them', async () => {
  const underWay = await db.enrollments.where('underWay').equals('own-1').toArray();
  expect(underWay.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(underWay[0]).toMatchObject({ id: 'a', repeat: 2, lastTouchAt: 20, lastDueAt: 20, hasAnswer: false });
  expect(await db.enrollments.get('b')).toMatchObject({ state: { kind: 'finished', result: 'booked' } });
});

it('keeps every lead', async () => {
  expect(await db.leads.get('lead-1')).toMatchObject({ name: 'Owen', words: ['owen'], groups: [] });
});

it('finds a lead by company and address from the start, and with the score that everybody starts at', async () => {
  const groups = groupsOf(lead as unknown as Lead);
  expect(groups).toHaveLength(2);
  expect(await db.leads.get('lead-2')).toMatchObject({ groups, score: usualRules.score.start });
  expect(await db.leads.where('groups').equals(groups[0]!).count()).toBe(1);
});

it('leaves a command given before to be undone, back to what version 2 would have known', async () => {
  const world = { db, repZone: 'Europe/London', country: 'GB', newId };
  const result = await undo(world, { commandId: newId(40), undoneCommandId: 'command-1' }, 40);
  expect(result.kind).toBe('done');
  expect(await db.leads.get('lead-2')).toMatchObject({ status: 'new', score: usualRules.score.start });
  expect(await db.enrollments.get('c')).toMatchObject({ state: { kind: 'active' }, underWay: 'own-1', lastDueAt: 20 });
});
