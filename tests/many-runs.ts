import { configureGlobal } from 'fast-check';
import { runs } from './runs.ts';

// In a nightly run, for the properties that do not say how many cases they want: a hundred in `npm test`.
configureGlobal({ numRuns: runs(100) });
