import { describe, expect, it } from 'vitest';
import type { ContactPoint, Lead, ResponseClock, Tally } from '../../../lib/leads/lead.ts';
import { differencesOf, mergedLead } from '../../../lib/leads/merged-lead.ts';
import { splitOff, withoutMerged } from '../../../lib/leads/split-lead.ts';
import type { PastTouch } from '../../../lib/touches/past-touch.ts';
import { lead } from '../../components/sidebar/builders.ts';
import { day, hour, monday } from '../../world.ts';

const jana = (changes: Partial<Lead> = {}): Lead =>
  lead({ id: 'jana', name: 'Jana', company: '', phones: [], emails: [], address: '', zone: null, ...changes });
const phone = (text: string, health: ContactPoint['health'] = 'unknown'): ContactPoint => ({
  text,
  normal: text,
  health,
});
const call = (at: number, isAnswered = false): PastTouch => ({ channel: 'call', at, isAnswered });

interface Past {
  readonly keptTouches?: readonly PastTouch[];
  readonly otherTouches?: readonly PastTouch[];
}

function merge(kept: Lead, other: Lead, { keptTouches = [], otherTouches = [] }: Past = {}): Lead {
  return mergedLead({ kept, other, keptTouches, otherTouches }, monday + day);
}

describe('the lead made of two', () => {
  it.each([
    ['does not overwrite a company', { company: 'Acme' }, { company: 'Deco' }, { company: 'Acme' }],
    ['takes a company it lacks', { company: '' }, { company: 'Deco' }, { company: 'Deco' }],
    ['takes a worth it lacks, also of 0', {}, { worth: 0 }, { worth: 0 }],
    ['is strategic when either is', { isStrategic: false }, { isStrategic: true }, { isStrategic: true }],
    ['joins the tags', { tags: ['a', 'b'] }, { tags: ['b', 'c'] }, { tags: ['a', 'b', 'c'] }],
    ['is not to be contacted when either is not', {}, { doNotContact: true }, { doNotContact: true }],
    [
      'is not to be texted when either refused',
      { smsConsent: 'given' },
      { smsConsent: 'refused' },
      { smsConsent: 'refused' },
    ],
    ['has the status farther along', { status: 'attempted' }, { status: 'offer' }, { status: 'offer' }],
    ['is not archived when the other is followed', { status: 'archived' }, { status: 'new' }, { status: 'new' }],
    ['was last contacted at the later time', { lastContactAt: 5 }, { lastContactAt: 9 }, { lastContactAt: 9 }],
    [
      'has kept the promises of both',
      { promisesKept: { inTime: 2, late: 1 } },
      { promisesKept: { inTime: 1, late: 0 } },
      { promisesKept: { inTime: 3, late: 1 } },
    ],
    [
      'has kept those of the other alone',
      {},
      { promisesKept: { inTime: 1, late: 0 } },
      { promisesKept: { inTime: 1, late: 0 } },
    ],
    ['is as old as the older', { createdAt: 5 }, { createdAt: 3 }, { createdAt: 3 }],
    [
      'keeps what a mentioned day is about with its day',
      { mentionedOn: '2026-02-01' },
      { mentionedWhat: 'move' },
      { mentionedOn: '2026-02-01' },
    ],
  ] as const)('%s', (_name, kept, other, expected) => {
    const made = merge(lead(kept), jana(other));
    expect(made).toMatchObject(expected);
    expect(made.mentionedWhat).toBeUndefined();
  });

  it('has each number once, as bad as either knows it', () => {
    const kept = lead({ phones: [phone('+1', 'good'), phone('+2')] });
    const made = merge(kept, jana({ phones: [phone('+1', 'bad'), phone('+2', 'good'), phone('+3')] }));
    expect(made.phones).toEqual([phone('+1', 'bad'), phone('+2', 'good'), phone('+3')]);
  });

  it('counts as unanswered in a row only what came after the last answer on either record', () => {
    const unanswered = (count: number, activityId: string): Tally => ({ unanswered: { count, activityId } });
    const two = { keptTouches: [call(9), call(5), call(1)], otherTouches: [call(7), call(4, true), call(2)] };
    const made = merge(lead({ tally: unanswered(3, 'x9') }), jana({ tally: unanswered(1, 'x7') }), two);
    expect(made.tally?.unanswered).toEqual({ count: 3, activityId: 'x9' });
  });

  it('owes no answer that was given on the other record', () => {
    const owed: ResponseClock = { sinceAt: monday, dueAt: monday + hour, answeredAt: null, minutes: 60, kind: 'first' };
    expect(merge(lead({ response: owed }), jana(), { otherTouches: [call(monday + 5)] }).response?.answeredAt).toBe(
      monday + 5,
    );
    expect(merge(lead(), jana({ response: owed })).response?.answeredAt).toBeNull();
  });

  it('knows the ids of all that was merged, also before', () => {
    expect(merge(lead(), jana({ mergedIds: ['older'] })).mergedIds).toEqual(['jana', 'older']);
  });

  it('notes what the other says otherwise, and not what differs only in capitals', () => {
    const other = jana({ name: 'OWEN HUGHES', company: 'Deco', jobTitle: 'Buyer' });
    expect(differencesOf(lead(), other)).toEqual([{ field: 'company', text: 'Deco' }]);
  });
});

describe('the two leads made of one again', () => {
  const before = lead({ tags: ['a'], jobTitle: '' });
  const other = jana({ phones: [phone('+7')], tags: ['b'], jobTitle: 'Buyer', mergedIds: ['older'] });
  const after = merge(before, other);

  it('are what they were, and not suggested for each other', () => {
    const { updatedAt: _at, ...rest } = withoutMerged(after, { before, after, other }, monday);
    const { updatedAt: _beforeAt, ...was } = before;
    expect(rest).toEqual({ ...was, notSameIds: ['jana'] });
    expect(splitOff(after, { before, after, other }, monday)).toMatchObject({
      ...other,
      updatedAt: monday,
      notSameIds: ['owen'],
    });
  });

  it('have what was learnt since: on the kept one, and of the numbers that go', () => {
    const since: Lead = {
      ...after,
      jobTitle: 'Owner',
      tags: ['a', 'b', 'c'],
      phones: after.phones.map((one) => ({ ...one, health: 'bad' })),
    };
    expect(withoutMerged(since, { before, after, other }, monday)).toMatchObject({
      jobTitle: 'Owner',
      tags: ['a', 'c'],
    });
    expect(splitOff(since, { before, after, other }, monday).phones).toEqual([phone('+7', 'bad')]);
  });
});
