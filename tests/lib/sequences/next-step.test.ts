import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { Verb } from '../../../lib/sequences/sequence.ts';
import { after, at, delay, outcome, reach, rulesOf, run, sequence, started, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

function withVerb(verb: Verb): Run {
  const steps = [
    step({ id: 'first', verbs: { 'no-answer': verb }, delay: delay(0, 'minutes') }),
    step({ id: 'second' }),
  ];
  return startedRun({ sequence: sequence({ steps }) });
}

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
    });
  });
});

describe('an outcome', () => {
  it('is recorded: the count, the channel, the time', () => {
    const { enrollment } = nextStep(startedRun(), outcome('no-answer'), now);
    expect(enrollment).toMatchObject({ touchCount: 1, usedChannels: ['call'], lastTouchAt: now, updatedAt: now });
  });

  it('counts a channel used twice once', () => {
    const busy = startedRun();
    const again = after(busy, nextStep(busy, outcome('busy'), now));
    expect(nextStep(again, outcome('busy'), now + 3_600_000).enrollment).toMatchObject({
      usedChannels: ['call'],
      touchCount: 2,
    });
  });

  it('is the evidence of what follows', () => {
    const [first] = nextStep(startedRun(), outcome('no-answer'), now).why;
    expect(first).toMatchObject({ rule: 'advance-after-outcome', evidence: ['activity-1'] });
  });

  it.each(['connected', 'voicemail', 'no-answer', 'sent', 'delivered', 'done', 'not-home', 'no-show'] as const)(
    'of %s goes on to the next step after its delay',
    (id) => {
      const decision = nextStep(startedRun(), outcome(id), now);
      expect(decision.touch).toMatchObject({ id: 'touch-next', stepId: 'second', dueAt: at('2026-11-26 10:30') });
      expect(rulesOf(decision)).toEqual(['advance-after-outcome', 'step-delay', 'channel-first-choice']);
    },
  );

  it('of busy comes again in an hour, not counted as a try', () => {
    const decision = nextStep(startedRun(), outcome('busy'), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', attempt: 1, dueAt: at('2026-11-24 11:30') });
    expect(rulesOf(decision)[0]).toBe('again-after-outcome');
  });

  it('of callback comes again when they said, at whatever hour', () => {
    const agreed = at('2026-11-24 22:15');
    const decision = nextStep(startedRun(), outcome('callback', { nextAt: agreed }), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', dueAt: agreed });
    expect(rulesOf(decision)).toEqual(['rep-chose-time', 'callback-agreed', 'channel-first-choice']);
  });

  it('of callback without a time comes the next day at the same clock time, DST or not', () => {
    const saturday = at('2026-03-07 10:00');
    const lead = startedRun({ enrollment: { startedAt: saturday } });
    const decision = nextStep(lead, outcome('callback'), at('2026-03-07 10:30'));
    expect(decision.touch?.dueAt).toBe(at('2026-03-08 10:30'));
    expect(rulesOf(decision)[0]).toBe('callback-next-day');
  });

  it.each([
    ['replied', { kind: 'finished', result: 'replied' }, 'stopped-replied'],
    ['booked', { kind: 'finished', result: 'booked' }, 'stopped-booked'],
    ['explicit-no', { kind: 'stopped', rule: 'explicit-no' }, 'stopped-explicit-no'],
    ['opted-out', { kind: 'stopped', rule: 'opted-out' }, 'stopped-opted-out'],
  ] as const)('of %s ends the run', (id, state, rule) => {
    const decision = nextStep(startedRun(), outcome(id, { nextAt: now + 86_400_000 }), now);
    expect(decision.touch).toBeNull();
    expect(decision.enrollment.state).toEqual(state);
    expect(rulesOf(decision)).toEqual([rule]);
  });

  it('of explicit no ends the run as such, even when the lead is already marked', () => {
    const lead = startedRun();
    const marked = { ...lead, reach: reach({ doNotContact: true }) };
    expect(nextStep(marked, outcome('explicit-no'), now).enrollment.state).toEqual({
      kind: 'stopped',
      rule: 'explicit-no',
    });
  });

  it('of not now pauses for thirty days and goes on with the next step then', () => {
    const lead = startedRun();
    const paused = nextStep(lead, outcome('not-now'), now);
    const untilAt = at('2026-12-24 10:30');
    expect(paused.touch).toBeNull();
    expect(paused.enrollment.state).toEqual({ kind: 'paused', by: 'outcome', untilAt, remainingMs: 0 });
    const resumed = nextStep(after(lead, paused), { kind: 'resume' }, untilAt);
    expect(resumed.touch).toMatchObject({ stepId: 'second', dueAt: untilAt });
  });

  it('of not now on the last step comes back to that step', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step({ id: 'only', delay: delay(0, 'minutes') })] }) });
    const paused = nextStep(lead, outcome('not-now'), now);
    const resumed = nextStep(after(lead, paused), { kind: 'resume' }, at('2026-12-24 10:30'));
    expect(resumed.touch).toMatchObject({ stepId: 'only', dueAt: at('2026-12-24 10:30') });
  });

  it('of not now with a time the rep chose needs no pause', () => {
    const chosen = at('2027-01-15 09:00');
    const decision = nextStep(startedRun(), outcome('not-now', { nextAt: chosen }), now);
    expect(decision.enrollment.state).toEqual({ kind: 'active' });
    expect(decision.touch).toMatchObject({ stepId: 'second', dueAt: chosen });
  });

  it.each(['wrong-number', 'bounced'] as const)('of %s tries another number at once while there is one', (id) => {
    const decision = nextStep(startedRun(), outcome(id), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', channel: 'call', attempt: 1, dueAt: now });
    expect(rulesOf(decision)).toEqual(['other-contact', 'channel-first-choice']);
  });

  it('of a wrong number falls back at once when no number is left', () => {
    const steps = [step({ id: 'first', fallbacks: ['email'], delay: delay(0, 'minutes') }), step({ id: 'second' })];
    const lead = { ...startedRun({ sequence: sequence({ steps }) }), reach: reach({ channels: ['email'] }) };
    const decision = nextStep(lead, outcome('wrong-number'), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', channel: 'email', dueAt: now });
    expect(rulesOf(decision)).toEqual(['other-contact', 'channel-fallback']);
  });

  it('of a wrong number goes on when nothing is left to fall back on', () => {
    const lead = { ...startedRun(), reach: reach({ channels: ['email'] }) };
    const decision = nextStep(lead, outcome('wrong-number'), now);
    expect(decision.touch).toMatchObject({ stepId: 'second', channel: 'email', dueAt: at('2026-11-26 10:30') });
    expect(rulesOf(decision).slice(0, 2)).toEqual(['channel-missing', 'advance-after-outcome']);
  });

  it('on the last step finishes the run, as replied after a conversation and unanswered after none', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step()] }) });
    expect(nextStep(lead, outcome('no-answer'), now).enrollment.state).toEqual({
      kind: 'finished',
      result: 'no-reply',
    });
    const talked = nextStep(lead, outcome('connected'), now);
    expect(talked.enrollment.state).toEqual({ kind: 'finished', result: 'replied' });
    expect(rulesOf(talked)).toEqual(['finished-last-step', 'advance-after-outcome']);
  });

  it('on a bigger hour keeps the touch an hour after the one before', () => {
    const steps = [
      step({ delay: delay(0, 'minutes') }),
      step({ id: 'email', channel: 'email', delay: delay(5, 'minutes') }),
    ];
    const decision = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('no-answer'), now);
    expect(decision.touch?.dueAt).toBe(at('2026-11-24 11:30'));
    expect(rulesOf(decision)).toContain('kept-after-gap');
  });

  it('never plans into the past: a day that has gone by is due now', () => {
    const steps = [
      step({ delay: delay(0, 'minutes') }),
      step({ id: 'email', channel: 'email', delay: delay(2, 'days', { from: 'start' }) }),
    ];
    const late = at('2026-12-10 15:00');
    const decision = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('no-answer'), late);
    expect(decision.touch?.dueAt).toBe(at('2026-12-10 16:00'));
    expect(rulesOf(decision)).toContain('moved-to-now');
    expect(rulesOf(decision)).toContain('step-delay-from-start');
  });

  it('leaves out a step whose place another touch has taken', () => {
    const steps = [
      step({ delay: delay(0, 'minutes') }),
      step({ id: 'knock', channel: 'door-knock', notAfter: ['call', 'email'] }),
      step({ id: 'later', channel: 'email' }),
    ];
    const decision = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('no-answer'), now);
    expect(decision.touch?.stepId).toBe('later');
    expect(decision.why.find(({ rule }) => rule === 'step-not-needed')?.values).toEqual({
      step: 'Call',
      channel: 'call',
    });
  });
});

describe('a time the rep chose', () => {
  it('replaces the due time of what follows, at night and within the hour too', () => {
    const chosen = at('2026-11-24 10:45');
    const decision = nextStep(startedRun(), outcome('no-answer', { nextAt: chosen }), now);
    expect(decision.touch).toMatchObject({ stepId: 'second', dueAt: chosen });
    expect(rulesOf(decision)).toEqual(['rep-chose-time', 'advance-after-outcome', 'channel-first-choice']);
  });

  it('opens the same step again when nothing else would follow', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step({ id: 'only' })] }) });
    const chosen = at('2026-12-01 09:00');
    const decision = nextStep(lead, outcome('connected', { nextAt: chosen }), now);
    expect(decision.touch).toMatchObject({ stepId: 'only', attempt: 2, dueAt: chosen });
  });

  it('is kept beyond the most touches and the longest age', () => {
    const lead = startedRun({ sequence: sequence({ maxTouches: 1, maxAgeDays: 1 }) });
    const chosen = at('2027-03-01 09:00');
    expect(nextStep(lead, outcome('no-answer', { nextAt: chosen }), now).touch?.dueAt).toBe(chosen);
  });
});

describe('retry', () => {
  const threeMore: Verb = { kind: 'retry', times: 3, overDays: 10, afterwards: { kind: 'advance' } };

  it('tries three more times over ten days, then does what comes afterwards', () => {
    let lead = withVerb(threeMore);
    const dates: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const touch = lead.touch!;
      const decision = nextStep(lead, outcome('no-answer'), touch.dueAt);
      dates.push(`${decision.touch?.stepId} ${decision.touch?.attempt} ${rulesOf(decision)[0]}`);
      lead = after(lead, decision);
      if (tries === 0) expect(lead.touch?.dueAt).toBe(at('2026-11-27 10:00'));
      if (tries === 1) expect(lead.touch?.dueAt).toBe(at('2026-12-01 10:00'));
      if (tries === 2) expect(lead.touch?.dueAt).toBe(at('2026-12-04 10:00'));
    }
    expect(dates).toEqual([
      'first 2 retry-after-outcome',
      'first 3 retry-after-outcome',
      'first 4 retry-after-outcome',
      'second 1 retries-exhausted',
    ]);
  });

  it('spreads retries of less than a day by the minute', () => {
    const decision = nextStep(
      withVerb({ kind: 'retry', times: 4, overDays: 1, afterwards: { kind: 'advance' } }),
      outcome('no-answer'),
      now,
    );
    expect(decision.touch?.dueAt).toBe(at('2026-11-24 16:30'));
  });

  it('can end the run when all tries were made', () => {
    const lead = withVerb({ kind: 'retry', times: 1, overDays: 2, afterwards: { kind: 'finish', result: 'no-reply' } });
    const second = after(lead, nextStep(lead, outcome('no-answer'), now));
    const decision = nextStep(second, outcome('no-answer'), at('2026-11-26 10:30'));
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(rulesOf(decision)).toEqual(['finished-after-outcome', 'retries-exhausted']);
  });
});

describe('the verbs of a step', () => {
  it('replace the default ones', () => {
    const decision = nextStep(withVerb({ kind: 'stop', rule: 'by-rep' }), outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'stopped', rule: 'by-rep' });
    expect(rulesOf(decision)).toEqual(['stopped-by-outcome']);
  });

  it('can count a goal as reached', () => {
    const decision = nextStep(withVerb({ kind: 'finish', result: 'goal' }), outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'goal' });
    expect(rulesOf(decision)).toEqual(['finished-after-outcome']);
  });
});

describe('repeats', () => {
  const weekly = sequence({
    steps: [step({ id: 'weekly', channel: 'email', delay: delay(1, 'weeks', { from: 'start' }), times: 3 })],
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

describe('the caps', () => {
  it('finish a run at its most touches', () => {
    const decision = nextStep(startedRun({ sequence: sequence({ maxTouches: 1 }) }), outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(decision.why[0]).toMatchObject({ rule: 'finished-max-touches', values: { touches: 1, most: 1 } });
  });

  it('finish a run whose next touch would fall after its last day', () => {
    const lead = startedRun({ sequence: sequence({ maxAgeDays: 2 }) });
    const decision = nextStep(lead, outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(decision.why[0]).toMatchObject({
      rule: 'finished-max-age',
      values: { dueAt: at('2026-11-26 10:30'), endAt: at('2026-11-26 10:00') },
    });
  });

  it('count a pause that an outcome asks for', () => {
    const decision = nextStep(startedRun({ sequence: sequence({ maxAgeDays: 20 }) }), outcome('not-now'), now);
    expect(rulesOf(decision)).toEqual(['finished-max-age', 'paused-after-outcome']);
  });
});

describe('reschedule', () => {
  it.each([
    ['snooze', 'snoozed'],
    ['reschedule', 'rescheduled'],
  ] as const)('by %s moves the open touch and nothing else', (how, rule) => {
    const lead = startedRun();
    const told: Run = { ...lead, touch: { ...lead.touch!, announced: 1 } };
    const decision = nextStep(told, { kind: 'reschedule', dueAt: at('2026-11-24 22:30'), how }, now);
    expect(decision.touch).toMatchObject({ id: lead.touch!.id, dueAt: at('2026-11-24 22:30'), announced: 0 });
    expect(decision.why).toMatchObject([{ rule, values: { fromAt: started, dueAt: at('2026-11-24 22:30') } }]);
    expect(rulesOf(decision.touch!)[0]).toBe(rule);
  });

  it('to the same time does not announce it twice', () => {
    const lead = startedRun();
    const told: Run = { ...lead, touch: { ...lead.touch!, announced: 1 } };
    expect(nextStep(told, { kind: 'reschedule', dueAt: started, how: 'snooze' }, now).touch?.announced).toBe(1);
  });

  it('again and again does not pile up reasons', () => {
    let lead = startedRun();
    const before = lead.touch!.why.length;
    for (let times = 1; times <= 5; times += 1) {
      const event: RunEvent = { kind: 'reschedule', dueAt: started + times * 3_600_000, how: 'snooze' };
      lead = after(lead, nextStep(lead, event, now));
    }
    expect(lead.touch!.why).toHaveLength(before + 1);
  });
});

describe('skip', () => {
  it('goes on with the next step, its delay counted from now, and counts no touch', () => {
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

describe('an outcome during a pause', () => {
  const paused = after(startedRun(), nextStep(startedRun(), { kind: 'pause', untilAt: null }, now));

  it('is recorded and leaves the run paused', () => {
    const decision = nextStep(paused, outcome('connected'), now);
    expect(decision.enrollment).toMatchObject({ touchCount: 1, lastTouchAt: now, state: { kind: 'paused' } });
    expect(rulesOf(decision)).toEqual(['stays-paused']);
  });

  it('ends the run when it is an end', () => {
    expect(nextStep(paused, outcome('booked'), now).enrollment.state).toEqual({ kind: 'finished', result: 'booked' });
    expect(nextStep(paused, outcome('opted-out'), now).enrollment.state).toMatchObject({ rule: 'opted-out' });
  });

  it('takes the run up again at the time the rep chose, or the lead asked for', () => {
    const chosen = at('2026-11-27 09:00');
    expect(nextStep(paused, outcome('connected', { nextAt: chosen }), now).touch).toMatchObject({
      stepId: 'first',
      dueAt: chosen,
    });
    expect(nextStep(paused, outcome('callback'), now).touch?.dueAt).toBe(at('2026-11-25 10:30'));
  });

  it('of not now pauses it for thirty days more, at the same place', () => {
    const decision = nextStep(paused, outcome('not-now'), now);
    expect(decision.enrollment).toMatchObject({
      stepIndex: 0,
      state: { by: 'outcome', untilAt: at('2026-12-24 10:30') },
    });
  });

  it('still counts towards the most touches', () => {
    const once = { ...paused, sequence: sequence({ maxTouches: 1 }) };
    expect(rulesOf(nextStep(once, outcome('no-answer'), now))).toEqual(['finished-max-touches']);
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
