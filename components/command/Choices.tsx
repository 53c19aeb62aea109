import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BarModel } from './bar-model.ts';
import styles from './CommandBar.module.css';

export interface ChoicesProps {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** Words of the rep's and of their leads: text, whatever it holds. */
  readonly options: readonly { readonly key: string; readonly title: string; readonly about: string }[];
  readonly model: BarModel;
}

/** What could be meant: the arrows walk along, Enter or a click takes one. The keyboard stays in the line. */
export function Choices({ id, title, hint, options, model }: ChoicesProps): JSX.Element {
  const at = model.at.value;
  useEffect(() => {
    if (at !== null) document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, at]);
  return (
    <>
      <p class={styles.will}>{title}</p>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The list of a combobox, whose keyboard stays in its line. */}
      <div id={id} class={styles.choices} role="listbox" aria-label={title}>
        {options.map(({ key, title: words, about }, index) => (
          <button
            key={key}
            id={`${id}-${index}`}
            type="button"
            class={styles.choice}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The element of that name is of a select.
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The focus stays in the line, where the next key belongs.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => model.place.trusts(event) && model.choose(index)}
          >
            <bdi>{words}</bdi>
            {about && <bdi class={styles.soft}>{about}</bdi>}
          </button>
        ))}
      </div>
      <p class={styles.soft}>{hint}</p>
    </>
  );
}
