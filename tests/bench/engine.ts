import { newEnrollment } from '../../lib/sequences/enroll.ts';
import { nextStep } from '../../lib/sequences/next-step.ts';
import { basic } from '../../lib/sequences/presets/basic.ts';
import { previewSequence } from '../../lib/sequences/preview-sequence.ts';
import type { Reach, Run, RunEvent } from '../../lib/sequences/run.ts';
import { channels } from '../../lib/touches/channel.ts';
import type { Figure, Section } from './figure.ts';
import { interleave, median } from './samples.ts';

const startedAt = Date.UTC(2026, 0, 5, 15);
const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'America/Los_Angeles'] as const;
const minuteMs = 60_000;

function reachIn(zone: string): Reach {
  return { channels, zone, doNotContact: false };
}

function newRun(index: number): Run {
  const enrollment = newEnrollment({ id: `run-${index}`, leadId: `lead-${index}`, sequence: basic }, startedAt);
  return {
    sequence: basic,
    enrollment,
    touch: null,
    reach: reachIn(zones[index % zones.length]!),
    newTouchId: 'touch',
  };
}

function expected(run: Run): RunEvent {
  if (!run.touch) return { kind: 'start' };
  const { channel } = run.touch;
  const outcome = channel === 'call' ? 'no-answer' : channel === 'email' ? 'sent' : 'delivered';
  return { kind: 'outcome', channel, outcome, nextAt: null, activityId: 'activity' };
}

/** Walks leads through the basic sequence until so many decisions were made. */
function decide(count: number): number {
  let made = 0;
  for (let lead = 0; made < count; lead += 1) {
    let run = newRun(lead);
    let now = startedAt + (lead % 2000) * minuteMs;
    while (run.enrollment.state.kind === 'active' && made < count) {
      const { enrollment, touch } = nextStep(run, expected(run), now);
      run = { ...run, enrollment, touch };
      now = touch?.dueAt ?? now;
      made += 1;
    }
  }
  return made;
}

/** The least a decision must do: make a new run and a new touch. */
function copy(count: number): number {
  let run = newRun(0);
  let made = 0;
  for (; made < count; made += 1) {
    const enrollment = { ...run.enrollment, touchCount: made, lastTouchAt: startedAt, updatedAt: startedAt + made };
    run = { ...run, enrollment, touch: { ...run.touch, id: `touch-${made}`, dueAt: startedAt + made } as Run['touch'] };
  }
  return run.enrollment.touchCount + 1;
}

function project(leads: number): number {
  let planned = 0;
  for (let lead = 0; lead < leads; lead += 1) {
    const reach = reachIn(zones[lead % zones.length]!);
    planned += previewSequence({ sequence: basic, reach, leadId: '' }, startedAt + (lead % 2000) * minuteMs).length;
  }
  return planned;
}

/** Seconds of processor time: on a busy machine the clock on the wall says little. */
async function secondsOf(work: () => number): Promise<number> {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('Nothing was done');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

/** The engine's pace, in Node. */
export async function measureEngine({ rounds, isQuick }: { rounds: number; isQuick: boolean }): Promise<Section> {
  const decisions = isQuick ? 5_000 : 30_000;
  const leads = isQuick ? 500 : 2_000;
  const seconds = await interleave(
    {
      decide: () => secondsOf(() => decide(decisions)),
      copy: () => secondsOf(() => copy(decisions)),
      project: () => secondsOf(() => project(leads)),
      projectTwice: () => secondsOf(() => project(leads * 2)),
    },
    rounds,
  );
  const [took, twice] = [median(seconds.project), median(seconds.projectTwice)];
  const tenThousand = took * (10_000 / leads);
  const figures: readonly Figure[] = [
    {
      name: 'decisions of nextStep; baseline copies a run and a touch',
      unit: '/s',
      measured: decisions / median(seconds.decide),
      baseline: decisions / median(seconds.copy),
      target: { atLeast: 100_000 },
    },
    {
      name: 'leads projected over the basic sequence (5 dates each)',
      unit: '/s',
      measured: leads / took,
      baseline: null,
    },
    { name: '10,000 leads projected', unit: 's', measured: tenThousand, baseline: null, target: { most: 2 } },
    {
      name: 'twice the leads, by once',
      unit: 's',
      measured: twice,
      baseline: took,
      target: { mostRatio: 2.3 },
    },
  ];
  return { title: 'P11 The engine, in Node (processor time)', notes: [], figures };
}
