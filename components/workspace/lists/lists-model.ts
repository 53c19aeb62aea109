import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArchivePage, QuarantinedRow } from '../../../lib/messages/workspace.ts';
import type { Suppression } from '../../../lib/rules/suppression.ts';
import { createQuestion, type Question } from '../../queue/asked.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { createPagedRows, type PagedRows } from './paged-rows.ts';

export type ArchivedLead = ArchivePage['rows'][number];

export interface ListsModel {
  readonly archive: PagedRows<ArchivedLead>;
  /** The list whose leads are shown; null for all. */
  readonly listName: ReadonlySignal<string | null>;
  readonly suppressions: PagedRows<Suppression>;
  readonly quarantine: Question<readonly QuarantinedRow[]>;
  /** The id of the do-not-contact entry that the rep is asked about. */
  readonly lifting: ReadonlySignal<string | null>;
  readonly refresh: () => void;
  readonly chooseList: (name: string | null) => void;
  readonly restore: (leadId: string) => void;
  /** Asks first: an entry that is lifted lets them be contacted again. Null: never mind. */
  readonly askToLift: (suppressionId: string | null) => void;
  readonly lift: (suppressionId: string) => void;
}

/** The archive, the do-not-contact list, and what could not be read. */
export function createListsModel(
  { ask }: Pick<WorkspaceWorld, 'ask'>,
  { give }: Pick<WorkspaceOrders, 'give'>,
): ListsModel {
  const listName = signal<string | null>(null);
  const lifting = signal<string | null>(null);
  const archive = createPagedRows((after) => ask('findArchive', { after }));
  const suppressions = createPagedRows((after) => ask('findSuppressions', { after }));
  const quarantine = createQuestion(() => ask('findQuarantine', {}));
  return {
    archive,
    listName,
    suppressions,
    quarantine,
    lifting,
    refresh: () => {
      void archive.refresh();
      void suppressions.refresh();
      void quarantine.ask();
    },
    chooseList: (name) => void (listName.value = name),
    restore: (leadId) => void give('restoreLead', { leadId }),
    askToLift: (suppressionId) => void (lifting.value = suppressionId),
    lift: (suppressionId) => {
      lifting.value = null;
      void give('liftSuppression', { suppressionId });
    },
  };
}
