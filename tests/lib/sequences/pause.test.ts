import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { after, at, reach, rulesOf, sequence, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('pause and resume', () => {
  const dueTomorrow = startedRun({ sequence: sequence({ steps: [step({ id: 'call' }), step({ id: 'next' })] }) });

  it('keep the time the touch had left', () => {
    const paused = nextStep(dueTomorrow, { kind: 'pause', untilAt: null }, at('2026-11-24 18:00'));
    expect(paused.touch).toBeNull();
    expect(paused.enrollment.state).toMatchObject({
      kind: 'paused',
      by: 'rep',
      untilAt: null,
      remainingMs: 16 * 3_600_000,
    });
    expect(rulesOf(paused)).toEqual(['paused-by-rep']);
    const resumed = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-01 18:00'));
    expect(resumed.touch).toMatchObject({ stepId: 'call', dueAt: at('2026-12-02 10:00') });
    expect(rulesOf(resumed)[0]).toBe('resumed');
  });

  it('count the time left from the end of the pause when it is noticed late', () => {
    const paused = nextStep(dueTomorrow, { kind: 'pause', untilAt: at('2026-12-01 18:00') }, at('2026-11-24 18:00'));
    expect(rulesOf(paused)).toEqual(['paused-by-rep-until']);
    const late = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-02 07:00'));
    expect(late.touch?.dueAt).toBe(at('2026-12-02 10:00'));
    const tooLate = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-05 12:00'));
    expect(tooLate.touch?.dueAt).toBe(at('2026-12-05 12:00'));
  });

  it('bring an overdue touch back at once', () => {
    const paused = nextStep(dueTomorrow, { kind: 'pause', untilAt: null }, at('2026-11-30 12:00'));
    const resumed = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-01 12:00'));
    expect(resumed.touch?.dueAt).toBe(at('2026-12-01 12:00'));
  });

  it('do not count towards the age of the sequence', () => {
    const short = startedRun({ sequence: sequence({ maxAgeDays: 5, steps: [step({ id: 'call' })] }) });
    const paused = nextStep(short, { kind: 'pause', untilAt: null }, now);
    expect(nextStep(after(short, paused), { kind: 'resume' }, at('2027-02-01 12:00')).touch?.stepId).toBe('call');
  });

  it('go on elsewhere when the channel has been lost meanwhile', () => {
    const paused = after(startedRun(), nextStep(startedRun(), { kind: 'pause', untilAt: null }, now));
    const lost = { ...paused, reach: reach({ channels: ['email'] }) };
    const resumed = nextStep(lost, { kind: 'resume' }, now);
    expect(resumed.touch).toMatchObject({ stepId: 'second', dueAt: at('2026-11-26 10:30') });
    expect(rulesOf(resumed)).toContain('channel-missing');
  });

  it('can be moved by pausing again', () => {
    const first = after(dueTomorrow, nextStep(dueTomorrow, { kind: 'pause', untilAt: null }, at('2026-11-24 18:00')));
    const moved = nextStep(first, { kind: 'pause', untilAt: at('2026-12-24 09:00') }, at('2026-11-25 18:00'));
    expect(moved.enrollment.state).toMatchObject({ untilAt: at('2026-12-24 09:00'), remainingMs: 16 * 3_600_000 });
  });
});
