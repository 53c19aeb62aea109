import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/words/words.ts';
import { IconButton } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Key } from '../kit/Key.tsx';
import { isBarKey } from './bar-key.ts';
import type { BarModel } from './bar-model.ts';
import styles from './CommandBar.module.css';
import { ReadingPanel } from './ReadingPanel.tsx';

export interface CommandBarProps {
  readonly model: BarModel;
  readonly words: Words;
  /** Words it has a place for: those of the screen it stands on. */
  readonly hint: string;
  /** It was opened by the rep just now: the caret goes there. */
  readonly isOpened?: boolean;
}

/** One line for plain sentences: what was understood is shown before anything is done. */
export function CommandBar({ model, words, hint, isOpened = false }: CommandBarProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => listenForKey(input), []);
  // Before the next key comes.
  useLayoutEffect(() => {
    if (isOpened) input.current?.focus();
  }, [isOpened]);
  const panel = useRef<HTMLDivElement>(null);
  const [reading, told] = [model.reading.value, model.told.value];
  // What will be done is seen before it is done, also where the line stands at the foot of the screen.
  useEffect(() => {
    if (document.activeElement === input.current) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [reading, told]);
  const { t } = words;
  const text = model.text.value;
  const [count, at] = [model.choices.value, model.at.value];
  return (
    <section class={styles.bar} aria-label={t('command.label')}>
      <div class={styles.line}>
        <Icon name="forward" />
        <input
          ref={input}
          class={styles.input}
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={text}
          placeholder={hint}
          aria-label={t('command.label')}
          aria-keyshortcuts="/ Control+K Meta+K"
          aria-expanded={count > 0}
          aria-controls={`${id}-choices`}
          aria-autocomplete="none"
          aria-activedescendant={at === null ? undefined : `${id}-choices-${at}`}
          aria-describedby={`${id}-panel`}
          onInput={(event) => model.type(event.currentTarget.value)}
          onKeyDown={(event) => onKey(event, model)}
        />
        {isEmpty(model) ? (
          <Key name="/" />
        ) : (
          <IconButton icon="close" label={t('command.clear')} onClick={() => clear(model, input.current)} />
        )}
      </div>
      <div ref={panel} id={`${id}-panel`} class={styles.below} aria-live="polite">
        <ReadingPanel
          model={model}
          words={words}
          listId={`${id}-choices`}
          onUse={(said) => use(model, said, input.current)}
          onPress={() => press(model, input.current)}
        />
      </div>
    </section>
  );
}

/** Nothing stands in the line or under it. */
function isEmpty({ text, reading }: BarModel): boolean {
  return text.value === '' && reading.value.kind === 'none';
}

function onKey(event: KeyboardEvent, model: BarModel): void {
  if (event.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    if (!event.repeat && model.place.trusts(event)) model.enter();
  }
  if (event.key === 'Escape' && !isEmpty(model)) {
    event.preventDefault();
    model.clear();
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || model.choices.value === 0) return;
  event.preventDefault();
  model.walk(by);
}

function clear(model: BarModel, input: HTMLInputElement | null): void {
  model.clear();
  input?.focus();
}

function use(model: BarModel, said: string, input: HTMLInputElement | null): void {
  model.type(said);
  input?.focus();
}

/** The button goes with what is done: the line has the focus again. */
function press(model: BarModel, input: HTMLInputElement | null): void {
  model.press();
  input?.focus();
}

function listenForKey(input: { readonly current: HTMLInputElement | null }): () => void {
  const onDown = (event: KeyboardEvent): void => {
    if (!isBarKey(event)) return;
    event.preventDefault();
    input.current?.focus();
    input.current?.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', onDown);
  return () => document.removeEventListener('keydown', onDown);
}
