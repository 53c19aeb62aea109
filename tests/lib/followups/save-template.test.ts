import { beforeEach, describe, expect, it } from 'vitest';
import { findLibrary, findTemplateVersions } from '../../../lib/followups/find-library.ts';
import {
  approveTemplate,
  bringBackTemplate,
  removeTemplate,
  saveTemplate,
} from '../../../lib/followups/save-template.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { TemplateChange } from '../../../lib/messages/library.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import { shippedTemplates } from '../../../lib/words/library/shipped-templates.ts';
import { commandId, hour, monday, newWorld } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const shipped = shippedTemplates.find(({ channel }) => channel === 'email')!;
const own: TemplateChange = {
  id: 'own-1',
  folder: 'My own',
  name: 'Hello',
  channel: 'email',
  subject: 'A question',
  body: 'Hi {{ lead.first_name }}, may I call?',
  tags: [],
};

function wordsOf({ id, folder, name, channel, subject, body, tags }: typeof shipped): TemplateChange {
  return { id, folder, name, channel, subject, body, tags };
}

function save(template: TemplateChange, now = monday): Promise<CommandResult> {
  return saveTemplate(world, { commandId: commandId(), template }, now);
}

function approve(templateId: string, version: number, by = 'Dana'): Promise<CommandResult> {
  return approveTemplate(world, { commandId: commandId(), templateId, version, by }, monday + hour);
}

function remove(templateId: string): Promise<CommandResult> {
  return removeTemplate(world, { commandId: commandId(), templateId }, monday);
}

async function undone(result: CommandResult): Promise<CommandResult> {
  if (result.kind !== 'done') throw new Error(result.because);
  return undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, monday + 2 * hour);
}

async function found(id: string): Promise<KeptTemplate | undefined> {
  return (await findLibrary(world.db)).templates.find((one) => one.id === id);
}

describe('the library', () => {
  it('has all that ships before anything is stored, and stores none of it', async () => {
    const { templates, snippets, repName, shipped: ids } = await findLibrary(world.db);
    expect(templates.map(({ id }) => id)).toEqual(shippedTemplates.map(({ id }) => id));
    expect(ids).toHaveLength(templates.length);
    expect(snippets.length).toBeGreaterThan(0);
    expect(repName).toBe('');
    expect(await world.db.templates.count()).toBe(0);
  });

  it('has no versions of what is not in it', async () => {
    expect(await findTemplateVersions(world.db, 'nothing')).toEqual([]);
  });
});

describe('saving a template', () => {
  it('makes the second version of one that ships, in its own place, with the first still there', async () => {
    expect(await save({ ...wordsOf(shipped), body: 'Other words?' })).toMatchObject({
      says: [{ rule: 'template-saved', values: { template: shipped.name, version: 2 } }],
    });
    const { templates } = await findLibrary(world.db);
    expect(templates.map(({ id }) => id)).toEqual(shippedTemplates.map(({ id }) => id));
    expect(await found(shipped.id)).toMatchObject({ version: 2, body: 'Other words?', isShipped: false });
    const versions = await findTemplateVersions(world.db, shipped.id);
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [2, 'Other words?'],
      [1, shipped.body],
    ]);
  });

  it('keeps the version and its approval where only the name is another', async () => {
    await approve(shipped.id, 1);
    await save({ ...wordsOf(shipped), name: 'Other name' });
    expect(await found(shipped.id)).toMatchObject({ version: 1, name: 'Other name', approvedBy: 'Dana' });
  });

  it('takes the approval away with the words that were approved', async () => {
    await save(own);
    await approve(own.id, 1);
    await save({ ...own, body: 'Shall I call?' });
    expect(await found(own.id)).toMatchObject({ version: 2, approvedAt: null, approvedBy: '' });
    const [, first] = await findTemplateVersions(world.db, own.id);
    expect(first).toMatchObject({ approvedAt: monday + hour, approvedBy: 'Dana' });
  });

  it.each([
    ['no text', { body: '  ' }],
    ['an email without a subject', { subject: ' ' }],
    ['a subject where none is shown', { channel: 'sms' }],
  ] as const)('refuses %s', async (_, changes) => {
    expect(await save({ ...own, ...changes })).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await world.db.templates.count()).toBe(0);
  });

  it('is undone version by version, the newest first', async () => {
    const first = await save(own);
    const second = await save({ ...own, body: 'Shall I call?' });
    expect(await undone(second)).toMatchObject({ kind: 'done' });
    expect(await found(own.id)).toMatchObject({ version: 1, body: own.body });
    expect(await undone(first)).toMatchObject({ kind: 'done' });
    expect(await found(own.id)).toBeUndefined();
  });
});

describe('approving a template', () => {
  it('keeps who did and when, with the name for the next time, and is undone', async () => {
    const approved = await approve(shipped.id, 1);
    expect(await found(shipped.id)).toMatchObject({ approvedAt: monday + hour, approvedBy: 'Dana', isShipped: true });
    await undone(approved);
    expect(await found(shipped.id)).toMatchObject({ approvedAt: null, approvedBy: '' });
    expect((await findLibrary(world.db)).repName).toBe('Dana');
  });

  it('refuses words that are not the newest any more, and what is not there', async () => {
    await save({ ...wordsOf(shipped), body: 'Other words?' });
    expect(await approve(shipped.id, 1)).toMatchObject({ because: 'moved-on' });
    expect(await approve('nothing', 1)).toMatchObject({ because: 'not-found' });
  });

  it('cannot be undone once a newer approval stands on the same words', async () => {
    const first = await approve(shipped.id, 1);
    await approveTemplate(
      world,
      { commandId: commandId(), templateId: shipped.id, version: 1, by: 'Owen' },
      monday + 3 * hour,
    );
    expect(await undone(first)).toMatchObject({ because: 'depends' });
  });
});

describe('removing a template', () => {
  it('takes all versions of the rep’s own away, and undo brings them back', async () => {
    await save(own);
    await save({ ...own, body: 'Shall I call?' });
    const removed = await remove(own.id);
    expect(await findTemplateVersions(world.db, own.id)).toEqual([]);
    await undone(removed);
    expect((await findTemplateVersions(world.db, own.id)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('hides one that ships, until it is brought back', async () => {
    expect(await remove(shipped.id)).toMatchObject({ says: [{ rule: 'template-hidden' }] });
    expect(await found(shipped.id)).toMatchObject({ isHidden: true });
    const back = { commandId: commandId(), templateId: shipped.id };
    expect(await bringBackTemplate(world, back, monday)).toMatchObject({ says: [{ rule: 'template-back' }] });
    expect(await found(shipped.id)).toMatchObject({ isHidden: false, version: 1, body: shipped.body });
    expect(await bringBackTemplate(world, { ...back, commandId: commandId() }, monday)).toMatchObject({
      because: 'not-found',
    });
  });

  it('refuses what is not there', async () => {
    expect(await remove('nothing')).toMatchObject({ because: 'not-found' });
  });
});
