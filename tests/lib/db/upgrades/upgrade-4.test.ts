import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openDb } from '../../../../lib/db/open-db.ts';
import { type FollowthroughDb, versions } from '../../../../lib/db/schema.ts';
import { findPrompt } from '../../../../lib/followups/find-prompt.ts';
import { logOutcome } from '../../../../lib/followups/log-outcome.ts';
import { approveMessage } from '../../../../lib/followups/reviews/approve-message.ts';
import { findRuleSettings } from '../../../../lib/followups/rule-settings.ts';
import { syncPresets } from '../../../../lib/followups/save-sequence.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import { newId } from '../../../../lib/messages/new-id.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import { unknownRep } from '../../../../lib/touches/rep-profile.ts';

/** The rules as version 3 knew them: without the rep. */
const { rep: _rep, ...rules } = { ...usualRules, bookingLink: 'https://book.example/ann' };

const lead = {
  id: 'lead-1',
  name: 'Owen Hughes',
  company: 'Hughes Farm',
  jobTitle: '',
  address: '1 North Field',
  emails: [{ text: 'owen@hughes.example', normal: 'owen@hughes.example', health: 'good' }],
  phones: [],
  status: 'attempted',
  temperature: 'warm',
  owner: 'Ben',
  zone: null,
  doNotContact: false,
  score: 5,
  createdAt: 1,
  updatedAt: 1,
  words: ['owen', 'hughes'],
  identities: ['email:owen@hughes.example'],
  groups: [],
};

const touch = {
  id: 'touch-1',
  leadId: lead.id,
  enrollmentId: 'run-1',
  stepId: 'write',
  title: 'Write',
  channel: 'email',
  attempt: 1,
  dueAt: 5,
  why: [],
  announced: 0,
  createdAt: 5,
  updatedAt: 5,
};

const reminder = {
  id: `${lead.id}/promise`,
  leadId: lead.id,
  kind: 'promise',
  dueAt: 9,
  title: 'send the plan',
  why: [],
  announced: 0,
  createdAt: 1,
  updatedAt: 1,
};

const sent = {
  id: 'line-1',
  leadId: lead.id,
  commandId: 'command-1',
  at: 4,
  kind: 'touch',
  channel: 'email',
  outcome: 'sent',
  contact: 'owen@hughes.example',
  note: '',
  stepTitle: '',
  message: { subject: 'Roof', body: 'It is $500.' },
};

type Settings = readonly { readonly key: string; readonly value: unknown }[];

/** A database that version 3 filled, opened by this version. */
async function opened(settings: Settings, rulesBefore: object | null = null): Promise<World> {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('followthrough', options);
  versions.slice(0, 3).forEach((stores, index) => old.version(index + 1).stores({ ...stores }));
  await old.table('leads').add(lead);
  await old.table('touches').add(touch);
  await old.table('reminders').add(reminder);
  await old.table('history').add({ leadId: lead.id, page: 0, activities: [sent] });
  await old.table('drafts').add({ key: 'message:touch-1:email', text: 'Roof\nIt is $400.', updatedAt: 5 });
  await old.table('journal').add(rulesSaved(rulesBefore));
  await old.table('settings').bulkAdd([...settings]);
  old.close();
  const db: FollowthroughDb = openDb('followthrough', options);
  await syncPresets(db);
  return { db, repZone: 'Europe/London', country: 'GB', newId };
}

/** The rep set their booking link, which can be undone. */
function rulesSaved(before: object | null): object {
  const change = { table: 'settings', key: 'rules', before, after: { key: 'rules', value: rules } };
  return { id: 'command-2', leadId: '', at: 8, says: [], changes: [change], undoneBy: null, undoes: null };
}

const told: Settings = [
  { key: 'rules', value: rules },
  { key: 'repName', value: 'Ann Lee' },
  { key: 'outcomeUse', value: { sent: 3 } },
];

describe('a database of version 3', () => {
  it('keeps all it had', async () => {
    const world = await opened(told);
    expect(await world.db.touches.get('touch-1')).toMatchObject({ title: 'Write' });
    expect(await world.db.drafts.get('message:touch-1:email')).toMatchObject({ text: 'Roof\nIt is $400.' });
    const prompt = await findPrompt(world, lead.id, 10);
    expect(prompt).toMatchObject({
      lead: { name: 'Owen Hughes', owner: 'Ben', score: 5 },
      reminders: [{ title: 'send the plan' }],
      last: { id: 'line-1', message: { body: 'It is $500.' } },
    });
    expect(await world.db.settings.get('outcomeUse')).toMatchObject({ value: { sent: 3 } });
  });

  it('can keep reviews, and holds what is written by then to them', async () => {
    const world = await opened(told);
    const log = { leadId: lead.id, touchId: null, channel: 'email', contact: '', note: '', nextAt: null } as const;
    const message = { subject: 'Roof', body: 'It is $400.' };
    const sending = { commandId: newId(11), ...log, outcome: 'sent', message } as const;
    expect(await logOutcome(world, sending, 11)).toMatchObject({ because: 'not-reviewed' });
    const written = { leadId: lead.id, touchId: null, channel: 'email', message } as const;
    await approveMessage(world, { commandId: newId(12), ...written, by: 'Ben', because: '' }, 12);
    expect((await logOutcome(world, sending, 13)).kind).toBe('done');
  });

  it('has the rep’s name among the rules, with all the rules there were', async () => {
    const { db } = await opened(told);
    expect(await findRuleSettings(db)).toEqual({ ...rules, rep: { ...unknownRep, name: 'Ann Lee' } });
    expect(await db.settings.get('repName')).toBeUndefined();
  });

  it('has the name of a rep who never set a rule, too', async () => {
    const { db } = await opened([{ key: 'repName', value: 'Ann Lee' }]);
    expect(await findRuleSettings(db)).toEqual({ ...usualRules, rep: { ...unknownRep, name: 'Ann Lee' } });
  });

  it.each<Settings>([
    [{ key: 'rules', value: rules }],
    [
      { key: 'rules', value: rules },
      { key: 'repName', value: ' ' },
    ],
  ])('knows no name of a rep who never told it: %j', async (...settings) => {
    const { db } = await opened(settings);
    expect(await findRuleSettings(db)).toEqual({ ...rules, rep: unknownRep });
    expect(await db.settings.get('repName')).toBeUndefined();
  });

  it.each([
    ['that were others', { key: 'rules', value: { ...rules, bookingLink: '', dayCap: 3 } }, 3],
    ['of which there were none', null, usualRules.dayCap],
  ])('lets the rules of before, %s, be undone, and keeps the name', async (_, before, dayCap) => {
    const world = await opened(told, before);
    const result = await undo(world, { commandId: newId(20), undoneCommandId: 'command-2' }, 20);
    expect(result.kind).toBe('done');
    expect(await findRuleSettings(world.db)).toMatchObject({ bookingLink: '', dayCap, rep: { name: 'Ann Lee' } });
  });
});
