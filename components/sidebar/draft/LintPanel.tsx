import { signal } from '@preact/signals';
import { createElement, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Findings, FindingsProps } from './Findings.tsx';

/** What judges a message, once it is there: it is loaded when the first one is written. */
const loaded = signal<typeof Findings | null>(null);

/** What a careful colleague would say of the message, as soon as that can be told. */
export function LintPanel(props: FindingsProps): JSX.Element | null {
  useEffect(() => void load(), []);
  return loaded.value && createElement(loaded.value, props);
}

async function load(): Promise<void> {
  if (loaded.peek() !== null) return;
  const { Findings } = await import('./Findings.tsx');
  loaded.value = Findings;
}
