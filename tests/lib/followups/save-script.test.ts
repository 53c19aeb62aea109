import { beforeEach, describe, expect, it } from 'vitest';
import { findLibrary } from '../../../lib/followups/find-library.ts';
import { approveScript, hideScript, removeScript, saveScript } from '../../../lib/followups/save-script.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { ScriptChange } from '../../../lib/messages/library.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { KeptScript } from '../../../lib/words/library/script.ts';
import { commandId, hour, monday, newWorld } from '../../world.ts';
import { script, shippedScript } from '../words/library/scripts.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const price = shippedScript('negotiation');

function save(changed: ScriptChange, now = monday): Promise<CommandResult> {
  return saveScript(world, { commandId: commandId(), script: changed }, now);
}

function approve(approved: ScriptChange): Promise<CommandResult> {
  return approveScript(world, { commandId: commandId(), script: approved, by: 'Dana' }, monday);
}

function hide(hidden: ScriptChange, isHidden = true): Promise<CommandResult> {
  return hideScript(world, { commandId: commandId(), script: hidden, isHidden }, monday);
}

function remove(scriptId: string): Promise<CommandResult> {
  return removeScript(world, { commandId: commandId(), scriptId }, monday);
}

async function takeBack(result: CommandResult): Promise<void> {
  if (result.kind !== 'done') throw new Error('Nothing to undo');
  const undone = await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, monday + hour);
  expect(undone.kind).toBe('done');
}

async function stored(id: string): Promise<KeptScript | undefined> {
  return (await findLibrary(world.db)).scripts.find((one) => one.id === id);
}

describe('a script that is saved', () => {
  it('is stored as it is, and undo takes a new one away again', async () => {
    const saved = await save(script());
    expect(await stored('own-1')).toEqual({
      ...script(),
      approvedAt: null,
      approvedBy: '',
      isHidden: false,
      savedAt: monday,
    });
    await takeBack(saved);
    expect(await stored('own-1')).toBeUndefined();
  });

  it('has the words of before again when it is undone', async () => {
    await save(script());
    const saved = await save(script({ opening: 'Good morning' }), monday + hour);
    await takeBack(saved);
    expect(await stored('own-1')).toMatchObject({ opening: script().opening, savedAt: monday });
  });

  it.each([{ opening: ' ' }, { closing: '' }])('is refused with %j', async (changes) => {
    expect(await save(script(changes))).toMatchObject({ because: 'not-valid' });
    expect(await world.db.scripts.count()).toBe(0);
  });
});

describe('the approval of a script', () => {
  it('is of one as it ships too, by name, and is taken back by undo', async () => {
    const approved = await approve(price);
    expect(await stored(price.id)).toMatchObject({ approvedAt: monday, approvedBy: 'Dana', savedAt: null });
    expect((await findLibrary(world.db)).repName).toBe('Dana');
    await takeBack(approved);
    expect(await stored(price.id)).toBeUndefined();
  });

  it('stays with the words, and ends with other ones', async () => {
    await save(script());
    await approve(script());
    await save(script({ name: 'Renamed', outcomes: [] }));
    expect(await stored('own-1')).toMatchObject({ name: 'Renamed', approvedBy: 'Dana' });
    await save(script({ closing: 'See you.' }));
    expect(await stored('own-1')).toMatchObject({ approvedAt: null, approvedBy: '' });
  });

  it('is refused for words that are not those that are stored', async () => {
    await save(script({ opening: 'Something else' }));
    expect(await approve(script())).toMatchObject({ because: 'moved-on' });
    expect(await stored('own-1')).toMatchObject({ approvedAt: null, opening: 'Something else' });
  });
});

describe('a script out of sight', () => {
  it('is hidden with the words that are stored, shown again, and each can be undone', async () => {
    await save(script({ opening: 'Stored' }));
    const hidden = await hide(script());
    expect(await stored('own-1')).toMatchObject({ isHidden: true, opening: 'Stored' });
    await takeBack(hidden);
    expect(await stored('own-1')).toMatchObject({ isHidden: false });
    await hide(price);
    const shown = await hide(price, false);
    expect(await stored(price.id)).toMatchObject({ isHidden: false, opening: price.opening, savedAt: null });
    await takeBack(shown);
    expect(await stored(price.id)).toMatchObject({ isHidden: true });
  });

  it('is removed where it is the rep’s own, and as it was shipped where it is not', async () => {
    await save(script());
    const removed = await remove('own-1');
    expect(removed).toMatchObject({ says: [{ rule: 'script-removed' }] });
    await takeBack(removed);
    expect(await stored('own-1')).toMatchObject({ name: 'My first call' });
    await save({ ...price, opening: 'Mine' });
    expect(await remove(price.id)).toMatchObject({ says: [{ rule: 'script-as-shipped' }] });
    expect(await stored(price.id)).toBeUndefined();
    expect(await remove('nothing')).toMatchObject({ because: 'not-found' });
  });
});
