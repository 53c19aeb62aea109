import * as v from 'valibot';
import { leadStatuses, temperatures } from '../leads/lead.ts';
import { priorityKeys } from '../rules/rule-settings.ts';
import { channel, day, id, listOf, whole } from './input-parts.ts';
import { someReminders } from './rule-inputs.ts';
import { longestSaid } from './said.ts';

// What the command bar asks. A sentence is as long as the parser reads, and one more: what is longer is answered in words.

const score = v.nullable(whole(0, 1000));
const mostDays = 36_500;

const wish = v.object({
  what: v.picklist(['due', 'leads', 'promises', 'reminders']),
  due: v.nullable(v.union([v.picklist(['today', 'overdue', 'this-week']), v.object({ on: day })])),
  channel: v.nullable(channel),
  status: v.nullable(v.picklist(leadStatuses)),
  temperature: v.nullable(v.picklist(temperatures)),
  scoreFrom: score,
  scoreTo: score,
  quietDays: v.nullable(whole(0, mostDays)),
  repliedSince: v.nullable(day),
  sort: listOf(v.picklist(priorityKeys), priorityKeys.length),
});

const span = v.variant('kind', [
  v.object({
    kind: v.picklist(['this', 'last']),
    unit: v.picklist(['day', 'week', 'month', 'quarter', 'year']),
  }),
  v.object({ kind: v.literal('days'), days: whole(0, mostDays) }),
]);

const about = v.picklist([
  'overview',
  'touches',
  'contact-rate',
  'conversion',
  'deals',
  'sequences',
  'lead-age',
  'touch-count',
  'best-time',
  'when-to-stop',
  'response-time',
  'reply-rate',
  'promises',
  'no-shows',
  'sources',
]);

/** The schema of each argument. */
export const saidInputs = {
  readCommand: v.object({
    text: v.pipe(v.string(), v.maxLength(longestSaid + 1)),
    hereId: v.nullable(id),
    option: v.nullable(whole(0, 50)),
    leadId: v.nullable(id),
  }),
  findList: v.object({ wish }),
  findStats: v.object({ about, span: v.nullable(span), channel: v.nullable(channel) }),
  changeReminders: v.object({ commandId: id, reminders: someReminders }),
};
