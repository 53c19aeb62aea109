import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { findInNote } from '../../../lib/followups/find-in-note.ts';
import type { World } from '../../../lib/followups/world.ts';
import { longestPromise, mostPromises } from '../../../lib/messages/note-found.ts';
import { commandId, followed, monday, newWorld } from '../../world.ts';
import { allRows } from './deeds.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  ({ id: leadId } = (await followed(world)).lead);
});

describe('what a note says', () => {
  it('is what is promised, planned and mentioned, with the words it stands in', async () => {
    const text = "Will decide mid January. I'll send pricing Thursday. Follow up in 60 days.";
    expect(await findInNote(world, { leadId, text }, monday)).toEqual([
      expect.objectContaining({ kind: 'date', words: 'mid January', dueAt: Date.UTC(2026, 0, 15, 9) }),
      {
        kind: 'promise',
        words: "I'll send pricing Thursday",
        what: 'send pricing',
        sure: 'sure',
        due: { dueAt: Date.UTC(2026, 0, 8, 9), missedAt: Date.UTC(2026, 0, 9) },
      },
      expect.objectContaining({ kind: 'follow-up', words: 'in 60 days', dueAt: Date.UTC(2026, 2, 6, 9) }),
    ]);
  });

  it('has no time for a promise without one', async () => {
    expect(await findInNote(world, { leadId, text: "I'll send pricing" }, monday)).toMatchObject([
      { kind: 'promise', sure: 'ask', due: null },
    ]);
  });

  it("takes holidays by name to be those of the lead's country", async () => {
    await changeLead(world, { commandId: commandId(), leadId, changes: { phones: ['+1 312 555 0142'] } }, monday);
    expect(await findInNote(world, { leadId, text: "I'll call after Thanksgiving" }, monday)).toMatchObject([
      { kind: 'promise', sure: 'sure', due: { dueAt: Date.UTC(2026, 10, 27, 9) } },
    ]);
  });

  it('is nothing about a lead who is not there', async () => {
    expect(await findInNote(world, { leadId: 'nobody', text: "I'll send pricing Thursday" }, monday)).toEqual([]);
  });

  it('is bounded, and what is too long to keep is left out', async () => {
    const many = "I'll send pricing Thursday. ".repeat(40);
    expect(await findInNote(world, { leadId, text: many }, monday)).toHaveLength(mostPromises);
    const long = `I'll send ${'very '.repeat(200)}long pricing Thursday`;
    for (const { words, what } of await findInNote(world, { leadId, text: long }, monday))
      expect(Math.max(words.length, what.length)).toBeLessThanOrEqual(longestPromise);
  });

  it('changes nothing', async () => {
    const before = await allRows(world);
    await findInNote(world, { leadId, text: "I'll send pricing Thursday" }, monday);
    expect(await allRows(world)).toEqual(before);
  });
});
