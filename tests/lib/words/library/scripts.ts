import type { Scenario } from '../../../../lib/touches/script-use.ts';
import type { KeptScript, Script } from '../../../../lib/words/library/script.ts';
import { shippedScripts } from '../../../../lib/words/library/shipped-scripts.ts';

/** The shipped script of a scenario. */
export function shippedScript(scenario: Scenario): Script {
  return shippedScripts.find((one) => one.scenario === scenario)!;
}

/** A script of the rep's own. */
export function script(changes: Partial<Script> = {}): Script {
  return {
    id: 'own-1',
    name: 'My first call',
    scenario: 'introduction',
    opening: 'Hi {{ lead.first_name }}, is it a good time?',
    branches: [{ theySay: 'Yes', answer: 'Good' }],
    objections: [{ label: 'No time', answer: 'When then?', next: 'Call back' }],
    closing: 'Bye',
    outcomes: ['connected'],
    ...changes,
  };
}

/** One as it is stored. */
export function keptScript(changes: Partial<KeptScript> = {}): KeptScript {
  return { ...script(), approvedAt: null, approvedBy: '', isHidden: false, savedAt: 1, ...changes };
}
