import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Run, RunEvent } from '../../../lib/sequences/run.ts';
import { after, at, delay, outcome, run, sequence, signal, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('skip', () => {
  it('of a touch to come counts what follows from when it was to come, not from now', () => {
    const lead = startedRun({
      sequence: sequence({
        steps: [step({ delay: delay(10, 'days') }), step({ id: 'next', delay: delay(2, 'days') })],
      }),
    });
    expect(nextStep(lead, { kind: 'skip', because: '' }, now).touch).toMatchObject({
      stepId: 'next',
      dueAt: at('2026-12-06 10:00'),
    });
    const late = nextStep(lead, { kind: 'skip', because: '' }, at('2026-12-08 15:00'));
    expect(late.touch?.dueAt).toBe(at('2026-12-10 15:00'));
  });

  it('goes on with the next step, and counts no touch', () => {
    const decision = nextStep(startedRun(), { kind: 'skip', because: 'on holiday' }, now);
    expect(decision.touch).toMatchObject({ stepId: 'second', dueAt: at('2026-11-26 10:30') });
    expect(decision.enrollment).toMatchObject({ touchCount: 0, usedChannels: [], lastTouchAt: null });
    expect(decision.why[0]).toMatchObject({
      rule: 'skipped-step',
      values: { step: 'First call', because: 'on holiday' },
    });
  });

  it('of the last step finishes the run', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step()] }) });
    expect(nextStep(lead, { kind: 'skip', because: '' }, now).enrollment.state.kind).toBe('finished');
  });
});

describe('stop', () => {
  it.each([
    ['before the start', run()],
    ['with a touch open', startedRun()],
    ['while paused', after(startedRun(), nextStep(startedRun(), { kind: 'pause', untilAt: null }, now))],
  ])('ends a run %s', (_when, lead) => {
    const decision = nextStep(lead, { kind: 'stop', because: 'sold to another buyer' }, now);
    expect(decision).toMatchObject({ touch: null, enrollment: { state: { kind: 'stopped', rule: 'by-rep' } } });
    expect(decision.why).toMatchObject([{ rule: 'stopped-by-rep', values: { because: 'sold to another buyer' } }]);
  });
});

describe('an event that does not fit', () => {
  const paused = after(startedRun(), nextStep(startedRun(), { kind: 'pause', untilAt: null }, now));
  const ended = after(startedRun(), nextStep(startedRun(), { kind: 'stop', because: '' }, now));
  const finished = after(startedRun(), nextStep(startedRun(), outcome('booked'), now));

  const failed = run({ enrollment: { state: { kind: 'failed', because: 'unreadable' } } });

  it.each<[string, Run, RunEvent, string]>([
    ['a second start', startedRun(), { kind: 'start' }, 'active'],
    ['resuming what runs', startedRun(), { kind: 'resume' }, 'active'],
    ['an outcome before the start', run(), outcome('connected'), 'not-started'],
    ['a skip while paused', paused, { kind: 'skip', because: '' }, 'paused'],
    ['a snooze while paused', paused, { kind: 'reschedule', dueAt: now, how: 'snooze' }, 'paused'],
    ['an outcome after a stop', ended, outcome('connected', { nextAt: now }), 'stopped'],
    ['resuming what ended', ended, { kind: 'resume' }, 'stopped'],
    ['a start after the end', finished, { kind: 'start' }, 'finished'],
    ['a second stop', finished, { kind: 'stop', because: '' }, 'finished'],
    ['a lapse of what waits for the rep', startedRun(), { kind: 'lapse' }, 'active'],
    ['hurrying what is paused', paused, { kind: 'hurry' }, 'paused'],
    ['a signal after the end', finished, signal('opted-out'), 'finished'],
    ['anything once it has failed', failed, { kind: 'resume' }, 'failed'],
  ])('changes nothing and says so: %s', (_what, lead, event, state) => {
    const decision = nextStep(lead, event, now);
    expect(decision.enrollment).toBe(lead.enrollment);
    expect(decision.touch).toBe(lead.touch);
    expect(decision.why).toMatchObject([{ rule: 'does-not-fit', values: { event: event.kind, state } }]);
  });
});

it('throws on a run that has lost its place', () => {
  const lost = startedRun();
  const broken: Run = { ...lost, enrollment: { ...lost.enrollment, stepIndex: 9 } };
  expect(() => nextStep(broken, outcome('connected'), now)).toThrow('Run run-1 is at step 9 of 3');
});
