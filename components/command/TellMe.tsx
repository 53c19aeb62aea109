import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../lib/words/words.ts';
import { Icon } from '../kit/Icon.tsx';
import { Key } from '../kit/Key.tsx';
import { onDemand } from '../kit/on-demand.ts';
import type { SidebarModel } from '../sidebar/sidebar-model.ts';
import { isBarKey } from './bar-key.ts';
import type { SidebarBarProps } from './SidebarBar.tsx';
import styles from './TellMe.module.css';

interface TellMeProps {
  readonly model: SidebarModel;
  readonly leadId: string;
  readonly words: Words;
}

const SidebarBar = onDemand(
  async () => (await import('./SidebarBar.tsx')).SidebarBar,
  ({ words }: SidebarBarProps) => <ClosedLine words={words} isBusy />,
);

/** The line in the sidebar that takes a plain sentence about the lead on show; a press or its key opens it. */
export function TellMe({ model, leadId, words }: TellMeProps): JSX.Element {
  const [isOpened, setOpen] = useState(false);
  // A sentence that was begun about them stands there again; the focus stays where it is.
  const [wasBegun] = useState(() => model.begun.has(leadId));
  const isOpen = isOpened || wasBegun;
  useEffect(() => (isOpen ? undefined : listen(model, setOpen)), [isOpen, model]);
  if (isOpen) return <SidebarBar model={model} leadId={leadId} words={words} isOpened={isOpened} />;
  return <ClosedLine words={words} onOpen={() => setOpen(true)} />;
}

interface ClosedLineProps {
  readonly words: Words;
  readonly isBusy?: boolean;
  readonly onOpen?: () => void;
}

function ClosedLine({ words, isBusy, onOpen }: ClosedLineProps): JSX.Element {
  return (
    <button
      type="button"
      class={styles.closed}
      aria-keyshortcuts="/ Control+K Meta+K"
      aria-busy={isBusy}
      onClick={onOpen}
    >
      <Icon name="forward" />
      <span class={styles.grow}>{words.t('command.label')}</span>
      <Key name="/" />
    </button>
  );
}

function listen({ world }: SidebarModel, setOpen: (isOpen: boolean) => void): () => void {
  const onDown = (event: KeyboardEvent): void => {
    if (!isBarKey(event) || !world.trusts(event)) return;
    event.preventDefault();
    setOpen(true);
  };
  document.addEventListener('keydown', onDown);
  return () => document.removeEventListener('keydown', onDown);
}
