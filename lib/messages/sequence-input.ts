import * as v from 'valibot';
import { leadStatuses, temperatures } from '../leads/lead.ts';
import { finishResults, stopRules, tracks, type Verb } from '../sequences/sequence.ts';
import { outcomeIds } from '../touches/outcome.ts';
import { signals } from '../touches/signal.ts';
import { channel, channelList, clock, count, day, id, instant, listOf, note, text, whole } from './input-parts.ts';

// The shape of a sequence and bounds on its size. Whether it makes sense is for `sequenceProblems`, which can say
// what to mend; here a sequence comes from an editor that is out of date, or from a file somebody sent.

const mostSteps = 100;
const verbDepth = 4;

const wait = {
  amount: whole(0, 1_000_000),
  unit: v.picklist(['minutes', 'hours', 'days', 'weeks', 'months']),
  at: v.nullable(clock),
  days: v.optional(v.picklist(['calendar', 'working'])),
};
const waitSchema = v.object(wait);

const delay = v.union([
  v.object({ ...wait, from: v.picklist(['previous', 'due', 'start']) }),
  v.object({ from: v.literal('date'), on: day, at: clock }),
]);

/** A verb may hold another in `afterwards`; a few levels are plenty, and bound what a hostile import could nest. */
function verbSchema(depth: number): v.GenericSchema<unknown, Verb> {
  const flat = [
    v.object({ kind: v.literal('advance') }),
    v.object({ kind: v.literal('again'), inMinutes: whole(1, 100_000) }),
    v.object({ kind: v.literal('callback'), inDays: count }),
    v.object({ kind: v.literal('other-contact') }),
    v.object({ kind: v.literal('pause'), forDays: count }),
    v.object({ kind: v.literal('jump'), track: v.picklist(tracks) }),
    v.object({ kind: v.literal('switch'), sequenceId: id, inDays: whole(0, 1000) }),
    v.object({ kind: v.literal('stop'), rule: v.picklist(stopRules) }),
    v.object({ kind: v.literal('finish'), result: v.picklist(finishResults) }),
  ];
  if (depth === 0) return v.union(flat);
  const retry = v.object({
    kind: v.literal('retry'),
    times: count,
    overDays: count,
    afterwards: verbSchema(depth - 1),
  });
  return v.union([...flat, retry]);
}

const statuses = listOf(v.picklist(leadStatuses), leadStatuses.length);
const warmths = listOf(v.picklist(temperatures), temperatures.length);

const test = v.variant('kind', [
  v.object({ kind: v.literal('can-reach'), channel }),
  v.object({ kind: v.literal('last-outcome'), outcomes: listOf(v.picklist(outcomeIds), outcomeIds.length) }),
  v.object({ kind: v.literal('has-answered') }),
  v.object({ kind: v.literal('status'), statuses }),
  v.object({ kind: v.literal('temperature'), temperatures: warmths }),
  v.object({ kind: v.literal('tag'), tag: text }),
  v.object({ kind: v.literal('score'), atLeast: whole(-1000, 1000) }),
  v.object({ kind: v.literal('after-hours') }),
]);

const late = v.variant('kind', [
  v.object({ kind: v.literal('wait') }),
  v.object({ kind: v.literal('skip'), after: waitSchema }),
  v.object({ kind: v.literal('go-on') }),
]);

const repeat = v.object({
  times: count,
  every: waitSchema,
  taper: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
});

const base = { id, title: text, track: v.picklist(tracks) };

const touchStep = v.object({
  ...base,
  kind: v.literal('touch'),
  channel,
  fallbacks: channelList,
  delay,
  notAfter: channelList,
  repeat: v.nullable(repeat),
  late,
  verbs: v.record(v.picklist(outcomeIds), verbSchema(verbDepth)),
  text: v.nullable(v.object({ subject: text, body: note })),
});

const step = v.variant('kind', [
  touchStep,
  v.object({ ...base, kind: v.literal('status'), status: v.picklist(leadStatuses) }),
  v.object({ ...base, kind: v.literal('tag'), tag: text, how: v.picklist(['add', 'remove']) }),
  v.object({ ...base, kind: v.literal('remind'), inDays: whole(0, 3650) }),
  v.object({ ...base, kind: v.literal('wait'), delay }),
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is the id of a step, never a function, so nothing awaits it.
  v.object({ ...base, kind: v.literal('branch'), test, then: v.nullable(id), otherwise: v.nullable(id) }),
  v.object({ ...base, kind: v.literal('end'), result: v.picklist(finishResults) }),
]);

/** One version of a sequence, of any sense but of bounded size. */
export const sequence = v.object({
  id,
  version: whole(1, 1_000_000),
  name: text,
  goal: text,
  origin: v.picklist(['preset', 'own']),
  steps: listOf(step, mostSteps),
  maxTouches: whole(0, 1000),
  maxAgeDays: whole(0, 3650),
  stops: v.record(v.picklist(signals), v.picklist(['go-on', 'pause', 'stop'])),
  suits: v.object({ temperatures: warmths, sources: listOf(text, 50), statuses }),
  isOnce: v.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
