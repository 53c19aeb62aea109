import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadZone } from '../../../lib/leads/zone-of.ts';
import { type PermissionQuestion, permissionFor } from '../../../lib/rules/calling-hours.ts';
import { legalWindows } from '../../../lib/rules/legal-windows.ts';
import { minuteOfDay, wallClock } from '../../../lib/time/zone.ts';
import { runs } from '../../runs.ts';
import { documentedValues } from '../touches/documented-values.ts';

const iso = (text: string): number => Date.parse(text);
const minute = 60_000;

function inZone(zone: string, country: string | null = 'US', region: string | null = null): LeadZone {
  return { places: [{ zone, country, region }], from: 'lead', confidence: 'sure' };
}

function question(changes: Partial<PermissionQuestion> = {}): PermissionQuestion {
  const where = inZone('America/New_York');
  return { channel: 'call', where, touchesAt: [], smsConsent: 'unknown', doNotContact: false, ...changes };
}

const either: LeadZone = {
  places: [
    { zone: 'America/Chicago', country: 'US', region: 'US-FL' },
    { zone: 'America/New_York', country: 'US', region: 'US-FL' },
  ],
  from: 'phone',
  confidence: 'guess',
};

const rulesOf = (changes: Partial<PermissionQuestion>, now: string): readonly string[] =>
  permissionFor(question(changes), iso(now)).why.map(({ rule }) => rule);

describe('permissionFor', () => {
  it.each([
    ['07:59 in New York', 'America/New_York', '2026-11-24T07:59:59.999-05:00', false, '2026-11-24T08:00-05:00'],
    ['08:00 in New York', 'America/New_York', '2026-11-24T08:00-05:00', true, '2026-11-24T08:00-05:00'],
    ['20:59 in New York', 'America/New_York', '2026-11-24T20:59:59.999-05:00', true, '2026-11-24T20:59:59.999-05:00'],
    ['21:00 in New York', 'America/New_York', '2026-11-24T21:00-05:00', false, '2026-11-25T08:00-05:00'],
    ['the spring morning', 'America/New_York', '2026-03-08T07:30-04:00', false, '2026-03-08T08:00-04:00'],
    ['the autumn morning', 'America/New_York', '2026-11-01T07:30-05:00', false, '2026-11-01T08:00-05:00'],
    ['noon in UTC, evening in Auckland', 'Pacific/Auckland', '2026-11-24T12:00Z', false, '2026-11-24T19:00Z'],
    ['the same instant in Kolkata', 'Asia/Kolkata', '2026-11-24T12:00Z', true, '2026-11-24T12:00Z'],
  ])('answers for a call at %s', (_what, zone, now, allowed, next) => {
    const country = zone === 'America/New_York' ? 'US' : null;
    const permission = permissionFor(question({ where: inZone(zone, country) }), iso(now));
    expect(permission.allowed).toBe(allowed);
    expect(permission.nextAllowedAt).toBe(iso(next));
    expect(permission.zone).toBe(zone);
    expect(permission.hours).toEqual({ fromMinute: 480, toMinute: 1260 });
    expect(permission.spans).toEqual([{ fromMinute: 480, toMinute: 1260 }]);
  });

  it('says the hours, the law and whose zone it is', () => {
    expect(rulesOf({}, '2026-11-24T12:00-05:00')).toEqual(['inside-calling-hours', 'hours-by-law', 'zone-of-lead']);
    const rep = { ...inZone('Asia/Tokyo', 'JP'), from: 'rep' } as const;
    expect(rulesOf({ where: rep }, '2026-11-24T12:00Z')).toEqual(
      ['inside-calling-hours', 'hours-by-courtesy', 'zone-of-rep'].with(0, 'outside-calling-hours'),
    );
    const { why, law } = permissionFor(question(), iso('2026-11-24T22:00-05:00'));
    expect(law?.citation).toBe('47 CFR 64.1200(c)(1)');
    expect(why[0]?.values).toEqual({
      channel: 'call',
      fromMinute: 480,
      toMinute: 1260,
      zone: 'America/New_York',
      nextAt: iso('2026-11-25T08:00-05:00'),
      law: '47 CFR 64.1200(c)(1)',
    });
  });

  it('allows only what every zone the lead may be in allows, and says which', () => {
    const permission = permissionFor(question({ where: either }), iso('2026-11-24T08:30-05:00'));
    expect(permission).toMatchObject({ allowed: false, zone: 'America/Chicago', zoneFrom: 'phone' });
    expect(permission.nextAllowedAt).toBe(iso('2026-11-24T08:00-06:00'));
    expect(permission.zones).toEqual(['America/Chicago', 'America/New_York']);
    expect(permission.spans).toEqual([{ fromMinute: 480, toMinute: 1140 }]);
    expect(permission.why.at(-1)).toMatchObject({
      rule: 'zone-of-phone',
      values: { zones: 'America/Chicago America/New_York', count: 2 },
    });
  });

  it.each([
    ['a holiday', inZone('America/Chicago', 'US', 'US-AL'), '2026-11-26T12:00-06:00', 'closed-on-holiday'],
    ['a Sunday', inZone('America/Chicago', 'US', 'US-AL'), '2026-11-22T12:00-06:00', 'closed-on-weekday'],
    ['lunch in France', inZone('Europe/Paris', 'FR'), '2026-11-24T13:30+01:00', 'outside-calling-hours'],
    ['the evening in Italy', inZone('Europe/Rome', 'IT'), '2026-11-24T20:00+01:00', 'outside-calling-hours'],
  ])('says that %s stands in the way', (_what, where, now, rule) => {
    const permission = permissionFor(question({ where }), iso(now));
    expect(permission.allowed).toBe(false);
    expect(permission.why[0]?.rule).toBe(rule);
  });

  it('counts the calls of the last 24 hours where the law does', () => {
    const touchesAt = ['09:10', '12:00', '15:00'].map((clock) => iso(`2026-11-24T${clock}-05:00`));
    const florida = inZone('America/New_York', 'US', 'US-FL');
    const permission = permissionFor(question({ where: florida, touchesAt }), iso('2026-11-24T16:00-05:00'));
    expect(permission.nextAllowedAt).toBe(iso('2026-11-25T09:10-05:00'));
    expect(permission.why[0]).toMatchObject({
      rule: 'touches-used-up',
      values: { most: 3, law: 'Fla. Stat. § 501.616(6)' },
    });
    expect(permissionFor(question({ touchesAt }), iso('2026-11-24T16:00-05:00')).allowed).toBe(true);
  });

  it.each([
    ['unknown', 'US', false, 'ask-first'],
    ['refused', 'JP', false, 'consent-refused'],
    ['given', 'US', true, 'inside-calling-hours'],
    ['unknown', 'JP', true, 'inside-calling-hours'],
  ] as const)('with consent to texts %s in %s, a text is allowed: %s', (smsConsent, country, allowed, rule) => {
    const where = inZone('America/New_York', country);
    const permission = permissionFor(question({ channel: 'sms', smsConsent, where }), iso('2026-11-24T12:00-05:00'));
    expect(permission.allowed).toBe(allowed);
    expect(permission.nextAllowedAt === null).toBe(!allowed);
    expect(permission.why[0]?.rule).toBe(rule);
  });

  it('holds a call that no hour suits, until the rep says where they are', () => {
    const places = [
      { zone: 'Europe/Rome', country: 'IT', region: null },
      { zone: 'Pacific/Honolulu', country: 'US', region: 'US-RI' },
    ] as const;
    const permission = permissionFor(question({ where: { places, from: 'phone', confidence: 'guess' } }), 0);
    expect(permission).toMatchObject({ allowed: false, nextAllowedAt: null });
    expect(permission.why[0]?.rule).toBe('no-common-hours');
  });

  it.each(['email', 'mail', 'door-drop', 'social', 'video', 'meeting', 'task'] as const)(
    'allows %s at any hour',
    (channel) => {
      const now = iso('2026-11-24T03:00-05:00');
      const permission = permissionFor(question({ channel }), now);
      expect(permission).toMatchObject({ allowed: true, nextAllowedAt: now, hours: null, spans: [], law: null });
      expect(permission.why.map(({ rule }) => rule)).toEqual(['no-calling-hours']);
    },
  );

  it('never allows contact with a lead who may not be contacted, and still allows a task', () => {
    const permission = permissionFor(question({ doNotContact: true }), iso('2026-11-24T12:00-05:00'));
    expect(permission).toMatchObject({ allowed: false, nextAllowedAt: null });
    expect(permission.why.map(({ rule }) => rule)).toEqual(['do-not-contact']);
    expect(permissionFor(question({ channel: 'task', doNotContact: true }), 0).allowed).toBe(true);
  });
});

const anyPlace = fc
  .tuple(
    fc.constantFrom(
      'America/New_York',
      'America/Chicago',
      'America/St_Johns',
      'Europe/Paris',
      'Australia/Lord_Howe',
      'Etc/GMT+12',
      'Pacific/Kiritimati',
    ),
    fc.constantFrom(null, ...legalWindows.map(({ place }) => place)),
  )
  .map(([zone, place]) => ({ zone, country: place?.slice(0, 2) ?? null, region: place?.includes('-') ? place : null }));
const anyWhere: fc.Arbitrary<LeadZone> = fc
  .tuple(anyPlace, fc.array(anyPlace, { maxLength: 2 }))
  .map(([first, more]) => ({ places: [first, ...more], from: 'phone', confidence: 'guess' }) as const);
const anyNow = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-10-25', '2026-11-01', '2026-12-24', '2028-02-28', '2027-07-03'),
    fc.integer({ min: -4000, max: 4000 }),
  )
  .map(([on, minutes]) => iso(`${on}T12:00Z`) + minutes * minute);
const anyTouches = fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { maxLength: 6 });
const anyQuestion = fc.record({
  where: anyWhere,
  ago: anyTouches,
  channel: fc.constantFrom('call', 'sms', 'door-knock', 'email'),
});

describe('wherever and whenever', () => {
  const ask = (
    { where, ago, channel }: { where: LeadZone; ago: readonly number[]; channel: PermissionQuestion['channel'] },
    now: number,
    since = now,
  ) =>
    permissionFor(
      question({ where, channel, smsConsent: 'given', touchesAt: ago.map((minutes) => since - minutes * minute) }),
      now,
    );

  it('a call is never allowed outside the federal-like hours of any zone they may be in, nor on a banned Sunday', () => {
    fc.assert(
      fc.property(anyQuestion, anyNow, (asked, now) => {
        if (asked.channel !== 'call' || !ask(asked, now).allowed) return;
        for (const { zone, country, region } of asked.where.places) {
          expect(minuteOfDay(now, zone)).toBeGreaterThanOrEqual(8 * 60);
          expect(minuteOfDay(now, zone)).toBeLessThan(21.5 * 60);
          const isSunday = wallClock(now, zone).weekday === 7;
          if (
            ['US-AL', 'US-LA', 'US-MS', 'US-RI', 'US-UT'].includes(region ?? '') ||
            ['FR', 'ES', 'IT', 'AU'].includes(country ?? '')
          ) {
            expect(isSunday).toBe(false);
          }
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('the next allowed time is allowed, and the minutes before it are not', () => {
    fc.assert(
      fc.property(anyQuestion, anyNow, (asked, now) => {
        const { nextAllowedAt, allowed } = ask(asked, now);
        if (nextAllowedAt === null) return;
        expect(allowed).toBe(nextAllowedAt === now);
        expect(ask(asked, nextAllowedAt, now).allowed).toBe(true);
        for (
          let then = nextAllowedAt - minute;
          then >= Math.max(now, nextAllowedAt - 40 * minute);
          then -= 13 * minute
        ) {
          expect(ask(asked, then, now).allowed).toBe(false);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('a later now never gives an earlier time', () => {
    fc.assert(
      fc.property(anyQuestion, anyNow, fc.nat({ max: 5000 }), (asked, now, later) => {
        const [one, two] = [ask(asked, now).nextAllowedAt, ask(asked, now + later * minute, now).nextAllowedAt];
        if (one !== null && two !== null) expect(two).toBeGreaterThanOrEqual(one);
      }),
      { numRuns: runs(200) },
    );
  });

  it('every answer has reasons, and each carries the values its rule is said to carry', () => {
    fc.assert(
      fc.property(anyQuestion, anyNow, fc.boolean(), (asked, now, doNotContact) => {
        const { why } = permissionFor(
          question({ ...asked, touchesAt: [now, now - 1, now - 2, now - 3], doNotContact }),
          now,
        );
        expect(why.length).toBeGreaterThan(0);
        for (const { rule, values } of why) {
          expect([rule, ...Object.keys(values).toSorted()]).toEqual([rule, ...(documentedValues.get(rule) ?? ['?'])]);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
