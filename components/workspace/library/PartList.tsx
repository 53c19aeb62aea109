import type { ComponentChildren, JSX } from 'preact';
import { mostParts } from '../../../lib/words/library/script.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { keepFocus } from '../../kit/keep-focus.ts';
import { withMoved } from '../moved.ts';
import styles from './Library.module.css';

interface PartListProps<Part> {
  readonly title: string;
  /** What the button says that adds one. */
  readonly add: string;
  readonly parts: readonly Part[];
  readonly empty: Part;
  readonly nameOf: (part: Part) => string;
  readonly words: Words;
  readonly onChange: (parts: readonly Part[]) => void;
  /** The fields of one. */
  readonly children: (part: Part, at: number) => ComponentChildren;
}

/** Parts of a script of one kind, to be added, removed and put in another order. */
export function PartList<Part>(props: PartListProps<Part>): JSX.Element {
  const { title, add, parts, empty, words, onChange, children } = props;
  const isFull = parts.length >= mostParts;
  return (
    <fieldset class={styles.scriptParts}>
      <legend class={styles.heading}>{title}</legend>
      {parts.map((part, at) => (
        <div key={placeKey(at)} class={styles.scriptPart}>
          <div class={styles.fields}>{children(part, at)}</div>
          <PartButtons {...props} at={at} />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          blockedBecause={
            isFull ? words.t('library.most_parts', { most: mostParts.toLocaleString(words.locale) }) : null
          }
          onClick={() => onChange([...parts, empty])}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  );
}

/** A part is its place: while it is written two may be the same. */
function placeKey(at: number): string {
  return `part-${at}`;
}

function PartButtons<Part>({
  parts,
  at,
  nameOf,
  words,
  onChange,
}: PartListProps<Part> & { readonly at: number }): JSX.Element {
  const { t } = words;
  const title =
    parts
      .slice(at, at + 1)
      .map(nameOf)
      .join('') || (at + 1).toLocaleString(words.locale);
  return (
    <div class={styles.partButtons}>
      <IconButton
        icon="move-up"
        label={t('workspace.move_up', { title })}
        isOff={at === 0}
        onClick={(event) => keepFocus(event, () => onChange(withMoved(parts, at, -1)))}
      />
      <IconButton
        icon="move-down"
        label={t('workspace.move_down', { title })}
        isOff={at === parts.length - 1}
        onClick={(event) => keepFocus(event, () => onChange(withMoved(parts, at, 1)))}
      />
      <IconButton
        icon="remove"
        label={t('library.remove_part', { title })}
        onClick={() => onChange(parts.filter((_, index) => index !== at))}
      />
    </div>
  );
}
