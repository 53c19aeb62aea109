import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { after, at, delay, outcome, reach, rulesOf, run, sequence, started, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('start', () => {
  it('opens the first step on its own channel, with all that made it so', () => {
    const decision = nextStep(run(), { kind: 'start' }, started);
    expect(decision.touch).toMatchObject({
      id: 'touch-1',
      leadId: 'lead-1',
      enrollmentId: 'run-1',
      stepId: 'first',
      channel: 'call',
      title: 'First call',
      attempt: 1,
      dueAt: started,
      announced: 0,
      createdAt: started,
    });
    expect(rulesOf(decision)).toEqual(['sequence-started', 'first-step-delay', 'channel-first-choice']);
  });

  it('takes the first fallback that reaches the lead, and says what was missing', () => {
    const steps = [step({ channel: 'call', fallbacks: ['sms', 'email', 'mail'] })];
    const lead = run({ sequence: sequence({ steps }), reach: reach({ channels: ['email', 'mail'] }) });
    const decision = nextStep(lead, { kind: 'start' }, started);
    expect(decision.touch?.channel).toBe('email');
    expect(decision.why.find(({ rule }) => rule === 'channel-fallback')?.values).toEqual({
      step: 'Call',
      channel: 'email',
      missing: 'call',
    });
  });

  it('leaves out a step that cannot reach the lead, and says so', () => {
    const decision = nextStep(run({ reach: reach({ channels: ['email'] }) }), { kind: 'start' }, started);
    expect(decision.touch).toMatchObject({ stepId: 'second', dueAt: at('2026-11-26 10:00') });
    expect(decision.enrollment.stepIndex).toBe(1);
    expect(rulesOf(decision)).toContain('channel-missing');
  });

  it('finishes a run that can reach the lead by no step at all', () => {
    const decision = nextStep(run({ reach: reach({ channels: ['task'] }) }), { kind: 'start' }, started);
    expect(decision.touch).toBeNull();
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(rulesOf(decision)).toEqual([
      'finished-last-step',
      'sequence-started',
      'channel-missing',
      'channel-missing',
      'channel-missing',
    ]);
  });

  it('stops for a lead who may not be contacted', () => {
    const decision = nextStep(run({ reach: reach({ doNotContact: true }) }), { kind: 'start' }, started);
    expect(decision.touch).toBeNull();
    expect(decision.enrollment.state).toEqual({ kind: 'stopped', rule: 'do-not-contact' });
    expect(rulesOf(decision)).toEqual(['do-not-contact', 'sequence-started']);
  });

  it('waits for the morning where the channel has hours, on the clocks of the lead', () => {
    const late = run({ reach: reach({ zone: 'Pacific/Auckland' }) });
    const decision = nextStep(late, { kind: 'start' }, started);
    expect(decision.touch?.dueAt).toBe(at('2026-11-25 08:00', 'Pacific/Auckland'));
    expect(decision.why.find(({ rule }) => rule === 'moved-into-hours')?.values).toEqual({
      channel: 'call',
      fromAt: started,
      dueAt: at('2026-11-25 08:00', 'Pacific/Auckland'),
      fromMinute: 480,
      toMinute: 1260,
      zone: 'Pacific/Auckland',
      law: '',
    });
  });
});

describe('repeats', () => {
  const weekly = sequence({
    steps: [
      step({
        id: 'weekly',
        channel: 'email',
        delay: delay(1, 'weeks', { from: 'start' }),
        repeat: { times: 3, every: delay(1, 'weeks'), taper: 1 },
      }),
    ],
  });

  it('come after the same delay, counted from the one before, as often as the step says', () => {
    let lead = startedRun({ sequence: weekly });
    const seen: (number | undefined)[] = [lead.touch?.dueAt];
    for (let times = 0; times < 3; times += 1) {
      const late = lead.touch!.dueAt + 86_400_000;
      lead = after(lead, nextStep(lead, outcome('sent', { channel: 'email' }), late));
      seen.push(lead.touch?.dueAt);
    }
    expect(seen).toEqual([at('2026-12-01 10:00'), at('2026-12-09 10:00'), at('2026-12-17 10:00'), undefined]);
    expect(lead.enrollment.state.kind).toBe('finished');
  });

  it('say which one it is', () => {
    const lead = startedRun({ sequence: weekly });
    const decision = nextStep(lead, outcome('sent', { channel: 'email' }), now);
    expect(decision.why.find(({ rule }) => rule === 'repeats')?.values).toMatchObject({ repeat: 2, times: 3 });
    expect(decision.enrollment).toMatchObject({ stepIndex: 0, repeat: 2, attempt: 1 });
  });
});
