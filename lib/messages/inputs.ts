import * as v from 'valibot';
import { intents, leadStatuses, temperatures } from '../leads/lead.ts';
import { crmFactNames } from '../leads/sighting.ts';
import { mostMarks } from '../records/list-reader.ts';
import { mostContacts } from '../records/page-reading.ts';
import { suppressionKinds } from '../rules/suppression.ts';
import { outcomeIds } from '../touches/outcome.ts';
import { longestLabel, mostObjections, scenarios } from '../touches/script-use.ts';
import { signals } from '../touches/signal.ts';
import { connectionInputs } from './connection-inputs.ts';
import { draftingInputs } from './drafting-inputs.ts';
import { channel, channelList, count, day, id, instant, listOf, note, text, whole } from './input-parts.ts';
import { letterInputs } from './letter-inputs.ts';
import { libraryCommands, libraryInputs } from './library-inputs.ts';
import { attachedList, sentInputs, shownMessages } from './mail-inputs.ts';
import { longestPromise, mostPromises } from './note-found.ts';
import { outboxInputs } from './outbox-inputs.ts';
import type { Input, Method } from './protocol.ts';
import { reading, ref, url, view } from './reading-input.ts';
import { customFields, repInputs } from './rep-inputs.ts';
import { message, reviewInputs } from './review-inputs.ts';
import { routeInputs } from './route-inputs.ts';
import { awayRule, rules, whatIf } from './rule-inputs.ts';
import { saidInputs } from './said-inputs.ts';
import { sequence } from './sequence-input.ts';
import { fieldReads, longestFile, taughtFields } from './teaching-input.ts';
import { unsavedInputs } from './unsaved-inputs.ts';

// What may cross the border into the worker. Pages are untrusted and screens may be out of date,
// so every argument is checked here, once, and nothing behind this file checks shapes again.

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
const crmNews = {
  leadId: id,
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
  fact: v.picklist(crmFactNames),
};
const promiseWords = v.pipe(v.string(), v.maxLength(longestPromise));
const promise = v.object({
  what: promiseWords,
  words: v.pipe(promiseWords, v.minLength(1)),
  dueAt: instant,
  missedAt: v.exactOptional(instant),
});
const promises = listOf(promise, mostPromises);
const scriptLabel = v.pipe(v.string(), v.minLength(1), v.maxLength(longestLabel));
const scriptUse = v.object({
  id,
  name: v.exactOptional(scriptLabel),
  scenario: v.picklist(scenarios),
  objections: listOf(scriptLabel, mostObjections),
  branch: v.nullable(scriptLabel),
});
const twoLeads = { leadId: id, otherId: id };
const nothing = v.strictObject({});
/** `<lead id>/<kind>` is longer than an id alone. */
const reminderId = v.pipe(v.string(), v.minLength(1), v.maxLength(150));
const mostTags = 50;
const mostEntries = 40;
const mostMoves = 1000;

/** A lead of several records has the numbers and addresses of them all. */
const contactTexts = v.pipe(v.array(text), v.maxLength(mostContacts * 10));
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
    isStrategic: v.boolean(),
    source: v.nullable(text),
    intent: v.nullable(v.picklist(intents)),
    tags: listOf(v.pipe(text, v.minLength(1)), mostTags),
    preferredChannel: v.nullable(channel),
    motivation: v.nullable(whole(0, 100)),
    worth: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))),
    offerExpiresOn: v.nullable(day),
    mentionedOn: v.nullable(day),
    mentionedWhat: v.nullable(text),
    dealName: v.nullable(text),
    offerRange: v.nullable(text),
    custom: customFields,
  }),
);

const suppressionEntry = v.object({
  kind: v.picklist(suppressionKinds),
  value: v.pipe(text, v.minLength(1)),
  channels: v.nullable(v.pipe(channelList, v.minLength(1))),
});

const listInputs = {
  findSequences: nothing,
  findSequence: v.object({ sequenceId: id, version: v.nullable(whole(1, 1_000_000)) }),
  findEditDiff: v.object({ sequence }),
  simulateBacklog: whatIf,
  findRules: nothing,
  findArchive: v.object({ after: v.nullable(text) }),
  findSuppressions: v.object({ after: v.nullable(text) }),
  findQuarantine: nothing,
};

const ruleCommands = {
  logSignal: v.object({
    ...command,
    ...lead,
    signal: v.picklist(signals),
    untilAt: v.nullable(instant),
    note,
    isSensitive: v.exactOptional(v.boolean()),
  }),
  moveRun: v.object({ ...command, ...lead }),
  ...repInputs({ ...command, ...lead }),
  archiveLead: v.object({ ...command, ...lead, because: text, list: text, revisitOn: v.nullable(day) }),
  restoreLead: v.object({ ...command, ...lead }),
  suppress: v.object({
    ...command,
    ...lead,
    entries: v.pipe(v.array(suppressionEntry), v.minLength(1), v.maxLength(mostEntries)),
    note: text,
  }),
  liftSuppression: v.object({ ...command, suppressionId: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) }),
  addReminder: v.object({ ...command, ...lead, dueAt: instant, title: text }),
  moveReminder: v.object({ ...command, reminderId, dueAt: instant }),
  finishReminder: v.object({ ...command, reminderId }),
  saveSequence: v.object({
    ...command,
    sequence,
    move: v.union([v.picklist(['all', 'none']), listOf(id, mostMoves)]),
  }),
  saveRules: v.object({ ...command, rules }),
  setAway: v.object({ ...command, away: v.nullable(awayRule) }),
  levelBacklog: v.object({ ...command, perDay: count }),
};

const teachInputs = {
  findTeaching: v.object({ tabId: v.number() }),
  findTeachings: nothing,
  startTeaching: v.object({ tabId: v.number() }),
  keepTeaching: v.object({ origin: url }),
  dropTrial: v.object({ origin: url }),
  forgetTeaching: v.object({ origin: url }),
  // One more than a file may have: what is too large is refused in words.
  importTeaching: v.object({ text: v.pipe(v.string(), v.maxLength(longestFile + 1)) }),
};

const composeInputs = {
  findGmail: v.object({ to: text }),
  putMessage: v.object({
    tabId: v.number(),
    leadId: id,
    touchId: v.nullable(id),
    to: text,
    message,
    isBefore: v.boolean(),
  }),
};

const screenInputs = {
  ...listInputs,
  ...libraryInputs,
  ...unsavedInputs,
  ...ruleCommands,
  ...libraryCommands(command),
  ...letterInputs(command),
  ...reviewInputs(command),
  ...routeInputs,
  attachFrame: v.object({ nonce: id }),
  findTabScreen: v.object({ tabId: v.number() }),
  findPrompt: v.object(lead),
  findHistory: v.object({ ...lead, before: id }),
  previewSequence: v.object({ reading, sequenceId: id }),
  findToday: nothing,
  findLeads: v.object({ search: text, after: v.nullable(text) }),
  findHealth: nothing,
  readTime: v.object({ text, ...lead }),
  readNote: v.object({ text: note, ...lead }),
  findSite: v.object({ url: v.pipe(v.string(), v.maxLength(4000)) }),
  followLead: v.object({
    ...command,
    reading,
    temperature: v.nullable(v.picklist(temperatures)),
    source: v.optional(text),
    sequenceId: v.nullable(id),
  }),
  linkRecord: v.object({ ...command, ...lead, reading }),
  logOutcome: v.object({
    ...command,
    leadId: id,
    touchId: v.nullable(id),
    channel,
    outcome: v.picklist(outcomeIds),
    contact: text,
    note,
    isSensitive: v.exactOptional(v.boolean()),
    nextAt: v.nullable(instant),
    promises: v.exactOptional(promises),
    message: v.exactOptional(message),
    script: v.exactOptional(scriptUse),
    attached: v.exactOptional(attachedList),
    madeAt: v.exactOptional(instant),
    keepsDraft: v.exactOptional(v.boolean()),
  }),
  addNote: v.object({
    ...command,
    ...lead,
    note: v.pipe(note, v.minLength(1)),
    isSensitive: v.exactOptional(v.boolean()),
    promises: v.exactOptional(promises),
    keepsDraft: v.exactOptional(v.boolean()),
  }),
  rescheduleTouch: v.object({ ...command, ...touch, dueAt: instant, how: v.picklist(['snooze', 'reschedule']) }),
  skipTouch: v.object({ ...command, ...touch, because: text }),
  pauseEnrollment: v.object({ ...command, ...lead, untilAt: v.nullable(instant) }),
  resumeEnrollment: v.object({ ...command, ...lead }),
  stopEnrollment: v.object({ ...command, ...lead, because: text }),
  startSequence: v.object({ ...command, ...lead, sequenceId: id }),
  changeLead: v.object({ ...command, ...lead, changes: leadChanges }),
  mergeLeads: v.object({ ...command, ...twoLeads }),
  splitLead: v.object({ ...command, ...twoLeads }),
  notSamePerson: v.object({ ...command, ...twoLeads }),
  settleNews: v.object({ ...command, ...crmNews, keep: v.picklist(['mine', 'theirs']) }),
  dismissNews: v.object(crmNews),
  undo: v.object({ ...command, undoneCommandId: id }),
  saveDraft: v.object({
    draftKey: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
    text: note,
    isSensitive: v.exactOptional(v.boolean()),
  }),
  openRecord: v.object(lead),
  fillForm: v.object({ outboxId: id }),
  chooseWhom: v.object({ tabId: v.number(), thread: v.pipe(text, v.minLength(1)), email: text }),
  dismissOptOut: v.object({ ...lead, mailId: id }),
  closeFrame: v.object({ tabId: v.number() }),
  moveFrame: v.object({ tabId: v.number(), side }),
  allowSite: v.object({ origin: url, tabId: v.nullable(v.number()) }),
  forgetSite: v.object({ origin: url }),
  ...teachInputs,
  ...connectionInputs,
  ...draftingInputs,
  ...outboxInputs,
  ...composeInputs,
  ...sentInputs,
  ...saidInputs,
};

const pageInputs = {
  showView: v.object({ view }),
  openFrame: v.object({ nonce: id, hasControls: v.boolean() }),
  findPlace: nothing,
  savePlace: place,
  hideOnTab: nothing,
  findTaught: nothing,
  takeComposing: nothing,
  proposeTeaching: v.object({ url, reads: fieldReads, fields: taughtFields }),
  reportTaught: v.object({ url, reads: fieldReads }),
  findMarks: v.object({ refs: listOf(ref, mostMarks) }),
  showDial: v.object({ number: v.pipe(v.string(), v.minLength(1), v.maxLength(60)) }),
  findFill: v.object({ url }),
  showMail: shownMessages,
  endFill: v.object({ outboxId: id, how: v.picklist(['saved', 'left']) }),
};

/** The schema of each method's argument. */
export const inputs = { ...pageInputs, ...screenInputs } satisfies Record<Method, v.GenericSchema>;

/** The methods that our script in a page may call; all others are for the extension's own screens. */
export const pageMethods: ReadonlySet<string> = new Set(Object.keys(pageInputs));

/** The argument of a call as the method expects it; throws with the first thing that is wrong and where. */
export function readInput<M extends Method>(method: M, input: unknown): Input<M> {
  const result = v.safeParse(inputs[method], input);
  if (result.success) return result.output as Input<M>;
  const issue = result.issues[0];
  throw new Error(`${method}: ${issue.message} at "${v.getDotPath(issue) ?? 'input'}"`);
}
