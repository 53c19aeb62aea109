import { onDemand } from '../../../kit/on-demand.ts';

/** Templates and snippets for the message, and what is still to be known of the rep: loaded when the first is written. */
export const LibraryPanel = onDemand(async () => (await import('./LibraryHelp.tsx')).LibraryHelp);
