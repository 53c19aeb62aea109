import { laterScripts } from './later-scripts.ts';
import { openingScripts } from './opening-scripts.ts';
import type { Script } from './script.ts';

/** The scripts that come with the product, one for each scenario. */
export const shippedScripts: readonly Script[] = [...openingScripts, ...laterScripts];
