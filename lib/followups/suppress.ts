import type { Lead } from '../leads/lead.ts';
import type { Command, CommandResult, SuppressionEntry } from '../messages/protocol.ts';
import { type Suppression, suppressionOf } from '../rules/suppression.ts';
import { reason } from '../touches/reason.ts';
import { loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { runCommand } from './run-command.ts';
import { storeSuppressions } from './store-suppressions.ts';
import type { World } from './world.ts';

type Suppressing = Command & { leadId: string; entries: readonly SuppressionEntry[]; note: string };

/** Puts what the rep names on the do-not-contact list, and holds the runs of all it bars against it at once. */
export function suppress(world: World, input: Suppressing, now: number): Promise<CommandResult> {
  const { commandId, leadId } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    const entries = entriesOf(world, input, { lead: state.lead, now });
    if (!entries) return { refused: 'not-valid', leadId };
    const says = entries.map(({ text }) => reason('suppression-added', { text }));
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    const suppressions = await storeSuppressions(
      world,
      { record, commandId, leadId, added: entries, known: state.suppressions },
      now,
    );
    const why = await replanRun(world, { record, commandId, state: { ...state, suppressions } }, now);
    return { leadId, says: [...says, ...why] };
  });
}

/** Takes an entry off the list. What it had ended stays ended; whom it barred may be contacted again from now on. */
export function liftSuppression(
  world: World,
  { commandId, suppressionId }: Command & { suppressionId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const entry = await world.db.suppressions.get(suppressionId);
    if (!entry) return { refused: 'not-found', leadId: null };
    await record.remove('suppressions', suppressionId);
    const says = [reason('suppression-lifted', { text: entry.text })];
    const leadId = entry.kind === 'lead' ? suppressionId.slice('lead:'.length) : '';
    if (!(await world.db.leads.get(leadId))) return { leadId: '', says };
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    return { leadId, says };
  });
}

/** The entries as they are stored; null when one of them is no email, no phone, no domain. */
function entriesOf(
  { country }: World,
  { entries, note }: Suppressing,
  { lead, now }: { lead: Lead; now: number },
): readonly Suppression[] | null {
  const cause = { country, because: 'by-rep', note } as const;
  const made = entries.map((entry) => {
    const barring = entry.kind === 'lead' ? { ...entry, value: lead.id, text: lead.name || lead.id } : entry;
    return suppressionOf(barring, cause, now);
  });
  const valid = made.filter((entry) => entry !== null);
  return valid.length === made.length ? valid : null;
}
