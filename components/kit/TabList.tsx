import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './TabList.module.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly words: string;
}

export interface TabListProps<Name extends string> {
  /** What the tabs are about, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** The panel of the chosen tab. */
  readonly children: ComponentChildren;
}

/** Tabs and the chosen one's panel; the arrow keys walk along them. */
export function TabList<Name extends string>(props: TabListProps<Name>): JSX.Element {
  const { tabs, chosen, onChoose } = props;
  const id = useId();
  const walk = (event: KeyboardEvent): void => {
    const to = stepFor(event);
    const at = tabs.findIndex((tab) => tab.name === chosen);
    const next = tabs[(at + to + tabs.length) % tabs.length];
    if (to === 0 || !next) return;
    event.preventDefault();
    onChoose(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <>
      <div class={styles.list} role="tablist" aria-label={props.label}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            id={`${id}-${tab.name}`}
            type="button"
            role="tab"
            class={styles.tab}
            aria-selected={tab.name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === chosen ? 0 : -1}
            onClick={() => onChoose(tab.name)}
            onKeyDown={walk}
          >
            {tab.words}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} class={styles.panel} role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
        {props.children}
      </div>
    </>
  );
}

function stepFor(event: KeyboardEvent): number {
  const isRtl = document.documentElement.dir === 'rtl';
  if (event.key === 'ArrowRight') return isRtl ? -1 : 1;
  if (event.key === 'ArrowLeft') return isRtl ? 1 : -1;
  return 0;
}
