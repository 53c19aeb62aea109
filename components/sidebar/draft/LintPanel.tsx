import { onDemand } from '../../kit/on-demand.ts';

/** What a careful colleague would say of the message: loaded when the first one is written. */
export const LintPanel = onDemand(async () => (await import('./Findings.tsx')).Findings);
