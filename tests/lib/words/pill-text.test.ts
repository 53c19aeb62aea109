import { describe, expect, it } from 'vitest';
import type { Permission } from '../../../lib/rules/permission.ts';
import type { EnrollmentState } from '../../../lib/sequences/enrollment.ts';
import { isHeld, type PillPrompt, pillFor } from '../../../lib/words/pill-text.ts';
import { day, hour, minute, now, plain, touch, words } from './builders.ts';

type FollowedPrompt = Extract<PillPrompt, { kind: 'followed' }>;

function prompt(changes: Partial<FollowedPrompt> = {}): FollowedPrompt {
  const lead = { doNotContact: false };
  return {
    kind: 'followed',
    lead,
    enrollment: { state: { kind: 'active' } },
    touch: touch(),
    permission: null,
    ...changes,
  };
}

function permission(changes: Partial<Permission> = {}): Permission {
  const hours = { fromMinute: 480, toMinute: 1260 };
  const zone = 'America/Chicago';
  const told = { zone, zones: [zone], zoneFrom: 'lead', hours, spans: [hours], law: null } as const;
  return { allowed: false, nextAllowedAt: now + hour, ...told, why: [], ...changes };
}

describe('pillFor', () => {
  it.each([
    [4 * minute, 'due', 'Call · due in 4 min', now + minute],
    [0, 'due', 'Call · due now', now + minute],
    [-59_999, 'due', 'Call · due now', now + 1],
    [-12 * minute, 'due', 'Call · due 12 min ago', now + minute],
    [-60 * minute, 'overdue', 'Call · 1 h overdue', now + hour],
    [-2.5 * hour, 'overdue', 'Call · 2 h overdue', now + hour / 2],
    [-3 * day, 'overdue', 'Call · 3 days overdue', now + day],
    [40 * minute, 'later', 'Call · due in 40 min', now + minute],
    [15 * minute + 30_000, 'later', 'Call · due in 16 min', now + 30_000],
    [2 * hour, 'later', 'Call · due today 16:30', now + hour + minute],
    [4 * day, 'later', 'Call · due Thu 14:30', now + 9.5 * hour],
  ] as const)('says of a touch %d ms away: %s, %s', (ms, ...expected) => {
    const [tone, text, staleAt] = expected;
    const pill = pillFor(prompt({ touch: touch({ dueAt: now + ms }) }), words());
    expect({ ...pill, text: plain(pill.text) }).toEqual({ tone, channel: 'call', text, staleAt });
  });

  it('tells due times on the rep’s clock, whatever the zone of the words', () => {
    const due = prompt({ touch: touch({ dueAt: now + 2 * hour }) });
    expect(plain(pillFor(due, words({ zone: 'America/Chicago' })).text)).toBe('Call · due today 16:30');
  });

  it('holds a due touch until the next allowed minute, on the lead’s clock', () => {
    const held = prompt({ permission: permission(), touch: touch({ dueAt: now - minute }) });
    const pill = pillFor(held, words({ locale: 'en-US' }));
    expect(plain(pill.text)).toBe('Held until 9:30 AM CT');
    expect(pill).toMatchObject({ tone: 'held', channel: 'call' });
    expect(pill.staleAt).toBeLessThanOrEqual(now + hour);
  });

  it('does not speak of holding a touch that is not due yet', () => {
    const later = prompt({ permission: permission(), touch: touch({ dueAt: now + 3 * hour }) });
    expect(plain(pillFor(later, words()).text)).toBe('Call · due today 17:30');
  });

  it('says of one who may not be contacted only that', () => {
    const pill = pillFor(prompt({ lead: { doNotContact: true } }), words());
    expect(pill).toEqual({ tone: 'held', channel: null, text: 'Do not contact', staleAt: null });
  });

  it.each<[EnrollmentState | null, string]>([
    [null, 'No next step'],
    [{ kind: 'active' }, 'No next step'],
    [{ kind: 'stopped', rule: 'by-rep' }, 'No next step'],
    [{ kind: 'paused', by: 'rep', untilAt: null, remainingMs: 0 }, 'Paused'],
    [{ kind: 'paused', by: 'outcome', untilAt: now + 4 * day, remainingMs: 0 }, 'Paused until Thu 14:30'],
    [{ kind: 'paused', by: 'outcome', untilAt: now + 30 * day, remainingMs: 0 }, 'Paused until Tue 22 Dec'],
  ])('without a touch, a run that is %j: %s', (state, text) => {
    const pill = pillFor(prompt({ touch: null, enrollment: state && { state } }), words());
    expect({ ...pill, text: plain(pill.text) }).toMatchObject({ tone: 'none', text });
  });

  it('knows a lead nobody follows from a page without a record', () => {
    expect(pillFor({ kind: 'not-followed' }, words())).toMatchObject({ tone: 'new', text: 'Not followed yet' });
    expect(pillFor(null, words())).toMatchObject({ tone: 'none', text: 'No record here' });
  });
});

describe('isHeld', () => {
  it.each([
    ['allowed', permission({ allowed: true }), 0, false],
    ['due and not allowed', permission(), 0, true],
    ['soon due and not allowed', permission(), 15 * minute, true],
    ['not due yet', permission(), 16 * minute, false],
    ['never allowed', permission({ nextAllowedAt: null }), 5 * day, true],
  ])('%s', (_, given, ...[dueInMs, held]) => {
    expect(isHeld(touch({ dueAt: now + dueInMs }), given, now)).toBe(held);
  });
});
