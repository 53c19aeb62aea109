import { signal } from '@preact/signals';
import { createElement, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ScriptTab, ScriptTabProps } from './ScriptTab.tsx';

/** The tab with its texts and the engine that fills them, once they are there: they are loaded when it is first opened. */
const loaded = signal<typeof ScriptTab | null>(null);

/** The script tab; a word of waiting for the moment in which it is loaded. */
export function ScriptPanel(props: ScriptTabProps): JSX.Element {
  useEffect(() => void load(), []);
  if (loaded.value) return createElement(loaded.value, props);
  return <p>{props.words.t('sidebar.script_loading')}</p>;
}

async function load(): Promise<void> {
  if (loaded.peek() !== null) return;
  const { ScriptTab } = await import('./ScriptTab.tsx');
  loaded.value = ScriptTab;
}
