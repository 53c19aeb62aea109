import type { LeadStatus } from '../../leads/lead.ts';
import type { Channel } from '../../touches/channel.ts';
import type { OutcomeId } from '../../touches/outcome.ts';
import { type Scenario, type ScriptUse, scenarios } from '../../touches/script-use.ts';
import type { KeptScript } from './script.ts';

/** What of a lead says which script fits. */
export interface TalkState {
  readonly status: LeadStatus;
  /** Of the open step; null where none is open. */
  readonly channel: Channel | null;
  /** Touches made so far in this run. */
  readonly attempts: number;
  readonly source: string;
  /** The last touch; null before the first. */
  readonly last: { readonly outcome: OutcomeId; readonly script?: ScriptUse } | null;
}

const byStatus: Readonly<Record<LeadStatus, Scenario>> = {
  new: 'introduction',
  attempted: 'introduction',
  contacted: 're-engagement',
  interested: 'interested',
  appointment: 'interested',
  offer: 'agreement',
  negotiating: 'negotiation',
  archived: 're-engagement',
};

const quiet: ReadonlySet<OutcomeId> = new Set<OutcomeId>(['not-now', 'no-show', 'explicit-no']);
const introduced = new Set(['referral', 'partner']);

/** The script that fits a lead's state (R151); a rep may always take another. */
export function scenarioFor(state: TalkState): Scenario {
  return afterTalk(state) ?? (isUnreached(state) ? firstTalk(state) : byStatus[state.status]);
}

/** What the talk before leads to: an objection at the closing is about the price, a callback goes on where it stopped. */
function afterTalk({ last }: TalkState): Scenario | null {
  if (!last) return null;
  if (last.script?.scenario === 'agreement' && last.script.objections.length > 0) return 'negotiation';
  if (last.outcome === 'callback' && last.script && last.script.scenario !== 'voicemail') return last.script.scenario;
  return quiet.has(last.outcome) ? 're-engagement' : null;
}

function isUnreached({ status }: TalkState): boolean {
  return status === 'new' || status === 'attempted';
}

/** Nobody spoke yet: where a machine answered last, it may again. */
function firstTalk({ channel, attempts, source, last }: TalkState): Scenario {
  const isCall = channel === null || channel === 'call';
  if (isCall && attempts > 0 && last?.outcome === 'voicemail') return 'voicemail';
  return introduced.has(source) ? 'referral' : 'introduction';
}

/** The id of the shipped script of a scenario. */
export function shippedScriptId(scenario: Scenario): string {
  return `script-${scenario}`;
}

/** Does the script come with the product, whoever changed it since. */
export function isShippedScript(id: string): boolean {
  return scenarios.some((scenario) => shippedScriptId(scenario) === id);
}

/** The scripts of a scenario that are not hidden: the rep's own first, the one saved last before the others. */
export function scriptsFor(scenario: Scenario, scripts: readonly KeptScript[]): readonly KeptScript[] {
  return scripts
    .filter((one) => one.scenario === scenario && !one.isHidden)
    .toSorted(
      (one, other) =>
        Number(isShippedScript(one.id)) - Number(isShippedScript(other.id)) ||
        (other.savedAt ?? 0) - (one.savedAt ?? 0),
    );
}
