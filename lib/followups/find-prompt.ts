import { inOneRead } from '../db/one-read.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { findSetting } from '../db/settings.ts';
import { zoneOf } from '../leads/zone-of.ts';
import type { LeadPrompt, OutcomeChoice, Prompt, SequenceSummary } from '../messages/prompt.ts';
import type { PageReading } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { permissionFor } from '../rules/calling-hours.ts';
import type { Permission } from '../rules/permission.ts';
import { barredFor } from '../rules/suppression.ts';
import { choicesFor } from '../sequences/choices.ts';
import { projectSteps } from '../sequences/project.ts';
import type { StepText } from '../sequences/sequence.ts';
import { stopsOf } from '../sequences/stops.ts';
import { armedKey, longestArmedMs } from '../touches/armed.ts';
import { attachedKey } from '../touches/attached.ts';
import type { Channel } from '../touches/channel.ts';
import { halfFilledKey } from '../touches/half-filled.ts';
import { countedByLaw } from '../touches/past-touch.ts';
import type { Said } from '../words/templates/topic.ts';
import { variablesFor } from '../words/templates/variables-for.ts';
import { findCrmNews } from './find-crm-news.ts';
import { findCustomNames } from './find-library.ts';
import { findMerged } from './find-merged.ts';
import { findMessages } from './find-messages.ts';
import { judgementsOf } from './judge-lead.ts';
import { findKeptId } from './kept-lead.ts';
import { historyIds, type LeadState, readLead, runOf } from './load-run.ts';
import { findLeadOfPerson } from './mail/mail-owners.ts';
import { findOptOut } from './mail/opt-outs.ts';
import { findSentOffer } from './mail/sent-offer.ts';
import { reachOf } from './reach-of.ts';
import { findSamePerson } from './same-person.ts';
import { findStartable, newLeadPrompt, summary } from './suggest-for.ts';
import { findTimeline } from './timeline.ts';
import { setAside, type Unreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** How many lines of history come with a prompt; older ones are asked for. */
export const historyPage = 30;

/** What the sidebar shows for a record: its lead's one next step, or, followed by nobody yet, what is suggested. */
export async function findPromptFor(world: World, reading: PageReading, now: number): Promise<Prompt> {
  const { prompt, unreadable } = await inOneRead(world.db, async () => {
    const record = await world.db.records.get(recordKey(reading.ref));
    const leadId = record?.leadId ?? (await findLeadOfPerson(world.db, reading.ref))?.id;
    const found = leadId === undefined ? nothing : await readPrompt(world, leadId, now);
    return { ...found, prompt: found.prompt ?? (await newLeadPrompt(world, reading, now)) };
  });
  await setAside(world.db, unreadable, now);
  return prompt;
}

/** The one next step of a lead with all that is shown about them; null when there is no such lead. */
export async function findPrompt(world: World, leadId: string, now: number): Promise<LeadPrompt | null> {
  const { prompt, unreadable } = await inOneRead(world.db, () => readPrompt(world, leadId, now));
  await setAside(world.db, unreadable, now);
  return prompt;
}

/** The same for an id that a screen may know from before its lead was merged into another: then of that one. */
export async function findKeptPrompt(world: World, leadId: string, now: number): Promise<LeadPrompt | null> {
  const prompt = await findPrompt(world, leadId, now);
  if (prompt) return prompt;
  const keptId = await findKeptId(world.db, leadId);
  return keptId === leadId ? null : findPrompt(world, keptId, now);
}

interface ReadPrompt {
  readonly prompt: LeadPrompt | null;
  /** Damaged rows met on the way: they are set aside once the reading is over. */
  readonly unreadable: readonly Unreadable[];
}

const nothing: ReadPrompt = { prompt: null, unreadable: [] };

async function readPrompt(world: World, leadId: string, now: number): Promise<ReadPrompt> {
  const state = await readLead(world, leadId, now);
  if (!('lead' in state)) return { prompt: null, unreadable: state.unreadable };
  return { prompt: await promptOf(world, state, now), unreadable: state.unreadable };
}

async function promptOf(world: World, state: LeadState, now: number): Promise<LeadPrompt> {
  const { db } = world;
  const { lead, enrollment, touch } = state;
  const run = runOf(world, state, { lead, now });
  const reach = run?.reach ?? reachOf(lead, world, state);
  const startable = touch || reach.doNotContact ? [] : await findStartable(world, { state, reach, run }, now);
  const suggestedId = startable.find(({ why }) => why.length > 0)?.id ?? null;
  const [[records, fromCrm], history, typed, use, judgements, others, customNames] = await Promise.all([
    findCrmNews(db, lead.id),
    findTimeline(db, historyIds(lead), { before: null, limit: historyPage }),
    findTyped(db, state, now),
    findSetting(db, 'outcomeUse'),
    judgementsOf(world, { state, run, reach, suggestedId }, now),
    findOthers(db, state),
    findCustomNames(db),
  ]);
  const { words: _words, identities: _identities, groups: _groups, customNames: _customNames, ...shown } = lead;
  const where = zoneOf(lead, world);
  return {
    kind: 'followed',
    lead: shown,
    records,
    enrollment,
    sequence: summaryOf(state),
    touch,
    why: touch ? touch.why : (enrollment?.why ?? []),
    where,
    permission: touch ? permissionOf(state, { channel: touch.channel, where }, now) : null,
    attempts: enrollment?.touchCount ?? 0,
    last: history.find(({ activity, isUndone }) => activity.kind === 'touch' && !isUndone)?.activity ?? null,
    history,
    planned: run ? projectSteps(run, now) : [],
    choices: byUse(choicesFor(run, now), use ?? {}),
    startable,
    ...judgements,
    reminders: state.reminders,
    stops: state.sequence ? stopsOf(state.sequence) : [],
    text: textOf(state),
    suppressions: state.suppressions,
    fromCrm,
    ...others,
    ...typed,
    variables: variablesFor({ ...world, ...saidIn(history, state), lead: shown, rules: state.rules, customNames }),
    writing: writingOf(state),
  };
}

/** Who may be the same person, who turned out to be, and what they asked for by mail. */
async function findOthers(
  db: FollowthroughDb,
  { lead, suppressions }: LeadState,
): Promise<Pick<LeadPrompt, 'samePerson' | 'merged' | 'optOut'>> {
  const [samePerson, merged, optOut] = await Promise.all([
    findSamePerson(db, lead),
    findMerged(db, lead),
    findOptOut(db, lead, suppressions),
  ]);
  return { samePerson, merged, optOut };
}

/** What says what the talks with the lead were about: nothing that was undone. */
export function saidIn(history: LeadPrompt['history'], { reminders }: LeadState): Said {
  return { lines: history.filter(({ isUndone }) => !isUndone).map(({ activity }) => activity), reminders };
}

/** What the rep has typed and not yet logged or sent, and what they began or sent and may not have logged. */
async function findTyped(
  db: FollowthroughDb,
  { lead, touch }: LeadState,
  now: number,
): Promise<Pick<LeadPrompt, 'draft' | 'draftIsSensitive' | 'messages' | 'attached' | 'armed' | 'halfFilled' | 'sent'>> {
  const touchId = touch?.id ?? null;
  const about = { leadId: lead.id, touchId };
  const keys = [`lead:${lead.id}`, touch ? attachedKey(touch.id) : '', armedKey(about), halfFilledKey(about)];
  const [[draft, ticks, armed, form], messages, sent] = await Promise.all([
    db.drafts.bulkGet(keys),
    findMessages(db, touchId),
    findSentOffer(db, lead, touch),
  ]);
  const note = { draft: draft?.text ?? '', draftIsSensitive: draft?.isSensitive ?? false };
  const begun = armed && armed.updatedAt > now - longestArmedMs ? armed.text : '';
  const halfFilled = form?.text ?? '';
  return { ...note, messages, attached: ticks?.text ?? '', armed: begun, halfFilled, sent };
}

/** May a touch on that channel happen now: by law, by consent, and by the do-not-contact list. */
export function permissionOf(
  { lead, touches, suppressions }: Pick<LeadState, 'lead' | 'touches' | 'suppressions'>,
  { channel, where }: { channel: Channel; where: LeadPrompt['where'] },
  now: number,
): Permission {
  const barred = barredFor(lead, suppressions).why.filter(({ values }) => values.channel === channel);
  const asked = {
    channel,
    where,
    touchesAt: countedByLaw(touches),
    smsConsent: lead.smsConsent ?? 'unknown',
    doNotContact: lead.doNotContact || barred.length > 0,
  } as const;
  const permission = permissionFor(asked, now);
  return barred.length > 0 ? { ...permission, why: [...barred, ...permission.why] } : permission;
}

function writingOf({ rules: { bookingLink, optOutLine }, touches }: LeadState): LeadPrompt['writing'] {
  return { bookingLink, optOutLine, isFirstText: !touches.some(({ channel }) => channel === 'sms') };
}

/** Commonly logged outcomes first; those used alike stay in the order of the list. */
function byUse(choices: readonly OutcomeChoice[], use: Readonly<Record<string, number>>): readonly OutcomeChoice[] {
  return [...choices].sort((a, b) => (use[b.outcome] ?? 0) - (use[a.outcome] ?? 0));
}

function summaryOf({ enrollment, sequence }: LeadState): SequenceSummary | null {
  if (!enrollment || !sequence) return null;
  return summary(sequence, Math.min(enrollment.stepIndex + 1, sequence.steps.length));
}

/** The words of the open step; null where it has none, or where they are for another channel than the one it fell back to. */
export function textOf({ sequence, touch }: LeadState): StepText | null {
  const step = sequence?.steps.find(({ id }) => id === touch?.stepId);
  return step?.kind === 'touch' && step.channel === touch?.channel ? step.text : null;
}
