import { signal } from '@preact/signals';
import type { RouteStop } from '../../../lib/messages/routes.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** A note typed at a door. `isKept`: the worker has it. */
interface Typed {
  readonly text: string;
  readonly isKept: boolean;
}

/** The notes typed at the doors, each kept as it is typed. */
export interface DoorNotes {
  readonly of: (stop: RouteStop) => string;
  readonly type: (stop: RouteStop, text: string) => void;
  /** When no note is on its way to the worker: it would stay behind after it was logged. */
  readonly settled: () => Promise<void>;
  /** The notes that an answer asked for now will have. */
  readonly kept: () => ReadonlySet<Typed>;
  /** From now on the worker's answer counts for those, unless more was typed. */
  readonly drop: (kept: ReadonlySet<Typed>) => void;
  readonly forget: (touchId: string) => void;
}

/** What is typed counts before what the worker answered, until an answer has it. */
export function createDoorNotes(ask: WorkspaceWorld['ask']): DoorNotes {
  const typed = signal<ReadonlyMap<string, Typed>>(new Map());
  let keeping: Promise<void> = Promise.resolve();
  const put = (touchId: string, note: Typed): void => void (typed.value = new Map(typed.value).set(touchId, note));
  const without = (isGone: (touchId: string, note: Typed) => boolean): void =>
    void (typed.value = new Map([...typed.value].filter(([touchId, note]) => !isGone(touchId, note))));
  async function keep(stop: RouteStop, text: string): Promise<void> {
    const isLatest = (): boolean => typed.peek().get(stop.touchId)?.text === text;
    if (isLatest() && (await isSaved(ask, stop, text)) && isLatest()) put(stop.touchId, { text, isKept: true });
  }
  return {
    of: ({ touchId, draft }) => typed.value.get(touchId)?.text ?? draft,
    type: (stop, text) => {
      put(stop.touchId, { text, isKept: false });
      keeping = keeping.then(() => keep(stop, text));
    },
    settled: () => keeping,
    kept: () => new Set([...typed.peek().values()].filter(({ isKept }) => isKept)),
    drop: (kept) => without((_, note) => kept.has(note)),
    forget: (gone) => without((touchId) => touchId === gone),
  };
}

/** What could not be kept is logged with the outcome all the same. */
function isSaved(ask: WorkspaceWorld['ask'], stop: RouteStop, text: string): Promise<boolean> {
  const sensitive = stop.draftIsSensitive ? { isSensitive: true } : {};
  return ask('saveDraft', { draftKey: `lead:${stop.leadId}`, text, ...sensitive }).then(
    () => true,
    () => false,
  );
}
