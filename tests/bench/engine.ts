import { simulateBacklog } from '../../lib/insight/simulate-backlog.ts';
import { newEnrollment } from '../../lib/sequences/enroll.ts';
import { nextStep } from '../../lib/sequences/next-step.ts';
import { presets } from '../../lib/sequences/presets/presets.ts';
import { previewSequence } from '../../lib/sequences/preview-sequence.ts';
import { expectedEvent, runAfter } from '../../lib/sequences/project.ts';
import type { Reach, Run } from '../../lib/sequences/run.ts';
import type { Sequence } from '../../lib/sequences/sequence.ts';
import { workingHours } from '../../lib/time/working-time.ts';
import { channels } from '../../lib/touches/channel.ts';
import type { Figure, Section } from './figure.ts';
import { interleave, median } from './samples.ts';

const startedAt = Date.UTC(2026, 0, 5, 15);
const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'America/Los_Angeles'] as const;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const working = workingHours('America/New_York', { country: 'US', region: null });

function reachOf(index: number): Reach {
  return { channels, zone: zones[index % zones.length]!, doNotContact: false, working };
}

function newRun(sequence: Sequence, index: number, startAt: number): Run {
  const enrollment = newEnrollment({ id: `run-${index}`, leadId: `lead-${index}`, sequence }, startAt);
  return { sequence, enrollment, touch: null, reach: reachOf(index), newTouchId: 'touch' };
}

/** Leads somewhere in one of the presets, started over the last 30 days, with their touch open. */
function runsInFlight(count: number): readonly Run[] {
  return Array.from({ length: count }, (_, index) => {
    const startAt = startedAt - (index % 30) * dayMs - (index % 480) * minuteMs;
    const run = newRun(presets[index % presets.length]!, index, startAt);
    return runAfter(run, {
      event: { kind: 'start' },
      at: startAt,
      decision: nextStep(run, { kind: 'start' }, startAt),
    });
  });
}

/** Walks leads through every preset until so many decisions were made. */
function decide(count: number): number {
  let made = 0;
  for (let lead = 0; made < count; lead += 1) {
    let run = newRun(presets[lead % presets.length]!, lead, startedAt + (lead % 2000) * minuteMs);
    let happens = expectedEvent(run, run.enrollment.startedAt);
    while (happens && made < count) {
      run = runAfter(run, { ...happens, decision: nextStep(run, happens.event, happens.at) });
      happens = expectedEvent(run, happens.at);
      made += 1;
    }
  }
  return made;
}

/** The least a decision must do: make a new run and a new touch. */
function copy(count: number): number {
  let run = newRun(presets[0]!, 0, startedAt);
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
    const sequence = presets[lead % presets.length]!;
    planned += previewSequence(
      { sequence, reach: reachOf(lead), leadId: '' },
      startedAt + (lead % 2000) * minuteMs,
    ).length;
  }
  return planned;
}

const sequences = new Map(presets.map((preset) => [preset.id, preset]));

/** The touches of the next 90 days. */
function simulate(runs: readonly Run[], dayCap: number | null): number {
  const asked = { runs, newPerDay: null, swap: new Map(), sequences, dayCap, daysOff: [], working, days: 90 };
  return simulateBacklog(asked, startedAt).reduce((sum, { touches }) => sum + touches, 0);
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
  const [quarter, half, all] = [runsInFlight(2_500), runsInFlight(5_000), runsInFlight(10_000)];
  const seconds = await interleave(
    {
      decide: () => secondsOf(() => decide(decisions)),
      copy: () => secondsOf(() => copy(decisions)),
      project: () => secondsOf(() => project(leads)),
      quarter: () => secondsOf(() => simulate(quarter, null)),
      half: () => secondsOf(() => simulate(half, null)),
      all: () => secondsOf(() => simulate(all, null)),
      capped: () => secondsOf(() => simulate(all, 500)),
    },
    isQuick ? 1 : rounds,
  );
  const pace = { decide: decisions / median(seconds.decide), copy: decisions / median(seconds.copy) };
  const [took, halfTook] = [median(seconds.all), median(seconds.half)];
  const figures: readonly Figure[] = [
    {
      name: 'decisions of nextStep; baseline copies a run and a touch',
      unit: '/s',
      measured: pace.decide,
      baseline: pace.copy,
      target: { atLeast: 100_000 },
    },
    {
      name: 'one lead projected to the end',
      unit: 'ms',
      measured: (median(seconds.project) / leads) * 1000,
      baseline: null,
    },
    { name: '10,000 leads over 90 days', unit: 's', measured: took, baseline: null, target: { most: 2 } },
    {
      name: 'the same with 500 touches a day',
      unit: 's',
      measured: median(seconds.capped),
      baseline: took,
      target: { most: 2 },
    },
    { name: '10,000 leads, by 5,000', unit: 's', measured: took, baseline: halfTook, target: { mostRatio: 2.3 } },
    {
      name: '5,000 leads, by 2,500',
      unit: 's',
      measured: halfTook,
      baseline: median(seconds.quarter),
      target: { mostRatio: 2.3 },
    },
  ];
  const touches = simulate(all, null).toLocaleString('en');
  return { title: 'P11 The engine, in Node (processor time)', notes: [`${touches} touches in those 90 days`], figures };
}
