import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Backlog, SequenceCard, WhatIf } from '../../../lib/messages/workspace.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import { debounced } from '../debounced.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import { emptyWhatIf, type WhatIfForm, whatIfOf } from './what-if-form.ts';

/** A backlog with the form it was worked out for. */
export interface AnsweredBacklog extends Backlog {
  readonly form: WhatIfForm;
}

export interface SimulateModel {
  readonly form: ReadonlySignal<WhatIfForm>;
  readonly backlog: Question<AnsweredBacklog>;
  readonly cards: Question<readonly SequenceCard[]>;
  /** The form has changed since the backlog on show was worked out. */
  readonly isOld: ReadonlySignal<boolean>;
  readonly change: (changes: Partial<WhatIfForm>) => void;
  readonly clear: () => void;
  readonly refresh: () => void;
}

/** The rep's days to come, and what a change would make of them; worked out again as the rep types. */
export function createSimulateModel({ ask, wait }: Pick<WorkspaceWorld, 'ask' | 'wait'>): SimulateModel {
  const form = signal<WhatIfForm>(emptyWhatIf);
  const cards = createQuestion(() => ask('findSequences', {}));
  const backlog = createQuestion(async () => {
    const asked = form.peek();
    const input: WhatIf = whatIfOf(asked);
    return { ...(await ask('simulateBacklog', input)), form: asked };
  });
  const askSoon = debounced(wait, () => void backlog.ask());
  const change = (changes: Partial<WhatIfForm>): void => {
    form.value = { ...form.value, ...changes };
    askSoon();
  };
  return {
    form,
    backlog,
    cards,
    change,
    isOld: computed(() => answerIn(backlog.asked.value)?.form !== form.value),
    clear: () => change({ ...emptyWhatIf, days: form.value.days }),
    refresh: () => {
      void cards.ask();
      void backlog.ask();
    },
  };
}
