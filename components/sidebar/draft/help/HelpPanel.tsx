import { onDemand } from '../../../kit/on-demand.ts';

/** What is known, and drafts to begin with: loaded when the first message is written. */
export const HelpPanel = onDemand(async () => (await import('./DraftHelp.tsx')).DraftHelp);
