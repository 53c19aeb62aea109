import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { focusNeighbour } from './focus-neighbour.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuProps {
  /** Its name: what the button says, or, with `icon`, its tip. */
  readonly label: string;
  readonly icon?: IconName;
  readonly small?: boolean;
  /** `MenuItem`s, and anything else; gets the id that an item closes the menu by. */
  readonly children: (menuId: string) => ComponentChildren;
}

/** A button that opens a list over the page: the platform's popover, closed by Escape, a click outside, or an item. */
export function Menu({ label, icon, small, children }: MenuProps): JSX.Element {
  const menuId = `menu-${useId()}`;
  const anchor = `--${menuId}`;
  return (
    <>
      <button
        type="button"
        class={classNames(icon ? styles.sign : styles.opener, small && styles.small)}
        popovertarget={menuId}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
        style={{ anchorName: anchor }}
      >
        {icon ? <Icon name={icon} /> : label}
        {!icon && <Icon name="down" size={14} />}
      </button>
      <fieldset id={menuId} popover="auto" class={styles.menu} aria-label={label} style={{ positionAnchor: anchor }}>
        {children(menuId)}
      </fieldset>
    </>
  );
}

export interface MenuItemProps {
  readonly menuId: string;
  readonly children: ComponentChildren;
  readonly onChoose: (event: MouseEvent) => void;
  readonly icon?: IconName;
  readonly detail?: ComponentChildren;
  readonly danger?: boolean;
}

/** One line of a menu; choosing it closes the menu. */
export function MenuItem({ menuId, children, onChoose, icon, detail, danger }: MenuItemProps): JSX.Element {
  return (
    <button
      type="button"
      class={classNames(styles.item, danger && styles.danger)}
      popovertarget={menuId}
      popovertargetaction="hide"
      onKeyDown={focusNeighbour}
      onClick={onChoose}
    >
      {icon && <Icon name={icon} />}
      <span class={styles.words}>{children}</span>
      {detail && <span class={styles.detail}>{detail}</span>}
    </button>
  );
}

/** A hairline between two groups of a menu. */
export function MenuLine(): JSX.Element {
  return <hr class={styles.line} />;
}
