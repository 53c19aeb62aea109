import * as v from 'valibot';
import { leadStatuses, temperatures } from '../leads/lead.ts';
import { longestField, mostContacts } from '../records/page-reading.ts';
import { crmIds } from '../records/record-ref.ts';
import { channels } from '../touches/channel.ts';
import { outcomeIds } from '../touches/outcome.ts';
import type { Input, Method } from './protocol.ts';

// What may cross the border into the worker. Pages are untrusted and screens may be out of date,
// so every argument is checked here, once, and nothing behind this file checks shapes again.

/** The longest note kept, characters. */
export const longestNote = 20_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const text = v.pipe(v.string(), v.maxLength(longestField));
const note = v.pipe(v.string(), v.maxLength(longestNote));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const url = v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\//i));
const field = <Value extends v.GenericSchema>(value: Value) =>
  v.object({
    value,
    source: v.picklist(['named', 'link', 'label', 'schema', 'heading', 'title']),
    confidence: v.picklist([1, 2, 3]),
  });
const textField = v.nullable(field(text));
const contactFields = v.pipe(v.array(field(text)), v.maxLength(mostContacts));

const ref = v.object({
  crm: v.picklist(crmIds),
  host: v.pipe(text, v.minLength(1)),
  tenant: text,
  objectType: v.pipe(text, v.minLength(1)),
  recordId: v.pipe(text, v.minLength(1)),
});

const reading = v.object({
  ref,
  url,
  objectKind: v.picklist(['person', 'company', 'deal', 'other']),
  name: textField,
  emails: contactFields,
  phones: contactFields,
  company: textField,
  jobTitle: textField,
  address: textField,
  stage: textField,
  owner: textField,
  doNotCall: v.nullable(field(v.boolean())),
});

const view = v.variant('kind', [
  v.object({ kind: v.literal('record'), reading }),
  v.object({ kind: v.literal('settling'), ref }),
  v.object({ kind: v.literal('list') }),
  v.object({ kind: v.literal('other') }),
]);

const side = v.picklist(['left', 'right']);
const place = v.partial(
  v.object({
    side,
    pillTop: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    width: v.pipe(v.number(), v.minValue(320), v.maxValue(480)),
    isOpen: v.boolean(),
    hiddenUntilAt: instant,
  }),
);

const command = { commandId: v.pipe(v.string(), v.uuid()) };
const lead = { leadId: id };
const touch = { leadId: id, touchId: id };
const nothing = v.strictObject({});
const verbDepth = 4;

const delay = v.object({
  amount: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  unit: v.picklist(['minutes', 'hours', 'days', 'weeks', 'months']),
  from: v.picklist(['previous', 'start']),
  at: v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  days: v.optional(v.picklist(['calendar', 'working'])),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

/** A verb may hold another in `afterwards`; a few levels are plenty, and bound what a hostile import could nest. */
function verbSchema(depth: number): v.GenericSchema {
  const flat = [
    v.object({ kind: v.literal('advance') }),
    v.object({ kind: v.literal('again'), inMinutes: count }),
    v.object({ kind: v.literal('callback'), inDays: count }),
    v.object({ kind: v.literal('other-contact') }),
    v.object({ kind: v.literal('pause'), forDays: count }),
    v.object({ kind: v.literal('stop'), rule: v.picklist(['explicit-no', 'opted-out', 'by-rep', 'do-not-contact']) }),
    v.object({ kind: v.literal('finish'), result: v.picklist(['replied', 'no-reply', 'booked', 'goal']) }),
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

const step = v.object({
  id,
  title: text,
  channel: v.picklist(channels),
  fallbacks: v.array(v.picklist(channels)),
  delay,
  notAfter: v.array(v.picklist(channels)),
  times: count,
  verbs: v.record(v.picklist(outcomeIds), verbSchema(verbDepth)),
});

const sequence = v.object({
  id,
  version: count,
  name: text,
  goal: text,
  origin: v.picklist(['preset', 'own']),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(100)),
  maxTouches: count,
  maxAgeDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
  createdAt: instant,
  updatedAt: instant,
});

const contactTexts = v.pipe(v.array(text), v.maxLength(mostContacts));
const leadChanges = v.partial(
  v.object({
    name: v.pipe(text, v.minLength(1)),
    company: text,
    jobTitle: text,
    address: text,
    owner: text,
    emails: contactTexts,
    phones: contactTexts,
    status: v.picklist(leadStatuses),
    temperature: v.nullable(v.picklist(temperatures)),
    zone: v.nullable(text),
    smsConsent: v.picklist(['given', 'refused']),
  }),
);

const screenInputs = {
  attachFrame: v.object({ nonce: id }),
  findTabScreen: v.object({ tabId: v.number() }),
  findPrompt: v.object(lead),
  findHistory: v.object({ ...lead, before: id }),
  previewSequence: v.object({ reading, sequenceId: id }),
  findToday: nothing,
  findLeads: v.object({ search: text, after: v.nullable(text) }),
  findHealth: nothing,
  readTime: v.object({ text, ...lead }),
  findSite: v.object({ url: v.pipe(v.string(), v.maxLength(4000)) }),
  followLead: v.object({
    ...command,
    reading,
    temperature: v.nullable(v.picklist(temperatures)),
    sequenceId: v.nullable(id),
  }),
  linkRecord: v.object({ ...command, ...lead, reading }),
  logOutcome: v.object({
    ...command,
    leadId: id,
    touchId: v.nullable(id),
    channel: v.picklist(channels),
    outcome: v.picklist(outcomeIds),
    contact: text,
    note,
    nextAt: v.nullable(instant),
  }),
  addNote: v.object({ ...command, ...lead, note: v.pipe(note, v.minLength(1)) }),
  rescheduleTouch: v.object({ ...command, ...touch, dueAt: instant, how: v.picklist(['snooze', 'reschedule']) }),
  skipTouch: v.object({ ...command, ...touch, because: text }),
  pauseEnrollment: v.object({ ...command, ...lead, untilAt: v.nullable(instant) }),
  resumeEnrollment: v.object({ ...command, ...lead }),
  stopEnrollment: v.object({ ...command, ...lead, because: text }),
  startSequence: v.object({ ...command, ...lead, sequenceId: id }),
  changeLead: v.object({ ...command, ...lead, changes: leadChanges }),
  undo: v.object({ ...command, undoneCommandId: id }),
  saveDraft: v.object({ draftKey: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)), text: note }),
  saveSequence: v.object({ sequence }),
  openRecord: v.object(lead),
  closeFrame: v.object({ tabId: v.number() }),
  moveFrame: v.object({ tabId: v.number(), side }),
  allowSite: v.object({ origin: url, tabId: v.nullable(v.number()) }),
  forgetSite: v.object({ origin: url }),
};

const pageInputs = {
  showView: v.object({ view }),
  openFrame: v.object({ nonce: id, hasControls: v.boolean() }),
  findPlace: nothing,
  savePlace: place,
};

/** The schema of each method's argument. */
export const inputs: Readonly<Record<Method, v.GenericSchema>> = { ...pageInputs, ...screenInputs };

/** The methods that our script in a page may call; all others are for the extension's own screens. */
export const pageMethods: ReadonlySet<string> = new Set(Object.keys(pageInputs));

/** The argument of a call as the method expects it; throws with the first thing that is wrong and where. */
export function readInput<M extends Method>(method: M, input: unknown): Input<M> {
  const result = v.safeParse(inputs[method], input);
  if (result.success) return result.output as Input<M>;
  const issue = result.issues[0];
  throw new Error(`${method}: ${issue.message} at "${v.getDotPath(issue) ?? 'input'}"`);
}
