import { beforeEach, describe, expect, it } from 'vitest';
import { findLeads } from '../../../lib/followups/find-leads.ts';
import type { World } from '../../../lib/followups/world.ts';
import { field, otherReading } from '../../builders.ts';
import { followed, monday, newWorld } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe('leads followed', () => {
  it('are found by the beginnings of words, in any order, without accents', async () => {
    await followed(world, { page: otherReading('1', { name: field('Jana Vináková'), company: field('Deco Addict') }) });
    await followed(world, { page: otherReading('2', { name: field('Jan Deco') }) });
    const search = async (text: string): Promise<string[]> =>
      (await findLeads(world, { search: text, after: null })).rows.map(({ name }) => name);
    expect(await search('vinak')).toEqual(['Jana Vináková']);
    expect(await search('dec jana')).toEqual(['Jana Vináková']);
    expect((await search('jan')).toSorted()).toEqual(['Jan Deco', 'Jana Vináková']);
    expect(await search('nobody')).toEqual([]);
    expect(await search('')).toHaveLength(2);
  });

  it('come in pages without a gap or a double', async () => {
    for (let number = 0; number < 55; number += 1) {
      await followed(world, { page: otherReading(String(number)), sequenceId: null, now: monday + number });
    }
    const first = await findLeads(world, { search: '', after: null });
    const second = await findLeads(world, { search: '', after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ leadId }) => leadId)).size).toBe(55);
  });
});
