import { signal } from '@preact/signals';
import type { LeadPrompt, TimelineLine } from '../../../lib/messages/prompt.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** The lines of a lead's timeline that came after the first page. */
export interface HistoryModel {
  /** All lines known, newest first. */
  readonly linesOf: (shown: LeadPrompt) => readonly TimelineLine[];
  /** May there be older ones? */
  readonly hasOlder: (shown: LeadPrompt) => boolean;
  readonly state: (shown: LeadPrompt) => 'idle' | 'asking' | 'failed';
  readonly loadOlder: (shown: LeadPrompt) => Promise<void>;
  /** Keeps the receipts of older lines true by the worker's news; returns how to stop. */
  readonly start: () => () => void;
}

interface Older {
  readonly leadId: string;
  readonly lines: readonly TimelineLine[];
  readonly state: 'idle' | 'asking' | 'failed';
  readonly isAll: boolean;
}

/** As many lines as a prompt comes with when there are more. */
export const historyPage = 30;

/** Older lines, kept for the lead on show only. */
export function createHistoryModel(world: SidebarWorld): HistoryModel {
  const older = signal<Older | null>(null);
  const mine = ({ lead, history }: LeadPrompt): Older =>
    older.value?.leadId === lead.id
      ? older.value
      : { leadId: lead.id, lines: [], state: 'idle', isAll: history.length < historyPage };
  const linesOf = (shown: LeadPrompt): readonly TimelineLine[] => joined(shown.history, mine(shown).lines);
  const loadOlder = async (shown: LeadPrompt): Promise<void> => {
    const before = linesOf(shown).at(-1)?.activity.id;
    const asked = mine(shown);
    if (!before || asked.state === 'asking') return;
    const asking: Older = { ...asked, lines: linesOf(shown), state: 'asking' };
    older.value = asking;
    const next = await olderThan(world, asking, before);
    if (older.value === asking) older.value = next;
  };
  const start = (): (() => void) =>
    world.hear(async ({ news }) => {
      const asked = older.value;
      if (news !== 'outbox' || asked?.state !== 'idle') return;
      const next = await askedAgain(world, asked);
      if (older.value === asked) older.value = next;
    });
  return { linesOf, hasOlder: (shown) => !mine(shown).isAll, state: (shown) => mine(shown).state, loadOlder, start };
}

/** The same lines as they stand now; as they were when the worker does not answer: nothing else was asked for. */
async function askedAgain(world: SidebarWorld, asked: Older): Promise<Older> {
  const lines = asked.lines.slice(0, historyPage);
  while (lines.length < asked.lines.length) {
    const before = lines.at(-1)?.activity.id ?? '';
    const found = await world.ask('findHistory', { leadId: asked.leadId, before }).catch(() => []);
    if (found.length === 0) return asked;
    lines.push(...found);
  }
  return { ...asked, lines };
}

async function olderThan(world: SidebarWorld, asked: Older, before: string): Promise<Older> {
  try {
    const found = await world.ask('findHistory', { leadId: asked.leadId, before });
    return { ...asked, lines: [...asked.lines, ...found], state: 'idle', isAll: found.length === 0 };
  } catch {
    return { ...asked, state: 'failed' };
  }
}

/** A line stands once, as it is known latest; an older one that was undone since says so. */
function joined(fresh: readonly TimelineLine[], seen: readonly TimelineLine[]): readonly TimelineLine[] {
  const known = new Set(fresh.map((line) => line.activity.id));
  const undone = new Set(fresh.map(({ activity }) => (activity.kind === 'undo' ? activity.undoneCommandId : null)));
  const old = seen.filter((line) => !known.has(line.activity.id));
  return [...fresh, ...old.map((line) => (undone.has(line.activity.commandId) ? undoneLine(line) : line))];
}

function undoneLine(line: TimelineLine): TimelineLine {
  return { ...line, isUndone: true, canUndo: false };
}
