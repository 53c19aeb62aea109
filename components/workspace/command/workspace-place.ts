import type { Input } from '../../../lib/messages/protocol.ts';
import type { SaidOrder } from '../../../lib/messages/said.ts';
import type { CommandPlace, ShowDeed, Where } from '../../command/command-place.ts';
import type { LibraryModel } from '../library/library-model.ts';
import type { SequencesModel } from '../sequences/sequences-model.ts';
import type { View, WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { dictatedSequence } from './dictated-sequence.ts';
import type { WishedModel } from './wished-model.ts';

interface Parts {
  readonly orders: WorkspaceOrders;
  readonly sequences: SequencesModel;
  readonly library: LibraryModel;
  readonly wished: WishedModel;
  readonly showView: (view: View) => void;
}

/** The workspace as a place for commands: nobody is on show, lists and drafts are. */
export function workspacePlace(world: WorkspaceWorld, parts: Parts): CommandPlace {
  const { orders } = parts;
  return {
    ask: world.ask,
    now: world.now,
    wait: world.wait,
    hereId: () => null,
    isBusy: () => orders.inFlight.value !== null || orders.failed.value !== null,
    give: (order, _about, onEnd) => void give(orders, order, onEnd),
    whereFor: (deed) => whereFor(parts, deed),
    show: (deed) => show(world, parts, deed),
    trusts: () => true,
  };
}

async function give(orders: WorkspaceOrders, order: SaidOrder, onEnd: (isDone: boolean) => void): Promise<void> {
  let isDone = false;
  // One method at a time fits its own input; the compiler cannot follow that through the union.
  const input = order.input as Omit<Input<SaidOrder['method']>, 'commandId'>;
  await orders.give(order.method, input, () => {
    isDone = true;
    onEnd(true);
  });
  if (!isDone && orders.failed.peek() === null) onEnd(false);
}

/** A script for a lead is read beside their record; without one it is in the library. */
function whereFor({ sequences }: Parts, deed: ShowDeed): Where {
  if (deed.kind === 'draft') return isUnsaved(sequences) ? 'editing' : 'here';
  if (deed.kind === 'history') return 'answer';
  return deed.kind === 'script' && deed.leadId !== null ? 'record' : 'here';
}

/** One that was dictated is not saved even while it stands as it was said. */
function isUnsaved({ editor }: SequencesModel): boolean {
  const open = editor.value;
  return open !== null && (open.base === null || open.isChanged.value);
}

function show(world: WorkspaceWorld, { sequences, library, wished, showView }: Parts, deed: ShowDeed): void {
  if (deed.kind === 'list') {
    showView(deed.wish.what === 'leads' ? 'leads' : 'today');
    return wished.show(deed.wish);
  }
  if (deed.kind === 'script') {
    showView('library');
    return library.show('scripts');
  }
  if (deed.kind !== 'draft') return;
  showView('sequences');
  const now = world.now();
  const { t } = world.wordsAt(now);
  sequences.startWith(dictatedSequence(deed.draft, { now, t, newId: () => world.newId(now) }));
}
