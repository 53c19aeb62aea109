import { describe, expect, it } from 'vitest';
import { heldTime } from '../../../lib/sequences/held-time.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Reach } from '../../../lib/sequences/run.ts';
import { hours, weekOf } from '../../../lib/time/allowed-hours.ts';
import {
  after,
  at,
  delay,
  made,
  newYork,
  outcome,
  reach,
  rulesOf,
  run,
  sequence,
  startedRun,
  step,
} from './builders.ts';

/** A call planned then, held against everything; at what time it ends up, and by which rules. */
function held(text: string, changes: Partial<Reach>, needsNoRoom = false): readonly [string, readonly string[]] {
  const due = { dueAt: at(text), why: [] };
  const lead = run({ reach: reach(changes) });
  const moved = heldTime(lead, { due, channel: 'call', retriedAfter: null, needsNoRoom });
  const days = Math.round((moved.dueAt - at('2026-11-24 00:00')) / 60_000);
  return [
    `${Math.floor(days / 1440)} ${Math.floor((days % 1440) / 60)}:${String(days % 60).padStart(2, '0')}`,
    rulesOf(moved),
  ];
}

const fullToday = { most: 1, zone: newYork, planned: { '2026-11-24': 1 } };

describe('heldTime', () => {
  it('moves nothing that nothing speaks against', () => {
    expect(held('2026-11-24 10:00', {})).toEqual(['0 10:00', []]);
  });

  it('keeps every rule at once, whichever order they come in', () => {
    const away = { fromAt: at('2026-11-25 00:00'), untilAt: at('2026-11-27 00:00') };
    expect(held('2026-11-24 20:30', { touches: [made('2026-11-24 20:15')], away })).toEqual([
      '3 8:00',
      ['kept-after-gap', 'moved-into-hours', 'moved-after-away'],
    ]);
    expect(held('2026-11-24 22:00', { room: { ...fullToday, planned: { '2026-11-25': 1 } } })).toEqual([
      '2 8:00',
      ['moved-into-hours', 'moved-after-full-day'],
    ]);
  });

  it('goes round again when the day with room is one without hours', () => {
    const open = { zone: newYork, week: weekOf([hours(8, 21)], [], []), closedOnHolidaysOf: null };
    const law = { citation: 'X', url: '', asOfOn: '2026-01-01', force: 'law' } as const;
    const rules = { call: { hours: [{ ...open, law }], limits: [] } };
    const room = { most: 1, zone: newYork, planned: { '2026-11-27': 1, '2026-11-30': 1 } };
    expect(held('2026-11-27 10:00', { rules, room })).toEqual([
      '7 8:00',
      ['moved-after-full-day', 'moved-off-weekend', 'moved-after-full-day'],
    ]);
  });

  it('looks for the hours the rep prefers last, and not at the cost of anything else', () => {
    const preferred = weekOf([hours(17, 19)], [hours(17, 19)], []);
    expect(held('2026-11-24 10:00', { preferred })).toEqual(['0 17:00', ['moved-into-preferred']]);
    const away = { fromAt: at('2026-11-24 12:00'), untilAt: at('2026-11-24 20:00') };
    expect(held('2026-11-24 10:00', { preferred, away })).toEqual(['0 10:00', []]);
    const full = { most: 1, zone: newYork, planned: { '2026-11-25': 1 } };
    expect(held('2026-11-24 20:00', { preferred, room: full })).toEqual(['0 20:00', []]);
  });

  it('lets what waits for less than a day come on a full day', () => {
    expect(held('2026-11-24 10:00', { room: fullToday })[0]).toBe('1 10:00');
    expect(held('2026-11-24 10:00', { room: fullToday }, true)[0]).toBe('0 10:00');
  });
});

describe('a full day', () => {
  const plan = sequence({ steps: [step({ id: 'call', delay: delay(0, 'minutes') }), step({ id: 'next' })] });
  const room = { most: 1, zone: newYork, planned: { '2026-11-24': 9, '2026-11-25': 1 } };

  it('does not put off the first touch, nor one more try in an hour', () => {
    const lead = startedRun({ sequence: plan, reach: reach({ room }) });
    expect(lead.touch?.dueAt).toBe(at('2026-11-24 10:00'));
    expect(nextStep(lead, outcome('busy'), at('2026-11-24 10:30')).touch?.dueAt).toBe(at('2026-11-24 11:30'));
  });

  it('puts off what comes after a day or more, and what comes back by itself', () => {
    const lead = startedRun({ sequence: plan, reach: reach({ room }) });
    expect(nextStep(lead, outcome('no-answer'), at('2026-11-24 10:30')).touch?.dueAt).toBe(at('2026-11-26 10:30'));
    const paused = after(
      lead,
      nextStep(lead, { kind: 'pause', untilAt: at('2026-11-25 12:00') }, at('2026-11-24 10:30')),
    );
    expect(nextStep(paused, { kind: 'resume' }, at('2026-11-25 12:00')).touch?.dueAt).toBe(at('2026-11-26 12:00'));
  });

  it('does not keep the rep from going on', () => {
    const lead = startedRun({ sequence: plan, reach: reach({ room }) });
    const paused = after(lead, nextStep(lead, { kind: 'pause', untilAt: null }, at('2026-11-24 10:30')));
    expect(nextStep(paused, { kind: 'resume' }, at('2026-11-25 12:00')).touch?.dueAt).toBe(at('2026-11-25 12:00'));
  });
});
