import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StepText } from '../../../lib/sequences/sequence.ts';
import type { Filling, fillTemplate } from '../../../lib/words/templates/fill-template.ts';
import type { Variables } from '../../../lib/words/templates/variables.ts';
import type { Words } from '../../../lib/words/words.ts';

/** The template engine, once it is there: it is loaded for the first step that has a text, as most screens show none. */
const engine = signal<typeof fillTemplate | null>(null);

/** The text of a step filled for its lead; null where it has none, and for a moment while the engine is loaded. */
export function useFilling(text: StepText | null, variables: Variables, words: Words): Filling | null {
  const isAsked = text !== null;
  useEffect(() => {
    if (isAsked) loadEngine();
  }, [isAsked]);
  if (text === null || engine.value === null) return null;
  return engine.value(text, variables, words);
}

async function loadEngine(): Promise<void> {
  if (engine.peek() !== null) return;
  const { fillTemplate } = await import('../../../lib/words/templates/fill-template.ts');
  engine.value = fillTemplate;
}
