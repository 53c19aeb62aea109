import { configureGlobal } from 'fast-check';
import { runs } from './runs.ts';

// How properties are tried: in `npm test` on the same cases each time, so that a change is judged by what it changes; in a
// nightly run on new ones, and on more of them also where a property does not say how many it wants (a hundred).
const isNightly = process.env.FOLLOWTHROUGH_RUNS !== undefined;
configureGlobal(isNightly ? { numRuns: runs(100) } : { seed: 2026 });
