import { signal } from '@preact/signals';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { longestLabel, mostObjections, type Scenario, type ScriptUse } from '../../../lib/touches/script-use.ts';
import { scenarioFor, shippedScriptId } from '../../../lib/words/library/scenario-for.ts';

/** Where the rep is in a script. */
export interface ScriptPlace {
  /** Null: the one that fits. */
  readonly scenario: Scenario | null;
  readonly branch: string | null;
  /** The labels of those that came up, in the order they did. */
  readonly objections: readonly string[];
  /** It is logged with how the talk went. */
  readonly isUsed: boolean;
}

/** The scripts that are being used, each place kept with its lead until the talk is logged. */
export interface ScriptModel {
  readonly placeOf: (shown: LeadPrompt) => ScriptPlace;
  /** The script chosen, else the one that fits. */
  readonly scenarioOf: (shown: LeadPrompt) => Scenario;
  readonly fittingOf: (shown: LeadPrompt) => Scenario;
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

const start: ScriptPlace = { scenario: null, branch: null, objections: [], isUsed: false };

/** A place lives as long as the sidebar does; with another lead on show it waits for its own. */
export function createScriptModel(): ScriptModel {
  const places = signal<ReadonlyMap<string, ScriptPlace>>(new Map());
  const placeOf = ({ lead }: LeadPrompt): ScriptPlace => places.value.get(lead.id) ?? start;
  const scenarioOf = (shown: LeadPrompt): Scenario => placeOf(shown).scenario ?? fittingOf(shown);
  /** Once used a script stays the one it is, whatever becomes of the lead meanwhile. */
  const change = (shown: LeadPrompt, changes: Partial<ScriptPlace>): void => {
    const place = { ...placeOf(shown), scenario: scenarioOf(shown), ...changes };
    places.value = new Map(places.value).set(shown.lead.id, place);
  };
  return {
    placeOf,
    scenarioOf,
    fittingOf,
    choose: (shown, scenario) => {
      if (scenario !== scenarioOf(shown)) change(shown, { scenario, branch: null });
    },
    branch: (shown, theySay) => {
      const isOpen = placeOf(shown).branch === theySay;
      change(shown, { branch: isOpen ? null : theySay, isUsed: true });
    },
    object: (shown, label) => change(shown, { objections: toggled(placeOf(shown).objections, label), isUsed: true }),
    setUsed: (shown, isUsed) => change(shown, { isUsed }),
    usedOf: (shown) => (placeOf(shown).isUsed ? useOf(scenarioOf(shown), placeOf(shown)) : null),
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

function useOf(scenario: Scenario, { objections, branch }: ScriptPlace): ScriptUse {
  return {
    id: shippedScriptId(scenario),
    scenario,
    objections: objections.slice(0, mostObjections).map(shortened),
    branch: branch && shortened(branch),
  };
}

/** A field of the lead may stand in it. */
function shortened(label: string): string {
  return label.slice(0, longestLabel);
}
