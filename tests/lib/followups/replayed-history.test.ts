import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrompt } from '../../../lib/followups/find-prompt.ts';
import { undo } from '../../../lib/followups/undo.ts';
import { basicId, s3HotId, s3NewId } from '../../../lib/sequences/presets/ids.ts';
import { instantOf } from '../../../lib/time/zone.ts';
import { type OutcomeId, outcomesFor } from '../../../lib/touches/outcome.ts';
import { type Signal, signals } from '../../../lib/touches/signal.ts';
import { runs } from '../../runs.ts';
import { day, hour, monday } from '../../world.ts';
import {
  afterDeed,
  afterDeeds,
  afterDueTouches,
  allRows,
  type Deed,
  newStory,
  repeatableWorld,
  restorableRows,
  type Story,
  type Timed,
} from './deeds.ts';

const london = (text: string): number => {
  const [on = '', clock = ''] = text.split(' ');
  return instantOf({ on, at: clock }, 'Europe/London');
};

/** The timeline of a story as the sidebar tells it, oldest first: what was touched, and what is open now. */
async function timelineOf({ world, leadId }: Story, now: number): Promise<readonly string[]> {
  const prompt = await findPrompt(world, leadId ?? '', now);
  if (!prompt) throw new Error('No lead in this story');
  const touches = prompt.history.flatMap(({ activity }) =>
    activity.kind === 'touch' ? [`${dateOf(activity.at)} ${activity.channel} ${activity.outcome}`] : [],
  );
  const open = prompt.touch ? [`${dateOf(prompt.touch.dueAt)} ${prompt.touch.channel} owed`] : [];
  return [...touches.reverse(), ...open];
}

function dateOf(at: number): string {
  return new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'Europe/London' }).format(at);
}

/** R143: Jan 5 initial call left voicemail; Jan 8 spoke with owner; Jan 10 offer letter; Jan 15 counter; Jan 17 call. */
const negotiation: readonly Timed[] = [
  { at: london('2026-01-05 10:00'), deed: { does: 'follow', sequenceId: basicId } },
  { at: london('2026-01-05 10:20'), deed: { does: 'log', outcome: 'voicemail', note: 'Initial call' } },
  { at: london('2026-01-08 11:30'), deed: { does: 'log', outcome: 'connected', note: 'Spoke with the owner' } },
  { at: london('2026-01-10 09:15'), deed: { does: 'log', outcome: 'delivered', extra: 'mail', note: 'Offer letter' } },
  {
    at: london('2026-01-10 09:20'),
    deed: { does: 'change', changes: { status: 'offer', offerExpiresOn: '2026-01-24' } },
  },
  {
    at: london('2026-01-15 14:00'),
    deed: { does: 'signal', signal: 'replied', note: 'Counter received: 20,000 more' },
  },
  {
    at: london('2026-01-15 14:05'),
    deed: {
      does: 'log',
      outcome: 'sent',
      extra: 'email',
      note: 'Negotiation call',
      nextAt: london('2026-01-17 15:00'),
    },
  },
];

describe('a negotiation', () => {
  it('reads as date, event and result, with the call that is scheduled at the end', async () => {
    const story = await afterDeeds(await repeatableWorld(), negotiation);
    expect(await timelineOf(story, london('2026-01-15 14:10'))).toEqual([
      'Jan 5 call voicemail',
      'Jan 8 call connected',
      'Jan 10 mail delivered',
      'Jan 15 email sent',
      'Jan 17 call owed',
    ]);
  });

  it('gives the same runs, touches, lead and history in a fresh database', async () => {
    const [first, second] = [await repeatableWorld(), await repeatableWorld()];
    await afterDeeds(first, negotiation);
    await afterDeeds(second, negotiation);
    expect(await allRows(second)).toEqual(await allRows(first));
  });

  it('stays as it is when every command is sent again', async () => {
    const world = await repeatableWorld();
    let story = newStory(world);
    for (const deed of negotiation) {
      const { count } = story;
      story = await afterDeed(story, deed);
      const once = await allRows(world);
      await afterDeed({ ...story, count }, deed);
      expect(await allRows(world)).toEqual(once);
    }
  });

  it('can be taken back to before the first call, one command at a time', async () => {
    const world = await repeatableWorld();
    const empty = await restorableRows(world);
    let story = await afterDeeds(world, negotiation);
    for (let left = negotiation.length; left > 0; left -= 1) {
      story = await afterDeed(story, { at: london('2026-01-16 10:00'), deed: { does: 'undo' } });
      expect(story.last?.kind).toBe('done');
    }
    expect(await restorableRows(world)).toEqual(empty);
  });
});

/** Followed on Monday 5 January at 10:00; each touch made when it falls due. */
const timelines: Readonly<
  Record<string, { sequenceId: string; outcomes: readonly OutcomeId[]; told: readonly string[] }>
> = {
  'R040: calls on days 1, 3, 14 and 30, an email on day 7, mail on day 21': {
    sequenceId: basicId,
    outcomes: ['no-answer', 'connected', 'sent', 'voicemail', 'delivered', 'no-answer'],
    told: [
      'Jan 5 call no-answer',
      'Jan 7 call connected',
      'Jan 11 email sent',
      'Jan 18 call voicemail',
      'Jan 25 mail delivered',
      'Feb 3 call no-answer',
      'contacted',
    ],
  },
  'R052: a hot lead is called, and knocked at on the next day': {
    sequenceId: s3HotId,
    outcomes: ['no-answer', 'connected'],
    told: ['Jan 5 call no-answer', 'Jan 6 door-knock connected', 'Mar 7 call owed', 'contacted'],
  },
  'R053: a new lead is called, and a card is dropped two weeks later': {
    sequenceId: s3NewId,
    outcomes: ['voicemail', 'delivered'],
    told: ['Jan 5 call voicemail', 'Jan 19 door-drop delivered', 'Mar 20 call owed', 'attempted'],
  },
  'R073: not now is asked again 30 days later, and then followed for long': {
    sequenceId: basicId,
    outcomes: ['not-now', 'no-answer'],
    told: ['Jan 5 call not-now', 'Feb 4 call no-answer', 'Mar 4 email owed', 'contacted'],
  },
  'R074: three more tries over ten days, then in writing': {
    sequenceId: 'preset-three-tries',
    outcomes: ['no-answer', 'no-answer', 'no-answer', 'no-answer'],
    told: [
      'Jan 5 call no-answer',
      'Jan 8 call no-answer',
      'Jan 12 call no-answer',
      'Jan 15 call no-answer',
      'Jan 16 email owed',
      'attempted',
    ],
  },
};

describe('the timelines that were asked for', () => {
  it.each(Object.entries(timelines))('%s', async (_what, { sequenceId, outcomes: made, told }) => {
    const start: Timed = { at: london('2026-01-05 10:00'), deed: { does: 'follow', sequenceId } };
    const begun = await afterDeeds(await repeatableWorld(), [start]);
    const story = await afterDueTouches(begun, made);
    const lead = await story.world.db.leads.get(story.leadId ?? '');
    expect([...(await timelineOf(story, start.at)), lead?.status]).toEqual(told);
  });
});

const someWait = fc.integer({ min: 1, max: 10 * 24 }).map((hours) => hours * hour);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

/** A deed told by how long after it something is to be, as its time is not known yet. */
type Wish = (at: number) => Deed;

const outcomes = outcomesFor('call').map(({ id }) => id);
const written = outcomesFor('email').map(({ id }) => id);

const someWish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...outcomes), optional(someWait))
      .map(([outcome, wait]) => withTime(outcome, wait)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...written).map((outcome) => () => ({ does: 'log', outcome, extra: 'email' }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom<Signal>(...signals), optional(someWait)).map(
      ([signal, wait]) =>
        (at: number) =>
          ({ does: 'signal', signal, ...(wait === null ? {} : { untilAt: at + wait }) }) as const,
    ),
  },
  { weight: 2, arbitrary: someWait.map((wait) => (at: number) => ({ does: 'snooze', dueAt: at + wait }) as const) },
  {
    weight: 2,
    arbitrary: optional(someWait).map(
      (wait) => (at: number) => ({ does: 'pause', untilAt: wait && at + wait }) as const,
    ),
  },
  { weight: 1, arbitrary: someWait.map((wait) => (at: number) => ({ does: 'remind', dueAt: at + wait }) as const) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(basicId, s3HotId, s3NewId)
      .map((sequenceId) => () => ({ does: 'start', sequenceId }) as const),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom<Deed>(
        { does: 'skip' },
        { does: 'resume' },
        { does: 'stop' },
        { does: 'note', note: 'wife decides' },
        { does: 'archive' },
        { does: 'restore' },
        { does: 'suppress' },
        { does: 'away', days: 5 },
        { does: 'away', days: null },
        { does: 'change', changes: { status: 'interested' } },
        { does: 'change', changes: { zone: 'America/Chicago' } },
        { does: 'change', changes: { temperature: 'hot', tags: ['vip'] } },
        { does: 'undo' },
        { does: 'undo' },
      )
      .map((deed) => () => deed),
  },
);

function withTime(outcome: (typeof outcomes)[number], wait: number | null): Wish {
  return (at) => ({ does: 'log', outcome, ...(wait === null ? {} : { nextAt: at + wait }) });
}

/** Follows a lead, and then up to so many deeds, hours to days apart. */
const someDeeds: fc.Arbitrary<readonly Timed[]> = fc
  .tuple(fc.constantFrom(basicId, s3HotId, null), fc.array(fc.tuple(someWait, someWish), { maxLength: 8 }))
  .map(([sequenceId, wishes]) => {
    let at = monday;
    const rest = wishes.map(([wait, wish]): Timed => {
      at += Math.min(wait, 4 * day);
      return { at, deed: wish(at) };
    });
    return [{ at: monday, deed: { does: 'follow', sequenceId } }, ...rest];
  });

describe('whatever a rep does', () => {
  it('the same commands give the same rows in a fresh database', async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, async (deeds) => {
        const [first, second] = [await repeatableWorld(), await repeatableWorld()];
        await afterDeeds(first, deeds);
        await afterDeeds(second, deeds);
        expect(await allRows(second)).toEqual(await allRows(first));
      }),
      { numRuns: runs(80) },
    );
  });

  it('undoing the last command brings every row back, and undoing that brings them back again', async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, async (deeds) => {
        const world = await repeatableWorld();
        let story = newStory(world);
        for (const [index, timed] of deeds.entries()) {
          const before = await restorableRows(world);
          story = await afterDeed(story, timed);
          const after = await restorableRows(world);
          if (story.last?.kind !== 'done') {
            expect(after).toEqual(before);
            continue;
          }
          const { commandId } = story.last;
          const take = (name: string, undoneCommandId: string) =>
            undo(world, { commandId: `${name}-${index}`, undoneCommandId }, timed.at + 1);
          expect((await take('back', commandId)).kind).toBe('done');
          expect(await restorableRows(world)).toEqual(before);
          expect((await take('forth', `back-${index}`)).kind).toBe('done');
          expect(await restorableRows(world)).toEqual(after);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it('a run that was to start later and was stopped is not taken for the latest', async () => {
    const { world } = await afterDeeds(await repeatableWorld(), [
      { at: monday, deed: { does: 'follow', sequenceId: basicId } },
      { at: monday + hour, deed: { does: 'log', outcome: 'not-now' } },
      { at: monday + 2 * hour, deed: { does: 'stop' } },
      { at: monday + 3 * hour, deed: { does: 'start', sequenceId: basicId } },
      { at: monday + 4 * hour, deed: { does: 'start', sequenceId: s3HotId } },
    ]);
    expect(await world.db.touches.count()).toBe(1);
  });

  it('a lead has one open touch while their run is active, and none otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, async (deeds) => {
        const world = await repeatableWorld();
        let story = newStory(world);
        for (const timed of deeds) {
          story = await afterDeed(story, timed);
          const enrollments = await world.db.enrollments.toArray();
          const touches = await world.db.touches.toArray();
          const active = enrollments.filter(({ state }) => state.kind === 'active');
          expect(touches.map(({ enrollmentId }) => enrollmentId)).toEqual(active.map(({ id }) => id));
          expect(touches.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(80) },
    );
  });
});
