import * as v from 'valibot';
import { channels } from '../touches/channel.ts';

// What the engine and the screens rely on in a stored row. A row without it was damaged: it is set aside, not guessed at.

const text = v.string();
const instant = v.pipe(v.number(), v.finite());
const points = v.array(v.object({ text, normal: v.nullable(text), health: v.picklist(['unknown', 'good', 'bad']) }));

const shapes = {
  leads: v.object({
    id: text,
    name: text,
    company: text,
    address: text,
    emails: points,
    phones: points,
    status: text,
    doNotContact: v.boolean(),
    createdAt: instant,
    updatedAt: instant,
  }),
  enrollments: v.object({
    id: text,
    leadId: text,
    sequenceId: text,
    sequenceVersion: instant,
    state: v.object({ kind: text }),
    stepIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
    attempt: instant,
    repeat: instant,
    touchCount: instant,
    usedChannels: v.array(text),
    startedAt: instant,
    why: v.array(v.object({ rule: text })),
  }),
  touches: v.object({
    id: text,
    leadId: text,
    enrollmentId: text,
    stepId: text,
    channel: v.picklist(channels),
    title: text,
    dueAt: instant,
    why: v.array(v.object({ rule: text })),
  }),
  sequences: v.object({
    id: text,
    version: instant,
    name: text,
    steps: v.pipe(v.array(v.object({ id: text, kind: text, title: text, track: text })), v.minLength(1)),
    maxTouches: instant,
    maxAgeDays: instant,
    stops: v.record(text, text),
  }),
} as const;

export type CheckedTable = keyof typeof shapes;

/** What is wrong with a stored row, in words for a report; null when it can be relied on. */
export function whyUnreadable(table: CheckedTable, row: unknown): string | null {
  const result = v.safeParse(shapes[table], row);
  if (result.success) return null;
  const [issue] = result.issues;
  return `${issue.message} at "${v.getDotPath(issue) ?? 'row'}"`;
}
