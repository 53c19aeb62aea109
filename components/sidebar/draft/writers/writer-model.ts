import { type ReadonlySignal, signal } from '@preact/signals';
import { type BuiltInState, builtInWriter, findBuiltIn } from '../../../../lib/drafting/built-in-writer.ts';
import { unwritten, type Written, writtenAfter } from '../../../../lib/drafting/written.ts';
import { longestPrompt, type ModelEndpoint, type Writer } from '../../../../lib/messages/drafting.ts';
import type { ModelPrompt } from '../../../../lib/words/drafts/model-prompt.ts';
import type { SidebarWorld } from '../../sidebar-world.ts';

/** Who there is to write. */
export interface Ways {
  readonly builtIn: BuiltInState;
  readonly endpoint: ModelEndpoint | null;
}

/** `shown`: the very words that go out on the next press, and where to. */
export type WriterState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly prompt: ModelPrompt; readonly endpoint: ModelEndpoint }
  | { readonly kind: 'written'; readonly by: WrittenBy; readonly written: Written };

/** Where the words come from; null for Chrome's own model. */
export type WrittenBy = ModelEndpoint | null;

export interface WriterModel {
  /** Null until it is known. */
  readonly ways: ReadonlySignal<Ways | null>;
  readonly state: ReadonlySignal<WriterState>;
  readonly look: () => Promise<void>;
  /** Shows what would go to the endpoint as it is set now; nothing is sent. */
  readonly show: (prompt: ModelPrompt) => Promise<void>;
  /** Sends what is shown. */
  readonly send: () => void;
  /** Writes on this machine; must be called straight from a press: the model may have to be fetched. */
  readonly writeHere: (prompt: ModelPrompt) => void;
  /** Stops whatever is under way. */
  readonly stop: () => void;
  /** Stops, and forgets what was written. */
  readonly discard: () => void;
}

/** The worker takes no longer prompt. */
function isTooLong({ system, user }: ModelPrompt): boolean {
  return system.length > longestPrompt || user.length > longestPrompt;
}

const tooLong: Writer = (_, hear) => {
  hear({ kind: 'trouble', trouble: { kind: 'too-long', said: '' } });
  return () => {};
};

/** Has words written to one lead: one attempt at a time, each told as it comes, none of it kept anywhere. */
export function createWriterModel({ ask, drafting }: SidebarWorld, leadId: string): WriterModel {
  const ways = signal<Ways | null>(null);
  const state = signal<WriterState>({ kind: 'ready' });
  const attempt = { stop: (): void => {} };
  const look = async (): Promise<void> => {
    const [builtIn, endpoint] = await Promise.all([
      findBuiltIn(drafting.builtIn),
      ask('findEndpoint', {}).catch(() => null),
    ]);
    ways.value = { builtIn, endpoint };
  };
  const write = (by: WrittenBy, writer: Writer, prompt: ModelPrompt): void => {
    attempt.stop();
    state.value = { kind: 'written', by, written: unwritten };
    attempt.stop = writer(prompt, (news) => {
      const now = state.peek();
      if (now.kind === 'written') state.value = { ...now, written: writtenAfter(now.written, news) };
    });
  };
  return {
    ways,
    state,
    look,
    show: async (prompt) => {
      await look();
      const endpoint = ways.peek()?.endpoint;
      if (endpoint && state.peek().kind === 'ready') state.value = { kind: 'shown', prompt, endpoint };
    },
    send: () => {
      const shown = state.peek();
      if (shown.kind !== 'shown') return;
      const { host } = shown.endpoint;
      const writer: Writer = (prompt, hear) => drafting.askDraft({ kind: 'draft', leadId, prompt, host }, hear);
      write(shown.endpoint, isTooLong(shown.prompt) ? tooLong : writer, shown.prompt);
    },
    writeHere: (prompt) => {
      if (drafting.builtIn) write(null, builtInWriter(drafting.builtIn), prompt);
    },
    stop: () => attempt.stop(),
    discard: () => {
      attempt.stop();
      state.value = { kind: 'ready' };
      // What is set may be another by now.
      void look();
    },
  };
}
