import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Library } from '../../../../lib/messages/library.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Message } from '../../../../lib/touches/message.ts';
import type { Words } from '../../../../lib/words/words.ts';
import type { SidebarModel } from '../../sidebar-model.ts';
import { AskGap } from './AskGap.tsx';
import { AskRep } from './AskRep.tsx';
import styles from './LibraryHelp.module.css';
import { boxBeside } from './put-into.ts';
import { SnippetBox } from './SnippetBox.tsx';
import { TextMenu } from './TextMenu.tsx';

export interface LibraryHelpProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly channel: Channel;
  readonly message: Message;
  /** How a message to them has to end; `''` for any way. */
  readonly optOut: string;
  readonly words: Words;
  readonly onWrite: (message: Message) => void;
}

/** The library as it is known; `failed` when it could not be asked for. */
export type KnownLibrary = Library | 'asked' | 'failed' | null;

/** What each part of the help is given. */
export interface LibraryPartProps extends LibraryHelpProps {
  readonly library: KnownLibrary;
  /** Asks for the library, unless it is there or on its way. */
  readonly onNeed: () => void;
  /** The box the message is written in. */
  readonly box: () => HTMLTextAreaElement | null;
}

/** A template to start from, snippets by their shortcuts, and what the texts lack of the rep. */
export function LibraryHelp(props: LibraryHelpProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [library, setLibrary] = useState<KnownLibrary>(null);
  const need = (): void => {
    if (library !== null && library !== 'failed') return;
    setLibrary('asked');
    props.model.world.ask('findLibrary', {}).then(setLibrary, () => setLibrary('failed'));
  };
  const part: LibraryPartProps = {
    ...props,
    library,
    onNeed: need,
    box: () => boxBeside(place.current),
  };
  return (
    <div ref={place} class={styles.place}>
      <SnippetBox {...part} />
      <AskRep {...props} />
      <AskGap {...props} />
      <TextMenu {...part} />
    </div>
  );
}
