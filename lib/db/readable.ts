import * as v from 'valibot';
import { leadStatuses, temperatures } from '../leads/lead.ts';
import { sequence } from '../messages/sequence-input.ts';
import { isZone } from '../time/zone.ts';
import { channels } from '../touches/channel.ts';
import { outcomeIds } from '../touches/outcome.ts';
import { reminderKinds } from '../touches/reminder.ts';

// What the engine and the screens rely on in a stored row. A row without it was damaged: it is set aside, not guessed at.

const text = v.string();
const instant = v.pipe(v.number(), v.finite());
const channel = v.picklist(channels);
const points = v.array(v.object({ text, normal: v.nullable(text), health: v.picklist(['unknown', 'good', 'bad']) }));
const reasons = v.array(v.object({ rule: text, values: v.record(text, v.unknown()) }));
const clock = v.object({ sinceAt: instant, dueAt: instant, answeredAt: v.nullable(instant), minutes: instant });

/** A touch that was put aside with its run; rows stored before this was known have none. */
const kept = v.optional(v.object({ dueAt: instant, chosen: reasons }));

const state = v.variant('kind', [
  v.object({ kind: v.literal('pending'), startAt: instant }),
  v.object({ kind: v.literal('active') }),
  v.object({ kind: v.literal('waiting'), untilAt: instant }),
  v.object({ kind: v.literal('paused'), by: text, untilAt: v.nullable(instant), remainingMs: instant, kept }),
  v.object({ kind: v.literal('out-of-office'), returnAt: instant, kept }),
  v.object({ kind: v.literal('finished'), result: text }),
  v.object({ kind: v.literal('stopped'), rule: text }),
  v.object({ kind: v.literal('failed'), because: text }),
]);

const shapes = {
  leads: v.object({
    id: text,
    name: text,
    company: text,
    address: text,
    emails: points,
    phones: points,
    status: v.picklist(leadStatuses),
    temperature: v.nullish(v.picklist(temperatures)),
    zone: v.nullish(v.pipe(text, v.check(isZone, 'No such zone'))),
    doNotContact: v.boolean(),
    tags: v.optional(v.array(text)),
    tally: v.optional(v.record(text, v.unknown())),
    response: v.optional(clock),
    preferredChannel: v.optional(channel),
    createdAt: instant,
    updatedAt: instant,
  }),
  enrollments: v.object({
    id: text,
    leadId: text,
    sequenceId: text,
    sequenceVersion: instant,
    state,
    stepIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
    attempt: instant,
    repeat: instant,
    touchCount: instant,
    usedChannels: v.array(channel),
    startedAt: instant,
    lastTouchAt: v.nullish(instant),
    lastDueAt: v.nullish(instant),
    lastOutcome: v.nullish(v.picklist(outcomeIds)),
    why: reasons,
  }),
  touches: v.object({
    id: text,
    leadId: text,
    enrollmentId: text,
    stepId: text,
    channel,
    title: text,
    dueAt: instant,
    lapsesAt: v.optional(instant),
    why: reasons,
  }),
  reminders: v.object({
    id: text,
    leadId: text,
    kind: v.picklist(reminderKinds),
    dueAt: instant,
    escalatesAt: v.optional(instant),
    promise: v.optional(v.object({ words: text, madeAt: instant })),
    missedAt: v.optional(instant),
    title: text,
    why: reasons,
  }),
  /** Whole: one wrong delay would stop the engine. */
  sequences: sequence,
} as const;

export type CheckedTable = keyof typeof shapes;

/** What is wrong with a stored row, in words for a report; null when it can be relied on. */
export function whyUnreadable(table: CheckedTable, row: unknown): string | null {
  const result = v.safeParse(shapes[table], row);
  if (result.success) return null;
  const [issue] = result.issues;
  return `${issue.message} at "${v.getDotPath(issue) ?? 'row'}"`;
}
