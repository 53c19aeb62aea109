import type { Scenario } from '../../touches/script-use.ts';
import { laterScripts } from './later-scripts.ts';
import { openingScripts } from './opening-scripts.ts';
import type { Script } from './script.ts';

/** The scripts that come with the product, one for each scenario. */
export const shippedScripts: readonly Script[] = [...openingScripts, ...laterScripts];

/** The shipped script of a scenario. */
export function shippedScript(scenario: Scenario): Script {
  const script = shippedScripts.find((one) => one.scenario === scenario);
  if (!script) throw new Error(`No script for "${scenario}"`);
  return script;
}
