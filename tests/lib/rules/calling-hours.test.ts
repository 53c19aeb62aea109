import { describe, expect, it } from 'vitest';
import { type PermissionQuestion, permissionFor } from '../../../lib/rules/calling-hours.ts';
import { documentedValues } from '../touches/documented-values.ts';

const iso = (text: string): number => Date.parse(text);

function question(changes: Partial<PermissionQuestion> = {}): PermissionQuestion {
  return { channel: 'call', zone: 'America/New_York', zoneIsLeads: true, doNotContact: false, ...changes };
}

const rulesOf = (changes: Partial<PermissionQuestion>, now: string): readonly string[] =>
  permissionFor(question(changes), iso(now)).why.map(({ rule }) => rule);

describe('permissionFor', () => {
  it.each([
    ['07:59 in New York', 'America/New_York', '2026-11-24T07:59:59.999-05:00', false, '2026-11-24T08:00-05:00'],
    ['08:00 in New York', 'America/New_York', '2026-11-24T08:00-05:00', true, '2026-11-24T08:00-05:00'],
    ['20:59 in New York', 'America/New_York', '2026-11-24T20:59:59.999-05:00', true, '2026-11-24T20:59:59.999-05:00'],
    ['21:00 in New York', 'America/New_York', '2026-11-24T21:00-05:00', false, '2026-11-25T08:00-05:00'],
    [
      'the morning after the spring night',
      'America/New_York',
      '2026-03-08T07:30-04:00',
      false,
      '2026-03-08T08:00-04:00',
    ],
    [
      'the morning after the autumn night',
      'America/New_York',
      '2026-11-01T07:30-05:00',
      false,
      '2026-11-01T08:00-05:00',
    ],
    ['noon in UTC, evening in Auckland', 'Pacific/Auckland', '2026-11-24T12:00Z', false, '2026-11-24T19:00Z'],
    ['the same instant in Kolkata', 'Asia/Kolkata', '2026-11-24T12:00Z', true, '2026-11-24T12:00Z'],
  ])('answers for a call at %s', (_what, zone, now, allowed, next) => {
    const permission = permissionFor(question({ zone }), iso(now));
    expect(permission.allowed).toBe(allowed);
    expect(permission.nextAllowedAt).toBe(iso(next));
    expect(permission.zone).toBe(zone);
    expect(permission.hours).toEqual({ fromMinute: 480, toMinute: 1260 });
  });

  it('says the hours, the zone and whose zone it is', () => {
    expect(rulesOf({}, '2026-11-24T12:00-05:00')).toEqual(['inside-calling-hours', 'zone-of-lead']);
    expect(rulesOf({ zoneIsLeads: false }, '2026-11-24T22:00-05:00')).toEqual(['outside-calling-hours', 'zone-of-rep']);
    const { why } = permissionFor(question(), iso('2026-11-24T22:00-05:00'));
    expect(why[0]?.values).toEqual({
      channel: 'call',
      fromMinute: 480,
      toMinute: 1260,
      zone: 'America/New_York',
      nextAt: iso('2026-11-25T08:00-05:00'),
    });
  });

  it.each(['email', 'mail', 'door-drop', 'social', 'video', 'meeting', 'task'] as const)(
    'allows %s at any hour',
    (channel) => {
      const now = iso('2026-11-24T03:00-05:00');
      const permission = permissionFor(question({ channel }), now);
      expect(permission).toMatchObject({ allowed: true, nextAllowedAt: now, hours: null });
      expect(permission.why.map(({ rule }) => rule)).toEqual(['no-calling-hours']);
    },
  );

  it('never allows contact with a lead who may not be contacted', () => {
    const permission = permissionFor(question({ doNotContact: true }), iso('2026-11-24T12:00-05:00'));
    expect(permission).toMatchObject({ allowed: false, nextAllowedAt: null });
    expect(permission.why.map(({ rule }) => rule)).toEqual(['do-not-contact']);
  });

  it('carries the values its rules are said to carry', () => {
    const asked = [question(), question({ channel: 'email' }), question({ doNotContact: true, zoneIsLeads: false })];
    const times = [iso('2026-11-24T12:00Z'), iso('2026-11-24T23:00-05:00')];
    for (const { rule, values } of asked.flatMap((one) => times.flatMap((now) => permissionFor(one, now).why))) {
      expect([rule, ...Object.keys(values).toSorted()]).toEqual([rule, ...(documentedValues.get(rule) ?? ['?'])]);
    }
  });

  it('still allows a task, which contacts nobody', () => {
    expect(permissionFor(question({ channel: 'task', doNotContact: true }), 0).allowed).toBe(true);
  });
});
