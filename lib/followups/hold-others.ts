import type { Recorder } from '../db/journal.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { idsOfEmail } from '../rules/point-ids.ts';
import type { Suppression } from '../rules/suppression.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import { reason } from '../touches/reason.ts';
import { countMove, type DayPlan, findDayPlan, roomBeside } from './day-plan.ts';
import { loadMany, type RunState } from './load-many.ts';
import { runOf } from './load-run.ts';
import { findRuleSettings } from './rule-settings.ts';
import { isQuiet, storeDecision } from './store-decision.ts';
import type { World } from './world.ts';

/** As many leads as one entry changes at once; whom it bars beyond them is told when their touch is looked at. */
const mostOthers = 200;

interface Holding {
  readonly record: Recorder;
  readonly commandId: string;
  /** The lead that the command is about: theirs is held by the command itself. */
  readonly leadId: string;
  /** The entries as they are stored. */
  readonly entries: readonly Suppression[];
}

/**
 * Holds the runs of other leads with the same number, email, domain or address against entries of the do-not-contact list
 * that have just been stored, in the transaction of the command that did; runs they do not change are left as they are.
 */
export async function holdOthers(
  world: World,
  { record, commandId, leadId, entries }: Holding,
  now: number,
): Promise<void> {
  const others = (await findBarred(world.db, entries)).filter((id) => id !== leadId);
  if (others.length === 0) return;
  const plan = await findDayPlan(world, await findRuleSettings(world.db), now);
  for (const state of await loadMany(world, others)) {
    const beside = { ...state, room: roomBeside(plan, state.touch) };
    await holdOne(world, { record, commandId, entries, plan, state: beside }, now);
  }
}

type HoldingOne = Omit<Holding, 'leadId'> & { readonly plan: DayPlan; readonly state: RunState };

async function holdOne(world: World, holding: HoldingOne, now: number): Promise<void> {
  const { record, commandId, entries, plan, state } = holding;
  const run = runOf(world, state, { lead: state.lead, now });
  if (!run || !isUnderWay(run.enrollment)) return;
  const decision = nextStep(run, { kind: 'replan' }, now);
  if (isQuiet(decision)) return;
  countMove(plan, { from: run.touch, to: decision.touch });
  const theirs = entries.filter(({ id }) => state.suppressions.some((entry) => entry.id === id));
  const why = [...decision.why, ...theirs.map(({ text }) => reason('suppression-added', { text }))];
  await storeDecision(world, { record, commandId, run, decision: { ...decision, why }, state }, now);
}

/** The ids of the leads that have what the entries name. */
async function findBarred(db: FollowthroughDb, entries: readonly Suppression[]): Promise<readonly string[]> {
  const shared = entries.filter(({ kind }) => kind !== 'lead').map(({ id }) => id);
  const domains = new Set(entries.filter(({ kind }) => kind === 'domain').map(({ id }) => id));
  const identities = [...shared, ...(domains.size > 0 ? await findEmailsAt(db, domains) : [])];
  const found = await Promise.all([
    db.leads.where('identities').anyOf(identities).distinct().limit(mostOthers).primaryKeys(),
    db.leads.where('groups').anyOf(shared).distinct().limit(mostOthers).primaryKeys(),
  ]);
  return [...new Set(found.flat())].slice(0, mostOthers);
}

/** The identities that are emails at these domains, or at one below them: a mail service's domain groups nobody. */
async function findEmailsAt(db: FollowthroughDb, domains: ReadonlySet<string>): Promise<readonly string[]> {
  const emails = await db.leads.where('identities').startsWith('email:').uniqueKeys();
  return emails
    .map(String)
    .filter((identity) => idsOfEmail(identity.slice('email:'.length)).some((id) => domains.has(id)));
}
