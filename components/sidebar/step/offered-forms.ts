import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { isUnderWay } from '../../../lib/sequences/enrollment.ts';

/** The forms of the card. `away`: they are out of office; `write`: what is written to them. */
export type FormName = 'skip' | 'stop' | 'pause' | 'remind' | 'away' | 'happened' | 'suppress' | 'archive' | 'write';

/** Which forms there are for a lead as they stand now. */
export function offeredForms({ lead, enrollment, touch }: LeadPrompt): ReadonlySet<FormName> {
  const isArchived = lead.status === 'archived';
  const isRunning = enrollment !== null && isUnderWay(enrollment);
  return new Set<FormName>([
    ...(touch ? (['skip', 'write'] as const) : []),
    ...(isRunning && enrollment.state.kind !== 'paused' ? (['pause'] as const) : []),
    ...(isRunning ? (['stop', 'away'] as const) : []),
    ...(isArchived ? [] : (['happened', 'archive'] as const)),
    'remind',
    'suppress',
  ]);
}
