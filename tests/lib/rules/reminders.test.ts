import { describe, expect, it } from 'vitest';
import { type Lead, leadStatuses } from '../../../lib/leads/lead.ts';
import { type ReminderFacts, remindersFor } from '../../../lib/rules/reminders.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import type { ReminderKind } from '../../../lib/touches/reminder.ts';
import { documentedValues } from '../touches/documented-values.ts';

const zone = 'America/New_York';

/** A time as the rep's clock shows it, in the winter of 2026: `at('11-24 09:00')`. */
function at(local: string): number {
  return Date.parse(`2026-${local.replace(' ', 'T')}-05:00`);
}

const now = at('11-22 14:30');

function lead(changes: Partial<Lead> = {}): Lead {
  return {
    id: 'l1',
    name: 'Owen Hughes',
    company: '',
    jobTitle: '',
    address: '',
    emails: [],
    phones: [],
    status: 'new',
    temperature: null,
    owner: '',
    zone: null,
    doNotContact: false,
    createdAt: at('11-20 16:00'),
    updatedAt: at('11-20 16:00'),
    ...changes,
  };
}

function facts(of: Partial<Lead>, changes: Partial<ReminderFacts> = {}): ReminderFacts {
  return { lead: lead(of), rules: usualRules.reminders, zone, nextTouchAt: null, hasRun: true, ...changes };
}

/** The kinds and local due times a lead is reminded of. */
function dues(of: Partial<Lead>, changes: Partial<ReminderFacts> = {}, when = now): Record<string, string> {
  const found = remindersFor(facts(of, changes), when);
  return Object.fromEntries(found.map(({ kind, dueAt }) => [kind, new Date(dueAt).toISOString()]));
}

function due(kind: ReminderKind, local: string): Record<string, string> {
  return { [kind]: new Date(at(local)).toISOString() };
}

const owed = {
  sinceAt: at('11-22 14:00'),
  dueAt: at('11-23 09:15'),
  answeredAt: null,
  minutes: 15,
  kind: 'first',
} as const;
const archived = { at: at('10-01 10:00'), because: 'Sold to another buyer', list: 'Sold properties' };

describe('remindersFor', () => {
  it('asks for nothing when nothing is the matter', () => {
    expect(remindersFor(facts({}), now)).toEqual([]);
  });

  it.each<[string, Partial<Lead>, Partial<ReminderFacts>, Record<string, string>]>([
    ['an answer is owed', { response: owed }, {}, due('respond', '11-23 09:15')],
    ['it was answered', { response: { ...owed, answeredAt: now } }, {}, {}],
    ['an offer expires in a week', { offerExpiresOn: '2026-11-29' }, {}, due('offer', '11-27 09:00')],
    ['an offer expires tomorrow', { offerExpiresOn: '2026-11-23' }, {}, due('offer', '11-21 09:00')],
    ['an offer expires today', { offerExpiresOn: '2026-11-22' }, {}, due('offer', '11-20 09:00')],
    ['an offer has expired', { offerExpiresOn: '2026-11-21' }, {}, {}],
    ['they mentioned a day', { mentionedOn: '2026-12-24' }, {}, due('date', '12-22 09:00')],
    ['the day they mentioned has passed', { mentionedOn: '2026-11-20' }, {}, due('date', '11-18 09:00')],
    ['nothing is planned', {}, { hasRun: false }, due('silence', '12-20 09:00')],
    [
      'nothing is planned since a contact',
      { lastContactAt: at('11-21 23:50') },
      { hasRun: false },
      due('silence', '12-21 09:00'),
    ],
    ['a touch of no sequence is planned', {}, { hasRun: false, nextTouchAt: now }, {}],
    ['a status stands still', { status: 'offer', statusSinceAt: at('11-10 10:00') }, {}, due('stalled', '11-24 09:00')],
    ['a status never changed', { status: 'contacted' }, {}, due('stalled', '12-04 09:00')],
    ['nobody was reached yet', { status: 'attempted', statusSinceAt: at('01-10 10:00') }, {}, {}],
  ])('when %s', (_what, of, changes, expected) => {
    expect(dues(of, changes)).toEqual(expected);
  });

  it.each(leadStatuses)('reminds of a status that stands still only where work goes on: %s', (status) => {
    const works = ['contacted', 'interested', 'appointment', 'offer', 'negotiating'];
    expect('stalled' in dues({ status })).toBe(works.includes(status));
  });

  it('keeps one of each kind, earliest due first', () => {
    const everything = facts(
      { response: owed, offerExpiresOn: '2026-11-24', mentionedOn: '2026-11-30', status: 'offer' },
      { hasRun: false },
    );
    const found = remindersFor(everything, now);
    expect(found.map(({ kind }) => kind)).toEqual(['offer', 'respond', 'date', 'stalled', 'silence']);
    expect(found.map(({ id }) => id)).toEqual(found.map(({ kind }) => `l1/${kind}`));
  });

  it('says why, with the values that are documented', () => {
    const of = { response: owed, offerExpiresOn: '2026-11-24', mentionedOn: '2026-11-30', status: 'offer' } as const;
    const revisit = remindersFor(
      facts({ status: 'archived', archived: { ...archived, revisitOn: '2026-12-01' } }),
      now,
    );
    for (const { why } of [...remindersFor(facts(of, { hasRun: false }), now), ...revisit]) {
      for (const { rule, values } of why) expect(Object.keys(values).toSorted()).toEqual(documentedValues.get(rule));
    }
  });

  it('is titled with what they mentioned', () => {
    const [date] = remindersFor(facts({ mentionedOn: '2026-12-24', mentionedWhat: 'the lease ends' }), now);
    expect(date).toMatchObject({ title: 'the lease ends', why: [{ values: { what: 'the lease ends' } }] });
  });

  it('comes at nine by the rep’s clock, on the day the clocks change too', () => {
    const [offer] = remindersFor(facts({ offerExpiresOn: '2026-03-10' }), at('03-01 10:00'));
    expect(offer?.dueAt).toBe(Date.parse('2026-03-08T09:00-04:00'));
  });

  it('reminds of an archived lead only on the day to look again', () => {
    const of = { status: 'archived', response: owed, offerExpiresOn: '2026-11-24' } as const;
    const revisitOn = '2027-01-04';
    expect(dues({ ...of, archived: { ...archived, revisitOn } }, { hasRun: false })).toEqual({
      revisit: '2027-01-04T14:00:00.000Z',
    });
    expect(dues({ ...of, archived: { ...archived, revisitOn: null } }, { hasRun: false })).toEqual({});
  });

  it('reminds of nobody who must not be contacted, but for the day to look again', () => {
    expect(dues({ doNotContact: true, response: owed, offerExpiresOn: '2026-11-24' }, { hasRun: false })).toEqual({});
    const revisitOn = '2026-12-01';
    expect(dues({ doNotContact: true, status: 'archived', archived: { ...archived, revisitOn } })).toEqual(
      due('revisit', '12-01 09:00'),
    );
  });
});

describe('a reminder that the rep finished', () => {
  it.each<[string, Partial<Lead>, Partial<ReminderFacts>]>([
    ['respond', { response: owed }, {}],
    ['offer', { offerExpiresOn: '2026-11-25' }, {}],
    ['date', { mentionedOn: '2026-11-24' }, {}],
    ['silence', { lastContactAt: at('10-01 10:00') }, { hasRun: false }],
    ['stalled', { status: 'offer', statusSinceAt: at('10-01 10:00') }, {}],
    ['revisit', { status: 'archived', archived: { ...archived, revisitOn: '2026-11-22' } }, {}],
  ])('does not come back by itself: %s', (kind, of, changes) => {
    const [first] = remindersFor(facts(of, changes), now);
    expect(first?.kind).toBe(kind);
    const remindersDoneAt = { [kind]: first?.dueAt };
    expect(remindersFor(facts({ ...of, remindersDoneAt }, changes), now)).toEqual([]);
  });

  it.each<[string, Partial<Lead>, Partial<ReminderFacts>]>([
    ['they write again', { response: { ...owed, dueAt: at('11-24 09:30') } }, {}],
    ['the offer is prolonged', { offerExpiresOn: '2026-11-26' }, {}],
    ['they name a later day', { mentionedOn: '2026-11-26' }, {}],
    ['it is silent again', { lastContactAt: at('10-26 10:00') }, { hasRun: false }],
    ['the status moved, and stands still again', { status: 'offer', statusSinceAt: at('11-11 10:00') }, {}],
  ])('comes back when %s', (_what, of, changes) => {
    const done = at('11-23 09:15');
    const remindersDoneAt = { respond: done, offer: done, date: done, silence: done, stalled: done };
    expect(remindersFor(facts({ ...of, remindersDoneAt }, changes), now)).toHaveLength(1);
  });

  it('stays away when the rep travels west, where nine comes later', () => {
    const of = { offerExpiresOn: '2026-11-25', remindersDoneAt: { offer: at('11-23 09:00') } };
    expect(dues(of, { zone: 'America/Los_Angeles' })).toEqual({});
  });
});
