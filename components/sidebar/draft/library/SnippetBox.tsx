import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeptSnippet } from '../../../../lib/words/library/kept-library.ts';
import { snippetsAt } from '../../../../lib/words/library/snippet.ts';
import { SpokenOnly } from '../../../kit/SpokenOnly.tsx';
import { messageFrom } from './filled-text.ts';
import styles from './LibraryHelp.module.css';
import type { KnownLibrary, LibraryPartProps } from './LibraryHelp.tsx';
import { boxBeside, putInto } from './put-into.ts';

/** The snippets that may be meant, the one a key takes, and where what was typed of it begins. */
interface Offered {
  readonly snippets: readonly KeptSnippet[];
  readonly start: number;
}

/** What `/` and a few letters offer, under the box they are typed in: Enter or Tab takes one, Escape none. */
export function SnippetBox(props: LibraryPartProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const offered = typed === null ? null : offeredBy(typed, props.library);
  const chosen = offered ? Math.min(at, offered.snippets.length - 1) : 0;
  const close = (): void => setTyped(null);
  const isLeft = (): boolean => typed !== null && !isBehind(props.box(), typed);
  const take = (snippet: KeptSnippet | undefined): void => {
    if (snippet && offered && !isLeft()) put(props, snippet, offered.start);
    close();
  };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isTaken = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey;
    if (isLeft()) return close();
    if (!offered || event.isComposing || (step === undefined && !isTaken && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) setAt((chosen + step + offered.snippets.length) % offered.snippets.length);
    else if (isTaken) take(offered.snippets[chosen]);
    else close();
  };
  const type = (before: string): void => {
    const isBegun = /(?:^|\s)\/[a-z0-9-]*$/.test(before);
    if (isBegun) props.onNeed();
    setTyped(isBegun ? before : null);
    setAt(0);
  };
  const move = (): void => void (isLeft() && close());
  useWatched(place, { key, type, move, close });
  return (
    <div ref={place} class={styles.offer}>
      {offered && <Offer {...props} offered={offered} chosen={chosen} onTake={take} />}
    </div>
  );
}

interface OfferProps extends LibraryPartProps {
  readonly offered: Offered;
  /** Which of them a key takes. */
  readonly chosen: number;
  readonly onTake: (snippet: KeptSnippet) => void;
}

function Offer(props: OfferProps): JSX.Element {
  const { offered, chosen, words, model, onTake } = props;
  return (
    <>
      <SpokenOnly>
        <output>{words.t('sidebar.snippet_chosen', { shortcut: offered.snippets[chosen]?.shortcut ?? '' })}</output>
      </SpokenOnly>
      <ul class={styles.snippets} aria-label={words.t('sidebar.snippets')}>
        {offered.snippets.map((snippet, index) => (
          <li key={snippet.id}>
            <button
              type="button"
              tabIndex={-1}
              class={styles.snippet}
              aria-current={index === chosen}
              // The focus stays in the text.
              onPointerDown={(event) => event.preventDefault()}
              onClick={(event) => model.world.trusts(event) && onTake(snippet)}
            >
              <code>{snippet.shortcut}</code> <bdi class={styles.body}>{wordsOf(snippet, props)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function offeredBy(typed: string, library: KnownLibrary): Offered | null {
  if (library === null || typeof library === 'string') return null;
  return snippetsAt(
    typed,
    library.snippets.filter(({ isHidden }) => !isHidden),
  );
}

/** Does the cursor stand right behind what was typed? */
function isBehind(box: HTMLTextAreaElement | null, typed: string): boolean {
  return box?.selectionStart === typed.length && box.selectionEnd === typed.length && box.value.startsWith(typed);
}

function put(props: LibraryPartProps, snippet: KeptSnippet, start: number): void {
  const box = props.box();
  if (box) putInto(box, { start, end: box.selectionStart }, wordsOf(snippet, props));
}

function wordsOf({ body }: KeptSnippet, props: LibraryPartProps): string {
  return messageFrom({ subject: '', body }, { ...props, optOut: '' }).body;
}

interface Watching {
  readonly key: (event: KeyboardEvent) => void;
  readonly type: (before: string) => void;
  /** The cursor may stand elsewhere now. */
  readonly move: () => void;
  readonly close: () => void;
}

/** Listens to the box for as long as it is there; what then happens is always the latest. */
function useWatched(place: RefObject<HTMLElement | null>, watching: Watching): void {
  const latestRef = useRef(watching);
  useLayoutEffect(() => {
    latestRef.current = watching;
  });
  useEffect(() => {
    const box = boxBeside(place.current);
    const listening = new AbortController();
    const { signal } = listening;
    box?.addEventListener('keydown', (event) => latestRef.current.key(event), { signal });
    box?.addEventListener('input', () => latestRef.current.type(box.value.slice(0, box.selectionStart)), { signal });
    for (const moves of ['keyup', 'pointerup'])
      box?.addEventListener(moves, () => latestRef.current.move(), { signal });
    box?.addEventListener('blur', () => latestRef.current.close(), { signal });
    return () => listening.abort();
  }, [place]);
}
