import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type * as Proofing from '../../../lib/words/library/proof.ts';

/** The template engine with what judges a text, once it is there: it is loaded for the first text that is opened. */
const loaded = signal<typeof Proofing | null>(null);

/** The engine; null for a moment while it is loaded. */
export function useProofing(): typeof Proofing | null {
  useEffect(() => void load(), []);
  return loaded.value;
}

async function load(): Promise<void> {
  if (loaded.peek() === null) loaded.value = await import('../../../lib/words/library/proof.ts');
}
