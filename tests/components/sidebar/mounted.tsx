import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Prompt } from '../../../lib/messages/prompt.ts';
import { screen } from './builders.ts';
import { attached, type FakeSidebar } from './fake-sidebar.ts';

/** A sidebar in the document, and hands to use it with. */
export interface Mounted {
  readonly root: () => HTMLElement;
  readonly text: () => string;
  readonly show: (prompt: Prompt | null, answers?: Parameters<typeof attached>[1]) => Promise<FakeSidebar>;
  /** By how its words begin, within the first place that a selector finds. */
  readonly button: (name: string, within?: string) => HTMLElement;
  readonly press: (name: string, within?: string) => Promise<void>;
  readonly type: (label: string, text: string, within?: string) => Promise<void>;
  readonly submit: () => Promise<void>;
}

/** A fresh place for a sidebar in each test of a file. */
export function mounting(): Mounted {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    act(() => render(null, root));
    root.remove();
  });
  const button = (name: string, within?: string): HTMLElement => {
    const place = within ? root.querySelector<HTMLElement>(within) : root;
    const found = [...(place?.querySelectorAll<HTMLElement>('button, a, summary') ?? [])].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent?.trim().startsWith(name),
    );
    if (!found) throw new Error(`No button "${name}" in: ${root.textContent}`);
    return found;
  };
  return {
    root: () => root,
    text: () => root.textContent ?? '',
    show: async (prompt, answers = {}) => {
      const sidebar = await attached(screen(1, prompt), answers);
      await act(() => render(<Sidebar model={sidebar.model} />, root));
      return sidebar;
    },
    button,
    press: async (name, within) => {
      await act(() => button(name, within).click());
      await loaded();
    },
    type: async (label, text, within) => {
      const field = fieldOf(within ? (root.querySelector<HTMLElement>(within) ?? root) : root, label);
      field.value = text;
      await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    },
    submit: async () => {
      await act(() => root.querySelector<HTMLFormElement>('form[aria-label]')?.requestSubmit());
    },
  };
}

/** What is loaded when it is first shown is there then, and what that shows in turn. */
export async function loaded(): Promise<void> {
  await act(() => vi.dynamicImportSettled());
  await act(() => vi.dynamicImportSettled());
}

function fieldOf(root: HTMLElement, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  const field = found && document.getElementById(found.htmlFor);
  if (!(field instanceof HTMLInputElement)) throw new Error(`No field "${label}" in: ${root.textContent}`);
  return field;
}
