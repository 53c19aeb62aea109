import { beforeEach, describe, expect, it } from 'vitest';
import { findKeptPrompt, findPromptFor } from '../../../lib/followups/find-prompt.ts';
import { loadLead } from '../../../lib/followups/load-run.ts';
import { mergeLeads, notSamePerson } from '../../../lib/followups/merge-leads.ts';
import { suppress } from '../../../lib/followups/suppress.ts';
import type { World } from '../../../lib/followups/world.ts';
import { field, otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, promptOf } from '../../world.ts';
import { bothFollowed, idsOf, log, merged, owenElsewhere, promptIn } from './two-leads.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe('the same person, followed twice', () => {
  it('is found by a shared email, with the evidence, from both sides', async () => {
    const two = await bothFollowed(world);
    const { kept, other } = { kept: await promptOf(world, two.kept.lead.id, monday), other: two.other };
    expect(kept.samePerson).toEqual([
      {
        leadId: other.lead.id,
        name: 'Owen P. Hughes',
        company: '',
        matchedBy: 'email',
        matchedText: 'owen@hughes.example',
      },
    ]);
    expect(other.samePerson.map(({ leadId }) => leadId)).toEqual([kept.lead.id]);
  });

  it('is never found by the name alone', async () => {
    await followed(world);
    const page = otherReading('5', { name: field('Owen Hughes'), company: null });
    expect((await followed(world, { page })).samePerson).toEqual([]);
  });

  it('is not found by a number that a whole office shares', async () => {
    const phones = [field('+44 1632 960999')];
    for (let at = 0; at < 6; at += 1)
      await followed(world, { page: otherReading(`o${at}`, { phones }), sequenceId: null });
    const seventh = await followed(world, { page: otherReading('o7', { phones }), sequenceId: null });
    expect(seventh.samePerson).toEqual([]);
  });

  it('is not suggested any more once they are said to be two people, on either side', async () => {
    const two = await bothFollowed(world);
    promptIn(await notSamePerson(world, { commandId: commandId(), ...idsOf(two) }, monday));
    expect((await promptOf(world, two.kept.lead.id, monday)).samePerson).toEqual([]);
    expect((await promptOf(world, two.other.lead.id, monday)).samePerson).toEqual([]);
  });
});

describe('merging two leads', () => {
  it('keeps one with the numbers, records and lacking fields of both, and overwrites nothing', async () => {
    const { lead, records, history } = await merged(world, await bothFollowed(world));
    expect(lead).toMatchObject({ name: 'Owen Hughes', company: 'Hughes Farm', jobTitle: 'Farmer' });
    expect(lead.phones.map(({ text }) => text)).toEqual(['+44 1632 960000', '+44 1632 960111']);
    expect(lead.emails).toHaveLength(1);
    expect(records).toHaveLength(2);
    const rules = history.flatMap(({ activity }) => (activity.kind === 'decision' ? activity.why : []));
    expect(rules.find(({ rule }) => rule === 'merged-other')?.values).toEqual({
      field: 'name',
      text: 'Owen P. Hughes',
    });
  });

  it('leads to the kept one from the other id, the other record and an open screen', async () => {
    const two = await bothFollowed(world);
    await merged(world, two);
    expect((await findKeptPrompt(world, two.other.lead.id, monday))?.lead.id).toBe(two.kept.lead.id);
    const prompt = await findPromptFor(world, owenElsewhere(), monday);
    expect(prompt).toMatchObject({ kind: 'followed', lead: { id: two.kept.lead.id } });
  });

  it('leaves one touch open, of the farther run, and says why the other was stopped', async () => {
    const two = await bothFollowed(world);
    await log(world, two.other, monday + hour);
    const after = await merged(world, two);
    expect(await world.db.touches.count()).toBe(1);
    expect(after.touch?.leadId).toBe(two.kept.lead.id);
    expect(after.enrollment?.sequenceId).toBe('preset-s3-hot');
    const stopped = await world.db.enrollments.get(two.kept.enrollment?.id ?? '');
    expect(stopped).toMatchObject({ state: { kind: 'stopped', rule: 'same-person' } });
    expect(stopped?.why[0]?.rule).toBe('stopped-same-person');
  });

  it('keeps a promise of the run that does not stay: as the open touch, or as a reminder', async () => {
    const two = await bothFollowed(world);
    await log(world, two.kept, monday + hour, { outcome: 'callback', nextAt: monday + 3 * day });
    await log(world, two.other, monday + hour, { outcome: 'callback', nextAt: monday + 5 * day });
    const { touch, reminders } = await merged(world, two);
    expect([touch?.dueAt, reminders.find(({ kind }) => kind === 'own')?.dueAt].toSorted()).toEqual([
      monday + 3 * day,
      monday + 5 * day,
    ]);
  });

  it('reads both timelines as one in order of time, and counts the touches of both', async () => {
    const two = await bothFollowed(world, [null, null]);
    for (const [at, shown] of [two.kept, two.other, two.kept, two.other].entries())
      await log(world, shown, monday + at * hour, { touchId: null, channel: 'call' });
    const { history } = await merged(world, two);
    const times = history.map(({ activity }) => activity.at);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    const state = await loadLead(world, two.kept.lead.id, monday + day);
    expect(state?.touches).toHaveLength(4);
    expect(history.filter(({ activity }) => activity.kind === 'touch')).toHaveLength(4);
  });

  it('moves the open touch away from one that was just made on the other record', async () => {
    const two = await bothFollowed(world, ['preset-basic', null]);
    const before = await promptOf(world, two.kept.lead.id, monday);
    const dueAt = before.touch?.dueAt ?? 0;
    await log(world, two.other, dueAt - 60_000, { touchId: null, channel: before.touch?.channel ?? 'call' });
    const after = await merged(world, two, dueAt - 30_000);
    expect(after.touch?.dueAt).toBeGreaterThan(dueAt);
    expect(after.touch?.why.some(({ rule }) => rule.startsWith('kept-after'))).toBe(true);
  });

  it('is as strict as the stricter of both', async () => {
    const two = await bothFollowed(world);
    const entries = [{ kind: 'lead', value: two.other.lead.id, channels: null }] as const;
    await suppress(world, { commandId: commandId(), leadId: two.other.lead.id, entries, note: '' }, monday);
    const after = await merged(world, two);
    expect(after.touch).toBeNull();
    expect(after.suppressions.map(({ id }) => id)).toContain(`lead:${two.kept.lead.id}`);
  });

  it('is refused for one and the same lead', async () => {
    const two = await bothFollowed(world);
    await merged(world, two);
    const again = await mergeLeads(world, { commandId: commandId(), ...idsOf(two) }, monday);
    expect(again).toMatchObject({ kind: 'refused', because: 'moved-on' });
  });
});
