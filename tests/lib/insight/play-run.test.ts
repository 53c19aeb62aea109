import { describe, expect, it } from 'vitest';
import { playToTouch, type Stage } from '../../../lib/insight/play-run.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { after, at, delay, run, sequence, started, startedRun, step } from '../sequences/builders.ts';

const stage: Stage = { endAt: at('2027-06-01 00:00'), sequences: new Map() };
const calls = sequence({
  steps: [step({ id: 'first', delay: delay(0, 'minutes') }), step({ id: 'second', delay: delay(3, 'days') })],
});

describe('a run that is played', () => {
  it('opens its first touch when it has not started', () => {
    expect(playToTouch({ run: run({ sequence: calls }), at: started }, stage)?.touch.stepId).toBe('first');
  });

  it('makes its open touch at the time it is told, and opens the next', () => {
    const played = playToTouch({ run: startedRun({ sequence: calls }), at: at('2026-11-25 15:00') }, stage);
    expect(played?.touch).toMatchObject({ stepId: 'second', dueAt: at('2026-11-28 15:00') });
    expect(played?.run.reach.touches).toEqual([{ channel: 'call', at: at('2026-11-25 15:00'), isAnswered: false }]);
  });

  it('waits for the end of its pause', () => {
    const open = startedRun({ sequence: calls });
    const untilAt = at('2026-12-07 09:00');
    const paused = after(open, nextStep(open, { kind: 'pause', untilAt }, started));
    expect(playToTouch({ run: paused, at: started }, stage)?.touch).toMatchObject({ stepId: 'first', dueAt: untilAt });
  });

  it('goes on with the sequence that takes over', () => {
    const then = sequence({ id: 'then', steps: [step({ id: 'of-then', channel: 'email', delay: delay(4, 'days') })] });
    const first = sequence({
      steps: [
        step({ delay: delay(0, 'minutes'), verbs: { 'no-answer': { kind: 'switch', sequenceId: 'then', inDays: 2 } } }),
      ],
    });
    const ahead = { run: startedRun({ sequence: first }), at: started };
    const played = playToTouch(ahead, { ...stage, sequences: new Map([['then', then]]) });
    expect(played?.touch).toMatchObject({ stepId: 'of-then', dueAt: started + 6 * 24 * 3_600_000 });
    expect(playToTouch(ahead, stage)).toBeNull();
  });

  it.each([
    [
      'only the rep can go on',
      (open: ReturnType<typeof startedRun>) => nextStep(open, { kind: 'pause', untilAt: null }, started),
    ],
    ['it has ended', (open: ReturnType<typeof startedRun>) => nextStep(open, { kind: 'stop', because: '' }, started)],
  ])('has no more touches when %s', (_what, decide) => {
    const open = startedRun({ sequence: calls });
    expect(playToTouch({ run: after(open, decide(open)), at: started }, stage)).toBeNull();
  });

  it('has none that would come after the end of the play', () => {
    const ahead = { run: startedRun({ sequence: calls }), at: started };
    expect(playToTouch(ahead, { ...stage, endAt: at('2026-11-27 00:00') })).toBeNull();
  });

  it('has none when the lead can be reached in no way', () => {
    const nobody = run({ sequence: calls, reach: { channels: [], zone: 'UTC', doNotContact: false } });
    expect(playToTouch({ run: nobody, at: started }, stage)).toBeNull();
  });
});
