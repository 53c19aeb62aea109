import { inOneRead } from '../db/one-read.ts';
import { findSetting } from '../db/settings.ts';
import { zoneOf } from '../leads/zone-of.ts';
import type { LeadPrompt, OutcomeChoice, Prompt, SequenceSummary } from '../messages/prompt.ts';
import type { PageReading } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { permissionFor } from '../rules/calling-hours.ts';
import { choicesFor } from '../sequences/choices.ts';
import { projectSteps } from '../sequences/project.ts';
import { type LeadState, loadLead, runOf } from './load-run.ts';
import { findStartable, newLeadPrompt, summary } from './suggest-for.ts';
import { findTimeline } from './timeline.ts';
import type { World } from './world.ts';

/** How many lines of history come with a prompt; older ones are asked for. */
export const historyPage = 30;

/** What the sidebar shows for a record: its lead's one next step, or, followed by nobody yet, what is suggested. */
export function findPromptFor(world: World, reading: PageReading, now: number): Promise<Prompt> {
  return inOneRead(world.db, async () => {
    const record = await world.db.records.get(recordKey(reading.ref));
    const prompt = record ? await findPrompt(world, record.leadId, now) : null;
    return prompt ?? newLeadPrompt(world, reading, now);
  });
}

/** The one next step of a lead with all that is shown about them; null when there is no such lead. */
export function findPrompt(world: World, leadId: string, now: number): Promise<LeadPrompt | null> {
  return inOneRead(world.db, () => readPrompt(world, leadId, now));
}

async function readPrompt(world: World, leadId: string, now: number): Promise<LeadPrompt | null> {
  const { db } = world;
  const state = await loadLead(db, leadId);
  if (!state) return null;
  const { lead, enrollment, touch, touchesAt } = state;
  const [records, history, draft, use] = await Promise.all([
    db.records.where('leadId').equals(leadId).toArray(),
    findTimeline(db, leadId, { before: null, limit: historyPage }),
    db.drafts.get(`lead:${leadId}`),
    findSetting(db, 'outcomeUse'),
  ]);
  const run = runOf(world, state, { lead, now });
  const { words: _words, identities: _identities, ...shown } = lead;
  const where = zoneOf(lead, world);
  const asked = {
    where,
    touchesAt,
    smsConsent: lead.smsConsent ?? 'unknown',
    doNotContact: lead.doNotContact,
  } as const;
  return {
    kind: 'followed',
    lead: shown,
    records,
    enrollment,
    sequence: summaryOf(state),
    touch,
    why: touch ? touch.why : (enrollment?.why ?? []),
    where,
    permission: touch ? permissionFor({ channel: touch.channel, ...asked }, now) : null,
    attempts: enrollment?.touchCount ?? 0,
    last: history.find(({ activity, isUndone }) => activity.kind === 'touch' && !isUndone)?.activity ?? null,
    history,
    planned: run ? projectSteps(run, now) : [],
    choices: byUse(choicesFor(run, now), use ?? {}),
    startable: touch || lead.doNotContact ? [] : await findStartable(world),
    draft: draft?.text ?? '',
  };
}

/** Commonly logged outcomes first; those used alike stay in the order of the list. */
function byUse(choices: readonly OutcomeChoice[], use: Readonly<Record<string, number>>): readonly OutcomeChoice[] {
  return [...choices].sort((a, b) => (use[b.outcome] ?? 0) - (use[a.outcome] ?? 0));
}

function summaryOf({ enrollment, sequence }: LeadState): SequenceSummary | null {
  if (!enrollment || !sequence) return null;
  return summary(sequence, Math.min(enrollment.stepIndex + 1, sequence.steps.length));
}
