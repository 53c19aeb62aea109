import type { Scenario } from '../../touches/script-use.ts';
import { isShippedScript } from './scenario-for.ts';
import type { KeptScript, Script } from './script.ts';
import { shippedScripts } from './shipped-scripts.ts';

/** Every script: those that ship in their own order, changed by what was stored, then the rep's own. For screens: the worker knows only what is stored. */
export function keptScripts(stored: readonly KeptScript[]): readonly KeptScript[] {
  return [...new Map([...shippedScripts.map(asShipped), ...stored].map((one) => [one.id, one])).values()];
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

function asShipped(script: Script): KeptScript {
  return { ...script, approvedAt: null, approvedBy: '', isHidden: false, savedAt: null };
}
