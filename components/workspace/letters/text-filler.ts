import { type ReadonlySignal, signal } from '@preact/signals';
import type { LetterLine } from '../../../lib/messages/letters.ts';
import type { StepText } from '../../../lib/sequences/sequence.ts';
import type { Message } from '../../../lib/touches/message.ts';
import type { fillTemplate } from '../../../lib/words/templates/fill-template.ts';
import { startingMessage } from '../../writing/starting-message.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** The words of a text for one letter; a variable that nothing fills stays as it was written. */
export type FillText = (text: StepText | null, line: LetterLine) => Message;

export interface TextFiller {
  /** Null until the template engine is there. */
  readonly fill: ReadonlySignal<FillText | null>;
  /** Loads the engine; safe to repeat. */
  readonly load: () => Promise<void>;
}

/** Fills texts for letters with the template engine, which is loaded when the first letters are shown. */
export function createTextFiller({ now, wordsAt }: Pick<WorkspaceWorld, 'now' | 'wordsAt'>): TextFiller {
  const fill = signal<FillText | null>(null);
  const withEngine =
    (engine: typeof fillTemplate): FillText =>
    (text, { variables }) => {
      const filling = text && engine(text, variables, wordsAt(now()));
      return startingMessage({ text, filling, channel: 'mail' }, '');
    };
  return {
    fill,
    load: async () => {
      if (fill.peek() !== null) return;
      const { fillTemplate } = await import('../../../lib/words/templates/fill-template.ts');
      fill.value = withEngine(fillTemplate);
    },
  };
}
