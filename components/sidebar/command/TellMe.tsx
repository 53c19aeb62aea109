import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { isBarKey } from '../../command/bar-key.ts';
import { classNames } from '../../kit/class-names.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Key } from '../../kit/Key.tsx';
import { onDemand } from '../../kit/on-demand.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { keepSentence } from './begun-sentence.ts';
import type { SidebarBarProps } from './SidebarBar.tsx';
import styles from './TellMe.module.css';

interface TellMeProps {
  readonly model: SidebarModel;
  readonly leadId: string;
  readonly words: Words;
}

const SidebarBar = onDemand(async () => (await import('./SidebarBar.tsx')).SidebarBar, OpeningLine);

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

/** Takes what is typed until the bar is there: none of it is lost, or taken for a key that logs. */
function OpeningLine({ model, leadId, words, isOpened }: SidebarBarProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isOpened) input.current?.focus();
  }, [isOpened]);
  return (
    <div class={styles.line} aria-busy>
      <Icon name="forward" />
      <input
        ref={input}
        class={styles.opening}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.t('command.label')}
        defaultValue={model.begun.get(leadId) ?? ''}
        onInput={(event) => keepSentence(model, leadId, event.currentTarget.value)}
      />
    </div>
  );
}

interface ClosedLineProps {
  readonly words: Words;
  readonly onOpen: () => void;
}

function ClosedLine({ words, onOpen }: ClosedLineProps): JSX.Element {
  return (
    <button
      type="button"
      class={classNames(styles.line, styles.closed)}
      aria-keyshortcuts="/ Control+K Meta+K"
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
