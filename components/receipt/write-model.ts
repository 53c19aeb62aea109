import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { FillResult } from '../../lib/messages/connections.ts';

/** What the rep can do about a write. */
export type WriteAct = 'retry' | 'fill' | 'confirm' | 'give-up';

/** Why it was not done; nothing was changed then. */
export interface WriteTrouble {
  /** Null: of all that wait. */
  readonly outboxId: string | null;
  readonly because: 'no-answer' | Extract<FillResult, { kind: 'refused' }>['because'];
}

export interface WriteModel {
  /** An order is under way: others wait until it is answered. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly trouble: ReadonlySignal<WriteTrouble | null>;
  readonly act: (outboxId: string, act: WriteAct) => Promise<void>;
  /** Tries all that wait again. */
  readonly retryAll: () => Promise<void>;
}

/** The rep's orders about what is owed to the CRMs, one at a time; the worker's news tells what came of each. */
export function createWriteModel({ ask }: { readonly ask: Ask }): WriteModel {
  const [isBusy, trouble] = [signal(false), signal<WriteTrouble | null>(null)];
  const run = async (outboxId: string | null, work: () => Promise<WriteTrouble['because'] | null>): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    const because = await work().catch(() => 'no-answer' as const);
    trouble.value = because && { outboxId, because };
    isBusy.value = false;
  };
  return {
    isBusy,
    trouble,
    act: (outboxId, act) => run(outboxId, () => give(ask, outboxId, act)),
    retryAll: () => run(null, () => ask('retryWrite', { outboxId: null }).then(() => null)),
  };
}

async function give(ask: Ask, outboxId: string, act: WriteAct): Promise<WriteTrouble['because'] | null> {
  if (act === 'fill') {
    const result = await ask('fillForm', { outboxId });
    return result.kind === 'refused' ? result.because : null;
  }
  const methods = { retry: 'retryWrite', confirm: 'confirmWrite', 'give-up': 'giveUpWrite' } as const;
  await ask(methods[act], { outboxId });
  return null;
}
