import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNote, changeLead } from '../../../lib/followups/change-lead.ts';
import { stopEnrollment } from '../../../lib/followups/change-run.ts';
import { mergeLeads } from '../../../lib/followups/merge-leads.ts';
import { addReminder } from '../../../lib/followups/reminders.ts';
import { saveDraft } from '../../../lib/followups/save-draft.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { runs } from '../../runs.ts';
import { commandId, day, hour, monday, newWorld, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';
import { bothFollowed, idsOf, log, merged, type Two } from './two-leads.ts';

let world: World;

type Deed = 'call' | 'talk' | 'callback' | 'note' | 'remind' | 'stop' | 'refuse' | 'draft' | 'tag';
const deeds: readonly Deed[] = ['call', 'talk', 'callback', 'note', 'remind', 'stop', 'refuse', 'draft', 'tag'];

async function does(deed: Deed, leadId: string, now: number): Promise<void> {
  const shown = await promptOf(world, leadId, now);
  const on = { commandId: commandId(), leadId };
  if (deed === 'call') await log(world, shown, now);
  if (deed === 'talk') await log(world, shown, now, { touchId: null, channel: 'call', outcome: 'connected' });
  if (deed === 'callback')
    await log(world, shown, now, { touchId: null, outcome: 'callback', channel: 'call', nextAt: now + day });
  if (deed === 'note') {
    const promises = [{ what: 'call', words: `I'll call ${now}`, dueAt: now + day }];
    await addNote(world, { ...on, note: `note ${now}`, promises }, now);
  }
  if (deed === 'remind') await addReminder(world, { ...on, dueAt: now + day, title: `remind ${now}` }, now);
  if (deed === 'stop') await stopEnrollment(world, { ...on, because: '' }, now);
  if (deed === 'refuse') await log(world, shown, now, { touchId: null, channel: 'call', outcome: 'explicit-no' });
  if (deed === 'draft') await saveDraft(world.db, { key: `lead:${leadId}`, text: `draft ${now}` }, now);
  if (deed === 'tag') await changeLead(world, { ...on, changes: { tags: [`tag ${now}`], owner: `owner ${now}` } }, now);
}

const stories = fc.record({
  sequences: fc.tuple(
    fc.constantFrom('preset-basic', 'preset-s3-hot', null),
    fc.constantFrom('preset-basic', 'preset-s3-hot', null),
  ),
  done: fc.array(fc.record({ deed: fc.constantFrom(...deeds), isOther: fc.boolean() }), { maxLength: 6 }),
});
type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never;

/** A world in which this happened to two leads that are one person. */
async function told({ sequences, done }: Story): Promise<Two> {
  world = await newWorld();
  const two = await bothFollowed(world, sequences);
  for (const [at, { deed, isOther }] of done.entries())
    await does(deed, (isOther ? two.other : two.kept).lead.id, monday + (at + 1) * 3 * hour);
  return two;
}

async function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return { ...(await restorableRows(world)), drafts: await world.db.drafts.toArray() };
}

const mergeAt = monday + 2 * day;

describe('whatever happened to both before', () => {
  it('merging and undoing it brings every row back', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const two = await told(story);
        const before = await everything();
        const result = await mergeLeads(world, { commandId: commandId(), ...idsOf(two) }, mergeAt);
        if (result.kind !== 'done') throw new Error(result.because);
        await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, mergeAt + hour);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: runs(12) },
    );
  });

  it('merging loses no contact point, line, note or reminder, and leaves one touch open at most', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const two = await told(story);
        const [kept, other] = [
          await promptOf(world, two.kept.lead.id, mergeAt),
          await promptOf(world, two.other.lead.id, mergeAt),
        ];
        const drafts = (await world.db.drafts.toArray()).map(({ text }) => text);
        const after = await merged(world, two, mergeAt);
        const normals = ({ lead }: LeadPrompt): readonly (string | null)[] =>
          [...lead.emails, ...lead.phones].map(({ normal }) => normal);
        expect(normals(after)).toEqual(expect.arrayContaining([...normals(kept), ...normals(other)]));
        const lines = after.history.map(({ activity }) => activity.id);
        for (const { activity } of [...kept.history, ...other.history]) expect(lines).toContain(activity.id);
        const own = ({ reminders }: LeadPrompt): readonly string[] =>
          reminders.filter(({ kind }) => kind === 'own').map(({ id }) => id);
        expect(own(after)).toEqual(expect.arrayContaining([...own(kept), ...own(other)]));
        for (const text of drafts) expect(after.draft).toContain(text);
        expect(after.lead.tags ?? []).toEqual(
          expect.arrayContaining([...(kept.lead.tags ?? []), ...(other.lead.tags ?? [])]),
        );
        expect(await world.db.touches.count()).toBeLessThanOrEqual(1);
        expect(after.lead.doNotContact).toBe(kept.lead.doNotContact || other.lead.doNotContact);
        if (after.lead.doNotContact) expect(after.touch).toBeNull();
      }),
      { numRuns: runs(12) },
    );
  });

  it('comes to the same whichever of the two is kept', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const outcomes: unknown[] = [];
        for (const isSwapped of [false, true]) {
          const { kept, other } = await told(story);
          const after = await merged(world, isSwapped ? { kept: other, other: kept } : { kept, other }, mergeAt);
          outcomes.push({
            points: [...after.lead.emails, ...after.lead.phones]
              .map(({ normal, health }) => `${normal} ${health}`)
              .toSorted(),
            tags: (after.lead.tags ?? []).toSorted(),
            touch: after.touch && [after.touch.stepId, after.touch.channel, after.touch.dueAt],
            sequence: after.sequence?.id ?? null,
            touches: after.history.flatMap(({ activity }) =>
              activity.kind === 'touch' ? [[activity.at, activity.outcome]] : [],
            ),
            doNotContact: after.lead.doNotContact,
            unanswered: after.lead.tally?.unanswered?.count ?? 0,
            status: after.lead.status,
          });
        }
        expect(outcomes[1]).toEqual(outcomes[0]);
      }),
      { numRuns: runs(12) },
    );
  });
});
