import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { longestLabel, mostObjections, type Scenario, type ScriptUse } from '../../../lib/touches/script-use.ts';
import { scenarioFor, scriptsFor, shippedScriptId } from '../../../lib/words/library/scenario-for.ts';
import type { KeptScript } from '../../../lib/words/library/script.ts';

/** Where the rep is in a script. */
export interface ScriptPlace {
  /** Null: the one that fits. */
  readonly scenario: Scenario | null;
  /** Null: the first of those for the scenario. */
  readonly scriptId: string | null;
  readonly branch: string | null;
  /** The labels of those that came up, in the order they did. */
  readonly objections: readonly string[];
  /** It is logged with how the talk went. */
  readonly isUsed: boolean;
}

/** The scripts that are being used, each place kept with its lead until the talk is logged. */
export interface ScriptModel {
  /** All scripts as the rep has them; null until they are known. */
  readonly kept: ReadonlySignal<readonly KeptScript[] | null>;
  readonly know: (kept: readonly KeptScript[]) => void;
  readonly placeOf: (shown: LeadPrompt) => ScriptPlace;
  /** The scenario chosen, else the one that fits. */
  readonly scenarioOf: (shown: LeadPrompt) => Scenario;
  readonly fittingOf: (shown: LeadPrompt) => Scenario;
  /** The scripts for the scenario, the rep's own first. */
  readonly offeredOf: (shown: LeadPrompt) => readonly KeptScript[];
  /** The one of them that is taken, else the first; null where there is none. */
  readonly scriptOf: (shown: LeadPrompt) => KeptScript | null;
  /** Takes another script for the same scenario. */
  readonly take: (shown: LeadPrompt, scriptId: string) => void;
  readonly choose: (shown: LeadPrompt, scenario: Scenario) => void;
  /** What they say; the one that is open closes. */
  readonly branch: (shown: LeadPrompt, theySay: string) => void;
  /** An objection came up; pressed again it did not. */
  readonly object: (shown: LeadPrompt, label: string) => void;
  readonly setUsed: (shown: LeadPrompt, isUsed: boolean) => void;
  /** What is logged with the talk; null where no script was used. */
  readonly usedOf: (shown: LeadPrompt) => ScriptUse | null;
  /** The talk was logged. */
  readonly clear: (leadId: string) => void;
}

const start: ScriptPlace = { scenario: null, scriptId: null, branch: null, objections: [], isUsed: false };

/** A place lives as long as the sidebar does; with another lead on show it waits for its own. */
export function createScriptModel(): ScriptModel {
  const places = signal<ReadonlyMap<string, ScriptPlace>>(new Map());
  const kept = signal<readonly KeptScript[] | null>(null);
  const placeOf = ({ lead }: LeadPrompt): ScriptPlace => places.value.get(lead.id) ?? start;
  const scenarioOf = (shown: LeadPrompt): Scenario => placeOf(shown).scenario ?? fittingOf(shown);
  const offeredOf = (shown: LeadPrompt): readonly KeptScript[] => scriptsFor(scenarioOf(shown), kept.value ?? []);
  const scriptOf = (shown: LeadPrompt): KeptScript | null => {
    const offered = offeredOf(shown);
    return offered.find(({ id }) => id === placeOf(shown).scriptId) ?? offered[0] ?? null;
  };
  /** Once used a script stays the one it is, whatever becomes of the lead meanwhile. */
  const change = (shown: LeadPrompt, changes: Partial<ScriptPlace>): void => {
    const scriptId = scriptOf(shown)?.id ?? null;
    const place = { ...placeOf(shown), scenario: scenarioOf(shown), scriptId, ...changes };
    places.value = new Map(places.value).set(shown.lead.id, place);
  };
  const useOf = (shown: LeadPrompt): ScriptUse => usedScript(scenarioOf(shown), scriptOf(shown), placeOf(shown));
  return {
    kept,
    know: (all) => void (kept.value = all),
    placeOf,
    scenarioOf,
    fittingOf,
    offeredOf,
    scriptOf,
    take: (shown, scriptId) => {
      if (scriptId !== scriptOf(shown)?.id) change(shown, { scriptId, branch: null });
    },
    choose: (shown, scenario) => {
      if (scenario !== scenarioOf(shown)) change(shown, { scenario, scriptId: null, branch: null });
    },
    branch: (shown, theySay) => {
      const isOpen = placeOf(shown).branch === theySay;
      change(shown, { branch: isOpen ? null : theySay, isUsed: true });
    },
    object: (shown, label) => change(shown, { objections: toggled(placeOf(shown).objections, label), isUsed: true }),
    setUsed: (shown, isUsed) => change(shown, { isUsed }),
    usedOf: (shown) => (placeOf(shown).isUsed ? useOf(shown) : null),
    clear: (leadId) => {
      places.value = new Map([...places.value].filter(([id]) => id !== leadId));
    },
  };
}

function fittingOf({ lead, touch, attempts, last }: LeadPrompt): Scenario {
  return scenarioFor({
    status: lead.status,
    channel: touch?.channel ?? null,
    attempts,
    source: lead.source ?? '',
    last: last?.kind === 'touch' ? last : null,
  });
}

function toggled(labels: readonly string[], label: string): readonly string[] {
  return labels.includes(label) ? labels.filter((one) => one !== label) : [...labels, label];
}

/** One that is as it was shipped goes by its scenario's name. */
function usedScript(scenario: Scenario, script: KeptScript | null, { objections, branch }: ScriptPlace): ScriptUse {
  return {
    id: script?.id ?? shippedScriptId(scenario),
    ...(script && script.savedAt !== null ? { name: shortened(script.name) } : {}),
    scenario,
    objections: objections.slice(0, mostObjections).map(shortened),
    branch: branch && shortened(branch),
  };
}

/** A field of the lead may stand in it. */
function shortened(label: string): string {
  return label.slice(0, longestLabel);
}
