import type { KeptScript, Script } from './script.ts';
import { shippedScripts } from './shipped-scripts.ts';

/** Every script: those that ship in their own order, changed by what was stored, then the rep's own. For screens: the worker knows only what is stored. */
export function keptScripts(stored: readonly KeptScript[]): readonly KeptScript[] {
  return [...new Map([...shippedScripts.map(asShipped), ...stored].map((one) => [one.id, one])).values()];
}

function asShipped(script: Script): KeptScript {
  return { ...script, approvedAt: null, approvedBy: '', isHidden: false, savedAt: null };
}
