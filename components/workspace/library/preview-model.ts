import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeadPrompt, QueueRow } from '../../../lib/messages/prompt.ts';
import { createQuestion, type Question } from '../../queue/asked.ts';
import { debounced } from '../debounced.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** Leads offered at once. */
const mostOffered = 6;

/** Whom a text is shown for, and what fills it then. */
export type PreviewedLead = Pick<LeadPrompt, 'lead' | 'variables'>;

export interface PreviewModel {
  /** Whom the text is shown for; null for the example. */
  readonly lead: ReadonlySignal<PreviewedLead | null>;
  readonly search: ReadonlySignal<string>;
  readonly found: Question<readonly QueueRow[]>;
  /** The lead that was chosen could not be looked up. */
  readonly isFailed: ReadonlySignal<boolean>;
  readonly type: (search: string) => void;
  readonly choose: (leadId: string) => Promise<void>;
  readonly showExample: () => void;
}

/** Whom a text is previewed for: the example, or a lead found by name. */
export function createPreviewModel({ ask, wait }: Pick<WorkspaceWorld, 'ask' | 'wait'>): PreviewModel {
  const lead = signal<PreviewedLead | null>(null);
  const search = signal('');
  const isFailed = signal(false);
  const found = createQuestion(async () => {
    const asked = search.peek().trim();
    if (asked === '') return [];
    return (await ask('findLeads', { search: asked, after: null })).rows.slice(0, mostOffered);
  });
  const askSoon = debounced(wait, () => void found.ask());
  return {
    lead,
    search,
    found,
    isFailed,
    type: (typed) => {
      search.value = typed;
      askSoon();
    },
    choose: async (leadId) => {
      const prompt = await ask('findPrompt', { leadId }).catch(() => null);
      isFailed.value = prompt?.kind !== 'followed';
      if (prompt?.kind !== 'followed') return;
      lead.value = prompt;
      search.value = '';
      void found.ask();
    },
    showExample: () => void (lead.value = null),
  };
}
